import Diagnostics
import JourneyModel

extension PageSamples {
  /// The whole store, which the other journeys detail: no figures at all.
  static let store: Journey = {
    var journey = Journey(id: JourneyID("store"), title: "Online store", origin: nowhere)
    journey.stages = [
      stage(
        "Buy", goal: "Get a gift", volume: nil,
        [
          touchpoint("buy", "Shop", "Web", 1, owner: nil)
        ])
    ]
    return journey
  }()

  /// The shortest map: an unscored touchpoint, and nothing else.
  static let bare: Journey = {
    var journey = Journey(id: JourneyID("returns"), title: "Returns", origin: nowhere)
    journey.status = .archived
    var only = Stage(id: StageID("return"), name: "Return", origin: nowhere)
    only.touchpoints = [
      Touchpoint(id: TouchpointID("label"), in: StageID("return"), name: "Label", origin: nowhere)
    ]
    journey.stages = [only]
    return journey
  }()

  /// What the first purchase should become.
  static let future: Journey = {
    var journey = Journey(
      id: JourneyID("first-purchase-2027"), title: "First purchase in 2027", origin: nowhere)
    journey.state = .future
    journey.personas = [sourced(PersonaID("alex"))]
    journey.metrics = [reading("conversion", percent(7))]
    journey.stages = [
      stage(
        "Purchase", goal: "How easy is it?", volume: nil,
        [
          touchpoint("purchase", "Sign-in", "Web", 1, owner: "Ben · Web")
        ])
    ]
    return journey
  }()

  /// A full map.
  static let firstPurchase: Journey = {
    var journey = Journey(
      id: JourneyID("first-purchase"), title: "First purchase on a phone", origin: nowhere)
    journey.personas = [sourced(PersonaID("alex"))]
    journey.parent = sourced(JourneyID("store"))
    journey.compare = sourced(JourneyID("first-purchase-2027"))
    journey.scenario = "A shopper who has never bought here wants a gift by Friday."
    journey.goals = ["Find a gift under 50 EUR", "Have it by Friday"]
    journey.owner = "Growth team"
    journey.reviewed = CivilDate("2026-09-30")
    journey.reviewEvery = CalendarInterval(count: 3, unit: .month)
    journey.outcome = Outcome(
      name: "Order", at: Address("purchase").map(sourced),
      worth: Quantity(amount: 42, unit: .money(currency: "EUR"), written: "42 EUR"))
    journey.evidence = [interviews]
    var nps = reading("nps", count(31), n: 412, previous: count(27))
    nps.promoters = 206
    nps.detractors = 78
    journey.metrics = [
      reading("conversion", percent(5.4), n: 18420, previous: percent(6), target: percent(7)), nps,
    ]
    journey.stages = [
      awareness, consideration, purchase, delivery,
    ]
    journey.recommendations = recommendations
    journey.handoffs = [handoff]
    journey.notes = [
      Note(
        title: "What September showed",
        sections: [
          .init(at: nil, prose: prose("Traffic grew, orders did not.")),
          .init(
            at: Address("purchase/sign-in"), prose: prose("Seven of eight looked for a way on.")),
        ], origin: nowhere)
    ]
    return journey
  }()

  private static let interviews: Evidence = {
    var evidence = Evidence(
      id: EvidenceID("int-09"), kind: "interviews", title: "Twelve first-time buyers",
      origin: nowhere)
    evidence.n = 12
    evidence.date = CivilDate("2026-08-14")
    return evidence
  }()

  private static let recommendations: [Recommendation] = {
    var guest = recommendation(
      "Guest checkout", at: "purchase/sign-in", impact: 9, effort: 3, due: "2026-11-30",
      owner: "Ben · Web")
    guest.moves = [
      Recommendation.Move(
        metric: sourced(MetricID("sign-in-conversion")), to: percent(70))
    ]
    guest.evidence = [sourced(EvidenceID("int-09"))]
    guest.body = prose("Half of the interviewed shoppers looked for a guest link first.")
    return [
      guest,
      recommendation(
        "Fee in basket", at: "purchase/payment", impact: 9, effort: 2, due: "2026-10-15",
        owner: nil, status: .idea),
      recommendation(
        "Fewer fonts", at: nil, impact: 3, effort: 1, due: nil, owner: "Ben · Web", status: .done),
    ]
  }()

  private static let handoff: Handoff = {
    var handoff = Handoff(
      from: sourced(Address(stage: StageID("awareness"))),
      to: sourced(Address(stage: StageID("consideration"))), origin: nowhere)
    handoff.creative = "Product video"
    handoff.promise = "Find a gift in thirty seconds"
    handoff.landing = sourced("https://shop.example/gifts?utm_source=social")
    handoff.owner = "Ana · Growth"
    return handoff
  }()

  private static let awareness = stage(
    "Awareness", goal: "Who sells a good one?", volume: 18420,
    [
      touchpoint("awareness", "Search ad", "Paid search", 1, owner: "Ana · Growth") {
        $0.thinks = ["Looks quick."]
        $0.delights = [Point(text: "Price in ad")]
        $0.backstage = [BackstageTask(task: "Campaign set-up", team: "Growth")]
        $0.systems = ["Ads", "UTM tagger"]
        $0.metrics = [
          reading(
            "ctr", percent(3.1), previous: percent(3.2), target: percent(3), history: [3, 2, 4])
        ]
      }
    ])

  private static let consideration = stage(
    "Consideration", goal: "Why this one?", volume: 7180,
    [
      touchpoint("consideration", "Product page", "Web", 2, owner: "Ben · Web") {
        $0.thinks = ["Looks right. What does delivery cost?"]
        $0.pains = [Point(text: "Delivery cost missing", evidence: [EvidenceID("int-09")])]
        $0.metrics = [
          reading("load-time", seconds(3.9, "3.9 s"), target: seconds(2.5, "2.5 s"))
        ]
      },
      touchpoint("consideration", "Chat", "Support", nil, owner: nil),
    ])

  private static let purchase = stage(
    "Purchase", goal: "How easy is it?", volume: 2460,
    [
      touchpoint("purchase", "Sign-in", "Web", -2, owner: nil) {
        $0.feels = Feeling(
          score: -2, words: ["irritated", "wary"], evidence: [EvidenceID("int-09")])
        $0.intent = "Get to payment"
        $0.thinks = ["Why do I need an account to give you money?"]
        $0.quotes = [
          Quote(text: "I nearly left.", who: "P7", evidence: [], audience: .everyone)
        ]
        $0.momentOfTruth = true
        $0.frontstage = ["Sign-in form"]
        var reading = reading(
          "sign-in-conversion", percent(58), n: 1501, previous: percent(61), target: percent(70))
        reading.segments = [.init(name: "mobile", value: percent(41))]
        $0.metrics = [reading]
      },
      touchpoint("purchase", "Payment", "Web", -1, owner: "Cleo · Pay") {
        $0.metrics = [reading("payment-conversion", percent(71), target: percent(75))]
      },
    ])

  private static let delivery = stage(
    "Delivery", goal: "Will it arrive?", volume: 1003,
    [
      touchpoint("delivery", "Tracking", "App", 2, owner: "Dev · Ops")
    ])
}
