import JourneyModel
import Markup
import TestSupport
import Testing
import Wording

@testable import JourneyDiff

@Suite("What holds of every comparison")
struct DiffPropertyTests {
  private static let words = [
    "Sign", "in", "Pay", "Search", "ad", "Basket", "Chat", "Mail", "Receipt", "Order", "Call",
  ]

  /// A portfolio of a few journeys of random content, many of whose names are alike or equal.
  private func portfolio(_ random: inout SeededGenerator) -> PortfolioSnapshot {
    var portfolio = Before.portfolio()
    let count = Int.random(in: 0...3, using: &random)
    portfolio.journeys = (0..<count).map { index in
      var journey = Before.journey("journey-\(index + Int.random(in: 0...1, using: &random))")
      journey.title = name(&random)
      journey.stages = (0..<Int.random(in: 1...4, using: &random)).map { _ in stage(&random) }
      if Bool.random(using: &random) {
        journey.recommendations = [Before.recommendation(name(&random))]
      }
      return journey
    }
    return portfolio
  }

  private func name(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Self.words.randomElement(using: &random) ?? ""
    }.joined(separator: " ")
  }

  private func stage(_ random: inout SeededGenerator) -> StageSnapshot {
    var stage = Before.stage(name(&random))
    stage.volume = Bool.random(using: &random) ? Double.random(in: 0...99, using: &random) : nil
    stage.touchpoints = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      Before.touchpoint(name(&random), score: Double(Int.random(in: -2...2, using: &random))) {
        if Bool.random(using: &random) { $0.owner = Self.words.randomElement(using: &random) }
        if Bool.random(using: &random) { $0.pains = [name(&random), name(&random)] }
        if Bool.random(using: &random) {
          $0.metrics = [Before.reading("conversion", Before.percent(50), n: 100)]
        }
      }
    }
    return stage
  }

  private func added(_ diff: PortfolioDiff) -> [Change] {
    diff.changed.flatMap(\.all).filter { if case .added = $0 { true } else { false } }
  }

  private func removed(_ diff: PortfolioDiff) -> [Change] {
    diff.changed.flatMap(\.all).compactMap { change in
      if case .removed(let place) = change { .added(place) } else { nil }
    }
  }

  private func pairs(_ diff: PortfolioDiff, reversed: Bool) -> [String] {
    diff.changed.flatMap(\.all).compactMap { change in
      guard case .renamed(let from, let to) = change else { return nil }
      let (one, other) = reversed ? (to, from) : (from, to)
      return "\(one.address) \(other.address)"
    }.sorted()
  }

  private func sorted(_ changes: [Change]) -> [String] { changes.map { "\($0)" }.sorted() }

  @Test("a state does not differ from itself; back and forth are mirror images")
  func mirror() {
    for seed in 0..<400 {
      var random = SeededGenerator(seed: UInt64(seed))
      let (one, other) = (portfolio(&random), portfolio(&random))
      #expect(PortfolioDiff(old: one, new: one).isEmpty)
      let forth = PortfolioDiff(old: one, new: other)
      let back = PortfolioDiff(old: other, new: one)
      #expect(forth == PortfolioDiff(old: one, new: other))
      #expect(forth.added == back.removed)
      #expect(forth.removed == back.added)
      #expect(sorted(added(forth)) == sorted(removed(back)), "seed \(seed)")
      #expect(sorted(removed(forth)) == sorted(added(back)), "seed \(seed)")
      #expect(pairs(forth, reversed: false) == pairs(back, reversed: true), "seed \(seed)")
      let kinds: [(DiffSummary.Kind, DiffSummary.Kind)] = [
        (.painsOpened, .painsClosed), (.feelingsBetter, .feelingsWorse),
        (.metricsBetter, .metricsWorse), (.renamed, .renamed), (.ownersChanged, .ownersChanged),
      ]
      for (kind, opposite) in kinds {
        #expect(forth.summary.count(of: kind) == back.summary.count(of: opposite), "seed \(seed)")
      }
    }
  }

  @Test("every touchpoint of both states stands once on the axis of the curves")
  func curves() {
    for seed in 0..<200 {
      var random = SeededGenerator(seed: UInt64(seed))
      let diff = PortfolioDiff(old: portfolio(&random), new: portfolio(&random))
      for changes in diff.changed {
        let steps = changes.curves.steps
        let old = changes.old.placedTouchpoints.count
        let new = changes.new.placedTouchpoints
        #expect(steps.filter { $0.presence != .added }.count == old)
        #expect(
          steps.filter { $0.presence != .removed }.map(\.address)
            == new.map(changes.new.address(of:)))
      }
    }
  }

  @Test("every form can be written of every comparison")
  func forms() {
    for seed in 0..<100 {
      var random = SeededGenerator(seed: UInt64(seed))
      let diff = PortfolioDiff(old: portfolio(&random), new: portfolio(&random))
      #expect(diff.text(wording: .english).hasSuffix("\n"))
      #expect(diff.markdown(wording: .english, limit: 4000).utf8.count <= 4000)
      #expect(!diff.json().isEmpty)
      #expect(!diff.html(wording: .english).isEmpty)
    }
  }

  @Test("a map of 2,000 touchpoints that are all renamed is compared without delay")
  func large() {
    func journey(_ prefix: String) -> JourneySnapshot {
      var journey = Before.journey()
      journey.stages = (0..<20).map { stage in
        var snapshot = Before.stage("Stage \(stage)")
        snapshot.touchpoints = (0..<100).map { index in
          Before.touchpoint("\(prefix) step \(stage) \(index)", score: Double(index % 5) - 2) {
            $0.pains = ["Pain \(stage) \(index)"]
            $0.channel = "Web"
          }
        }
        return snapshot
      }
      return journey
    }
    let start = ContinuousClock.now
    let diff = PortfolioDiff(
      old: Before.portfolio(journey("Old")), new: Before.portfolio(journey("New")))
    let duration = ContinuousClock.now - start
    #expect(diff.summary.count(of: .renamed) == 2000)
    #expect(diff.summary.count(of: .touchpointsAdded) == 0)
    // A build without optimisation on a busy machine; comparing all with all takes minutes.
    #expect(duration < .seconds(20))
  }
}
