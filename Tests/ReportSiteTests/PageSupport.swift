import JourneyModel
import ReportSite
import SiteRouting
import Wording

/// A page of the sample portfolio as its reader gets it, and what can be read off it.
struct RenderedPage {
  let route: Route
  let html: String

  /// The page at a route; the day is set only where a test says so.
  init(
    _ route: Route, of portfolio: Portfolio = PageSamples.portfolio, on date: String? = nil
  ) {
    let context = RenderContext(
      portfolio: portfolio, options: RenderOptions(date: date.flatMap { CivilDate($0) }))
    self.init(route, in: context)
  }

  /// The page at a route in a context.
  init(_ route: Route, in context: RenderContext) {
    self.route = route
    let job = SiteRenderer.plan(context).first { $0.route == route }
    let bytes = job.map { SiteRenderer.render($0, context).bytes } ?? []
    html = String(decoding: bytes, as: UTF8.self)
  }

  /// The text between tags, white space run together.
  var text: String { Self.text(of: html[...]) }

  /// The text of a part of the page.
  static func text(of html: Substring) -> String {
    var words = ""
    var isTag = false
    for character in html {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        words += " "
      default: if !isTag { words.append(character) }
      }
    }
    return words.replacing("&amp;", with: "&").replacing("&#39;", with: "'")
      .replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  /// The elements of a name whose start tag holds `mark`, up to their first end tag, or to what
  /// ends those that have none.
  func elements(_ name: String, with mark: String = "") -> [Substring] {
    html.split(separator: "<\(name)", omittingEmptySubsequences: false).dropFirst().compactMap {
      rest in
      guard let first = rest.first, first == ">" || first == " ",
        rest.prefix(while: { $0 != ">" }).contains(mark)
      else { return nil }
      return "<\(name)" + rest[..<Self.end(of: name, in: rest)]
    }
  }

  private static let tableEnds = ["</thead", "</tbody", "</tfoot", "</table"]

  private static func end(of name: String, in rest: Substring) -> Substring.Index {
    let ends =
      switch name {
      case "li": ["</ul>", "</ol>"]
      case "dt", "dd": ["<dt", "<dd", "</div>", "</dl>"]
      case "td", "th": ["<td", "<th", "<tr"] + tableEnds
      case "tr": tableEnds
      default: ["</\(name)>"]
      }
    return ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
  }

  /// The terms of lists of facts, each with what the list says of it.
  var facts: [String] {
    html.split(separator: "<dt", omittingEmptySubsequences: false).dropFirst().map { rest in
      let end = rest.firstRange(of: "</dl>")?.lowerBound ?? rest.endIndex
      return Self.text(of: "<dt" + rest[..<end])
    }
  }

  /// The texts of such elements.
  func texts(_ name: String, with mark: String = "") -> [String] {
    elements(name, with: mark).map { Self.text(of: $0) }
  }
}
