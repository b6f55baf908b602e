import Testing

@testable import Diagrams

@Suite struct TextMetricsTests {
  /// Widths in units of 1/2048 em, from the tables of Arial.
  @Test(arguments: [
    ("", FontFace.regular, 0.0), (" ", .regular, 569), ("A", .regular, 1366), ("i", .bold, 569),
    ("Wm", .italic, 1933 + 1706), ("é", .regular, 1139), ("Ж", .regular, 1891),
    ("א", .regular, 1286), ("−", .regular, 1196), ("購入", .bold, 4096), ("ｱ", .regular, 1024),
    ("한국", .regular, 4096), ("e\u{301}", .regular, 1139), ("A\u{2060}i", .regular, 1366 + 455),
    ("a\u{AD}b", .regular, 2278),
    ("👍", .regular, 2560), ("👍🏽", .regular, 2560), ("👩‍👩‍👧‍👦", .regular, 2560),
    ("🇩🇪🇫🇷", .regular, 5120), ("\u{E000}", .regular, 1228),
  ])
  func `advances add up`(text: String, face: FontFace, units: Double) {
    #expect(TextMetrics.standard.width(of: text, face: face, size: 2048) == units)
  }

  @Test func `bold is wider`() {
    let metrics = TextMetrics.standard
    let text = "Customers per stage"
    #expect(
      metrics.width(of: text, face: .bold, size: 12)
        > metrics.width(of: text, face: .regular, size: 12))
  }
}

@Suite struct TextWrapTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let width: Double
    let lines: [String]

    init(_ text: String, _ width: Double, _ lines: [String]) {
      self.text = text
      self.width = width
      self.lines = lines
    }

    var testDescription: String { "\(text) in \(width)" }
  }

  static let cases = [
    Case("", 50, []), Case("   ", 50, []), Case("one", 50, ["one"]),
    Case("one two three", 50, ["one two", "three"]),
    Case("  one   two  ", 50, ["one two"]),
    Case("one\ntwo", 200, ["one", "two"]), Case("one\n\ntwo", 200, ["one", "two"]),
    Case("sign-in page", 38, ["sign-in", "page"]), Case("sign-in", 30, ["sign-", "in"]),
    Case("price/value", 40, ["price/", "value"]), Case("at -5", 20, ["at", "-5"]),
    Case("in 21–\u{2060}27", 40, ["in", "21–\u{2060}27"]),
    Case("10\u{A0}EUR each", 48, ["10\u{A0}EUR", "each"]),
    Case("un\u{AD}believ\u{AD}able", 52, ["unbeliev-", "able"]),
    Case("un\u{AD}believ\u{AD}able", 90, ["unbelievable"]),
    Case("“Yes, please.”", 50, ["“Yes,", "please.”"]),
    Case("購入はいかがですか", 40, ["購入は", "いかが", "ですか"]),
    Case("「購入」です。", 38, ["「購", "入」で", "す。"]),
    Case("ab、cd", 30, ["ab、", "cd"]),
    Case("https://shop.example/gifts", 84, ["https://", "shop.example/", "gifts"]),
    Case("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 16, ["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
    Case("e\u{301}e\u{301}e\u{301}", 14, ["e\u{301}e\u{301}", "e\u{301}"]),
  ]

  @Test(arguments: cases)
  func `lines end where they may`(wrap: Case) {
    let wrapped = TextWrap.wrap(wrap.text, width: wrap.width, face: .regular, size: 12)
    #expect(wrapped.lines.map(\.text) == wrap.lines)
  }

  static let words = [
    Case("Geschwindigkeitsbegrenzung", 108, ["Geschwindigkeits-", "begrenzung"]),
    Case("Rechtsschutzversicherung", 84, ["Rechtsschutz-", "versicherung"]),
    Case("Versicherungsgesellschaft", 90, ["Versicherungs-", "gesellschaft"]),
    Case("internationalization", 70, ["internationa-", "lization"]),
    Case("Überraschung", 60, ["Überra-", "schung"]),
    Case("Зарегистрироваться", 70, ["Зарегистри-", "роваться"]),
    Case("1234567890123", 40, ["12345", "67890", "123"]),
  ]

  @Test(arguments: words)
  func `long words are split at good places`(wrap: Case) {
    let wrapped = TextWrap.wrap(wrap.text, width: wrap.width, face: .regular, size: 12)
    #expect(wrapped.lines.map(\.text) == wrap.lines)
  }

  @Test func `no line is wider than it may be and no letter is lost`() {
    let text = "Why do I need an account to give you money? Rechtsschutzversicherung 購入はいかがですか"
    for width in stride(from: 30.0, through: 300, by: 7) {
      let wrapped = TextWrap.wrap(text, width: width, face: .italic, size: 12)
      #expect(wrapped.lines.allSatisfy { $0.width <= width })
      let letters = wrapped.lines.map(\.text).joined().filter { $0 != " " && $0 != "-" }
      #expect(letters == text.filter { $0 != " " })
    }
  }

  @Test func `a balanced title does not end in one short word`() {
    #expect(
      "Answer chat in 60 s".wrapped(.strong, 95).lines.map(\.text) == ["Answer chat in", "60 s"])
    #expect(
      "Answer chat in 60 s".balanced(.strong, 95).lines.map(\.text) == ["Answer", "chat in 60 s"])
  }
}

