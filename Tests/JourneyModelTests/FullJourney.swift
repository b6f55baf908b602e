import Diagnostics

import JourneyModel

/// A journey in which every property of every part is filled at least once.
enum FullJourney {
  static let journey: Journey = {
    var contents = Journey(id: JourneyID("order"), title: "Order", origin: range(1))
    contents.scenario = "Buys a gift, für Oma 👵"
    contents.summary = String(repeating: "long ", count: 60)
    contents.goals = ["Find it", ""]
    contents.evidence = [evidence]
    contents.metrics = [reading]
    contents.stages = [stage, Stage(id: StageID("bare"), name: "Bare", origin: range(9))]
    contents.handoffs = [handoff]
    contents.recommendations = [recommendation]
    contents.notes = [note]
    contents.mentions = [
      at(.evidence(EvidenceID("int")), 2), at(.persona(PersonaID("ada")), 3),
      at(.stage(StageID("buy")), 4), at(.place(place), 5),
      at(.segment("mobile", of: MetricID("rate")), 300),
    ]
    return contents
  }()

  private static let place = Address(stage: StageID("buy"), touchpoint: TouchpointID("pay"))
  private static let day = CivilDate("2026-09-30")

  private static func range(_ line: Int) -> SourceRange {
    SourceRange(
      file: FileID(400), start: SourcePosition(line: line, column: 7),
      end: SourcePosition(line: line + 200, column: 3))
  }

  private static func at<Value>(_ value: Value, _ line: Int) -> Sourced<Value> {
    Sourced(value, at: range(line))
  }

  private static var percent: Quantity { Quantity(amount: 0.58, unit: .percent, written: "58 %") }
  private static var seconds: Quantity { Quantity(amount: -90, unit: .seconds, written: "-90 s") }
  private static var number: Quantity { Quantity(amount: 12, unit: .number, written: "12") }
  private static var money: Quantity {
    Quantity(amount: 42, unit: .money(currency: "EUR"), written: "42 EUR")
  }

  private static var evidence: Evidence {
    var evidence = Evidence(
      id: EvidenceID("int"), kind: "interviews", title: "Interviews", origin: range(10))
    evidence.n = 12
    evidence.date = day
    evidence.link = at("https://example.org", 11)
    evidence.at = at(place, 12)
    evidence.audience = .internal
    evidence.body = prose
    return evidence
  }

  private static var reading: MetricReading {
    var reading = MetricReading(metric: at(MetricID("rate"), 13), origin: range(14))
    reading.value = percent
    reading.n = 1501
    reading.previous = number
    reading.target = money
    reading.segments = [.init(name: "mobile", value: percent, n: 900)]
    reading.history = MetricHistory(
      file: "weekly.csv", column: "rate",
      entries: [.init(label: "2026-09-30", date: day, value: 0.57)])
    reading.asOf = day
    reading.source = at(EvidenceID("int"), 15)
    reading.promoters = 3
    reading.detractors = 4
    reading.audience = .internal
    return reading
  }

  private static var touchpoint: Touchpoint {
    var touchpoint = Touchpoint(
      id: TouchpointID("pay"), in: StageID("buy"), name: "Pay", origin: range(16))
    touchpoint.channel = "web"
    touchpoint.intent = "To pay"
    touchpoint.action = "Pays"
    touchpoint.success = "Paid"
    touchpoint.next = ["Confirm"]
    touchpoint.thinks = ["Is it safe?"]
    touchpoint.feels = Feeling(
      score: -2, byPersona: [.init(persona: PersonaID("ada"), score: -1)], words: ["tense"],
      evidence: [EvidenceID("int")])
    touchpoint.pains = [Point(text: "Slow", evidence: [EvidenceID("int")])]
    touchpoint.delights = [Point(text: "Short")]
    touchpoint.quotes = [
      Quote(text: "Hm.", who: "P7", evidence: [EvidenceID("int")], audience: .internal)
    ]
    touchpoint.owner = "Payments"
    touchpoint.momentOfTruth = true
    touchpoint.frontstage = ["Form"]
    touchpoint.backstage = [BackstageTask(task: "Book", team: "Ledger")]
    touchpoint.systems = ["Bank"]
    touchpoint.links = [at("https://example.org/pay", 17)]
    touchpoint.metrics = [reading]
    touchpoint.audience = .internal
    return touchpoint
  }

