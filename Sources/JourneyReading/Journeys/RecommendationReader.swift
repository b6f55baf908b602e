import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads `recommendations:` of the map or of the touchpoint at a place.
  mutating func recommendations(
    _ field: YAMLField?, at place: Sourced<Address>?
  ) -> [Recommendation] {
    guard let field else { return [] }
    return values.items(field, wanted: "a list of recommendations").compactMap { item in
      guard var keys = values.cursor(item, ContentKeys.RecommendationKey.self) else { return nil }
      var recommendation = recommendation(&keys, else: "recommendation", origin: item.range)
      if let place {
        checkPlace(recommendation.at, place.value)
        recommendation.at = place
      }
      values.finish(keys)
      return recommendation
    }
  }

  /// Reads a file of the kind `recommendation`.
  mutating func recommendation(in file: FrontMatter, body: Prose?) {
    guard var keys = values.cursor(file.field, ContentKeys.RecommendationKey.self) else { return }
    keys.others = [ContentKeys.fileKind]
    var recommendation = recommendation(&keys, else: file.stem, origin: file.origin)
    recommendation.body = body
    journey.recommendations.append(recommendation)
    values.finish(keys)
  }

  private mutating func recommendation(
    _ keys: inout YAMLCursor<ContentKeys.RecommendationKey>, else fallback: String,
    origin: SourceRange
  ) -> Recommendation {
    let title = values.sourcedText(values.required(.title, in: &keys))
    let id = values.id(
      keys[.id], name: title, else: fallback, at: origin, in: &recommendationScope)
    var recommendation = Recommendation(
      id: RecommendationID(id), title: title?.value ?? id, origin: origin)
    recommendation.at = values.address(keys[.at])
    recommendation.impact = values.number(keys[.impact], in: 1...10)
    recommendation.effort = values.number(keys[.effort], in: 1...10)
    recommendation.confidence = confidence(keys[.confidence])
    recommendation.reach = values.count(keys[.reach])
    recommendation.owner = values.text(keys[.owner])
    recommendation.status =
      values.choice(keys[.status], of: RecommendationStatus.self) ?? .idea
    recommendation.due = values.date(keys[.due])
    recommendation.moves = moves(keys[.moves])
    recommendation.result = result(keys[.result])
    recommendation.experiment = experiment(keys[.experiment])
    recommendation.evidence = values.references(keys[.evidence], to: Evidence.self)
    recommendation.audience = audience(keys[.audience])
    return recommendation
  }

  private mutating func checkPlace(_ written: Sourced<Address>?, _ place: Address) {
    guard let written, written.value != place else { return }
    values.report(
      .conflictingKeys, at: written.range,
      "The recommendation stands at “\(place)” and says that it belongs to “\(written.value)”.",
      help: "Remove “at”, or move the recommendation to the map’s “recommendations”.")
  }

  private mutating func confidence(_ field: YAMLField?) -> Double? {
    guard let field, let share = values.quantity(field, as: .share) else { return nil }
    guard (0...1).contains(share.amount) else {
      values.report(
        .valueOutOfRange, at: field.range,
        "“confidence” must be from 0 % to 100 %, not \(share.written).")
      return nil
    }
    return share.amount
  }

  private mutating func moves(_ field: YAMLField?) -> [Recommendation.Move] {
    guard let field else { return [] }
    return values.items(field, wanted: "a list of metrics", takesMapping: true)
      .compactMap { item in
        guard var keys = values.cursor(item, ContentKeys.Moves.self) else { return nil }
        let metric = values.reference(
          values.required(.metric, in: &keys), to: MetricDefinition.self)
        let to = metricValue(keys[.to], of: metric?.value)
        values.finish(keys)
        return metric.map { Recommendation.Move(metric: $0, to: to) }
      }
  }

  private mutating func result(_ field: YAMLField?) -> Recommendation.Result? {
    guard var keys = values.cursor(field, ContentKeys.ResultKey.self) else { return nil }
    let metric = values.reference(keys[.metric], to: MetricDefinition.self)
    let result = Recommendation.Result(
      metric: metric, from: metricValue(keys[.from], of: metric?.value),
      to: metricValue(keys[.to], of: metric?.value),
      worth: values.quantity(keys[.worth], as: .money), date: values.date(keys[.date]))
    values.finish(keys)
    return result
  }
}
