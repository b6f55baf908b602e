import Diagnostics
import JourneyModel
import SiteRouting
import Testing

@testable import ReportSite

@Suite("Hostile text")
struct HostileTextTests {
  static let strings = [
    "<script>alert(1)</script>", "</title><b>", "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "--><svg onload=alert(1)>", "]]>", "&lt;b&gt; & <", "{{title}}",
    "{{{main}}}", "{{#journey}}", "javascript:alert(1)", "\\u003cb\\u003e", "</style></script>",
    "`${1}`", "a\u{85}b\u{9F}c", "a\nb", "=cmd|' /C calc'!A0",
  ]

  /// The pages of a portfolio by path; the reader must have had nothing against the text.
  static func pages(_ text: String) -> [String: String] {
    let read = HostileContent.portfolio(text)
    #expect(!read.diagnostics.hasErrors, "\(read.diagnostics.map(\.message))")
    let context = RenderContext(portfolio: read.value)
    var pages: [String: String] = [:]
    for job in SiteRenderer.plan(context) where job.route.path.hasSuffix(".html") {
      let file = SiteRenderer.render(job, context)
      pages[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return pages
  }

  @Test("In any field it stays text: each page keeps its elements", arguments: strings)
  func skeleton(text: String) {
    let plain = Self.pages("x")
    let hostile = Self.pages(text)
    #expect(plain.count >= 10)
    #expect(hostile.keys.sorted() == plain.keys.sorted())
    for (path, page) in hostile {
      #expect(
        Self.skeleton(of: page) == plain[path].map(Self.skeleton),
        "\(path) changes with \(text)")
    }
  }

  /// The tags of a page with the names of their attributes, without what lies in pictures: there
  /// the number of lines depends on the text.
  static func skeleton(of page: String) -> [String] {
    var tags: [String] = []
    var inPicture = false
    for piece in page.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = String(piece[..<end])
      let name = String(tag.prefix { !$0.isWhitespace })
      if name == "svg" { inPicture = true }
      if !inPicture { tags.append(([name] + attributeNames(tag)).joined(separator: " ")) }
      if name == "/svg" { inPicture = false }
      if inPicture {
        #expect(!attributeNames(tag).contains { $0.hasPrefix("on") || $0 == "style" })
        #expect(pictureElements.contains(name), "<\(name)> in a picture")
      }
    }
    return tags
  }

  private static let pictureElements: Set<String> = Set(
    [
      "svg", "g", "path", "rect", "circle", "line", "text", "tspan", "a", "title", "desc", "use",
      "defs", "polygon", "polyline", "ellipse", "clipPath", "linearGradient", "stop",
    ].flatMap { [$0, "/" + $0] })

  /// Names of attributes, in order; values are skipped by their quotes.
  private static func attributeNames(_ tag: String) -> [String] {
    var names: [String] = []
    var name = ""
    var isValue = false
    for character in tag.drop(while: { !$0.isWhitespace }) {
      if isValue {
        if character == "\"" { isValue = false }
      } else if character == "\"" {
        isValue = true
      } else if character == "=" || character.isWhitespace || character == "/" {
        if !name.isEmpty { names.append(name) }
        name = ""
      } else {
        name.append(character)
      }
    }
    return name.isEmpty ? names : names + [name]
  }
}
