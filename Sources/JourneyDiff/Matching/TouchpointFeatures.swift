import JourneyModel

/// What a touchpoint is recognised by when its id has changed.
struct TouchpointFeatures {
  /// From this likeness on, two touchpoints at one place are the same one.
  ///
  /// At one place means in the same stage with the same touchpoint before or behind.
  static let enoughInPlace = 0.5

  /// From this likeness on, two touchpoints at different places are the same one.
  static let enoughElsewhere = 0.65

  /// From this likeness on, two touchpoints of one id in different stages are the same one.
  static let enoughWithID = 0.4

  let name: TextFeatures
  let channel: String?
  let intent: TextFeatures?
  let owner: String?
  let pains: Set<String>
  let delights: Set<String>
  let metrics: Set<String>
  /// The score on −1 to +1.
  let feeling: Double?

  init(_ touchpoint: TouchpointSnapshot, scale: EmotionScale) {
    name = TextFeatures(touchpoint.name)
    channel = touchpoint.channel.map(TextKey.of)
    intent = touchpoint.intent.map(TextFeatures.init)
    owner = touchpoint.owner.map(TextKey.of)
    pains = Set(touchpoint.pains.map(TextKey.of))
    delights = Set(touchpoint.delights.map(TextKey.of))
    metrics = Set(touchpoint.metrics.map(\.metric.rawValue))
    feeling = touchpoint.score.map(scale.normalised)
  }

  /// How alike two touchpoints are: the name counts most, then intent, pains and metrics.
  static func likeness(_ one: TouchpointFeatures, _ other: TouchpointFeatures) -> Double {
    var similarity = Similarity()
    similarity.add(3, TextFeatures.likeness(one.name, other.name))
    similarity.add(1, Similarity.of(one.channel, other.channel))
    similarity.add(2, TextFeatures.likeness(one.intent, other.intent))
    similarity.add(1, Similarity.of(one.owner, other.owner))
    similarity.add(2, Similarity.of(one.pains, other.pains))
    similarity.add(1, Similarity.of(one.delights, other.delights))
    similarity.add(2, Similarity.of(one.metrics, other.metrics))
    similarity.add(1, likeness(ofFeelings: one.feeling, other.feeling))
    return similarity.value
  }

  private static func likeness(ofFeelings one: Double?, _ other: Double?) -> Double? {
    guard let one, let other else { return one == nil && other == nil ? nil : 0 }
    return max(0, 1 - abs(one - other) / 2)
  }

  /// What touchpoints that are worth a comparison share.
  var keys: Set<String> {
    var keys = name.words
    keys.formUnion(pains.map { "pain " + $0 })
    keys.formUnion(delights.map { "delight " + $0 })
    keys.formUnion(metrics.map { "metric " + $0 })
    return keys
  }
}

/// What a stage is recognised by when its id has changed.
struct StageFeatures {
  /// From this likeness on, two stages are the same one.
  static let enough = 0.5

  let name: TextFeatures
  let touchpoints: Set<String>

  init(_ stage: StageSnapshot) {
    name = TextFeatures(stage.name)
    touchpoints = Set(stage.touchpoints.map(\.id.rawValue))
  }

  static func likeness(_ one: StageFeatures, _ other: StageFeatures) -> Double {
    var similarity = Similarity()
    similarity.add(2, TextFeatures.likeness(one.name, other.name))
    similarity.add(3, Similarity.of(one.touchpoints, other.touchpoints))
    return similarity.value
  }

  var keys: Set<String> { name.words.union(touchpoints.map { "touchpoint " + $0 }) }
}

/// What a journey is recognised by when its folder was renamed.
struct JourneyFeatures {
  /// From this likeness on, two journeys are the same one.
  static let enough = 0.6

  let title: TextFeatures
  let stages: Set<String>
  let touchpoints: Set<String>
  let metrics: Set<String>
  let owner: String?

  init(_ journey: JourneySnapshot) {
    title = TextFeatures(journey.title)
    stages = Set(journey.stages.map(\.id.rawValue))
    let all = journey.stages.flatMap(\.touchpoints)
    touchpoints = Set(all.map(\.id.rawValue))
    metrics = Set((journey.metrics + all.flatMap(\.metrics)).map(\.metric.rawValue))
    owner = journey.owner.map(TextKey.of)
  }

  static func likeness(_ one: JourneyFeatures, _ other: JourneyFeatures) -> Double {
    var similarity = Similarity()
    similarity.add(3, TextFeatures.likeness(one.title, other.title))
    similarity.add(3, Similarity.of(one.stages, other.stages))
    similarity.add(4, Similarity.of(one.touchpoints, other.touchpoints))
    similarity.add(1, Similarity.of(one.metrics, other.metrics))
    similarity.add(1, Similarity.of(one.owner, other.owner))
    return similarity.value
  }

  var keys: Set<String> {
    title.words.union([title.slug]).union(touchpoints.map { "touchpoint " + $0 })
  }
}
