import TestSupport
import Testing

@testable import ReportSite

@Suite("What pages show of long lists")
struct ExcerptTests {
  @Test("A list that fits is shown whole and in its order")
  func whole() {
    let excerpt = Excerpt([3, 1, 2], lowest: { $0 })
    #expect(excerpt.shown == [3, 1, 2])
    #expect(!excerpt.isCut)
  }

  @Test("Of a longer one the lowest are shown, equals in their order")
  func lowest() {
    let all = (0..<1000).map { (key: $0 % 7, index: $0) }
    let excerpt = Excerpt(all, lowest: { $0.key })
    #expect(excerpt.shown.map(\.index) == (0..<100).map { $0 * 7 })
    #expect(excerpt.count == 1000 && excerpt.isCut)
  }

  @Test("Without a key the first are shown")
  func first() {
    #expect(Excerpt(Array(0..<101)).shown == Array(0..<100))
  }

  /// What is shown of a list in an order, against sorting all of it.
  @Test(arguments: [0, 1, 99, 100, 101, 250, 1000], [1, 3, 50, 1000])
  func anOrderShowsTheLowestAndOfEqualOnesTheFirst(count: Int, keys: Int) {
    var random = SeededGenerator(seed: UInt64(count * 31 + keys))
    let all = (0..<count).map { (offset: $0, key: Int.random(in: 0..<keys, using: &random)) }
    let sorted = all.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.map(\.offset)
    let first = Array(sorted.prefix(100))
    let excerpt = Excerpt(all, by: { $0.key })
    #expect(excerpt.shown.map(\.offset) == first)
    #expect(excerpt.count == count)
    #expect(excerpt.map { $0.offset * 2 }.shown == first.map { $0 * 2 })
    // The other form keeps the order of a list that is shown whole.
    let lowest = Excerpt(all, lowest: { $0.key }).shown.map(\.offset)
    #expect(lowest == (count > 100 ? first : Array(0..<count)))
  }
}
