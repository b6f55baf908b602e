import SiteRouting
import Testing

@Suite("Lists of many names")
struct NameListTests {
  private static let words = ["returns", "gift", "account", "delivery", "order", "quote", "visit"]
  /// 7 × 7 × 40 names that start and end alike.
  private static let names = words.flatMap { first in
    words.flatMap { second in (0..<40).map { "\(first)-\(second)-\($0)" } }
  }

  @Test(
    "a typo is found among thousands of names, wherever it is",
    arguments: [
      ("eturns-gift-7", "returns-gift-7"), ("delivery-ordre-31", "delivery-order-31"),
      ("quote-visit-399", "quote-visit-39"), ("Account-gift-0", "account-gift-0"),
      ("nothing-of-the-kind", nil),
    ] as [(String, String?)])
  func typos(written: String, expected: String?) {
    #expect(NameList(Self.names).nearest(to: written) == expected)
    #expect(NameList(Self.names.reversed()).nearest(to: written) == expected)
  }

  @Test("a short list is compared as a whole")
  func few() {
    #expect(NameList(["returns", "gift"]).nearest(to: "rturs") == "returns")
    #expect(NameList([]).nearest(to: "returns") == nil)
  }
}
