import JourneyModel
import ReportSite
import SiteRouting
import Testing

@Suite struct PageMapTests {
  private func map(change: (inout Journey) -> Void = { _ in }) -> RenderedPage {
    var portfolio = PageSamples.portfolio
    var journey = PageSamples.firstPurchase
    change(&journey)
    portfolio.journeys = [journey]
    return RenderedPage(.journey(journey.id), of: portfolio)
  }

  private func lanes(_ page: RenderedPage) -> [String] {
    page.elements("table", with: "class=\"map\"").flatMap { table in
      RenderedPage(part: table).texts("th", with: "class=\"lane\"")
    }
  }

  @Test func lanesWithDataStandInTheUsualOrder() {
    #expect(
      lanes(map()) == [
        "Stage customer’s goal", "Customers", "Touchpoint channel", "Intent", "Thinks",
        "Feels −2 to +2", "Pains − Delights +", "Says", "KPI against target", "Owner",
        "Frontstage", "Backstage", "Systems", "Do next by impact and effort",
      ])
  }

  @Test func aMapChoosesAndOrdersItsLanes() {
    let page = map { $0.lanes = [.touchpoint, .owner, .words, .feels, .volume, .action] }
    #expect(
      lanes(page) == [
        "Stage customer’s goal", "Touchpoint channel", "Owner", "In words", "Feels −2 to +2",
        "Customers",
      ])
  }

  @Test func aMapInAnotherLanguageHasItsWords() {
    let page = map { $0.language = "de" }
    #expect(Set(page.values(of: "lang")) == ["de"])
    #expect(
      lanes(page).prefix(6) == [
        "Phase Ziel des Kunden", "Kunden", "Kontaktpunkt Kanal", "Absicht", "Denkt",
        "Fühlt −2 bis +2",
      ])
    #expect(page.text.contains("„Looks quick.“"))
    #expect(page.text.contains("Geprüft 30. Sept. 2026 , Prüfung: alle 3 Monate"))
  }

  @Test func theSiteChoosesWhereTheMapDoesNot() {
    var portfolio = PageSamples.portfolio
    portfolio.site.lanes = [.touchpoint, .thinks]
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    #expect(lanes(page) == ["Stage customer’s goal", "Touchpoint channel", "Thinks"])
  }

  @Test func theLineOfVisibilityStandsBeforeWhatIsOutOfSight() throws {
    let html = map().html
    let line = try #require(html.firstRange(of: "line of visibility"))
    let front = try #require(html.firstRange(of: ">Frontstage<"))
    let back = try #require(html.firstRange(of: ">Backstage<"))
    #expect(front.lowerBound < line.lowerBound && line.lowerBound < back.lowerBound)
    #expect(!map { $0.lanes = [.backstage] }.html.contains("class=\"visibility\""))
  }

  @Test func feelingsAreShapeScoreAndWords() {
    let cells = map().elements("tr", with: "lane-feels").flatMap {
      RenderedPage(part: $0).elements("td")
    }
    #expect(
      cells.map { RenderedPage.text(of: $0) } == [
        "+1", "+2 highest moment", "no data", "−2 irritated, wary lowest moment", "−1", "+2",
      ])
    let shapes = cells.map { cell in (1...5).first { cell.contains("face-\($0)") } }
    #expect(shapes == [4, 5, nil, 1, 2, 5])
  }

  @Test func theFlowNamesWhatIsLost() {
    let texts = map().elements("tr", with: "lane-volume").flatMap {
      RenderedPage(part: $0).texts("td")
    }
    #expect(
      texts == [
        "18 420 −61 % lost before Consideration", "7 180 −66 % lost before Purchase",
        "2 460 −59 % lost before Delivery", "1 003",
      ])
  }

  @Test func aTouchpointWithoutOwnerStandsOut() {
    let texts = map().elements("tr", with: "lane-owner").flatMap {
      RenderedPage(part: $0).texts("td")
    }
    #expect(
      texts == [
        "Ana · Growth", "Ben · Web", "no owner", "no owner", "Cleo · Pay", "Dev · Ops",
      ])
  }

  @Test func whatToDoNextIsNumbered() {
    let texts = map().texts("a", with: "class=\"todo\"")
    #expect(
      texts == ["2 Guest checkout impact 9 · effort 3", "1 Fee in basket impact 9 · effort 2"])
  }

  @Test func eachColumnIsUnderItsStage() {
    let spans = map().elements("tr", with: "class=\"stages\"").flatMap {
      RenderedPage(part: $0).values(of: "colspan")
    }
    #expect(spans == ["1", "2", "2", "1"])
  }

  @Test func aScaleIsPrintedAsGiven() {
    let page = map {
      $0.emotionScale = EmotionScale(min: 1, max: 5) ?? .standard
      $0.stages[0].touchpoints[0].feels = Feeling(score: 4)
    }
    #expect(lanes(page).contains("Feels 1 to 5"))
    let first = page.elements("tr", with: "lane-feels").flatMap {
      RenderedPage(part: $0).texts("td")
    }.first
    #expect(first == "4 highest moment")
  }

  /// A map that is cut for paper shows every touchpoint once.
  @Test func paperHoldsTheWholeMapInSheets() {
    var portfolio = PageSamples.portfolio
    var journey = PageSamples.firstPurchase
    journey.stages = (1...6).map { number in
      PageSamples.stage(
        "Stage \(number)", goal: "Why?", volume: nil,
        (1...5).map {
          PageSamples.touchpoint("stage-\(number)", "T\(number)-\($0)", "Web", 1, owner: nil)
        })
    }
    journey.recommendations = []
    journey.handoffs = []
    journey.notes = []
    portfolio.journeys = [journey]
    let sheets = RenderedPage(.print, of: portfolio).elements("div", with: "class=\"drawn-sheet")
    let stages = sheets.map { RenderedPage(part: $0).texts("text", with: "t-stageName").count }
    #expect(stages.count > 1 && stages.reduce(0, +) == 6, "\(stages)")
  }
}

extension RenderedPage {
  /// A part of a page, to look for elements in.
  init(part: Substring) {
    route = .atlas
    html = String(part)
  }
}
