import Diagnostics
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
  private func write(
    _ style: JSONWriter.Style = .compact, _ content: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(style)
    content(&json)
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object {
      $0.field("title", "First purchase")
      $0.field("owner", String?.none)
      $0.field("n", 1501)
      $0.field("share", 0.58)
      $0.field("done", false)
      $0.field("tags", ["a", "b"])
      $0.field("none", [])
      $0.key("stages")
      $0.array {
        $0.object { _ in }
        $0.array { _ in }
        $0.null()
      }
    }
  }

  @Test("compact JSON holds no white space")
  func compact() {
    #expect(
      write { sample(&$0) }
        == #"{"title":"First purchase","n":1501,"share":0.58,"done":false,"tags":["a","b"],"#
        + #""stages":[{},[],null]}"#)
  }

  @Test("pretty JSON is indented by two spaces and ends with a line break")
  func pretty() {
    #expect(
      write(.pretty) { sample(&$0) } == """
        {
          "title": "First purchase",
          "n": 1501,
          "share": 0.58,
          "done": false,
          "tags": [
            "a",
            "b"
          ],
          "stages": [
            {},
            [],
            null
          ]
        }

        """)
  }

  @Test(
    "text is escaped",
    arguments: [
      ("plain – “text” 😀 é", "plain – “text” 😀 é"),
      ("\"\\/", #"\"\\/"#),
      ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
      ("\u{0}\u{1B}[31m\u{7F}", #"\u0000\u001b[31m\u007f"#),
      ("\u{80}\u{9F}\u{A0}", "\\u0080\\u009f\u{A0}"),
      ("\u{2027}\u{2028}\u{2029}\u{202A}", "\u{2027}\\u2028\\u2029\u{202A}"),
    ])
  func escaping(text: String, expected: String) {
    #expect(write { $0.string(text) } == "\"" + expected + "\"")
    #expect(write { json in json.object { $0.field(text, true) } } == "{\"\(expected)\":true}")
  }

  @Test(
    "numbers are the shortest that read back the same; what is not finite is null",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (3, "3"), (-12, "-12"), (0.1, "0.1"), (1e16, "1e+16"),
      (0.000_01, "1e-05"), (.infinity, "null"), (.nan, "null"),
      (999_999_999_999_999, "999999999999999"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(write { $0.number(value) } == expected)
  }

  @Test("the smallest and greatest whole numbers")
  func wholeNumbers() {
    #expect(write { $0.number(Int.min) } == "-9223372036854775808")
    #expect(write { $0.number(Int.max) } == "9223372036854775807")
  }
}
