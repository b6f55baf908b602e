import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads an item of `handoffs:`.
  mutating func handoff(_ field: YAMLField) -> Handoff? {
    guard var keys = values.cursor(field, ContentKeys.HandoffKey.self) else { return nil }
    return handoff(&keys, origin: field.range)
  }

  /// Reads a file of the kind `handoff`.
  mutating func handoff(in file: FrontMatter, body: Prose?) {
    guard var keys = values.cursor(file.field, ContentKeys.HandoffKey.self) else { return }
    keys.others = [ContentKeys.fileKind]
    guard var handoff = handoff(&keys, origin: file.origin) else { return }
    handoff.body = body
    journey.handoffs.append(handoff)
  }

  private mutating func handoff(
    _ keys: inout YAMLCursor<ContentKeys.HandoffKey>, origin: SourceRange
  ) -> Handoff? {
    let title = values.text(keys[.title])
    let from = values.address(values.required(.from, in: &keys))
    let to = values.address(values.required(.to, in: &keys))
    // Reading goes on where an end lacks, so that all mistakes show in one run.
    let nowhere = Sourced(Address(stage: StageID("")), at: origin)
    var handoff = Handoff(from: from ?? nowhere, to: to ?? nowhere, origin: origin)
    handoff.title = title
    handoff.creative = values.text(keys[.creative])
    handoff.promise = values.text(keys[.promise])
    handoff.landing = values.url(keys[.landing])
    handoff.headline = values.text(keys[.headline])
    handoff.metric = values.reference(keys[.metric], to: MetricDefinition.self)
    handoff.experiment = experiment(keys[.experiment])
    handoff.owner = values.text(keys[.owner])
    handoff.audience = audience(keys[.audience])
    values.finish(keys)
    return from == nil || to == nil ? nil : handoff
  }

  /// Reads `experiment:` of a handoff or recommendation.
  mutating func experiment(_ field: YAMLField?) -> Experiment? {
    guard let field, var keys = values.cursor(field, ContentKeys.ExperimentKey.self) else {
      return nil
    }
    var experiment = Experiment(origin: field.range)
    experiment.hypothesis = values.text(keys[.hypothesis])
    experiment.variable = values.texts(keys[.variable])
    experiment.variants = values.texts(keys[.variants])
    experiment.success = values.text(keys[.success])
    experiment.status = values.choice(keys[.status], of: ExperimentStatus.self)
    experiment.result = values.text(keys[.result])
    values.finish(keys)
    return experiment
  }
}