  private static var stage: Stage {
    var stage = Stage(id: StageID("buy"), name: "Buy", origin: range(18))
    stage.goal = "Is it easy?"
    stage.volume = 2460
    stage.previousVolume = 2500
    stage.timeInStage = TimeInStage(median: seconds, p90: seconds, previous: seconds)
    stage.metrics = [reading]
    stage.touchpoints = [touchpoint]
    return stage
  }

  private static var experiment: Experiment {
    var experiment = Experiment(origin: range(19))
    experiment.hypothesis = "Guests finish"
    experiment.variable = ["account"]
    experiment.variants = ["guest", "forced"]
    experiment.success = "More orders"
    experiment.status = .running
    experiment.result = "Nine per cent more"
    return experiment
  }

  private static var handoff: Handoff {
    var handoff = Handoff(
      from: at(Address(stage: StageID("buy")), 20), to: at(place, 21), origin: range(22))
    handoff.title = "From ad to shop"
    handoff.creative = "Banner"
    handoff.promise = "Gifts in two days"
    handoff.landing = at("https://example.org/gifts", 23)
    handoff.headline = "Gifts"
    handoff.metric = at(MetricID("rate"), 24)
    handoff.experiment = experiment
    handoff.owner = "Campaigns"
    handoff.audience = .internal
    handoff.body = prose
    return handoff
  }

  private static var recommendation: Recommendation {
    var recommendation = Recommendation(
      id: RecommendationID("guest"), title: "Guest checkout", origin: range(25))
    recommendation.at = at(place, 26)
    recommendation.impact = 9
    recommendation.effort = 3
    recommendation.confidence = 0.8
    recommendation.reach = 2000
    recommendation.owner = "Web"
    recommendation.status = .doing
    recommendation.due = day
    recommendation.moves = [.init(metric: at(MetricID("rate"), 27), to: percent)]
    recommendation.result = Recommendation.Result(
      metric: at(MetricID("rate"), 28), from: percent, to: percent, worth: money, date: day)
    recommendation.experiment = experiment
    recommendation.evidence = [at(EvidenceID("int"), 29)]
    recommendation.audience = .internal
    recommendation.body = prose
    return recommendation
  }

  private static var note: Note {
    var note = Note(
      title: "Notes", sections: [Note.Section(at: place, prose: prose)], origin: range(30))
    note.audience = .internal
    return note
  }

  private static var prose: Prose {
    let inlines: [Inline] = [
      .text("Words"), .softBreak, .lineBreak, .code("x"), .emphasis([.text("soft")]),
      .strong([.text("loud")]),
      .link(
        Inline.Link(
          destination: "a.md", title: "A", content: [.text("there")], range: range(31))),
      .image(
        Inline.Image(source: "a.png", title: "A", alternative: "A shop", range: range(32))),
    ]
    return Prose(
      blocks: [
        .paragraph(inlines),
        .heading(Block.Heading(level: 2, content: inlines, anchor: "words", range: range(33))),
        .list(Block.List(start: 3, isTight: true, items: [[.paragraph(inlines)], []])),
        .quote([.thematicBreak]),
        .code(Block.CodeBlock(info: "mermaid", text: "a\n", range: range(34))),
        .table(
          Block.Table(
            alignments: [.natural, .left, .centre, .right], header: [inlines, [], [], []],
            rows: [[inlines, [], [], []]])), .thematicBreak,
      ], file: FileID(401))
  }
}