@Suite struct TextDirectionTests {
  @Test(arguments: [
    ("abc", TextDirection.leftToRight), ("שלום", .rightToLeft), ("12 שלום", .rightToLeft),
    ("“تسجيل”", .rightToLeft), ("(日本", .leftToRight), ("Ж א", .leftToRight),
  ])
  func `the first letter decides`(text: String, direction: TextDirection) {
    #expect(TextDirection(of: text) == direction)
  }

  @Test func `digits and signs have none`() {
    #expect(TextDirection(of: "−61 %") == nil)
  }

  @Test(arguments: [
    ("en", TextDirection.leftToRight), ("ar", .rightToLeft), ("he-IL", .rightToLeft),
    ("fa", .rightToLeft), ("az-Arab", .rightToLeft), ("ar-Latn", .leftToRight), ("", .leftToRight),
  ])
  func `languages have a direction`(language: String, direction: TextDirection) {
    #expect(TextDirection(language: language) == direction)
  }
}

@Suite struct PlainBreakerTests {
  /// Parts that texts are put together from: words, signs at which lines may end, and what only the
  /// slow way knows.
  private static let parts = [
    "a", "Order", "customer", "e-mail", "24/7", "1,500", "(why)", "“Really?”", "–", "…", "Straße",
    "déjà", "Товар", "no\u{A0}break", "x-", "-y", "and/or", "50 %", "!", "  ", "\n", "co\u{AD}op",
    "購入", "Kraftfahrzeughaftpflicht", "e\u{301}", "😀", "\t", "«so»", "U.S.", "A|B",
  ]

  @Test func `both ways break a text at the same places`() {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var quick = 0
    for _ in 0..<4000 {
      // Most texts are of what both know.
      let bound = next(3) > 0 ? 19 : Self.parts.count
      let text = (0..<1 + next(9)).map { _ in Self.parts[next(bound)] }
        .joined(separator: next(8) > 0 ? " " : "")
      let (width, face) = (Double(30 + next(160)), FontFace.allCases[next(4)])
      let wrapped = TextWrap.wrap(text, width: width, face: face, size: 12)
      let slow = slowly(text, width: width, face)
      #expect(wrapped.lines == slow.lines, "“\(text)” in \(width)")
      if wrapped.lines.count > 1 { quick += 1 }
      let word = TextWrap.longestWord(in: text, face: face, size: 12)
      let slowWord = slowly(text, width: 12, face, splittingWords: false).width
      #expect(word == slowWord, "the longest word of “\(text)”")
    }
    #expect(quick > 1000)
  }

  private func slowly(
    _ text: String, width: Double, _ face: FontFace, splittingWords: Bool = true
  ) -> WrappedText {
    let scale = 12.0 / 2048
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: LineBreaker.Unit.self, capacity: bytes.count) {
        var breaker = LineBreaker(
          text: text, bytes: bytes, units: $0, limit: Int(width / scale), scale: scale,
          splitsWords: splittingWords)
        breaker.scan(.standard, face)
        return breaker.lines()
      }
    }
  }
}
