import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// Pages that gather from all journeys.
@Suite struct PageListTests {
  @Test func theBacklogStandsInFourOrders() {
    var portfolio = PageSamples.portfolio
    portfolio.journeys[0].recommendations = [
      PageSamples.recommendation(
        "Slow", at: nil, impact: 10, effort: 9, due: "2026-10-01", owner: "Zoe"),
      PageSamples.recommendation(
        "Cheap", at: nil, impact: 2, effort: 1, due: nil, owner: "Ana"),
      PageSamples.recommendation(
        "Best", at: nil, impact: 9, effort: 2, due: "2026-12-01", owner: nil),
      PageSamples.recommendation(
        "Past", at: nil, impact: 9, effort: 1, due: nil, owner: "Ana", status: .dropped),
    ]
    let page = RenderedPage(.recommendations, of: portfolio)
    let orders = page.elements("section", with: "class=\"order\"").map { section in
      RenderedPage(part: section).texts("span", with: "class=\"title\"")
    }
    #expect(
      orders == [
        ["Best", "Cheap", "Slow"], ["Slow", "Best", "Cheap"], ["Best", "Cheap", "Slow"],
        ["Cheap", "Best", "Slow"],
      ])
    #expect(
      page.values(of: "href").filter { $0.hasPrefix("#_by-") } == [
        "#_by-priority", "#_by-due", "#_by-owner", "#_by-effort",
      ])
    let dropped = page.elements("section", with: "_dropped").first ?? ""
    #expect(RenderedPage(part: dropped).texts("span", with: "class=\"title\"") == ["Past"])
  }

  /// A portfolio of one journey and so many others, which `relate` ties to it.
  private static func hub(
    _ count: Int, _ relate: (inout Journey, Sourced<JourneyID>) -> Void
  ) -> RenderedPage {
    var portfolio = PageSamples.portfolio
    let hub = PageSamples.firstPurchase
    portfolio.journeys =
      [hub]
      + (1...count).map { number in
        var journey = PageSamples.bare
        journey.id = JourneyID("other-\(number)")
        journey.title = "Other \(number)"
        relate(&journey, PageSamples.sourced(hub.id))
        return journey
      }
    return RenderedPage(.journey(hub.id), of: portfolio)
  }

  @Test func ofManyMapsThatNameOneTwelveAreComparedAndTheOthersNamed() {
    let page = Self.hub(15) { $0.compare = $1 }
    #expect(page.elements("table", with: "class=\"compare\"").count == 12)
    #expect(page.texts("summary").contains("3 more journeys"))
    #expect(page.text.ranges(of: "Compare with").count == 3)
    #expect(page.text.contains("12 more journeys"))
    for number in 1...15 { #expect(page.html.contains("other-\(number).html")) }
  }

  @Test func ofManyJourneysBelowOneAHundredAreShownAndTheOthersNamed() {
    let page = Self.hub(103) { $0.parent = $1 }
    #expect(page.texts("summary").contains("3 more journeys"))
    let more = page.elements("details", with: "class=\"more\"").first ?? ""
    #expect(
      RenderedPage(part: more).texts("a") == ["Other 101", "Other 102", "Other 103"])
  }

  @Test func theCatalogueNamesEveryUseAndMarksTheUnused() {
    let page = RenderedPage(.metrics)
    let article = page.elements("article", with: "id=\"metric-conversion\"").first ?? ""
    #expect(
      RenderedPage(part: article).texts("th", with: "scope=\"row\"") == [
        "First purchase on a phone whole journey", "First purchase in 2027 whole journey",
      ])
    #expect(
      page.elements("article", with: "metric unused").map {
        RenderedPage(part: $0).texts("h2").joined()
      } == ["Churn"])
    #expect(page.text.contains("lower is better not used"))
  }

  @Test func theAtlasIsATreeWithTheArchiveApart() {
    let page = RenderedPage(.atlas)
    #expect(
      page.texts("h2") == [
        "What to do next", "Maps", "Archived", "How the journeys belong together",
        "How each stage feels", "Personas",
      ])
    #expect(
      page.texts("h3") == [
        "Online store", "First purchase on a phone", "First purchase in 2027", "Returns",
      ])
    let lists = page.html.split(separator: "<ul class=\"journeys\"").count - 1
    #expect(lists == 3)
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func aCurrentMapStandsRightBeforeItsFutureMap(names: Bool, isNamed: Bool) {
    var portfolio = Portfolio()
    portfolio.journeys = ["a-plan", "b-else", "c-today", "d-end", "store"].map { id in
      var journey = PageSamples.bare
      (journey.id, journey.title, journey.status) = (JourneyID(id), id, .published)
      if id != "store" { journey.parent = PageSamples.sourced(JourneyID("store")) }
      return journey
    }
    portfolio.journeys[0].state = .future
    if names { portfolio.journeys[0].compare = PageSamples.sourced(JourneyID("c-today")) }
    if isNamed { portfolio.journeys[2].compare = PageSamples.sourced(JourneyID("a-plan")) }
    #expect(
      RenderedPage(.atlas, of: portfolio).texts("h3")
        == ["store", "b-else", "c-today", "a-plan", "d-end"])
    portfolio.journeys[0].parent = nil
    #expect(
      RenderedPage(.atlas, of: portfolio).texts("h3")
        == ["store", "b-else", "c-today", "d-end", "a-plan"])
  }

  @Test func journeysThatAreEachOthersParentsAreStillListed() {
    var portfolio = PageSamples.portfolio
    portfolio.journeys[3].parent = PageSamples.sourced(JourneyID("first-purchase"))
    let page = RenderedPage(.atlas, of: portfolio)
    #expect(
      page.texts("h3").sorted() == [
        "First purchase in 2027", "First purchase on a phone", "Online store", "Returns",
      ])
  }

  @Test func anOwnerSeesWhatIsTheirs() {
    let page = RenderedPage(.owner("ben-web"))
    #expect(page.texts("h2") == ["To do", "Done and dropped", "Touchpoints"])
    #expect(page.texts("span", with: "class=\"title\"") == ["Guest checkout", "Fewer fonts"])
  }

  @Test func whatNobodyOwnsIsListed() {
    let page = RenderedPage(.owners)
    let rows = page.elements("section", with: "_nobody").flatMap {
      RenderedPage(part: $0).texts("th", with: "scope=\"row\"")
    }
    #expect(rows == ["Chat", "Sign-in moment of truth", "Shop"])
  }

  @Test func channelsGatherTouchpointsOfAllJourneys() {
    let section = RenderedPage(.channels).elements("section", with: "channel-web").first ?? ""
    #expect(
      RenderedPage(part: section).texts("th", with: "scope=\"row\"") == [
        "Product page", "Sign-in moment of truth", "Payment", "Sign-in", "Shop",
      ])
  }

  @Test func aPersonaNamesItsJourneys() {
    let page = RenderedPage(.persona(PersonaID("alex")))
    #expect(page.texts("h3") == ["First purchase on a phone", "First purchase in 2027"])
    #expect(page.text.contains("Wants Fast, reliable service"))
    #expect(page.text.contains("Is put off by Hidden costs"))
  }

  /// A server shows the page at any depth, so that its links need the base address.
  @Test func theWaysBackAreWholeAddressesWhereTheBaseIsKnown() {
    #expect(
      RenderedPage(.notFound).elements("ul", with: "ways").first?.contains(
        "href=\"index.html\"") == true)
    var portfolio = PageSamples.portfolio
    portfolio.site.baseURL = "https://maps.example/j"
    let page = RenderedPage(.notFound, of: portfolio)
    #expect(
      page.elements("ul", with: "ways").first?.contains(
        "href=\"https://maps.example/j/index.html\"") == true)
  }

  @Test func aSiteWithoutJourneysSaysSo() {
    #expect(RenderedPage(.atlas, of: Portfolio()).text.contains("There is no journey yet."))
    #expect(
      RenderedPage(.recommendations, of: Portfolio()).text.contains(
        "There are no recommendations."))
    #expect(
      RenderedPage(.channels, of: Portfolio()).text.contains(
        "No touchpoint names a channel yet."))
  }
}
