import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let impact = Phrase("impact", "Impact")
  static let effort = Phrase("effort", "Effort")
  static let confidence = Phrase("confidence", "Confidence")
  static let reach = Phrase("reach", "Reach")
  static let due = Phrase("due-label", "Due")
  static let moves = Phrase("moves", "Moves")
  static let movesTo = Phrase("moves-to", "{from} → {to}")
  static let movesOnly = Phrase("moves-only", "to {to}")
  static let resultLabel = Phrase("result", "Result")
  static let experiment = Phrase("experiment", "Experiment")
  static let hypothesis = Phrase("hypothesis", "Hypothesis")
  static let successWhen = Phrase("success-when", "Success when")
  static let evidence = Phrase("evidence", "Evidence")
  static let variantsAgainst = Phrase("variants-against", "against")
  static let trialIdea = Phrase("trial-idea", "idea")
  static let trialPlanned = Phrase("trial-planned", "planned")
  static let trialRunning = Phrase("trial-running", "running")
  static let trialDone = Phrase("trial-done", "done")
  static let trialStopped = Phrase("trial-stopped", "stopped")
}

extension ExperimentStatus {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .idea: .trialIdea
    case .planned: .trialPlanned
    case .running: .trialRunning
    case .done: .trialDone
    case .stopped: .trialStopped
    }
  }
}

extension PageScope {
  /// Writes a recommendation in full: what, how much it brings and takes, who, when, why.
  ///
  /// - Parameters:
  ///   - recommendation: The recommendation.
  ///   - journey: Its journey.
  ///   - rank: Its place among the journey's open ones, from 1; nil for those that are closed.
  ///   - level: The level of its heading.
  ///   - html: Where it is written.
  func writeRecommendation(
    _ recommendation: Recommendation, of journey: Journey, rank: Int?, level: Int,
    into html: inout MarkupWriter
  ) {
    let anchor = Anchor.of(recommendation.id)
    html.element(
      .article, .class("do \(recommendation.status.rawValue)"), .id(id(anchor))
    ) { html in
      html.element(.header) { html in
        if let rank {
          html.element(.span, .class("rank"), text: wording.number(Double(rank)))
        }
        html.element(heading(level), text: recommendation.title)
      }
      html.element(.p, .class("meta")) { html in
        writeStep(recommendation.status, into: &html)
        if let owner = recommendation.owner {
          html.element(.span) { writeOwnerName(owner, into: &$0) }
        }
        if let due = recommendation.due {
          html.element(.span) { html in
            html.text(self[.due] + " ")
            writeDue(due, isOpen: recommendation.status.isOpen, into: &html)
          }
        }
        writeAudience(recommendation.audience, into: &html)
      }
      writeScales(recommendation, into: &html)
      if let body = recommendation.body {
        html.element(.div, .class("prose")) { html in
          prose(body, topLevel: level + 1, home: anchor, into: &html)
        }
      }
      let facts = MarkupWriter.html { html in
        writeMoves(recommendation, of: journey, into: &html)
        writeResult(recommendation, of: journey, into: &html)
        if let experiment = recommendation.experiment {
          writeExperiment(experiment, into: &html)
        }
        writeEvidenceFact(recommendation.evidence.map(\.value), of: journey, into: &html)
      }
      if !facts.isEmpty { html.element(.dl, .class("facts")) { $0.append(facts) } }
    }
  }

  /// Writes how far a recommendation has come, as shape and word.
  func writeStep(_ status: RecommendationStatus, into html: inout MarkupWriter) {
    html.status(status, text: self[status.title])
  }

  /// Writes prose; ids of its headings start with `home`.
  func prose(
    _ prose: Prose, topLevel: Int, home: String?, into html: inout MarkupWriter
  ) {
    let renderer = ProseRenderer(
      context: context, route: isBound ? .print : route,
      topLevel: isBound ? topLevel + 1 : topLevel, home: home.map(id))
    renderer.write(prose, to: &html)
  }

  /// Writes a fact with its label: a row of a list of facts.
  func writeFact(
    _ label: Phrase, into html: inout MarkupWriter, value: (inout MarkupWriter) -> Void
  ) {
    html.element(.dt, text: self[label])
    html.element(.dd, content: value)
  }

  /// Writes a fact and its label as one box, of those that stand side by side.
  func writeBox(
    _ label: Phrase, into html: inout MarkupWriter, value: (inout MarkupWriter) -> Void
  ) {
    html.element(.div) { writeFact(label, into: &$0, value: value) }
  }

  // MARK: Scales

