import Diagnostics
import NoteReading
import Testing

@Suite("Splitting front matter from the text")
struct MarkdownPartsTests {
  private func split(_ text: String) -> Diagnosed<MarkdownParts> {
    MarkdownReader.split(Array(text.utf8), file: FileID(0))
  }

  private func shown(_ part: MarkdownParts.Part?) -> String? {
    part.map { "\($0.firstLine): \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test(
    "takes the lines between the marks",
    arguments: [
      ("---\nat: a\n---\nText\n", "2: at: a\n", "4: Text\n"),
      ("---\nat: a\n...\nText", "2: at: a\n", "4: Text"),
      ("---  \na: 1\n--- \t\n\nText", "2: a: 1\n", "4: \nText"),
      ("\u{FEFF}---\na: 1\n---\nText", "2: a: 1\n", "4: Text"),
      ("---\r\na: 1\r\n---\r\nText\r\n", "2: a: 1\r\n", "4: Text\r\n"),
      ("---\ra: 1\r---\rText", "2: a: 1\r", "4: Text"),
      ("---\n---\nText", "2: ", "3: Text"), ("---\n---", "2: ", "3: "),
      ("---\na: |\n  ---\n---\nb", "2: a: |\n  ---\n", "5: b"),
      ("---\na: 1\n----\n---\n---\nb", "2: a: 1\n----\n", "5: ---\nb"),
    ])
  func frontMatter(text: String, front: String, body: String) {
    let result = split(text)
    #expect(shown(result.value.frontMatter) == front)
    #expect(shown(result.value.body) == body)
    #expect(result.diagnostics == [])
  }

  @Test(
    "a file that does not start with the mark has none",
    arguments: [
      "", "Text\n", "\n---\nA rule\n---\n", " ---\na: 1\n---\n", "----\na\n----\n", "---a\n---\n",
      "...\na\n...\n",
    ])
  func none(text: String) {
    let result = split(text)
    #expect(result.value.frontMatter == nil)
    #expect(shown(result.value.body) == "1: \(text)")
    #expect(result.diagnostics == [])
  }

  @Test(
    "front matter without an end is an error",
    arguments: ["---", "---\n", "---\nat: a\n\nText\n----\n --- \n"])
  func unclosed(text: String) {
    let result = split(text)
    #expect(
      result.diagnostics == [
        Diagnostic(
          .frontMatter,
          at: SourceRange(
            file: FileID(0), start: SourcePosition(line: 1, column: 1),
            end: SourcePosition(line: 1, column: 4)),
          "The front matter that starts with this “---” does not end.",
          help: "Put a line “---” after it.")
      ])
    #expect(result.value.frontMatter == nil)
    #expect(result.value.body.bytes.isEmpty)
  }

  @Test(
    "front matter without its first line is an error",
    arguments: [
      ("kind: recommendation\nid: r\n---\nText\n", 3), ("id: r\n---", 2),
      ("kind: note\nevidence:\n  - a\n- b\n# c\n\n---\nText\n", 7),
    ])
  func unopened(text: String, end: Int) {
    let result = split(text)
    #expect(
      result.diagnostics == [
        Diagnostic(
          .frontMatter, at: SourceRange(file: FileID(0), line: 1, column: 1),
          "The front matter that ends in line \(end) does not start with a line “---”.",
          help: "Put a line “---” before it; where a heading is meant, start its line with “#”.")
      ])
    #expect(result.value.body.bytes.isEmpty)
  }

  @Test(
    "text that only starts like front matter is text",
    arguments: [
      "kind: of text\n", "Title: words\n---\n", "kind: of\ntext\n---\n", "note\n---\n",
      "at:once\n---\n", "kind: x\n" + String(repeating: "\n", count: 20) + "---\n",
    ])
  func startsLikeFrontMatter(text: String) {
    #expect(split(text).diagnostics == [])
  }
}
