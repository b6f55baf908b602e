import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct RecommendationTests {
  @Test func recommendationsOfMapAndTouchpointsAreCollected() throws {
    let content = Content(
      map: """
        title: T
        recommendations:
          - title: First things first
            id: first
            at: start/shop
            impact: 9
            effort: 3
            confidence: 80 %
            reach: 1501
            owner: Ben · Web
            status: doing
            due: 2026-11-30
            moves: {metric: rate, to: 70 %}
            result: {metric: rate, from: 58 %, to: 66 %, worth: 12000 EUR, date: 2027-01-31}
            experiment: {hypothesis: Less is more, variable: [a, b], result: None}
            evidence: ga
            audience: internal
        stages:
          - name: Start
            touchpoints:
              - name: Shop
                recommendations: [{title: Second, moves: [{metric: nps}, {metric: rate, to: 0.9}]}]
        """, ["metrics.yaml": "- {id: rate, name: R, kind: rate}"])
    #expect(content.problems == [])
    let journey = try #require(content.journey)
    try #require(journey.recommendations.count == 2)
    let first = journey.recommendations[0]
    #expect(first.id == RecommendationID("first"))
    #expect(first.title == "First things first")
    #expect(first.at?.value.description == "start/shop")
    #expect(first.impact == 9)
    #expect(first.effort == 3)
    #expect(first.confidence == 0.8)
    #expect(first.reach == 1501)
    #expect(first.owner == "Ben · Web")
    #expect(first.status == .doing)
    #expect(first.due == CivilDate("2026-11-30"))
    #expect(first.moves.map(\.to?.amount) == [0.7])
    #expect(first.result?.metric?.value == MetricID("rate"))
    #expect(first.result?.from?.amount == 0.58)
    #expect(first.result?.to?.amount == 0.66)
    #expect(first.result?.worth?.unit == .money(currency: "EUR"))
    #expect(first.result?.date == CivilDate("2027-01-31"))
    #expect(first.experiment?.hypothesis == "Less is more")
    #expect(first.experiment?.variable == ["a", "b"])
    #expect(first.experiment?.result == "None")
    #expect(first.evidence.map(\.value.rawValue) == ["ga"])
    #expect(first.audience == .internal)
    #expect(first.body == nil)
    let second = journey.recommendations[1]
    #expect(second.id == RecommendationID("second"))
    #expect(second.at?.value.description == "start/shop")
    #expect(second.at?.range.start == SourcePosition(line: 21, column: 9))
    #expect(second.status == .idea)
    #expect(second.moves.map(\.metric.value.rawValue) == ["nps", "rate"])
    #expect(second.moves.map(\.to?.amount) == [nil, 0.9])
  }

  @Test func scoresHaveLimits() {
    let content = map(
      touchpoint: """
        recommendations:
          - {title: A, at: other, impact: 11, effort: 0, confidence: 120 %, reach: -1}
          - {title: B, confidence: 80, moves: {to: 5}}
          - {title: B, confidence: -10 %}
        """)
    #expect(
      content.problems == [
        "map.yaml:7:28: error: [conflicting-keys] The recommendation stands at “start/shop” and "
          + "says that it belongs to “other”.",
        "map.yaml:7:43: error: [value-out-of-range] “impact” must be a number from 1 to 10, "
          + "not 11.",
        "map.yaml:7:55: error: [value-out-of-range] “effort” must be a number from 1 to 10, "
          + "not 0.",
        "map.yaml:7:70: error: [value-out-of-range] “confidence” must be from 0 % to 100 %, "
          + "not 120 %.",
        "map.yaml:7:84: error: [value-out-of-range] “reach” must be a number at least 0, not -1.",
        "map.yaml:8:36: error: [wrong-unit] “80” is a plain number, but “confidence” is a share.",
        "map.yaml:8:48: error: [missing-key] An expected move needs the key “metric”.",
        "map.yaml:9:21: error: [duplicate-id] Two recommendations have the id “b”.",
        "map.yaml:9:36: error: [value-out-of-range] “confidence” must be from 0 % to 100 %, "
          + "not -10 %.",
      ])
  }
}
