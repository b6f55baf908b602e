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
}
