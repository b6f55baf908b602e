import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads an item of `touchpoints:`.
  mutating func touchpoint(
    _ field: YAMLField, of stage: StageID, in ids: inout IDScope
  ) -> Touchpoint? {
    guard var keys = values.cursor(field, ContentKeys.TouchpointKey.self) else { return nil }
    let name = values.sourcedText(values.required(.name, in: &keys))
    let id = values.id(keys[.id], name: name, else: "touchpoint", at: field.range, in: &ids)
    var touchpoint = Touchpoint(
      id: TouchpointID(id), in: stage, name: name?.value ?? id, origin: field.range)
    customerSide(&keys, &touchpoint)
    companySide(&keys, &touchpoint)
    journey.recommendations += recommendations(
      keys[.recommendations], at: Sourced(touchpoint.address, at: field.range))
    values.finish(keys)
    return touchpoint
  }

  private mutating func customerSide(
    _ keys: inout YAMLCursor<ContentKeys.TouchpointKey>, _ touchpoint: inout Touchpoint
  ) {
    touchpoint.channel = values.text(keys[.channel])
    touchpoint.intent = values.text(keys[.intent])
    touchpoint.action = values.text(keys[.action])
    touchpoint.success = values.text(keys[.success])
    touchpoint.next = values.texts(keys[.next])
    touchpoint.thinks = values.texts(keys[.thinks])
    touchpoint.feels = feeling(keys[.feels])
    touchpoint.pains = points(keys[.pains])
    touchpoint.delights = points(keys[.delights])
    touchpoint.quotes = values.items(keys[.quotes], wanted: "a list of quotes")
      .compactMap { quote($0) }
  }

  private mutating func companySide(
    _ keys: inout YAMLCursor<ContentKeys.TouchpointKey>, _ touchpoint: inout Touchpoint
  ) {
    touchpoint.owner = values.text(keys[.owner])
    touchpoint.momentOfTruth = values.flag(keys[.momentOfTruth]) ?? false
    touchpoint.frontstage = values.texts(keys[.frontstage])
    touchpoint.backstage = values.items(keys[.backstage], wanted: "a list of tasks")
      .compactMap { backstageTask($0) }
    touchpoint.systems = values.texts(keys[.systems])
    touchpoint.links = values.items(keys[.links], wanted: "a list of URLs")
      .compactMap { values.url($0) }
    touchpoint.metrics = readings(keys[.metrics])
    touchpoint.audience = audience(keys[.audience])
  }

  private mutating func points(_ field: YAMLField?) -> [Point] {
    guard let field else { return [] }
    return values.items(field, wanted: "a list of texts").compactMap { item in
      guard item.isMapping, var keys = values.cursor(item, ContentKeys.PointKey.self) else {
        return values.text(item, wanted: "a text or a mapping with “text”").map { Point(text: $0) }
      }
      let text = values.text(values.required(.text, in: &keys))
      let evidence = evidenceIDs(keys[.evidence])
      values.finish(keys)
      return text.map { Point(text: $0, evidence: evidence) }
    }
  }

  private mutating func quote(_ item: YAMLField) -> Quote? {
    guard item.isMapping, var keys = values.cursor(item, ContentKeys.QuoteKey.self) else {
      return values.text(item, wanted: "a text or a mapping with “text”").map {
        Quote(text: $0, who: nil, evidence: [], audience: .everyone)
      }
    }
    let text = values.text(values.required(.text, in: &keys))
    let who = values.text(keys[.who])
    let evidence = evidenceIDs(keys[.evidence])
    let audience = audience(keys[.audience])
    values.finish(keys)
    return text.map { Quote(text: $0, who: who, evidence: evidence, audience: audience) }
  }

  private mutating func backstageTask(_ item: YAMLField) -> BackstageTask? {
    guard item.isMapping, var keys = values.cursor(item, ContentKeys.Backstage.self) else {
      return values.text(item, wanted: "a text or a mapping with “task”").map {
        BackstageTask(task: $0, team: nil)
      }
    }
    let task = values.text(values.required(.task, in: &keys))
    let team = values.text(keys[.team])
    values.finish(keys)
    return task.map { BackstageTask(task: $0, team: team) }
  }
}

extension YAMLField {
  /// Whether the value has keys.
  var isMapping: Bool {
    if case .mapping = node.content { true } else { false }
  }
}
