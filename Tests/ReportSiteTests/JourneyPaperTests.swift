import JourneyModel
import SiteRouting
import SiteTemplates
import Testing

@testable import ReportSite

@Suite struct JourneyPaperTests {
  private static let journey = InsightSamples.portfolio.journeys[0]
  private static let page = RenderedPage(.journey(journey.id), of: InsightSamples.portfolio)

  @Test func everySheetSaysWhatItShowsAndWhereItIsFrom() throws {
    var portfolio = InsightSamples.portfolio
    var journey = Self.journey
    journey.title = "Sign “in” & out"
    journey.status = .draft
    journey.audience = .internal
    journey.reviewed = CivilDate("2026-09-30")
    portfolio.journeys[0] = journey
    let context = RenderContext(
      portfolio: portfolio, options: RenderOptions(includesDrafts: true))
    let page = RenderedPage(.journey(journey.id), in: context)
    let path = Route.journey(journey.id).path
    #expect(
      page.values(of: "data-foot") == [
        "Sign “in” &amp; out · Current state · Draft · Internal: not for customers"
          + " · Reviewed 30\u{A0}Sep\u{A0}2026 · \(path)"
      ])
  }

  @Test func thePageSaysWhatPaperLeavesOut() {
    let path = Route.journey(Self.journey.id).path
    #expect(
      Self.page.texts("p", with: "print-short") == [
        "Short print. Each touchpoint, what the map shows, checks, rules, experiments, handoffs, "
          + "notes and evidence: \(path)"
      ])
    // Closed at first, so that a page prints short unless its reader asks for all of it.
    #expect(
      Self.page.elements("details", with: "print-whole").map { $0.prefix { $0 != ">" } } == [
        "<details class=\"print-whole\" id=\"_whole\""
      ])
  }

  /// The file of all pages prints each journey short, and says so once, on its cover.
  @Test func theFileOfAllPagesIsShortToo() {
    let print = RenderedPage(.print, of: InsightSamples.portfolio)
    #expect(
      print.texts("p", with: "print-short") == [
        "Short print. Of each journey: what to do next, the map, drop-off, figures and "
          + "recommendations. The rest, all metrics and all channels: print.html"
      ])
    #expect(
      print.elements("details", with: "print-whole").map { $0.prefix { $0 != ">" } } == [
        "<details class=\"print-whole\" id=\"_whole\""
      ])
    #expect(print.values(of: "data-foot").isEmpty)
  }

  /// What the style sheet names is what the page has.
  @Test func paperLeavesOutOnlyPartsThatPagesHave() throws {
    let sheet = try #require(
      SiteTemplates.files.first { $0.path == "styles/16-short-print.css" }?.text)
    let names = [
      "_readings", "_rules", "_handoffs", "_notes", "_evidence", "_funnel", "_figures",
      "_recommendations",
    ]
    for name in names {
      #expect(sheet.contains("[id$=\"\(name)\"]"), "\(name)")
      #expect(Self.page.html.contains(" id=\"\(name)\""), "\(name)")
    }
    for name in ["stage", "part health-part", "part next-part", "part map-part"] {
      #expect(Self.page.html.contains("class=\"\(name)\""), "\(name)")
    }
  }
}
