import Diagnostics
package import JourneyModel

/// What a map shows on close reading: the seven readings of the Nielsen Norman Group's
/// “7 ways to analyze a customer-journey map” and those that the map's other lanes allow.
package struct MapReadings: Sendable, Equatable {
  /// A touchpoint with its score.
  package struct Moment: Sendable, Equatable {
    /// The touchpoint.
    package let at: Address
    /// Its score on the map's scale.
    package let score: Double
    /// The score on −1 to +1.
    package let feeling: Double
  }

  /// A change of score between neighbours.
  package struct Swing: Sendable, Equatable {
    /// The earlier touchpoint.
    package let from: Address
    /// The later one.
    package let to: Address
    /// The later score less the earlier, on the map's scale.
    package let change: Double
  }

  /// A change of channel between neighbours.
  package struct ChannelChange: Sendable, Equatable {
    /// The later touchpoint.
    package let at: Address
    /// The channel before.
    package let from: String
    /// The channel there.
    package let to: String
  }

  /// A promise and how much of it the landing page's headline keeps.
  package struct Promise: Sendable, Equatable {
    /// The handoff, by its place in the journey's list.
    package let handoff: Int
    /// The share of the promise's words that the headline has.
    package let kept: Double
    /// The share that is enough.
    package let enough: Double
    /// Whether it is kept.
    package var isKept: Bool { kept >= enough }
  }

  /// Work of one name that several teams do.
  package struct DoubleWork: Sendable, Equatable {
    /// The task.
    package let task: String
    /// The teams, by name.
    package let teams: [String]
    /// Where they do it.
    package let places: [Address]
  }

  /// A lane that says nothing for three touchpoints or more in a row though others fill it.
  package struct SilentLane: Sendable, Equatable {
    /// The lane.
    package let lane: Lane
    /// The first silent touchpoint.
    package let from: Address
    /// How many are silent.
    package let count: Int
  }

  /// The touchpoint that feels worst, the first of equals.
  package let lowest: Moment?
  /// The touchpoint that feels best, the first of equals.
  package let highest: Moment?
  /// The steepest fall between neighbours.
  package let largestFall: Swing?
  /// The steepest rise between neighbours.
  package let largestRise: Swing?
  /// Every change of channel.
  package let channelChanges: [ChannelChange]
  /// Touchpoints without an intent.
  package let withoutIntent: [Address]
  /// Touchpoints without a success signal.
  package let withoutSuccess: [Address]
  /// Touchpoints without exactly one next action.
  package let withoutOneNext: [Address]
  /// Touchpoints without an owner.
  package let unowned: [Address]
  /// Touchpoints that meet no intent, are measured by nothing and delight nobody.
  package let unnecessary: [Address]
  /// Moments of truth that nobody owns or nothing measures.
  package let neglectedMoments: [Address]
  /// Every promise with a headline to hold it against.
  package let promises: [Promise]
  /// Work done twice backstage.
  package let doubleWork: [DoubleWork]
  /// Lanes that fall silent.
  package let silentLanes: [SilentLane]

  /// Reads a journey.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - enough: The share of a promise's words from which on a headline keeps it.
  package init(_ journey: Journey, keeping enough: Double = Overlap.enough) {
    let touchpoints = journey.touchpoints
    let moments = touchpoints.compactMap { touchpoint in
      touchpoint.feels?.overall.map {
        Moment(
          at: touchpoint.address, score: $0, feeling: journey.emotionScale.normalised($0))
      }
    }
    lowest = moments.min { $0.score < $1.score }
    highest = moments.max { $0.score < $1.score }
    let swings = Self.swings(touchpoints)
    largestFall = swings.filter { $0.change < 0 }.min { $0.change < $1.change }
    largestRise = swings.filter { $0.change > 0 }.max { $0.change < $1.change }
    channelChanges = Self.channelChanges(touchpoints)
    func places(_ holds: (Touchpoint) -> Bool) -> [Address] {
      touchpoints.filter(holds).map(\.address)
    }
    withoutIntent = places { $0.intent == nil }
    withoutSuccess = places { $0.success == nil }
    withoutOneNext = places { $0.next.count != 1 }
    unowned = places { $0.owner == nil }
    unnecessary = places { $0.intent == nil && $0.metrics.isEmpty && $0.delights.isEmpty }
    neglectedMoments = places { $0.momentOfTruth && ($0.owner == nil || $0.metrics.isEmpty) }
    promises = journey.handoffs.enumerated().compactMap { index, handoff in
      guard let promise = handoff.promise, let headline = handoff.headline else { return nil }
      return Promise(
        handoff: index, kept: Overlap.share(of: promise, in: headline), enough: enough)
    }
    doubleWork = Self.doubleWork(touchpoints)
    silentLanes = Self.silentLanes(touchpoints)
  }

  private static func swings(_ touchpoints: [Touchpoint]) -> [Swing] {
    zip(touchpoints, touchpoints.dropFirst()).compactMap { earlier, later in
      guard let from = earlier.feels?.overall, let to = later.feels?.overall else { return nil }
      return Swing(from: earlier.address, to: later.address, change: to - from)
    }
  }

  private static func channelChanges(_ touchpoints: [Touchpoint]) -> [ChannelChange] {
    zip(touchpoints, touchpoints.dropFirst()).compactMap { earlier, later in
      guard let from = earlier.channel, let to = later.channel, Slug.of(from) != Slug.of(to)
      else { return nil }
      return ChannelChange(at: later.address, from: from, to: to)
    }
  }

  private static func doubleWork(_ touchpoints: [Touchpoint]) -> [DoubleWork] {
    var found: [String: (task: String, teams: [String: String], places: [Address])] = [:]
    for touchpoint in touchpoints {
      for task in touchpoint.backstage {
        guard let team = task.team else { continue }
        let key = Slug.of(task.task)
        var entry = found[key] ?? (task.task, [:], [])
        if entry.teams[Slug.of(team)] == nil { entry.teams[Slug.of(team)] = team }
        if entry.places.last != touchpoint.address { entry.places.append(touchpoint.address) }
        found[key] = entry
      }
    }
    return found.values.filter { $0.teams.count > 1 }
      .map { DoubleWork(task: $0.task, teams: $0.teams.values.sorted(), places: $0.places) }
      .sorted { ($0.places[0], $0.task) < ($1.places[0], $1.task) }
  }

  private static func silentLanes(_ touchpoints: [Touchpoint]) -> [SilentLane] {
    let lanes: [(Lane, (Touchpoint) -> Bool)] = [
      (.action, { $0.action != nil }), (.thinks, { !$0.thinks.isEmpty }),
      (.feels, { $0.feels?.overall != nil }),
      (.pains, { !$0.pains.isEmpty || !$0.delights.isEmpty }),
      (.metrics, { !$0.metrics.isEmpty }), (.frontstage, { !$0.frontstage.isEmpty }),
      (.backstage, { !$0.backstage.isEmpty }), (.systems, { !$0.systems.isEmpty }),
    ]
    return lanes.flatMap { lane, speaks -> [SilentLane] in
      guard touchpoints.contains(where: speaks) else { return [] }
      var silent: [SilentLane] = []
      var start = 0
      for index in 0...touchpoints.count {
        if index < touchpoints.count, !speaks(touchpoints[index]) { continue }
        if index - start >= 3 {
          silent.append(
            SilentLane(lane: lane, from: touchpoints[start].address, count: index - start))
        }
        start = index + 1
      }
      return silent
    }
  }
}

/// How much of one sentence another one says: the words in common.
package enum Overlap {
  /// From this share on a headline counts as keeping a promise.
  package static let enough = 0.5

  /// The share of `promise`'s words that `headline` has.
  ///
  /// Words are runs of letters and digits in lower case; words of one or two letters, which carry
  /// little, do not count, unless the promise has no others. Repeats count once. A promise without
  /// a word is kept by a headline that is the same.
  package static func share(of promise: String, in headline: String) -> Double {
    let all = words(promise)
    let long = all.filter { $0.unicodeScalars.count > 2 }
    let wanted = Set(long.isEmpty ? all : long)
    guard !wanted.isEmpty else { return promise == headline ? 1 : 0 }
    let said = Set(words(headline))
    return Double(wanted.intersection(said).count) / Double(wanted.count)
  }

  private static func words(_ text: String) -> [String] {
    Slug.of(text).split(separator: "-").map(String.init)
  }
}
