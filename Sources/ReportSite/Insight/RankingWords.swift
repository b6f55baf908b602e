import JourneyAnalysis
import JourneyModel
import Markup
import Wording

extension Phrase {
  static let rankedBy = Phrase(
    "ranked-by",
    "Ranked by {method}. Where two are equal, the one with less effort comes first, then the one with more impact, the earlier date, the title."
  )
  static let methodImpactEffort = Phrase(
    "method-impact-effort", "impact × ease: impact × (11 − effort)")
  static let methodICE = Phrase("method-ice", "ICE: impact × confidence × (11 − effort)")
  static let methodRICE = Phrase("method-rice", "RICE: reach × impact × confidence ÷ effort")
  static let methodValue = Phrase(
    "method-value", "value: money at stake at the place × confidence ÷ effort")
  static let columnScore = Phrase("column-score", "Score")
  static let noScoreYet = Phrase("no-ranking-score", "no score: a figure for it is missing")
  static let scoreTied = Phrase("score-tied", "tied")
  static let quickWin = Phrase("quadrant-quick-win", "quick win")
  static let majorProject = Phrase("quadrant-major-project", "major project")
  static let fillIn = Phrase("quadrant-fill-in", "fill-in")
  static let dropIt = Phrase("quadrant-drop", "drop")
}

extension SiteSettings.Ranking {
  /// The name of the method with its formula.
  var title: Phrase {
    switch self {
    case .impactEffort: .methodImpactEffort
    case .ice: .methodICE
    case .rice: .methodRICE
    case .value: .methodValue
    }
  }
}

extension Quadrant {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .quickWin: .quickWin
    case .majorProject: .majorProject
    case .fillIn: .fillIn
    case .drop: .dropIt
    }
  }
}

extension PageScope {
  /// How the site's recommendations are ranked, with the rule for ties.
  var rankingText: String {
    wording(.rankedBy, ["method": self[context.portfolio.site.ranking.title]])
  }

  /// A score with as many digits as tell scores apart.
  func text(score: Double) -> String {
    wording.number(score, decimals: abs(score) < 100 ? 1 : 0)
  }

  /// Writes the score of a ranked recommendation and its quadrant.
  func writeScore(_ ranked: RankedRecommendation?, into html: inout MarkupWriter) {
    guard let ranked else {
      html.text("–")
      return
    }
    if let score = ranked.score {
      html.element(.strong, text: text(score: score))
      if ranked.isTied { html.element(.span, .class("quiet"), text: " " + self[.scoreTied]) }
    } else {
      writeNothing(.noScoreYet, into: &html)
    }
    if let quadrant = ranked.quadrant {
      html.element(.span, .class("sub"), text: self[quadrant.title])
    }
  }
}
