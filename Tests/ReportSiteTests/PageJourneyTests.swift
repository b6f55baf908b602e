import JourneyModel
import ReportSite
import SiteRouting
import Testing

@Suite struct PageJourneyTests {
  static let id = JourneyID("first-purchase")

  private func page(
    on date: String? = nil, change: (inout Journey) -> Void = { _ in }
  ) -> RenderedPage {
    var portfolio = PageSamples.portfolio
    change(&portfolio.journeys[0])
    return RenderedPage(.journey(Self.id), of: portfolio, on: date)
  }

  /// The part of the page between two ids.
  private func part(_ page: RenderedPage, from start: String, to end: String) -> String {
    let html = page.html
    guard let first = html.firstRange(of: "id=\"\(start)\""),
      let last = html.firstRange(of: "id=\"\(end)\"")
    else { return "" }
    return RenderedPage.text(of: html[first.upperBound..<last.lowerBound])
  }

  @Test func whatBelongsToATouchpointStandsBesideIt() {
    let text = part(page(), from: "at-purchase--sign-in", to: "at-purchase--payment")
    #expect(text.contains("Guest checkout"))
    #expect(text.contains("Half of the interviewed shoppers looked for a guest link first."))
    #expect(text.contains("What September showed Seven of eight looked for a way on."))
    #expect(text.contains("Sign-in conversion 58 % → 70 %"))
    #expect(!text.contains("Fee in basket"))
    #expect(!text.contains("Traffic grew"))
  }

  @Test func aRecommendationWithoutAPlaceStandsInFull() {
    #expect(page().values(of: "id").contains("do-fewer-fonts"))
  }

  @Test func figuresSayHowTheyStandInShapeAndWords() {
    let rows = page().elements("table", with: "class=\"figures\"").map {
      RenderedPage(part: $0).texts("tr").joined(separator: "\n")
    }
    #expect(
      rows.last == """
        Metric Value Status Target Benchmark Change n
        Conversion, first visit to order 5.4 % (5.1–5.7) off target 7 % 6 % nearly reached \
        Client averages 2024–25 −0.6 pt worse was 6 % 18 420
        NPS 31 (23–38) no target – – no clear change +4, was 27 412 206 promoters, 78 detractors
        """)
  }

  @Test func aHandoffMarksWhatIsMissing() {
    let table = page().elements("table", with: "class=\"handoffs\"").first ?? ""
    #expect(
      RenderedPage(part: table).texts("span", with: "missing") == [
        "missing", "missing", "missing",
      ])
  }

  @Test func mapsOfTwoStatesNameEachOther() {
    #expect(page().text.contains("Compare with First purchase in 2027 (Future state)"))
    let other = RenderedPage(.journey(JourneyID("first-purchase-2027")))
    #expect(other.text.contains("Compare with First purchase on a phone (Current state)"))
  }

  @Test func aJourneyNamesWhatDetailsItAndWhatItDetails() {
    let store = RenderedPage(.journey(JourneyID("store")))
    #expect(store.text.contains("Journeys that detail this one First purchase on a phone"))
    #expect(page().text.contains("Part of Online store"))
  }

  @Test func nothingDependsOnTheDayUnlessOneIsGiven() {
    #expect(page().text.contains("Reviewed 30 Sep 2026 , every 3 months"))
    #expect(!page().text.contains("overdue by"))
    #expect(page(on: "2026-11-23").text.contains("Reviewed 30 Sep 2026 , due in 37 days"))
    #expect(page(on: "2027-01-02").text.contains("Reviewed 30 Sep 2026 overdue by 3 days"))
    #expect(page(on: "2026-11-23").text.contains("Due 15 Oct 2026 overdue by 39 days"))
  }

  @Test func theAuthorsSummaryStandsBeforeTheFindings() {
    let brief = page { $0.summary = "Shoppers leave at sign-in." }.elements(
      "div", with: "class=\"brief\"")
    #expect(
      RenderedPage(part: brief.first ?? "").texts("p").first == "Shoppers leave at sign-in.")
    #expect(page().texts("p", with: "lead").first?.hasPrefix("66 % of the customers") == true)
  }

  @Test func whatIsInternalSaysSo() {
    let page = page { $0.recommendations[0].audience = .internal }
    let card = page.elements("article", with: "id=\"do-guest-checkout\"").first ?? ""
    #expect(RenderedPage(part: card).texts("span", with: "class=\"tag\"") == ["internal"])
  }

  @Test func evidenceIsNumberedAndNamed() {
    let refs = Set(page().texts("a", with: "class=\"ref\""))
    #expect(refs == ["Evidence: 1"])
    #expect(
      page().texts("li", with: "evidence-int-09").first?.hasPrefix(
        "Twelve first-time buyers interviews n = 12 14 Aug 2026") == true)
  }

  @Test func theBarestMapIsAPage() {
    let page = RenderedPage(.journey(JourneyID("returns")))
    #expect(
      page.texts("p", with: "lead") == [
        "Nobody owns the only touchpoint, Label ."
      ])
    #expect(
      page.texts("h2") == [
        "Journey map", "What to do next", "What the map shows", "Health", "Return",
      ])
  }
}
