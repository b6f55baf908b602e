import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// What the analysis found, on a journey's page.
@Suite struct InsightJourneyTests {
  static let page = InsightSamples.journeyPage()

  static func section(_ name: String) -> RenderedPage {
    InsightSamples.section(name, of: page)
  }

  @Test func theHeadlineSaysTheLargestThingWithItsPrice() {
    #expect(
      Self.page.elements("p", with: "class=\"lead\"").first.map(String.init) == """
        <p class="lead"><strong>66\u{A0}%</strong> of the customers who enter \
        <a href="#at-consideration">Consideration</a> do not reach \
        <a href="#at-purchase">Purchase</a>; the loss beyond the limit of 25\u{A0}% costs about \
        <strong>50\u{202F}000\u{A0}EUR</strong> for 21–\u{2060}27\u{A0}Sep\u{A0}2026 (estimate). \
        Fix first: <strong><a href="#do-fee-in-basket">Fee in basket</a></strong> and \
        <strong><a href="#do-guest-checkout">Guest checkout</a></strong>.
        """)
  }

  @Test func theSummaryTellsWhatToKnow() {
    let text = Self.page.elements("div", with: "class=\"brief\"").map {
      RenderedPage.text(of: $0)
    }.joined()
    for part in [
      "The map follows Alex through 4 stages and 6 touchpoints.",
      "2 touchpoints have no owner,", "Next comes Fee in basket",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  @Test func theTopThreeStandInTheOrderOfTheMap() {
    let next = Self.section("next")
    #expect(next.texts("p", with: "class=\"title\"") == ["1 Fee in basket", "2 Guest checkout"])
    #expect(
      next.text.contains(
        "Ranked by impact × ease: impact × (11 − effort). Where two are equal, the one with less"))
    #expect(next.text.contains("Impact 9, effort 2: quick win"))
    #expect(next.texts("h3") == ["1 decision rule fired"])
    #expect(next.text.contains("Offer the guest path first."))
  }

  @Test func aFiredRuleStandsAtItsTouchpoint() {
    let block = Self.page.elements("div", with: "class=\"rule\"").map {
      RenderedPage.text(of: $0)
    }
    #expect(
      block == [
        "Offer the guest path first. Because Sign-in conversion 58 % against a target of 70 %",
        "Offer the guest path first. Because Sign-in conversion 58 % against a target of 70 %",
      ])
  }

  @Test func theFunnelPrintsItsFormula() {
    let rows = Self.section("funnel").texts("tr")
    #expect(
      rows.contains(
        "Consideration → Purchase largest leak 7 180 2 460 34.3 % 65.7 % (65–67) 25 % "
          + "beyond the limit about 50 000 EUR 4 720 lost − 25 % × 7 180 = 2 925 too many; "
          + "2 925 × 40.77 % × 42 EUR ≈ 50 089 EUR, an estimate"), "\(rows)")
    #expect(rows.contains("All passages: Awareness → Delivery 18 420 1 003 5.45 %"), "\(rows)")
    #expect(rows.contains("Purchase 9 min 41 min 11 min −18 % shorter as wanted (−15 %)"))
  }

  @Test func whereMoreEnterThanLeftStandsNoShareAndNoStatus() {
    var portfolio = InsightSamples.portfolio
    portfolio.journeys[0].stages[1].volume = 24_000
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    let rows = InsightSamples.section("funnel", of: page).texts("tr")
    let row = rows.first { $0.hasPrefix("Awareness → Consideration") } ?? ""
    #expect(row == "Awareness → Consideration 18 420 24 000 – more enter than left 25 % –")
    #expect(!rows.contains { $0.hasPrefix("All passages") })
  }

  @Test func theMapIsReadClosely() {
    let facts = Self.section("readings").facts
    #expect(facts.contains("High and low Best at Product page ( +2 ), worst at Sign-in ( −2 )."))
    #expect(
      facts.contains(
        "Promises “Find a gift in thirty seconds” ( Awareness → Consideration ): the headline has "
          + "none of the promise’s words; a promise counts as kept with 50 % or more."), "\(facts)")
  }

  @Test func aFailedCheckNamesItsPlaces() {
    let health = Self.section("health")
    #expect(
      health.text.contains("failed Every touchpoint has an owner 2 of 6: Chat, Sign-in"))
    #expect(health.text.contains("off Backstage work is written down at every touchpoint"))
    #expect(health.text.contains("Off because Outsourced until March"))
    #expect(health.values(of: "href").contains("#at-purchase--sign-in"))
  }

  @Test func rulesAreFiredClearOrUnknownWithTheirFigures() {
    let rules = Self.section("rules")
    #expect(rules.text.contains("Fired: 1 of 3; clear: 1; cannot be evaluated: 1."))
    #expect(rules.text.contains("No value to test of Watch rate on this map."))
    #expect(rules.text.contains("Because CTR 3.1 % against a limit of 1 %"))
  }

  @Test func finishedWorkAndExperimentsAreListed() {
    #expect(
      Self.page.texts("tr").contains(
        "Fewer fonts Load time 4.4 s → 3.9 s 1 12 000 EUR 31 Aug 2026"))
    #expect(
      Self.page.texts("tr").contains(
        "headline Awareness mirror against old product-page-rate &gt; 30 % running –"))
  }

  @Test func aResultIsSaidInSentences() {
    let facts = Self.page.facts.filter { $0.hasPrefix("Result ") }
    #expect(
      facts == [
        "Result Load time went from 4.4 s to 3.9 s . It returned 12 000 EUR . "
          + "Measured on 31 Aug 2026."
      ])
  }

  struct PartOfResult: Sendable {
    var from: Double?
    var to: Double?
    var worth: Double?
    let said: String
  }

  @Test(arguments: [
    PartOfResult(said: "No result is reported yet."),
    PartOfResult(from: 4.4, to: 4.4, said: "Load time stayed at 4.4 s ."),
    PartOfResult(to: 3.9, said: "Load time reached 3.9 s ."),
    PartOfResult(from: 4.4, said: "No value of Load time is reported."),
    PartOfResult(worth: 500, said: "No value of Load time is reported. It returned 500 EUR ."),
  ])
  func partsOfAResultAreLeftOut(part: PartOfResult) {
    let (from, to, worth, said) = (part.from, part.to, part.worth, part.said)
    var portfolio = InsightSamples.portfolio
    func time(_ value: Double?) -> Quantity? { value.map { PageSamples.seconds($0, "\($0) s") } }
    let isEmpty = from == nil && to == nil && worth == nil
    portfolio.journeys[0].recommendations[2].result =
      isEmpty
      ? nil
      : Recommendation.Result(
        metric: PageSamples.sourced(MetricID("load-time")), from: time(from), to: time(to),
        worth: worth.map {
          Quantity(amount: $0, unit: .money(currency: "EUR"), written: "500 EUR")
        }, date: nil)
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    #expect(page.facts.filter { $0.hasPrefix("Result ") } == ["Result " + said])
  }

  @Test func aShortSummaryStandsInOneColumn() {
    #expect(Self.page.elements("div", with: "class=\"brief\"").count == 1)
    var portfolio = InsightSamples.portfolio
    portfolio.journeys[0].summary = String(repeating: "What the map says at length. ", count: 20)
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    #expect(page.elements("div", with: "class=\"brief two-columns\"").count == 1)
  }

  @Test func theOtherStateIsComparedByTouchpoint() {
    let rows = Self.section("compare").texts("tr")
    #expect(
      rows.contains("Sign-in −2 +1 +3 ✓ Forced account"), "\(rows)")
    #expect(Self.section("compare").text.contains("5 touchpoints go."))
  }

  @Test func theLedgerTellsResearchFromAssumption() {
    let evidence = Self.section("evidence")
    #expect(
      evidence.text.contains(
        "3 of 13 statements on how customers fare rest on named evidence; the rest is assumption."
      ), "\(evidence.text)")
    #expect(
      evidence.texts("tr").contains("Sign-in 1 of 1 1 of 1 0 of 1 0 of 1 partly Evidence: 1"))
  }

  @Test func foldedPartsAreOpenOnPaper() {
    let print = RenderedPage(.print, of: InsightSamples.portfolio)
    // What readers open to print all is no part of the content, and closed at first.
    let details = print.elements("details").map { $0.prefix { $0 != ">" } }
      .filter { !$0.contains("print-whole") }
    #expect(!details.isEmpty)
    #expect(details.allSatisfy { $0.hasSuffix(" open") })
    #expect(Self.page.elements("details", with: " open").isEmpty)
  }
}
