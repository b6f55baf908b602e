import Diagnostics
import JourneyModel
import Markup
import ReportSite
import SiteRouting
import Testing

@Suite struct DataTests {
  /// Every page's data has exactly the declared fields, each of the declared kind.
  @Test(arguments: [
    Route.atlas, .journey(JourneyID("first-purchase")),
    .journey(JourneyID("first-purchase-2027")), .persona(PersonaID("alex")), .owner("growth-team"),
    .owners, .metrics, .recommendations, .channels, .page(PageID("method")), .print,
  ])
  func everyPagesDataFitsItsSchema(route: Route) throws {
    let context = RenderContext(portfolio: DataSample.portfolio())
    let kind = try #require(PageKind(route))
    let schema = try #require(PageData.schema(for: kind))
    let data = PageData.value(for: route, in: context)
    guard case .object(let object) = data else {
      Issue.record("no data for \(route.path)")
      return
    }
    #expect(object.schema == schema)
    #expect(data.conforms(to: .object(schema)))
  }

  /// The sample uses the whole model, so that every field of a journey's data has a value.
  @Test func everyFieldOfAJourneyIsFilledFromTheModel() {
    let context = RenderContext(portfolio: DataSample.portfolio())
    let data = PageData.value(for: .journey(JourneyID("first-purchase")), in: context)
    let missing = Self.empty(data, at: "")
    #expect(
      missing == [
        ".summary", ".parent", ".scenario", ".period",
      ])
  }

  @Test(arguments: PageKind.allCases)
  func namesAreKebabCaseAndUnique(kind: PageKind) {
    func check(_ kind: DataKind) {
      switch kind {
      case .list(let element): check(element)
      case .object(let schema):
        #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
        for field in schema.fields {
          #expect(field.name == Slug.of(field.name))
          #expect(field.summary.hasSuffix(".") || schema.name == "words")
          check(field.kind)
        }
      default: break
      }
    }
    check(.object(kind.schema))
  }

  /// Documentation tells kinds of objects apart by name.
  @Test func kindsOfObjectsHaveNamesOfTheirOwn() {
    var known: [String: DataSchema] = [:]
    for schema in PageKind.allCases.flatMap({ $0.schema.reachable }) {
      #expect(known[schema.name, default: schema] == schema, "\(schema.name)")
      known[schema.name] = schema
    }
    #expect(known.count > 30)
  }

  @Test func anOutlineListsEachKindOnce() {
    let inner = DataSchema("item", [.init("href", .text, "The link.")])
    let schema = DataSchema(
      "page",
      [
        .init("title", .text, "The title."),
        .init("items", .list(of: .object(inner)), "The items."),
        .init("first", .object(inner), "The first item."),
      ])
    #expect(
      schema.outline == """
        page
          title  text          The title.
          items  list of item  The items.
          first  item          The first item.

        item
          href  text  The link.

        """)
  }

  /// The paths of fields of the top level that have no value.
  private static func empty(_ value: DataValue, at path: String) -> [String] {
    guard case .object(let object) = value else { return [] }
    return object.schema.fields.indices.flatMap { index -> [String] in
      let name = path + "." + object.schema.fields[index].name
      if case .null = object.value(at: index) { return [name] }
      return []
    }
  }
}

@Suite struct DataFileTests {
  /// Files are written without the values that templates see, and have to say the same.
  @Test(arguments: [
    Route.journeyData(JourneyID("first-purchase")),
    .journeyData(JourneyID("first-purchase-2027")), .portfolioData,
  ])
  func filesSayWhatTemplatesSee(route: Route) throws {
    let context = RenderContext(portfolio: DataSample.portfolio())
    var data = PortfolioData.value(in: context, at: route)
    if case .journeyData(let id) = route {
      data = JourneyData.value(
        of: try #require(context.index.journey(id)), in: context, at: route)
    }
    var json = JSONWriter()
    Self.write(data, to: &json)
    let expected = String(decoding: json.finish(), as: UTF8.self).dropLast()
    let file = Self.file(route.path, of: DataSample.portfolio())
    #expect(file.hasPrefix(expected))
    let rest = file.dropFirst(expected.count)
    #expect(rest == "}\n" || route == .portfolioData && rest.hasPrefix(#","snapshot":{"version""#))
  }

  /// Writes what templates see as files have it: without what is missing or only for templates.
  private static func write(_ value: DataValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .bool(let flag): json.bool(flag)
    case .markup(let markup): json.string(markup.string)
    case .list(let values): json.array { for value in values { write(value, to: &$0) } }
    case .object(let object):
      json.object { json in
        for (index, field) in object.schema.fields.enumerated() where field.isInFiles {
          let value = object.value(at: index)
          if case .null = value { continue }
          json.key(field.name)
          write(value, to: &json)
        }
      }
    }
  }

  static func file(_ path: String, of portfolio: Portfolio) -> String {
    let context = RenderContext(portfolio: portfolio)
    for job in SiteRenderer.plan(context) where job.route.path == path {
      return String(decoding: SiteRenderer.render(job, context).bytes, as: UTF8.self)
    }
    return ""
  }

