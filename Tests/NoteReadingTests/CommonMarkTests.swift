import CCMark
import Diagnostics
import JourneyModel
import NoteReading
import TestSupport
import Testing

@Suite("CommonMark")
struct CommonMarkTests {
  /// What libcmark's own renderer makes of a text.
  static func reference(_ text: String) -> String {
    let bytes = Array(text.utf8CString)
    guard let html = cmark_markdown_to_html(bytes, bytes.count - 1, CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  @Test("says the same as libcmark's renderer", arguments: MarkdownSamples.all)
  func same(text: String) {
    let result = read(text)
    #expect(ProseHTML(result.value).html == Self.reference(text))
    #expect(result.diagnostics == [])
  }

  @Test("2,000 compositions say the same as libcmark's renderer", arguments: 0..<20)
  func compositions(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = MarkdownSamples.composition(&numbers)
      let result = read(text)
      #expect(ProseHTML(result.value).html == Self.reference(text), "\(text)")
      #expect(result.diagnostics == [])
    }
  }

  @Test("a link's range holds just that link", arguments: 20..<40)
  func places(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = "[ref]: /r\n\n" + MarkdownSamples.composition(&numbers)
      for link in read(text).value.blocks.links {
        guard let source = Self.line(of: link.range, in: text) else { continue }
        let alone = read("[ref]: /r\n\n" + source).value.blocks.links.first
        #expect(alone?.destination == link.destination, "\(source) in \(text)")
        #expect(alone?.range.shown == "3:1-3:\(source.unicodeScalars.count + 1)", "\(text)")
      }
    }
  }

  /// The text of a range that lies in one line.
  private static func line(of range: SourceRange, in text: String) -> String? {
    guard range.start.line == range.end.line else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let scalars = lines[Int(range.start.line) - 1].dropFirst(Int(range.start.column) - 1)
    return String(
      String.UnicodeScalarView(scalars.prefix(Int(range.end.column - range.start.column))))
  }
}
