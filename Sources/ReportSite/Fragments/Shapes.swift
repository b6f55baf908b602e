import JourneyAnalysis
import JourneyModel
import Markup

/// The small pictures of the site: a face for each feeling, a shape for each status.
///
/// The style sheet draws them (`Templates/styles/04-shapes.css`), each under the name of what it
/// stands for: a status, a measured figure and a move get theirs by their own class, and these
/// are for where it stands by itself. Every shape differs from the others of its set by outline
/// and not only by colour, and stands beside words that say the same; assistive technology is
/// given only the words.
enum Shape {
  /// The classes of a face, by the place of its feeling on the scale, −1 to +1.
  static func face(_ place: Double) -> String {
    let number = FeelingLevel(place).rawValue + 1
    return "face face-\(number)"
  }

  /// The classes of the shape of how a value stands against its target.
  static func target(_ status: TargetStatus) -> String { "i \(status.rawValue)" }

  /// The classes of a figure that is written in one line, with that shape before it.
  static func figure(_ status: TargetStatus) -> String { "kpi \(status.rawValue)" }

  /// The classes of a cell whose link is that shape.
  static func cell(_ status: TargetStatus) -> String { "cell \(status.rawValue)" }

  /// The classes of a star: the moment of truth.
  static let momentOfTruth = "i star"

  /// The classes of what rose or fell, with an arrow before it.
  static func move(_ by: Double, _ tone: String) -> String {
    by > 0 ? "change rise \(tone)" : "change fall \(tone)"
  }

  /// The classes of a share of customers that were lost, with an arrow before it where they are
  /// more than they may be; none for others.
  static func loss(isMuch: Bool) -> String? { isMuch ? "fall neg" : nil }
}

extension MarkupWriter {
  /// Writes a small picture by its classes.
  mutating func shape(_ names: String) {
    element(.span, .class(names)) { _ in }
  }

  /// Writes how a value stands against its target, as shape and words.
  mutating func status(_ status: TargetStatus, text: String) {
    element(.span, .class("status \(status.rawValue)"), text: text)
  }

  /// Writes how far a recommendation has come, as shape and words.
  mutating func status(_ status: RecommendationStatus, text: String) {
    element(.span, .class("status \(status.rawValue)"), text: text)
  }
}

/// A feeling in five steps, for its face and its colour.
enum FeelingLevel: Int, Sendable {
  case veryBad, bad, neutral, good, veryGood

  /// The step of a place on the scale, −1 to +1: each takes a fifth of it.
  init(_ place: Double) {
    self =
      switch place {
      case ..<(-0.6): .veryBad
      case ..<(-0.2): .bad
      case ...0.2: .neutral
      case ...0.6: .good
      default: .veryGood
      }
  }

  /// The class that gives its colour.
  var tone: String {
    switch self {
    case .veryBad, .bad: "neg"
    case .neutral: "quiet"
    case .good, .veryGood: "pos"
    }
  }
}
