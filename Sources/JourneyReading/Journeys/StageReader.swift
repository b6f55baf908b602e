import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads an item of `stages:`.
  mutating func stage(_ field: YAMLField, in ids: inout IDScope) -> Stage? {
    guard var keys = values.cursor(field, ContentKeys.StageKey.self) else { return nil }
    let name = values.sourcedText(values.required(.name, in: &keys))
    let id = values.id(keys[.id], name: name, else: "stage", at: field.range, in: &ids)
    var stage = Stage(id: StageID(id), name: name?.value ?? id, origin: field.range)
    stage.goal = values.text(keys[.goal])
    stage.volume = values.count(keys[.volume])
    stage.previousVolume = values.count(keys[.previousVolume])
    stage.timeInStage = timeInStage(keys[.timeInStage])
    stage.metrics = readings(keys[.metrics])
    stage.touchpoints = touchpoints(values.required(.touchpoints, in: &keys), of: stage.id)
    values.finish(keys)
    return stage
  }

  private mutating func timeInStage(_ field: YAMLField?) -> TimeInStage? {
    guard var keys = values.cursor(field, ContentKeys.TimeInStageKey.self) else { return nil }
    let time = TimeInStage(
      median: values.quantity(keys[.median], as: .duration),
      p90: values.quantity(keys[.p90], as: .duration),
      previous: values.quantity(keys[.previous], as: .duration))
    values.finish(keys)
    return time
  }

  private mutating func touchpoints(_ field: YAMLField?, of stage: StageID) -> [Touchpoint] {
    guard let field else { return [] }
    let items = values.items(
      field, wanted: "a list of touchpoints", limit: Limits.touchpoints)
    if items.isEmpty, case .sequence = field.node.content {
      values.report(.emptyValue, at: field.range, "A stage needs at least one touchpoint.")
    }
    let free = Limits.touchpoints - touchpointCount
    if items.count > free {
      values.report(
        .tooMany, at: field.range,
        "A map has at most \(Limits.touchpoints) touchpoints, and those of this stage are more.",
        help: "Split the map into journeys with a “parent”.")
    }
    touchpointCount += min(items.count, free)
    var ids = IDScope("touchpoints of the stage “\(stage)”")
    return items.prefix(free).compactMap { touchpoint($0, of: stage, in: &ids) }
  }
}
