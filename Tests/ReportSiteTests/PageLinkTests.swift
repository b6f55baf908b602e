import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// What holds of every page: ids, links, headings, and nothing that the security policy forbids.
@Suite struct PageLinkTests {
  static let context = RenderContext(portfolio: PageSamples.portfolio)

  static let pages: [RenderedPage] = SiteRenderer.plan(context).map(\.route).filter {
    $0.path.hasSuffix(".html")
  }.map { RenderedPage($0, in: context) }

  static let byPath = Dictionary(uniqueKeysWithValues: pages.map { ($0.route.path, $0) })

  @Test(arguments: pages.map(\.route.path)) func idsAreUnique(path: String) throws {
    let ids = try #require(Self.byPath[path]).values(of: "id")
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test(arguments: pages.map(\.route.path)) func linksLeadSomewhere(path: String) throws {
    let page = try #require(Self.byPath[path])
    let broken = page.values(of: "href").filter { !leadsSomewhere($0, from: page) }
    #expect(broken == [])
  }

  @Test(arguments: pages.map(\.route.path)) func headingsSkipNoLevel(path: String) throws {
    let page = try #require(Self.byPath[path])
    let levels = page.html.split(separator: "<h").dropFirst().compactMap { rest -> Int? in
      guard let digit = rest.first?.wholeNumberValue else { return nil }
      return digit
    }
    let firsts = levels.filter { $0 == 1 }.count
    #expect(firsts == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
  }

  @Test(arguments: pages.map(\.route.path)) func nothingIsStyledInPlace(path: String) throws {
    let page = try #require(Self.byPath[path])
    #expect(page.values(of: "style") == [])
    #expect(!page.html.contains("<script"))
  }

  /// The print page shows every journey; its links stay on it.
  @Test func thePrintPageIsOneDocument() throws {
    let page = try #require(Self.byPath["print.html"])
    let leaving = page.values(of: "href").filter {
      $0.hasPrefix("journeys/") || $0.hasPrefix("metrics")
    }
    // The two lines of the shell name the pages themselves.
    #expect(Set(leaving) == ["metrics.html"])
    for journey in PageSamples.portfolio.journeys { #expect(page.text.contains(journey.title)) }
  }

  private func leadsSomewhere(_ href: String, from page: RenderedPage) -> Bool {
    let outside = ["https:", "data:", "mailto:"]
    if outside.contains(where: href.hasPrefix) { return true }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].isEmpty ? page.route.path : resolved(String(parts[0]), page.route.path)
    if [".json", ".css", ".csv", ".svg"].contains(where: path.hasSuffix) {
      return SiteRenderer.plan(Self.context).contains { $0.route.path == path }
    }
    guard let target = Self.byPath[path] else { return false }
    return parts.count == 1 || target.values(of: "id").contains(String(parts[1]))
  }

  private func resolved(_ relative: String, _ base: String) -> String {
    var parts = base.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
