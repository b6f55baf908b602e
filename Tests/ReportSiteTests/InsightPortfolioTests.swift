import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// What the journeys show together: health, leaks, reviews, tables.
@Suite struct InsightPortfolioTests {
  static let date = "2027-01-10"

  @Test func theMatrixHasAJourneyInARowAndACheckInAColumn() {
    let page = RenderedPage(.health, of: InsightSamples.portfolio, on: Self.date)
    let matrix = InsightSamples.section("matrix", of: page)
    let rows = matrix.elements("tr").map { RenderedPage(part: $0) }
    #expect(rows.count == 1 + 4 + 1)
    #expect(rows.allSatisfy { $0.elements("td").count + $0.elements("th").count == 26 })
    #expect(rows[1].text.hasPrefix("First purchase on a phone"))
    #expect(rows[1].text.contains("Owners: failed at 2 places"))
    #expect(rows[1].text.contains("Backstage: off"))
    #expect(rows[3].text.contains("Drop-off: not enough data"))
    #expect(rows[1].values(of: "href").contains("journeys/first-purchase.html#_health"))
    #expect(matrix.values(of: "href").contains("portfolio-checks.csv"))
  }

  @Test func reviewsAreInOrderAndOverdueOnlyWithADate() {
    let dated = RenderedPage(.health, of: InsightSamples.portfolio, on: Self.date)
    #expect(
      InsightSamples.section("reviews", of: dated).texts("tr").last
        == "30 Dec 2026 overdue by 11 days First purchase on a phone Growth team 30 Sep 2026 "
        + "3 months")
    let undated = RenderedPage(.health, of: InsightSamples.portfolio)
    #expect(!InsightSamples.section("reviews", of: undated).text.contains("overdue"))
  }

  @Test func leaksStandByTheirPriceInThirtyDays() {
    let page = RenderedPage(.leaks, of: InsightSamples.portfolio)
    let rows = InsightSamples.section("leaks", of: page).elements("tr").dropFirst().map {
      RenderedPage(part: $0).text
    }
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("Consideration → Purchase First purchase on a phone 65.7 %"))
    // 50 089 EUR in 7 days come to 214 667 EUR in 30.
    #expect(rows[0].contains("about 210 000 EUR"))
    #expect(rows[1].hasPrefix("Awareness → Consideration"))
    #expect(rows[2].hasPrefix("Purchase → Delivery"))
  }

  @Test func leaksOfAJourneyAndOfOneAboveItAreNotToBeAddedUp() {
    var portfolio = InsightSamples.portfolio
    var shop = portfolio.journeys[0]
    shop.id = JourneyID("shop")
    shop.title = "The shop"
    portfolio.journeys[0].parent = Sourced(shop.id, at: shop.origin)
    portfolio.journeys.append(shop)
    let page = RenderedPage(.leaks, of: portfolio)
    let rows = InsightSamples.section("leaks", of: page).texts("tr")
    #expect(rows.count { $0.contains("First purchase on a phone part of The shop") } == 3)
    #expect(
      rows.count { $0.contains("The shop also counted in First purchase on a phone") } == 3,
      "\(rows)")
  }

  @Test func finishedWorkIsSummedByQuarter() {
    let page = RenderedPage(.leaks, of: InsightSamples.portfolio)
    #expect(
      InsightSamples.section("returns", of: page).texts("tr").contains("Q3 2026 1 1 12 000 EUR"))
  }

  @Test func theAtlasShowsWhatToDoFirst() {
    let page = RenderedPage(.atlas, of: InsightSamples.portfolio, on: Self.date)
    let next = InsightSamples.section("next", of: page)
    #expect(next.texts("p", with: "class=\"title\"") == ["1 Fee in basket", "2 Guest checkout"])
    #expect(page.text.contains("Leaks beyond their limit 3 of 3 passages"))
    #expect(page.text.contains("Reviews overdue 1"))
  }

  @Test func theAtlasCountsNoLeaksOrTargetsOfAFutureState() {
    var portfolio = InsightSamples.portfolio
    let today = RenderedPage(.atlas, of: portfolio, on: Self.date)
    var future = portfolio.journeys[0]
    future.id = JourneyID("future")
    future.state = .future
    portfolio.journeys.append(future)
    let page = RenderedPage(.atlas, of: portfolio, on: Self.date)
    #expect(page.text.contains("Leaks beyond their limit 3 of 3 passages"))
    let figures = { (page: RenderedPage) in page.texts("dd").filter { $0.hasSuffix("a target") } }
    #expect(figures(page) == figures(today) && !figures(today).isEmpty)
  }

  @Test func theAtlasCountsWhatNobodyOwnsTodayAndTheOwnersPageListsIt() {
    var portfolio = InsightSamples.portfolio
    var (bare, future, draft) = (PageSamples.bare, PageSamples.bare, PageSamples.bare)
    (bare.id, bare.status) = (JourneyID("bare"), .published)
    (future.id, future.status, future.state) = (JourneyID("plan"), .published, .future)
    (draft.id, draft.status) = (JourneyID("draft"), .draft)
    portfolio.journeys += [bare, future, draft]
    let today = portfolio.journeys.filter { $0.status == .published && $0.state == .current }
    let all = today.flatMap(\.touchpoints)
    let (count, unowned) = (all.count, all.count { $0.owner == nil })
    let figures = RenderedPage(.atlas, of: portfolio).text
    #expect(figures.contains("Touchpoints without owner \(unowned) of \(count) touchpoints"))
    let list = InsightSamples.section("nobody", of: RenderedPage(.owners, of: portfolio))
    #expect(list.elements("tr").count == 1 + unowned)
    #expect(list.values(of: "href").contains { $0.hasPrefix("journeys/bare.html") })
    #expect(!list.html.contains("plan.html") && !list.html.contains("draft.html"))
  }

  @Test func whereAllIsOwnedTheFigureLeadsToThePageOfOwners() {
    var portfolio = PageSamples.portfolio
    var journey = PageSamples.future
    journey.state = .current
    portfolio.journeys = [journey]
    let page = RenderedPage(.atlas, of: portfolio)
    #expect(page.text.contains("Touchpoints without owner 0 of 1 touchpoint"))
    #expect(page.values(of: "href").contains("owners.html"))
    #expect(!page.html.contains("owners.html#"))
  }

  // MARK: Files

  static func file(_ path: String, of portfolio: Portfolio) -> String {
    let context = RenderContext(portfolio: portfolio)
    for job in SiteRenderer.plan(context) where job.route.path == path {
      return String(decoding: SiteRenderer.render(job, context).bytes, as: UTF8.self)
    }
    return ""
  }

  @Test func leaksAreATable() {
    let lines = Self.file("portfolio-leaks.csv", of: InsightSamples.portfolio).split(
      separator: "\r\n")
    #expect(
      lines.first == """
        \u{FEFF}"journey","from","to","entered","reached","drop-off","low","high",\
        "previous-drop-off","threshold","customers-beyond","conversion","worth",\
        "estimated-stake","estimated-stake-30-days","currency","period-first","period-last",\
        "part-of"
        """)
    #expect(lines.count == 4)
    #expect(
      lines[1].hasPrefix(#""first-purchase","consideration","purchase","7180","2460","0.65738"#))
    #expect(lines[1].hasSuffix(#""EUR","2026-09-21","2026-09-27","""#))
  }

  @Test func tablesHoldWhatThePagesHold() {
    let portfolio = InsightSamples.portfolio
    #expect(
      Self.file("portfolio-recommendations.csv", of: portfolio).contains(
        #""1","1","first-purchase","fee-in-basket","Fee in basket","purchase/payment","idea","9","2""#
      ))
    #expect(
      Self.file("portfolio-figures.csv", of: portfolio).contains(
        #""first-purchase","purchase","sign-in","sign-in-conversion","Sign-in conversion","0.58""#
      ))
    #expect(
      Self.file("portfolio-checks.csv", of: portfolio).contains(
        #""first-purchase","backstage","Backstage work is written down at every touchpoint","off""#
      ))
  }

  @Test(
    "no cell of a table is a formula",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1", "\n=1", "\u{A0}=1",
    ])
  func formulas(text: String) {
    var portfolio = InsightSamples.portfolio
    portfolio.journeys[0].recommendations[0].title = text
    let table = Self.file("portfolio-recommendations.csv", of: portfolio)
    #expect(table.contains("\"'" + text + "\""))
    #expect(!table.contains("\"" + text + "\""))
  }

  @Test func quotesAreDoubledAndNumbersStayNumbers() {
    var portfolio = InsightSamples.portfolio
    portfolio.journeys[0].recommendations[0].title = #"Say "yes""#
    portfolio.journeys[0].metrics[0].previous = PageSamples.percent(6.5)
    #expect(
      Self.file("portfolio-recommendations.csv", of: portfolio).contains(#""Say ""yes""""#))
    // A change for the worse is a negative number, not a text.
    #expect(Self.file("portfolio-figures.csv", of: portfolio).contains(#","-0.011"#))
  }

  @Test func thePortfolioFileCarriesTheSameFigures() {
    let file = Self.file("portfolio.json", of: InsightSamples.portfolio)
    for part in [
      #""leaks":[{"journey":{"id":"first-purchase""#, #""stake-30-days":214"#,
      #""backlog":[{"id":"fee-in-basket""#, #""reviews":[{"journey":{"id":"first-purchase""#,
      #""quarters":[{"year":2026,"quarter":3,"finished":1,"effort":1,"#,
      #"{"id":"owners","title":"Every touchpoint has an owner","outcome":"failed""#,
    ] {
      #expect(file.contains(part), "\(part)")
    }
  }

  @Test func theJourneyFileCarriesItsFindings() {
    let file = Self.file("journeys/first-purchase.json", of: InsightSamples.portfolio)
    for part in [
      #""findings":{"headline":"66\#u{A0}% of the customers who enter Consideration"#,
      #""drop-off":0.657"#,
      #""id":"account","action":"Offer the guest path first.","outcome":"fired""#,
      #""finding":{"low":0.05"#, #""rank":1,"overall-rank":1,"score":81,"quadrant":"quick-win""#,
    ] {
      #expect(file.contains(part), "\(part)")
    }
  }
}
