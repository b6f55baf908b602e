import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct MapTests {
  @Test func theShortestMapHasEightLines() throws {
    let content = Content(
      map: """
        title: First purchase
        stages:
          - name: Awareness
            touchpoints:
              - name: Search ad
                feels: 1

        """)
    #expect(content.problems == [])
    let read = try #require(content.journey)
    var touchpoint = Touchpoint(
      id: TouchpointID("search-ad"), in: StageID("awareness"), name: "Search ad",
      origin: read.touchpoints[0].origin)
    touchpoint.feels = Feeling(score: 1)
    var stage = Stage(
      id: StageID("awareness"), name: "Awareness", origin: read.stages[0].origin)
    stage.touchpoints = [touchpoint]
    var journey = Journey(
      id: JourneyID("trip"), title: "First purchase", origin: .whole(FileID(0)))
    journey.stages = [stage]
    #expect(read == journey)
  }

  @Test func optionalKeysOfTheModelAreRead() throws {
    let content = Content(
      map: """
        title: T
        personas: [alex, sam]
        summary: What it shows.
        audience: internal
        emotion-scale: {min: 1, max: 5}
        evidence:
          - {title: A test, kind: usability test, link: "https://example.com", at: start,
             audience: internal}
        stages:
          - name: Start
            id: begin
            metrics: [{metric: nps, value: 3, audience: internal}]
            touchpoints:
              - name: Shop
                id: store
                feels: {by: {alex: 2, sam: 4.5}, words: calm}
                pains: [Queue, {text: Noise, evidence: [a-test]}]
                delights: {text: Smile}
                quotes: [Fine., {text: Bad., audience: internal}]
                backstage: [Fill shelves]
                thinks: [One, Two]
                next: [Pay, Leave]
                metrics:
                  - {metric: nps, segments: {young: {value: 5, n: 12}, old: 3, none: null}}
                audience: internal
        """)
    #expect(
      content.problems == [
        "map.yaml:18:19: error: [wrong-type] “delights” must be a list of texts, not a mapping."
      ])
    let journey = try #require(content.journey)
    #expect(journey.personas.map(\.value.rawValue) == ["alex", "sam"])
    #expect(journey.summary == "What it shows.")
    #expect(journey.audience == .internal)
    #expect(journey.evidence.first?.id == EvidenceID("a-test"))
    #expect(journey.evidence.first?.kind == "usability test")
    #expect(journey.evidence.first?.link?.value == "https://example.com")
    #expect(journey.evidence.first?.at?.value == Address(stage: StageID("start")))
    #expect(journey.evidence.first?.audience == .internal)
    #expect(journey.stages.first?.metrics.first?.audience == .internal)
    let touchpoint = try #require(journey.touchpoints.first)
    #expect(touchpoint.address.description == "begin/store")
    #expect(
      touchpoint.feels
        == Feeling(
          score: nil,
          byPersona: [
            Feeling.PersonaScore(persona: PersonaID("alex"), score: 2),
            Feeling.PersonaScore(persona: PersonaID("sam"), score: 4.5),
          ], words: ["calm"]))
    #expect(
      touchpoint.pains
        == [Point(text: "Queue"), Point(text: "Noise", evidence: [EvidenceID("a-test")])])
    #expect(touchpoint.quotes.map(\.text) == ["Fine.", "Bad."])
    #expect(touchpoint.quotes.map(\.audience) == [.everyone, .internal])
    #expect(touchpoint.backstage == [BackstageTask(task: "Fill shelves", team: nil)])
    #expect(touchpoint.thinks == ["One", "Two"])
    #expect(touchpoint.next == ["Pay", "Leave"])
    #expect(touchpoint.audience == .internal)
    #expect(touchpoint.metrics.first?.segments.map(\.name) == ["young", "old"])
    #expect(touchpoint.metrics.first?.segments.map(\.n) == [12, nil])
    #expect(
      journey.mentions.map(\.value) == [
        .persona(PersonaID("alex")), .persona(PersonaID("sam")),
        .evidence(EvidenceID("a-test")),
      ])
  }

  @Test func scoresStayOnTheScale() {
    #expect(
      map(touchpoint: "feels: 3").problems == [
        "map.yaml:6:16: error: [score-out-of-range] The score 3 is not on the map’s scale from "
          + "−2 to 2."
      ])
    #expect(
      map(touchpoint: "feels: 0.5", header: "emotion-scale: {min: 1, max: 5}\n").problems == [
        "map.yaml:7:16: error: [score-out-of-range] The score 0.5 is not on the map’s scale "
          + "from 1 to 5."
      ])
    #expect(
      map(touchpoint: "feels: {by: {alex: −3}}").problems == [
        "map.yaml:6:28: error: [score-out-of-range] The score −3 is not on the map’s scale from "
          + "−2 to 2."
      ])
    #expect(
      map(touchpoint: "feels: 1", header: "emotion-scale: {min: 5, max: 1}\n").problems == [
        "map.yaml:2:16: error: [invalid-scale] A scale cannot go from 5 to 1."
      ])
  }

  @Test func idsAreUniqueInTheirScope() throws {
    let content = Content(
      map: """
        title: T
        stages:
          - name: Start
            touchpoints: [{name: Shop}, {name: shop!}]
          - name: START
            touchpoints: [{name: Shop}]
          - {name: Third, id: Start Here, touchpoints: [{name: "!!"}]}
        """)
    #expect(
      content.problems == [
        "map.yaml:4:40: error: [duplicate-id] Two touchpoints of the stage “start” have the id "
          + "“shop”.",
        "map.yaml:5:11: error: [duplicate-id] Two stages have the id “start”.",
        "map.yaml:7:23: error: [invalid-id] “Start Here” is not an id.",
        "map.yaml:7:56: error: [invalid-id] The name “!!” has no letter or digit.",
      ])
    let note = try #require(content.read().diagnostics.first { $0.id == .duplicateID }?.notes.first)
    #expect(note.message == "The first is here.")
    #expect(note.range?.start == SourcePosition(line: 4, column: 26))
    #expect(
      content.journey?.touchpoints.map(\.address.description)
        == ["start/shop", "start/shop-2", "start-2/shop", "start-here/touchpoint"])
  }

  @Test func conflictsAndRepeatsAreReported() {
    let content = Content(
      map: """
        title: T
        persona: alex
        personas: [sam, sam]
        lanes: [feels, owner, feels]
        stages: []
        """)
    #expect(
      content.problems == [
        "map.yaml:3:1: error: [conflicting-keys] A map has either “persona” or “personas”, not "
          + "both.",
        "map.yaml:3:17: error: [duplicate-id] Persona “sam” is listed twice.",
        "map.yaml:4:23: error: [duplicate-id] Lane “feels” is listed twice.",
        "map.yaml:5:9: error: [empty-value] A map needs at least one stage.",
      ])
  }

  @Test func metricReadingsAreConsistent() {
    let content = Content(
      map: """
        title: T
        metrics:
          - {metric: nps, value: 31, n: 10, promoters: 8, detractors: 5}
          - {metric: clv, value: 100 EUR, previous: 90 USD}
          - {metric: csat, value: 4.2, target: 90 %}
          - {metric: csat, value: 6}
          - {metric: unknown, value: 4 min, segments: {a: 5 %}}
          - {metric: nps, n: -1}
        stages: [{name: S, volume: 10 %, touchpoints: [{name: N}]},
          {name: T, touchpoints: [{name: N}], volume: 5.000}]
        """,
      [
        "metrics.yaml": """
        - {name: NPS, kind: nps}
        - {name: CLV, kind: money, better: higher}
        - {name: CSAT, kind: csat, scale: {min: 1, max: 5}}
        """
      ])
    #expect(
      content.problems == [
        "map.yaml:3:48: error: [value-out-of-range] Promoters and detractors are 13, but “n” "
          + "is 10.",
        "map.yaml:4:45: error: [wrong-unit] “90 USD” has another unit than the other values of "
          + "metric “clv”.",
        "map.yaml:5:40: error: [wrong-unit] “90 %” has another unit than the other values of "
          + "metric “csat”.",
        "map.yaml:6:27: error: [value-out-of-range] “6” is not on the scale of metric “csat”, "
          + "1 to 5.",
        "map.yaml:8:22: error: [value-out-of-range] “n” must be a number at least 0, not -1.",
        "map.yaml:9:28: error: [wrong-unit] “10 %” has a unit where a plain number is wanted.",
        "map.yaml:10:47: error: [invalid-quantity] “5.000” is no whole number.",
      ])
  }

  @Test(arguments: [
    ("", "map.yaml:1:1: error: [empty-value] The map is empty."),
    ("# nothing\n", "map.yaml:1:1: error: [empty-value] The map is empty."),
    ("- a\n", "map.yaml:1:1: error: [wrong-type] “map.yaml” must be a mapping, not a list."),
    (
      "Hello\n",
      "map.yaml:1:1: error: [wrong-type] “map.yaml” must be a mapping, not the text “Hello”."
    ),
  ])
  func aFileThatIsNoMapIsNoJourney(text: String, problem: String) {
    let content = Content(map: text)
    #expect(content.problems == [problem])
    #expect(content.journey == nil)
  }
}
