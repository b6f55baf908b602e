import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct FullMapTests {
  private let journey: Journey

  init() throws {
    let read = FullMap.content.read()
    #expect(read.diagnostics == [])
    journey = try #require(read.value.journeys.first)
  }

  @Test func theHeadIsRead() {
    #expect(journey.id == JourneyID("first-purchase"))
    #expect(journey.title == "First purchase on a phone")
    #expect(journey.personas == [sourced(PersonaID("alex"), 2, 10)])
    #expect(journey.state == .current)
    #expect(journey.compare == sourced(JourneyID("first-purchase-2027"), 4, 10))
    #expect(journey.parent == sourced(JourneyID("online-store"), 5, 9))
    #expect(
      journey.scenario == "A shopper who has never bought here wants a gift by Friday.")
    #expect(journey.summary == nil)
    #expect(journey.goals == ["Find a gift under 50 EUR", "Have it by Friday"])
    #expect(journey.owner == "Growth team")
    #expect(journey.status == .published)
    #expect(journey.reviewed == CivilDate("2026-09-30"))
    #expect(journey.reviewEvery == CalendarInterval(count: 3, unit: .month))
    #expect(journey.period == (try? PeriodParser.parse("2026-09")))
    #expect(journey.language == "en")
    #expect(
      journey.lanes == [
        .volume, .touchpoint, .thinks, .feels, .pains, .metrics, .owner, .backstage, .next,
      ])
    #expect(
      journey.checks == [
        CheckSetting(
          check: sourced("backstage", 15, 10), off: true, because: "Outsourced until March",
          threshold: nil)
      ])
    #expect(journey.emotionScale == EmotionScale(min: -2, max: 2))
    #expect(
      journey.outcome
        == Outcome(
          name: "Order", at: sourced(Address(stage: StageID("purchase")), 17, 28),
          worth: quantity(42, .money(currency: "EUR"), "42 EUR")))
    #expect(journey.audience == .everyone)
    #expect(journey.origin == .whole(FileID(0)))
    #expect(journey.recommendations == [])
    #expect(journey.notes == [])
  }

  @Test func evidenceIsRead() {
    var interviews = Evidence(
      id: EvidenceID("int-09"), kind: "interviews", title: "Twelve first-time buyers",
      origin: range(19, 5, to: 93))
    interviews.n = 12
    interviews.date = CivilDate("2026-08-14")
    var analytics = Evidence(
      id: EvidenceID("ga"), kind: "analytics", title: "Web analytics",
      origin: range(20, 5, to: 80))
    analytics.n = 18420
    analytics.date = CivilDate("2026-09-30")
    #expect(journey.evidence == [interviews, analytics])
  }

  @Test func metricsOfTheJourneyAreRead() {
    var nps = MetricReading(
      metric: sourced(MetricID("nps"), 22, 14), origin: range(22, 5, to: 83))
    nps.value = quantity(31, .number, "31")
    nps.n = 412
    nps.previous = quantity(27, .number, "27")
    nps.promoters = 206
    nps.detractors = 78
    #expect(journey.metrics == [nps])
  }

  @Test func theStageIsRead() throws {
    #expect(journey.stages.count == 1)
    let stage = try #require(journey.stages.first)
    #expect(stage.id == StageID("purchase"))
    #expect(stage.name == "Purchase")
    #expect(stage.goal == "How easy is it?")
    #expect(stage.volume == 2460)
    #expect(stage.previousVolume == 2510)
    #expect(
      stage.timeInStage
        == TimeInStage(
          median: quantity(540, .seconds, "9 min"), p90: quantity(2460, .seconds, "41 min"),
          previous: quantity(660, .seconds, "11 min")))
    #expect(stage.metrics == [])
    #expect(stage.origin.start == SourcePosition(line: 24, column: 5))
  }

  @Test func theTouchpointIsRead() throws {
    let touchpoint = try #require(journey.touchpoints.first)
    #expect(touchpoint.id == TouchpointID("sign-in"))
    #expect(touchpoint.address.description == "purchase/sign-in")
    #expect(touchpoint.name == "Sign-in")
    #expect(touchpoint.channel == "web")
    #expect(touchpoint.intent == "Get to payment")
    #expect(touchpoint.action == "Looks for a way on without an account")
    #expect(touchpoint.success == "Reaches the payment page")
    #expect(touchpoint.next == ["Continue as guest"])
    #expect(touchpoint.thinks == ["Why do I need an account to give you money?"])
    #expect(
      touchpoint.feels
        == Feeling(
          score: -2, words: ["irritated", "wary"], evidence: [EvidenceID("int-09")]))
    #expect(touchpoint.pains == [Point(text: "Forced account")])
    #expect(touchpoint.delights == [])
    #expect(
      touchpoint.quotes == [
        Quote(
          text: "I nearly left.", who: "P7", evidence: [EvidenceID("int-09")], audience: .everyone)
      ])
    #expect(touchpoint.owner == nil)
    #expect(touchpoint.momentOfTruth)
    #expect(touchpoint.frontstage == ["Sign-in form"])
    #expect(touchpoint.backstage == [BackstageTask(task: "Create account", team: "Identity")])
    #expect(touchpoint.systems == ["Identity service"])
    #expect(touchpoint.links.map(\.value) == ["https://shop.example/login?utm_source=…"])
    #expect(touchpoint.links.first?.range == range(46, 17, to: 58))
    #expect(touchpoint.audience == .everyone)
    #expect(touchpoint.origin.start == SourcePosition(line: 30, column: 9))
    #expect(
      journey.mentions == [
        sourced(Mention.evidence(EvidenceID("int-09")), 37, 65),
        sourced(Mention.evidence(EvidenceID("int-09")), 40, 60),
      ])
  }

  @Test func theReadingWithItsHistoryIsRead() throws {
    let reading = try #require(journey.touchpoints.first?.metrics.first)
    #expect(reading.metric == sourced(MetricID("sign-in-conversion"), 48, 21))
    #expect(reading.value == quantity(0.58, .percent, "58 %"))
    #expect(reading.n == 1501)
    #expect(reading.previous == quantity(0.61, .percent, "61 %"))
    #expect(reading.target == quantity(0.7, .percent, "70 %"))
    #expect(
      reading.segments == [
        MetricReading.Segment(name: "mobile", value: quantity(0.41, .percent, "41 %")),
        MetricReading.Segment(name: "desktop", value: quantity(0.72, .percent, "72 %")),
      ])
    #expect(
      reading.history
        == MetricHistory(
          file: "journeys/first-purchase/weekly.csv", column: "sign_in",
          entries: [
            MetricHistory.Entry(label: "2026-09-23", date: CivilDate("2026-09-23"), value: 0.61),
            MetricHistory.Entry(label: "2026-09-30", date: CivilDate("2026-09-30"), value: 0.58),
          ]))
    #expect(reading.asOf == CivilDate("2026-09-30"))
    #expect(reading.source == sourced(EvidenceID("ga"), 56, 21))
    #expect(reading.promoters == nil)
    #expect(reading.detractors == nil)
    #expect(reading.audience == .everyone)
  }

  @Test func theHandoffIsRead() throws {
    #expect(journey.handoffs.count == 1)
    let handoff = try #require(journey.handoffs.first)
    #expect(handoff.title == nil)
    #expect(handoff.from == sourced(Address(stage: StageID("awareness")), 58, 11))
    #expect(handoff.to == sourced(Address(stage: StageID("consideration")), 59, 9))
    #expect(handoff.creative == "Product video “Thirty seconds to a gift”")
    #expect(handoff.promise == "Find a gift in thirty seconds")
    #expect(
      handoff.landing?.value
        == "https://shop.example/gifts?utm_source=social&utm_medium=video&utm_campaign=gift30")
    #expect(handoff.headline == "Find a gift in thirty seconds")
    #expect(handoff.metric == sourced(MetricID("product-page-rate"), 64, 13))
    #expect(handoff.experiment?.hypothesis == nil)
    #expect(handoff.experiment?.variable == ["headline"])
    #expect(handoff.experiment?.variants == ["mirror", "old"])
    #expect(handoff.experiment?.success == "product-page-rate > 30 %")
    #expect(handoff.experiment?.status == .running)
    #expect(handoff.experiment?.result == nil)
    #expect(handoff.owner == "Ana · Growth")
    #expect(handoff.audience == .everyone)
    #expect(handoff.body == nil)
  }

  private func range(_ line: Int, _ column: Int, to end: Int) -> SourceRange {
    SourceRange(
      file: FileID(0), start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: line, column: end))
  }

  /// A value in the map whose text is as long as the value's description.
  private func sourced<Value: Sendable & Equatable>(
    _ value: Value, _ line: Int, _ column: Int
  ) -> Sourced<Value> {
    let length =
      switch value {
      case Mention.evidence(let id) as Mention: id.rawValue.count
      default: "\(value)".count
      }
    return Sourced(value, at: range(line, column, to: column + length))
  }

  private func quantity(
    _ amount: Double, _ unit: Quantity.Unit, _ written: String
  ) -> Quantity {
    Quantity(amount: amount, unit: unit, written: written)
  }
}
