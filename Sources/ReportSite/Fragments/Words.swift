import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let quoted = Phrase("quoted", "“{text}”")
  static let stateCurrent = Phrase("title-state-current", "Current state")
  static let stateFuture = Phrase("title-state-future", "Future state")
  static let statusDraft = Phrase("status-draft", "Draft")
  static let statusPublished = Phrase("status-published", "Published")
  static let statusArchived = Phrase("status-archived", "Archived")
  static let internalOnly = Phrase("internal-only", "internal")
  static let targetMet = Phrase("target-met", "on target")
  static let targetNear = Phrase("target-near", "near target")
  static let targetMissed = Phrase("target-missed", "off target")
  static let targetNone = Phrase("target-none", "no target")
  static let valueNone = Phrase("value-none", "no value")
  static let stepIdea = Phrase("step-idea", "Idea")
  static let stepPlanned = Phrase("step-planned", "Planned")
  static let stepDoing = Phrase("step-doing", "Doing")
  static let stepDone = Phrase("step-done", "Done")
  static let stepDropped = Phrase("step-dropped", "Dropped")
  static let evidenceRef = Phrase("evidence-ref", "Evidence:")
  static let overdue = Phrase("overdue", "overdue by {n} day", other: "overdue by {n} days")
  static let dueIn = Phrase("due-in", "due in {n} day", other: "due in {n} days")
  static let dueToday = Phrase("due-today", "due today")
}

extension TargetStatus {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .met: .targetMet
    case .near: .targetNear
    case .missed: .targetMissed
    case .noTarget: .targetNone
    case .noValue: .valueNone
    }
  }
}

extension RecommendationStatus {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .idea: .stepIdea
    case .planned: .stepPlanned
    case .doing: .stepDoing
    case .done: .stepDone
    case .dropped: .stepDropped
    }
  }
}

extension JourneyState {
  /// What it is called.
  var title: Phrase { self == .current ? .stateCurrent : .stateFuture }
}

extension PublicationStatus {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .draft: .statusDraft
    case .published: .statusPublished
    case .archived: .statusArchived
    }
  }
}

extension PageScope {
  // MARK: Feelings

  /// A score as the map gives it: with its sign where the scale goes below zero.
  func score(_ value: Double, on scale: EmotionScale) -> String {
    wording.number(value, decimals: 1, signed: scale.min < 0)
  }

  /// Text in the language's quotation marks, unless it has its own.
  func quoted(_ text: String) -> String {
    let opening: [Unicode.Scalar] = ["“", "„", "«", "»", "\"", "‘", "「"]
    if let first = text.unicodeScalars.first, opening.contains(first) { return text }
    return wording(.quoted, ["text": text])
  }

  /// Writes the score of a feeling, and each persona's where they differ.
  func writeScores(_ feeling: Feeling, of journey: Journey, into html: inout MarkupWriter) {
    let scale = journey.emotionScale
    func tone(_ score: Double) -> String { FeelingLevel(scale.normalised(score)).tone }
    if let score = feeling.score {
      html.element(.strong, .class("score \(tone(score))"), text: self.score(score, on: scale))
    }
    for own in feeling.byPersona {
      html.text(" ")
      html.element(.span, .class("by")) { html in
        html.text((context.index.persona(own.persona)?.name ?? own.persona.rawValue) + "\u{A0}")
        html.element(
          .strong, .class("score \(tone(own.score))"), text: self.score(own.score, on: scale))
      }
    }
  }

  /// Writes pain points and delights; with the numbers of their evidence where `journey` is given.
  func writePoints(
    pains: [Point], delights: [Point], of journey: Journey?, into html: inout MarkupWriter
  ) {
    guard !pains.isEmpty || !delights.isEmpty else { return }
    html.element(.ul, .class("points"), .role("list")) { html in
      for (points, names, word) in [
        (pains, "pain", Phrase.pain), (delights, "delight", Phrase.delight),
      ] {
        for point in points {
          html.element(.li, .class(names)) { html in
            html.hidden(self[word] + " ")
            html.text(point.text)
            if let journey { writeEvidence(point.evidence, of: journey, into: &html) }
          }
        }
      }
    }
  }

