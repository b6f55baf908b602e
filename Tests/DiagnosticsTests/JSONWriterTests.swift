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

  @Test("a prepared name is written as any other", arguments: ["id", "say \"hi\"", "line\n", ""])
  func preparedNames(name: String) {
    for style in [JSONWriter.Style.compact, .pretty] {
      let plain = write(style) { json in
        json.object {
          for _ in 0..<2 {
            $0.key(name)
            $0.number(1)
          }
        }
      }
      let prepared = write(style) { json in
        json.object {
          for _ in 0..<2 {
            $0.key(JSONWriter.Name(name))
            $0.number(1)
          }
        }
      }
      #expect(prepared == plain)
    }
  }

  @Test("pieces make the same JSON, and none is much larger than asked", arguments: [1, 30, 5000])
  func pieces(limit: Int) {
    func fill(_ json: inout JSONWriter) {
      json.array { json in
        for _ in 0..<100 { sample(&json) }
      }
    }
    let received = Received()
    var json = JSONWriter(.compact, pieces: limit) { received.pieces.append($0) }
    fill(&json)
    received.pieces.append(json.finish())
    #expect(
      String(decoding: received.pieces.joined(), as: UTF8.self) == write { fill(&$0) })
    #expect(received.pieces.allSatisfy { $0.count < limit + 200 })
  }

  private final class Received { var pieces: [[UInt8]] = [] }

  @Test("numbers with decimals are as short as Swift writes them")
  func decimals() {
    for value in [
      0.5, 0.58, -0.58, 0.0001, 0.00001, 1.10, 99_999.9999, 1e9 + 0.5, 1.0 / 3, 0.1 + 0.2,
    ] {
      #expect(write { $0.number(value) } == value.description)
    }
    for count in 1..<20_000 where count % 10 != 0 {
      let values = [
        Double(count) / 10_000, Double(count) / 1000, -Double(count) / 100 - 1_000_000,
      ]
      for value in values where value != value.rounded() {
        let text = write { $0.number(value) }
        if text != value.description { Issue.record("\(text) for \(value)") }
      }
    }
  }

  @Test("each byte of a text is escaped wherever it stands")
  func escapesAnywhere() {
    for scalar in (0...0xFF).map({ Unicode.Scalar(UInt8($0)) }) + ["\u{2028}", "\u{202F}", "😀"] {
      for before in 0..<18 {
        let start = String(repeating: "a", count: before)
        let alone = write { $0.string(String(scalar)) }.dropFirst().dropLast()
        #expect(
          write { $0.string("\(start)\(scalar)bcdefghij") } == "\"\(start)\(alone)bcdefghij\"")
      }
    }
  }

  @Test(
    "whole numbers have all their digits",
    arguments: [
      0, 9, 10, 99, 100, 101, 999_999, 1_000_000, 1_000_001, -1, -10, .max, .min,
    ])
  func wholeNumbers(number: Int) {
    #expect(write { $0.number(number) } == String(number))
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
