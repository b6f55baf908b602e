import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads `map.yaml`; false where it is no mapping at all.
  mutating func map(_ node: YAMLNode) -> Bool {
    let field = YAMLField(key: "map.yaml", node: node)
    guard !node.isNull else {
      values.report(
        .emptyValue, at: node.range, "The map is empty.",
        help: "The shortest map has a “title” and one of “stages”.")
      return false
    }
    guard var keys = values.cursor(field, ContentKeys.Map.self) else { return false }
    header(&keys)
    settings(&keys)
    evidence(in: keys[.evidence])
    journey.outcome = outcome(keys[.outcome])
    journey.metrics = readings(keys[.metrics])
    journey.recommendations = recommendations(keys[.recommendations], at: nil)
    stages(&keys)
    journey.handoffs = values.items(keys[.handoffs], wanted: "a list of handoffs")
      .compactMap { handoff($0) }
    values.finish(keys)
    return true
  }

  private mutating func header(_ keys: inout YAMLCursor<ContentKeys.Map>) {
    if let title = values.text(values.required(.title, in: &keys)) { journey.title = title }
    journey.personas = personas(&keys)
    if let state = values.choice(keys[.state], of: JourneyState.self) { journey.state = state }
    journey.compare = values.reference(keys[.compare], to: Journey.self)
    journey.parent = values.reference(keys[.parent], to: Journey.self)
    journey.scenario = values.text(keys[.scenario])
    journey.summary = values.text(keys[.summary])
    journey.goals = values.texts(keys[.goals])
    journey.owner = values.text(keys[.owner])
    if let status = values.choice(keys[.status], of: PublicationStatus.self) {
      journey.status = status
    }
    journey.reviewed = values.date(keys[.reviewed])
    journey.reviewEvery = values.parsed(
      keys[.reviewEvery], wanted: "an interval", IntervalParser.parse)
    journey.period = values.parsed(keys[.period], wanted: "a period", PeriodParser.parse)
    journey.language = values.parsed(
      keys[.language], wanted: "a language tag", LanguageParser.parse)
  }

  private mutating func settings(_ keys: inout YAMLCursor<ContentKeys.Map>) {
    journey.lanes = values.lanes(keys[.lanes])
    journey.checks = values.checks(keys[.checks])
    if let scale = values.scale(keys[.emotionScale]) { journey.emotionScale = scale }
    journey.audience = audience(keys[.audience])
  }

  private mutating func personas(
    _ keys: inout YAMLCursor<ContentKeys.Map>
  ) -> [Sourced<PersonaID>] {
    let one = values.reference(keys[.persona], to: Persona.self)
    guard let several = keys[.personas] else { return one.map { [$0] } ?? [] }
    if keys[.persona] != nil {
      values.report(
        .conflictingKeys, at: keys.place(ofMissing: .personas),
        "A map has either “persona” or “personas”, not both.",
        help: "Move the persona into the list.",
        notes: [Diagnostic.Note("The other is here.", at: keys.place(ofMissing: .persona))])
    }
    return values.distinct(values.references(several, to: Persona.self), noun: "Persona")
  }

  private mutating func stages(_ keys: inout YAMLCursor<ContentKeys.Map>) {
    guard let field = values.required(.stages, in: &keys) else { return }
    let items = values.items(field, wanted: "a list of stages", limit: Limits.stages)
    if items.isEmpty, case .sequence = field.node.content {
      values.report(.emptyValue, at: field.range, "A map needs at least one stage.")
    }
    var ids = IDScope("stages")
    journey.stages.reserveCapacity(items.count)
    for item in items {
      if let stage = stage(item, in: &ids) { journey.stages.append(stage) }
    }
  }

  private mutating func outcome(_ field: YAMLField?) -> Outcome? {
    guard var keys = values.cursor(field, ContentKeys.OutcomeKey.self) else { return nil }
    let name = values.text(values.required(.name, in: &keys))
    let at = values.address(keys[.at])
    let worth = values.quantity(keys[.worth], as: .money)
    values.finish(keys)
    return name.map { Outcome(name: $0, at: at, worth: worth) }
  }
}
