import Diagnostics
import JourneyChecks
import JourneyModel
import SiteRouting
import Testing

/// Cycles of parents, compared with a search that is slow and plain.
@Suite("Cycles of parents")
struct ParentCheckTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 ^ state << 21
    }
  }

  @Test("each cycle is reported once, at its least member", arguments: UInt64(0)..<300)
  func cycles(seed: UInt64) {
    var generator = Generator(state: seed &* 7919 &+ 1)
    let count = Int.random(in: 1...9, using: &generator)
    let parents: [Int?] = (0..<count).map { _ in
      Bool.random(using: &generator) ? Int.random(in: 0..<count, using: &generator) : nil
    }
    var portfolio = Portfolio()
    portfolio.journeys = parents.enumerated().map { index, parent in
      var journey = Journey(
        id: JourneyID("j\(index)"), title: "J", origin: .whole(FileID(index)))
      journey.parent = parent.map { Sourced(JourneyID("j\($0)"), at: .whole(FileID(index))) }
      return journey
    }
    let found = Checks.check(portfolio, links: LinkIndex(portfolio))
      .filter { $0.id == .parentCycle }.map { Int($0.range.file.index) }
    #expect(found.sorted() == leastMembers(of: parents))
  }

  private func leastMembers(of parents: [Int?]) -> [Int] {
    parents.indices.filter { start in
      var members = [start]
      var current = parents[start]
      while let next = current, next != start, members.count <= parents.count {
        members.append(next)
        current = parents[next]
      }
      return current == start && members.min() == start
    }
  }

  @Test("a chain of ten thousand journeys is checked at once")
  func longChain() {
    var portfolio = Portfolio()
    portfolio.journeys = (0..<10_000).map { index in
      var journey = Journey(
        id: JourneyID("j\(index)"), title: "J", origin: .whole(FileID(index)))
      let parent = JourneyID("j\((index + 1) % 10_000)")
      journey.parent = Sourced(parent, at: .whole(FileID(index)))
      return journey
    }
    let found = Checks.check(portfolio, links: LinkIndex(portfolio))
    #expect(found.map(\.id) == [.parentCycle])
    #expect(found.first?.message.hasSuffix("j6 → j7 → ….") == true)
  }

  @Test("more than 32 journeys above one are too many, said once for each branch")
  func deepChain() {
    var portfolio = Portfolio()
    // 0 ← 1 ← … ← 40, and a second branch below 31: its third journey has 33 above it.
    let parents: [Int?] = [nil] + (0..<40).map { $0 } + [31, 41, 42]
    portfolio.journeys = parents.enumerated().map { index, parent in
      var journey = Journey(
        id: JourneyID("j\(index)"), title: "J", origin: .whole(FileID(index)))
      journey.parent = parent.map { Sourced(JourneyID("j\($0)"), at: .whole(FileID(index))) }
      return journey
    }
    let found = Checks.check(portfolio, links: LinkIndex(portfolio))
    #expect(found.map(\.id) == [.tooMany, .tooMany])
    #expect(
      found.map(\.message) == [
        "More than 32 journeys stand above “j33”.", "More than 32 journeys stand above “j42”.",
      ])
  }
}