  // MARK: Quantities

  /// A quantity as readers see it; a dash for none.
  func text(_ quantity: Quantity?) -> String { quantity.map(wording.text) ?? "–" }

  /// The ends of a scale in words.
  func text(_ scale: EmotionScale) -> String {
    wording(
      .scaleFromTo,
      [
        "min": wording.number(scale.min, decimals: 1),
        "max": wording.number(scale.max, decimals: 1),
      ])
  }

  // MARK: Owners

  /// Writes an owner with a link to the owner's page, or that there is none.
  func writeOwner(_ name: String?, into html: inout MarkupWriter) {
    guard let name else {
      html.element(.span, .class("no-owner"), text: self[.noOwner])
      return
    }
    let initial = String(name.prefix(1)).uppercased()
    html.element(.span, .class("owner"), .data(.initial, initial)) {
      writeOwnerName(name, into: &$0)
    }
  }

  /// Writes an owner's name with a link to the owner's page.
  func writeOwnerName(_ name: String, into html: inout MarkupWriter) {
    if let target = context.index.route(toOwner: name) {
      html.link(link(target), text: name)
    } else {
      html.text(name)
    }
  }

  // MARK: Metrics and evidence

  /// How a reading stands against its target.
  func status(of reading: MetricReading) -> TargetStatus {
    TargetStatus(
      value: reading.value?.amount, target: reading.target?.amount,
      better: context.index.metric(reading.metric.value)?.better ?? .higher)
  }

  /// Writes a metric's name with a link to the catalogue.
  func writeMetricLink(_ id: MetricID, into html: inout MarkupWriter) {
    guard let metric = context.index.metric(id) else {
      html.text(id.rawValue)
      return
    }
    html.link(link(.metrics, Anchor.of(id)), text: metric.name)
  }

  /// Writes the numbers of evidence as links to it, as notes are numbered.
  func writeEvidence(_ ids: [EvidenceID], of journey: Journey, into html: inout MarkupWriter) {
    for id in ids {
      guard let index = journey.evidence.firstIndex(where: { $0.id == id }) else { continue }
      html.text("\u{A0}")
      html.element(
        .a, .class("ref"), .href(link(.journey(journey.id), Anchor.of(id))),
        .title(journey.evidence[index].title)
      ) { html in
        html.hidden(self[.evidenceRef] + " ")
        html.text(wording.number(Double(index + 1)))
      }
    }
  }

  // MARK: Places and dates

  /// The name of a stage or touchpoint, the touchpoint after its stage.
  func name(of address: Address, in journey: Journey) -> String {
    guard let stage = journey.stage(address.stage) else { return address.description }
    guard address.touchpoint != nil else { return stage.name }
    return journey.touchpoint(at: address).map { "\(stage.name) › \($0.name)" }
      ?? address.description
  }

  /// Writes a stage's or touchpoint's name with a link to it.
  func writePlace(_ address: Address, of journey: Journey, into html: inout MarkupWriter) {
    html.link(
      link(.journey(journey.id), Anchor.of(address)), text: name(of: address, in: journey))
  }

  /// Writes a date that machines can read, too.
  func writeDate(_ date: CivilDate, into html: inout MarkupWriter) {
    html.element(.time, .datetime(date.iso), text: wording.date(date))
  }

  /// Writes a day by which something is to be done; how far off it is, where the day is known.
  func writeDue(_ date: CivilDate, isOpen: Bool = true, into html: inout MarkupWriter) {
    writeDate(date, into: &html)
    guard isOpen, let today = context.options.date else { return }
    let days = date.daysSinceEpoch - today.daysSinceEpoch
    html.text(" ")
    if days < 0 {
      html.element(.span, .class("tag late"), text: wording(.overdue, count: -days))
    } else {
      let text = days == 0 ? self[.dueToday] : wording(.dueIn, count: days)
      html.element(.span, .class("sub"), text: text)
    }
  }
}