  private func writeScales(_ recommendation: Recommendation, into html: inout MarkupWriter) {
    let hasScore = recommendation.impact != nil || recommendation.effort != nil
    guard hasScore || recommendation.confidence != nil || recommendation.reach != nil else {
      return
    }
    html.element(.dl, .class("scales")) { html in
      if let impact = recommendation.impact {
        writeBox(.impact, into: &html) { writeBar(impact, class: "impact", into: &$0) }
      }
      if let effort = recommendation.effort {
        writeBox(.effort, into: &html) { writeBar(effort, class: "effort", into: &$0) }
      }
      if let confidence = recommendation.confidence {
        writeBox(.confidence, into: &html) { $0.text(wording.percent(confidence)) }
      }
      if let reach = recommendation.reach {
        writeBox(.reach, into: &html) { $0.text(wording.number(reach)) }
      }
    }
  }

  /// Writes a score of 1 to 10 with a bar of its length.
  func writeBar(_ score: Double, class names: String, into html: inout MarkupWriter) {
    html.text(wording.number(score, decimals: 1))
    let width = Int((max(0, min(10, score)) * 10).rounded())
    html.shape("bar \(names) w-\(width / 5 * 5)")
  }

  // MARK: Facts

  private func writeMoves(
    _ recommendation: Recommendation, of journey: Journey, into html: inout MarkupWriter
  ) {
    guard !recommendation.moves.isEmpty else { return }
    writeFact(.moves, into: &html) { html in
      for move in recommendation.moves {
        html.element(.p) { html in
          writeMove(move, of: recommendation, in: journey, into: &html)
        }
      }
    }
  }

  /// Writes a metric that is to move, from what it is at the place to what is wanted; what
  /// finished work has left behind says nothing about where that came from.
  func writeMove(
    _ move: Recommendation.Move, of recommendation: Recommendation, in journey: Journey,
    into html: inout MarkupWriter
  ) {
    writeMetricLink(move.metric.value, into: &html)
    guard let to = move.to else { return }
    let now =
      recommendation.status.isOpen
      ? journey.value(of: move.metric.value, near: recommendation.at?.value) : nil
    html.text("\u{A0} ")
    let text =
      now.map { wording(.movesTo, ["from": self.text($0), "to": self.text(to)]) }
      ?? wording(.movesOnly, ["to": self.text(to)])
    html.element(.span, .class("keep"), text: text)
  }

  /// Writes what an experiment changes, between what, and what counts as success.
  func writeExperiment(_ experiment: Experiment, into html: inout MarkupWriter) {
    writeFact(.experiment, into: &html) { html in
      html.text(experiment.variable.joined(separator: ", "))
      if !experiment.variants.isEmpty {
        let between = " \(self[.variantsAgainst]) "
        let variants = experiment.variants.joined(separator: between)
        html.text(experiment.variable.isEmpty ? variants : ": " + variants)
      }
      if let status = experiment.status {
        html.text(" ")
        html.element(.span, .class("tag"), text: self[status.title])
      }
    }
    if let hypothesis = experiment.hypothesis {
      writeFact(.hypothesis, into: &html) { $0.text(hypothesis) }
    }
    if let success = experiment.success {
      writeFact(.successWhen, into: &html) { $0.text(success) }
    }
    if let result = experiment.result {
      writeFact(.resultLabel, into: &html) { $0.text(result) }
    }
  }

  private func writeEvidenceFact(
    _ ids: [EvidenceID], of journey: Journey, into html: inout MarkupWriter
  ) {
    let known = ids.filter { id in journey.evidence.contains { $0.id == id } }
    guard !known.isEmpty else { return }
    writeFact(.evidence, into: &html) { html in
      for (index, id) in known.enumerated() {
        guard let piece = journey.evidence.first(where: { $0.id == id }) else { continue }
        if index > 0 { html.text(" · ") }
        html.link(link(.journey(journey.id), Anchor.of(id)), text: piece.title)
      }
    }
  }
}

extension Journey {
  /// The value of a metric at a place; else anywhere in its stage; else in the journey.
  func value(of metric: MetricID, near place: Address?) -> Quantity? {
    if let place, let stage = stage(place.stage) {
      let here = place.touchpoint == nil ? stage.metrics : touchpoint(at: place)?.metrics ?? []
      let near = here + stage.metrics + stage.touchpoints.flatMap(\.metrics)
      if let found = near.first(where: { $0.metric.value == metric })?.value { return found }
    }
    return readings.first { $0.reading.metric.value == metric }?.reading.value
  }
}