  @Test func aSmallJourneyIsWrittenWhole() {
    var portfolio = Portfolio()
    var journey = Journey(
      id: JourneyID("tiny"), title: "Tiny", origin: DataSample.range())
    var stage = Stage(id: StageID("awareness"), name: "Awareness", origin: DataSample.range())
    stage.volume = 18_420
    var touchpoint = Touchpoint(
      id: TouchpointID("ad"), in: stage.id, name: "Search ad", origin: DataSample.range())
    touchpoint.feels = Feeling(score: 1)
    stage.touchpoints = [touchpoint]
    journey.stages = [stage]
    portfolio.journeys = [journey]
    let file = Self.file("journeys/tiny.json", of: portfolio)
    let start = file.firstRange(of: #""findings":{"#)?.lowerBound ?? file.endIndex
    let end = file.firstRange(of: #""stages":[{"#)?.lowerBound ?? file.endIndex
    #expect(
      file[..<start] + file[end...] == """
        {"id":"tiny","title":"Tiny","href":"tiny.html","language":"en","state":"current",\
        "is-future":false,"status":"published","is-draft":false,"is-archived":false,\
        "is-internal":false,"personas":[],"counts":{"stages":1,"touchpoints":1,"pains":0,\
        "recommendations":0,"open-recommendations":0,"evidence":0},"metrics":[],"children":[],\
        "goals":[],"emotion-scale":{"min":-2,"max":2},"stages":[{"id":"awareness",\
        "name":"Awareness","href":"tiny.html#at-awareness","volume":{"amount":18420,\
        "unit":"number","text":"18\u{202F}420"},"emotion":1,"emotion-normalised":0.5,\
        "metrics":[],"touchpoints":[{"id":"ad","address":"awareness/ad","name":"Search ad",\
        "href":"tiny.html#at-awareness--ad","is-moment-of-truth":false,"next":[],"thinks":[],\
        "feels":{"score":1,"normalised":0.5,"by-persona":[],"words":[],"evidence":[]},\
        "pains":[],"delights":[],"quotes":[],"frontstage":[],"backstage":[],"systems":[],\
        "links":[],"metrics":[],"is-internal":false}]}],"handoffs":[],"recommendations":[],\
        "evidence":[],"notes":[]}

        """)
  }

  @Test func aJourneysFindingsAreWrittenWithItsNumbers() {
    let file = Self.file("journeys/first-purchase.json", of: DataSample.portfolio())
    for part in [
      #""findings":{"headline":"Sign-in feels worst: −2 on a scale from −2 to +2. "#,
      #""passages":[],"lowest":{"address":"purchase/sign-in""#,
      #""health":{"passed":"#, #"{"id":"closed-loop","title":"Finished recommendations report"#,
      #""outcome":"not-enough-data","is-failed":false,"looked-at":0,"places":[]}"#,
      #""finding":{"low":0.55"#, #""is-few":false,"change":"unknown","#,
    ] {
      #expect(file.contains(part), "\(part)")
    }
  }

  @Test func aLinkThatIsNoneHasOnlyItsText() {
    let file = Self.file("journeys/first-purchase.json", of: DataSample.portfolio())
    #expect(
      file.contains(
        #""links":[{"text":"https://shop.example/login","href":"https://shop.example/login"},"#
          + #"{"text":"javascript:alert(1)"}]"#))
  }

  @Test func thePortfolioListsJourneysPersonasAndMetrics() {
    let file = Self.file("portfolio.json", of: DataSample.portfolio())
    for part in [
      #"{"id":"first-purchase","title":"First purchase","href":"journeys/first-purchase.html""#,
      #""next-review":{"iso":"2026-12-30","text":"30\#u{A0}Dec\#u{A0}2026"}"#,
      #""volume":{"amount":2460,"unit":"number","text":"2\#u{202F}460"},"emotion":-2"#,
      #""title":"Guest checkout","href":"journeys/first-purchase.html#do-guest-checkout""#,
      #""personas":[{"id":"alex","name":"Alex","href":"personas/alex.html""#,
      #"{"id":"conversion","name":"Conversion","href":"metrics.html#metric-conversion""#,
    ] {
      #expect(file.contains(part), "\(part)")
    }
  }

  @Test func draftsAreInNoFileUnlessTheyAreBuilt() {
    var portfolio = DataSample.portfolio()
    portfolio.journeys[1].status = .draft
    let paths = SiteRenderer.plan(RenderContext(portfolio: portfolio)).map(\.route.path)
    #expect(!paths.contains("journeys/first-purchase-2027.html"))
    #expect(!Self.file("journeys/first-purchase.json", of: portfolio).contains("2027"))
    let drafts = RenderContext(
      portfolio: portfolio, options: RenderOptions(includesDrafts: true))
    #expect(
      SiteRenderer.plan(drafts).map(\.route.path).contains("journeys/first-purchase-2027.html"))
  }
}
