import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting

/// A small portfolio that uses every part of the model once.
enum DataSample {
  static let map = FileID(0)
  static let note = FileID(1)
  static let page = FileID(2)
  static let futureMap = FileID(3)

  /// A place in a file, where the place itself does not matter.
  static func range(_ file: FileID = map) -> SourceRange { .whole(file) }

  static func sourced<Value>(_ value: Value, in file: FileID = map) -> Sourced<Value> {
    Sourced(value, at: range(file))
  }

  static func prose(_ blocks: Block..., in file: FileID = note) -> Prose {
    Prose(blocks: blocks, file: file)
  }

  static func percent(_ amount: Double, _ written: String) -> Quantity {
    Quantity(amount: amount, unit: .percent, written: written)
  }

  /// The portfolio; `text` stands in every field that holds words of the user.
  static func portfolio(_ text: (String) -> String = { $0 }) -> Portfolio {
    var portfolio = Portfolio()
    portfolio.site.title = text("Customer journeys")
    portfolio.site.organisation = text("Example Store")
    portfolio.contentPaths = [
      map: "journeys/first-purchase/map.yaml", note: "journeys/first-purchase/note.md",
      page: "pages/method.md", futureMap: "journeys/first-purchase-2027/map.yaml",
    ]
    var alex = Persona(id: PersonaID("alex"), name: text("Alex"), origin: range())
    alex.goals = [text("Fast service")]
    portfolio.personas = [alex]
    var metric = MetricDefinition(
      id: MetricID("conversion"), name: text("Conversion"), kind: .rate, origin: range())
    metric.benchmark = .init(value: percent(0.75, "75 %"), source: text("Client averages"))
    portfolio.metrics = [metric]
    portfolio.journeys = [journey(text), future(text)]
    portfolio.pages = [
      Page(
        id: PageID("method"), title: text("Method"),
        body: prose(.paragraph([.text(text("How we work."))]), in: page), origin: range(page))
    ]
    return portfolio
  }

  static func journey(_ text: (String) -> String = { $0 }) -> Journey {
    var journey = Journey(
      id: JourneyID("first-purchase"), title: text("First purchase"), origin: range())
    journey.personas = [sourced(PersonaID("alex"))]
    journey.compare = sourced(JourneyID("first-purchase-2027"))
    journey.owner = text("Growth team")
    journey.reviewed = CivilDate("2026-09-30")
    journey.reviewEvery = CalendarInterval(count: 3, unit: .month)
    journey.goals = [text("Find a gift")]
    journey.outcome = Outcome(
      name: text("Order"), at: sourced(Address(stage: StageID("purchase"))),
      worth: Quantity(amount: 42, unit: .money(currency: "EUR"), written: "42 EUR"))
    var evidence = Evidence(
      id: EvidenceID("int"), kind: "interviews", title: text("Interviews"), origin: range())
    evidence.n = 12
    evidence.link = sourced("https://example.org/int")
    journey.evidence = [evidence]
    journey.stages = [stage(text)]
    journey.recommendations = [recommendation(text)]
    journey.handoffs = [handoff(text)]
    journey.notes = [
      Note(
        title: text("Reading notes"),
        sections: [
          Note.Section(at: signIn, prose: prose(.paragraph([.text(text("They left."))]))),
          Note.Section(at: nil, prose: prose(.paragraph([.text(text("In all."))]))),
        ], origin: range(note))
    ]
    return journey
  }

  static let signIn = Address(
    stage: StageID("purchase"), touchpoint: TouchpointID("sign-in"))

  static func stage(_ text: (String) -> String) -> Stage {
    var touchpoint = Touchpoint(
      id: TouchpointID("sign-in"), in: StageID("purchase"), name: text("Sign-in"),
      origin: range())
    touchpoint.channel = text("web")
    touchpoint.intent = text("Get to payment")
    touchpoint.feels = Feeling(
      score: -2, byPersona: [.init(persona: PersonaID("alex"), score: -1)],
      words: [text("irritated")], evidence: [EvidenceID("int")])
    touchpoint.pains = [Point(text: text("Forced account"), evidence: [EvidenceID("int")])]
    touchpoint.quotes = [
      Quote(
        text: text("I nearly left."), who: text("P7"), evidence: [EvidenceID("int")],
        audience: .internal)
    ]
    touchpoint.owner = text("Identity")
    touchpoint.backstage = [BackstageTask(task: text("Create account"), team: text("Identity"))]
    touchpoint.links = [sourced("https://shop.example/login"), sourced("javascript:alert(1)")]
    touchpoint.momentOfTruth = true
    touchpoint.metrics = [reading]
    var stage = Stage(id: StageID("purchase"), name: text("Purchase"), origin: range())
    stage.goal = text("How easy is it?")
    stage.volume = 2460
    stage.timeInStage = TimeInStage(
      median: Quantity(amount: 540, unit: .seconds, written: "9 min"), p90: nil, previous: nil)
    stage.touchpoints = [touchpoint]
    return stage
  }

  static var reading: MetricReading {
    var reading = MetricReading(metric: sourced(MetricID("conversion")), origin: range())
    reading.value = percent(0.58, "58 %")
    reading.target = percent(0.7, "70 %")
    reading.n = 1501
    reading.segments = [.init(name: "mobile", value: percent(0.41, "41 %"), n: 900)]
    reading.history = MetricHistory(
      file: "journeys/first-purchase/weekly.csv", column: "sign_in",
      entries: [
        .init(label: "2026-09-23", date: CivilDate("2026-09-23"), value: 0.57),
        .init(label: "2026-09-30", date: CivilDate("2026-09-30"), value: nil),
      ])
    reading.source = sourced(EvidenceID("int"))
    return reading
  }

  static func recommendation(_ text: (String) -> String) -> Recommendation {
    var recommendation = Recommendation(
      id: RecommendationID("guest-checkout"), title: text("Guest checkout"), origin: range())
    recommendation.at = sourced(signIn)
    recommendation.impact = 9
    recommendation.effort = 3
    recommendation.confidence = 0.8
    recommendation.owner = text("Ben · Web")
    recommendation.due = CivilDate("2026-11-30")
    recommendation.moves = [
      .init(metric: sourced(MetricID("conversion")), to: percent(0.7, "70 %"))
    ]
    recommendation.experiment = Experiment(origin: range())
    recommendation.experiment?.variants = [text("guest"), text("forced")]
    recommendation.body = prose(.paragraph([.text(text("Half of them looked for it."))]))
    return recommendation
  }

  static func handoff(_ text: (String) -> String) -> Handoff {
    var handoff = Handoff(
      from: sourced(Address(stage: StageID("purchase"))), to: sourced(signIn), origin: range())
    handoff.promise = text("Find a gift")
    handoff.landing = sourced("https://shop.example/gifts")
    return handoff
  }

  static func future(_ text: (String) -> String) -> Journey {
    var journey = Journey(
      id: JourneyID("first-purchase-2027"), title: text("First purchase 2027"),
      origin: range(futureMap))
    journey.state = .future
    journey.parent = sourced(JourneyID("first-purchase"))
    journey.stages = [Stage(id: StageID("all"), name: text("All"), origin: range())]
    return journey
  }
}
