import ContentHash
import Diagnostics
import JourneyModel

/// The names that details use in the place of ids: readers see names.
struct DetailNames {
  private let personas: [PersonaID: String]
  private let journeys: Set<JourneyID>
  private let metrics: [MetricID: MetricDefinition]

  init(_ portfolio: Portfolio) {
    personas = Dictionary(
      portfolio.personas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    journeys = portfolio.unreadJourneys.union(portfolio.journeys.map(\.id))
    metrics = Dictionary(
      portfolio.metrics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func name(_ persona: PersonaID) -> String { personas[persona] ?? persona.rawValue }
  func name(_ metric: MetricID) -> String { metrics[metric]?.name ?? metric.rawValue }
  func benchmark(_ metric: MetricID) -> MetricDefinition.Benchmark? { metrics[metric]?.benchmark }
  /// The id of a journey; nil where it is a draft that nobody is shown.
  func id(_ journey: JourneyID) -> String? {
    journeys.contains(journey) ? journey.rawValue : nil
  }
}

extension Quantity {
  /// The value as it was written, else a plain form of it.
  var detail: String { written.isEmpty ? "\(PlainNumber.text(amount)) \(unit.name)" : written }
}

extension EmotionScale {
  /// The scale as comparisons show it: `1 … 5`.
  var detail: String { "\(PlainNumber.text(min)) … \(PlainNumber.text(max))" }
}

extension Audience {
  /// The word of what not everybody may see; what everybody may see says nothing.
  fileprivate var detail: String? { self == .everyone ? nil : rawValue }
}

extension Details {
  /// What a journey says as a whole.
  init(_ journey: Journey, _ names: DetailNames) {
    set(.scenario, journey.scenario)
    set(.summary, journey.summary)
    self[.goals] = journey.goals
    self[.personas] = journey.personas.map { names.name($0.value) }
    set(.compare, journey.compare.flatMap { names.id($0.value) })
    set(.parent, journey.parent.flatMap { names.id($0.value) })
    set(.reviewed, journey.reviewed?.iso)
    set(.reviewEvery, journey.reviewEvery.map { "\($0.count) \($0.unit.rawValue)" })
    set(.period, journey.period.map { "\($0.first.iso)/\($0.last.iso)" })
    set(.language, journey.language)
    self[.lanes] = journey.lanes.map(\.rawValue)
    set(.outcome, journey.outcome?.name)
    set(.outcomeAt, journey.outcome?.at?.value.description)
    set(.worth, journey.outcome?.worth?.detail)
    self[.evidence] = journey.evidence.map(Self.text)
    set(.audience, journey.audience.detail)
  }

  private static func text(_ evidence: Evidence) -> String {
    let n = evidence.n.map { "n \(PlainNumber.text($0))" }
    return [evidence.title, n, evidence.date?.iso].compactMap { $0 }.joined(separator: ", ")
  }

  /// What the catalogue says of a metric beside its name, its kind and its direction.
  init(_ metric: MetricDefinition) {
    set(.formula, metric.formula)
    set(.description, metric.description)
    set(.benchmark, metric.benchmark?.value.detail)
    set(.benchmarkSource, metric.benchmark?.source)
    set(.scale, metric.scale?.detail)
    set(.variant, metric.variant)
    self[.usualStages] = metric.stages
  }

  /// What a persona's file says beside the name.
  init(_ persona: Persona) {
    set(.role, persona.role)
    self[.goals] = persona.goals
    self[.frustrations] = persona.frustrations
    set(.body, persona.body.map(TextHash.of))
    set(.audience, persona.audience.detail)
  }

  /// What a stage says.
  init(_ stage: Stage) {
    set(.goal, stage.goal)
    set(.previousVolume, stage.previousVolume.map(PlainNumber.text))
    set(.timeMedian, stage.timeInStage?.median?.detail)
    set(.timeP90, stage.timeInStage?.p90?.detail)
    set(.timePrevious, stage.timeInStage?.previous?.detail)
  }

  /// What a touchpoint says.
  init(_ touchpoint: Touchpoint, _ names: DetailNames) {
    set(.action, touchpoint.action)
    set(.success, touchpoint.success)
    self[.next] = touchpoint.next
    self[.thinks] = touchpoint.thinks
    self[.words] = touchpoint.feels?.words ?? []
    self[.feelsBy] = (touchpoint.feels?.byPersona ?? []).map {
      "\(names.name($0.persona)) \(PlainNumber.text($0.score))"
    }
    self[.quotes] = touchpoint.quotes.map { quote in
      quote.who.map { "\(quote.text) (\($0))" } ?? quote.text
    }
    if touchpoint.momentOfTruth { set(.momentOfTruth, "") }
    self[.frontstage] = touchpoint.frontstage
    self[.backstage] = touchpoint.backstage.map { task in
      task.team.map { "\(task.task) (\($0))" } ?? task.task
    }
    self[.systems] = touchpoint.systems
    self[.links] = touchpoint.links.map(\.value)
    let points = (touchpoint.pains + touchpoint.delights).flatMap(\.evidence)
    let rest = (touchpoint.feels?.evidence ?? []) + touchpoint.quotes.flatMap(\.evidence)
    self[.evidence] = Self.once(rest + points)
    set(.audience, touchpoint.audience.detail)
  }

  private static func once(_ evidence: [EvidenceID]) -> [String] {
    var seen: Set<EvidenceID> = []
    return evidence.filter { seen.insert($0).inserted }.map(\.rawValue)
  }

  /// What a reading says beside its value.
  init(_ reading: MetricReading, _ names: DetailNames) {
    let metric = reading.metric.value
    set(.name, names.name(metric))
    set(.benchmark, names.benchmark(metric)?.value.detail)
    set(.previous, reading.previous?.detail)
    set(.asOf, reading.asOf?.iso)
    set(.source, reading.source?.value.rawValue)
    set(.history, reading.history.map(TextHash.of))
    set(.audience, reading.audience.detail)
  }

  /// What a recommendation says beside its scores.
  init(_ recommendation: Recommendation, _ names: DetailNames) {
    set(.confidence, recommendation.confidence.map(PlainNumber.text))
    set(.reach, recommendation.reach.map(PlainNumber.text))
    self[.moves] = recommendation.moves.map { move in
      let name = names.name(move.metric.value)
      return move.to.map { "\(name) \($0.detail)" } ?? name
    }
    set(.result, recommendation.result.map { Self.text($0, names) })
    self[.experiment] = recommendation.experiment.map(Self.texts) ?? []
    self[.evidence] = recommendation.evidence.map(\.value.rawValue)
    set(.audience, recommendation.audience.detail)
    set(.body, recommendation.body.map(TextHash.of))
  }

  private static func text(_ result: Recommendation.Result, _ names: DetailNames) -> String {
    let parts = [
      result.metric.map { names.name($0.value) }, result.from?.detail, result.to?.detail,
      result.worth?.detail, result.date?.iso,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func texts(_ experiment: Experiment) -> [String] {
    let facts = [
      experiment.hypothesis, experiment.success, experiment.status?.rawValue, experiment.result,
    ]
    return experiment.variable + experiment.variants + facts.compactMap { $0 }
  }

  /// What a handoff says.
  init(_ handoff: Handoff) {
    set(.title, handoff.title)
    set(.creative, handoff.creative)
    set(.promise, handoff.promise)
    set(.landing, handoff.landing?.value)
    set(.landingHeadline, handoff.headline)
    self[.experiment] = handoff.experiment.map(Self.texts) ?? []
    set(.audience, handoff.audience.detail)
    set(.body, handoff.body.map(TextHash.of))
  }
}

/// A hash of what notes and evidence say of each place of a journey.
struct NoteHashes {
  private var texts: [Address?: FlatText] = [:]

  init(_ journey: Journey) {
    for note in journey.notes {
      for section in note.sections {
        texts[section.at, default: FlatText()].add(note.title ?? "", note.audience.rawValue)
        texts[section.at, default: FlatText()].add(section.prose.blocks)
      }
    }
    for piece in journey.evidence {
      guard let body = piece.body else { continue }
      texts[piece.at?.value, default: FlatText()].add(piece.id.rawValue)
      texts[piece.at?.value, default: FlatText()].add(body.blocks)
    }
  }

  /// The hash of what is said of a place, or of the journey as a whole; nil for nothing.
  subscript(place: Address?) -> String? { texts[place]?.hash }
}

/// Tells texts apart that are too long to be kept twice.
///
/// Only what readers see counts, not where it stands in a file.
enum TextHash {
  /// A hash of a text.
  static func of(_ prose: Prose) -> String {
    var text = FlatText()
    text.add(prose.blocks)
    return text.hash
  }

  /// A hash of a column of values.
  static func of(_ history: MetricHistory) -> String {
    var text = FlatText()
    for entry in history.entries {
      text.add(entry.label, entry.value.map(PlainNumber.text) ?? "")
    }
    return text.hash
  }
}

/// Prose as bytes, each piece ended by a zero byte.
private struct FlatText {
  private var bytes: [UInt8] = []

  var hash: String { XXH64.hex(of: bytes) }

  mutating func add(_ texts: String...) {
    for text in texts {
      bytes += text.utf8
      bytes.append(0)
    }
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines):
        add("p")
        add(inlines)
      case .heading(let heading):
        add("h\(heading.level)")
        add(heading.content)
      case .list(let list):
        add("list", list.start.map(String.init) ?? "")
        for item in list.items {
          add("item")
          add(item)
        }
      case .quote(let blocks):
        add("quote")
        add(blocks)
      case .code(let code): add("code", code.info, code.text)
      case .table(let table):
        add("table")
        for cell in table.header + table.rows.flatMap({ $0 }) {
          add("cell")
          add(cell)
        }
      case .thematicBreak: add("break")
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .code(let text): add("code", text)
      case .softBreak, .lineBreak: add(" ")
      case .emphasis(let parts):
        add("em")
        add(parts)
      case .strong(let parts):
        add("strong")
        add(parts)
      case .link(let link):
        add("link", link.destination, link.title)
        add(link.content)
      case .image(let image): add("image", image.source, image.title, image.alternative)
      }
    }
  }
}
