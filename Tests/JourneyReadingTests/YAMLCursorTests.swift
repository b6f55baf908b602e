import Diagnostics
import JourneyModel
import Testing
import YAMLReading

@testable import JourneyReading

@Suite struct YAMLCursorTests {
  @Test func unknownKeysAreReportedWithTheNearestOfThePlace() {
    let content = map(touchpoint: "ownr: Ana\nchanel: web\nvolume: 5\n")
    #expect(
      content.problems == [
        "map.yaml:6:9: error: [unknown-key] A touchpoint has no key “ownr”.",
        "map.yaml:7:9: error: [unknown-key] A touchpoint has no key “chanel”.",
        "map.yaml:8:9: error: [unknown-key] A touchpoint has no key “volume”.",
      ])
    #expect(content.helps[0] == "Did you mean “owner”?")
    #expect(content.helps[1] == "Did you mean “channel”?")
    #expect(
      content.helps[2]
        == "Known keys: name, id, channel, intent, action, success, next, thinks, feels, pains, "
        + "delights, quotes, owner, moment-of-truth, frontstage, backstage, systems, links, "
        + "metrics, recommendations, audience.")
  }

  @Test func nullCountsAsAbsent() {
    let content = map(touchpoint: "owner: null\nchannel: ~\nthinks:\npains: null\n")
    #expect(content.problems == [])
    #expect(content.journey?.touchpoints.first?.owner == nil)
    #expect(content.journey?.touchpoints.first?.channel == nil)
  }

  @Test func aMissingKeyIsReportedWhereItCouldStand() {
    let content = Content(map: "stages:\n  - goal: x\n    touchpoints:\n      - name:\n")
    #expect(
      content.problems == [
        "map.yaml:1:1: error: [missing-key] A map needs the key “title”.",
        "map.yaml:2:5: error: [missing-key] A stage needs the key “name”.",
        "map.yaml:4:9: error: [missing-key] A touchpoint needs a value at the key “name”.",
      ])
  }

  @Test func wrongTypesSayWhatIsWantedAndWhatWasFound() {
    let content = map(
      touchpoint: """
        channel: [web]
        moment-of-truth: maybe
        pains: {a: b}
        backstage: [[a]]
        feels: [1]
        metrics: [nps]
        thinks: [{a: b}]
        """)
    #expect(
      content.problems == [
        "map.yaml:6:18: error: [wrong-type] “channel” must be a text, not a list.",
        "map.yaml:7:26: error: [wrong-type] “moment-of-truth” must be true or false, "
          + "not the text “maybe”.",
        "map.yaml:8:16: error: [wrong-type] “pains” must be a list of texts, not a mapping.",
        "map.yaml:9:21: error: [wrong-type] An item of “backstage” must be a text or a mapping "
          + "with “task”, not a list.",
        "map.yaml:10:16: error: [wrong-type] “feels” must be a score or a mapping, not a list.",
        "map.yaml:11:19: error: [wrong-type] An item of “metrics” must be a mapping, "
          + "not the text “nps”.",
        "map.yaml:12:18: error: [wrong-type] An item of “thinks” must be a text, not a mapping.",
      ])
  }

  @Test func aSingleValueIsAListOfOne() {
    let touchpoint = map(
      touchpoint: "thinks: Hm\nnext: Go on\npains: Slow\nsystems: CRM\nlinks: tel:1\n"
    ).journey?.touchpoints.first
    #expect(touchpoint?.thinks == ["Hm"])
    #expect(touchpoint?.next == ["Go on"])
    #expect(touchpoint?.pains == [Point(text: "Slow")])
    #expect(touchpoint?.systems == ["CRM"])
    #expect(touchpoint?.links.map(\.value) == ["tel:1"])
  }

  @Test func unknownWordsGetTheNearestOrAll() {
    let content = Content(
      map: "title: T\nstate: curent\nstatus: live\nlanes: [feelz, thinks]\n"
        + "stages: [{name: S, touchpoints: [{name: T, audience: Everyone}]}]\n")
    #expect(
      content.problems == [
        "map.yaml:2:8: error: [unknown-value] “curent” is not a value of “state”.",
        "map.yaml:3:9: error: [unknown-value] “live” is not a value of “status”.",
        "map.yaml:4:9: error: [unknown-value] “feelz” is not one of the known lanes.",
        "map.yaml:5:54: error: [unknown-value] “Everyone” is not a value of “audience”.",
      ])
    #expect(
      content.helps == [
        "Did you mean “current”?", "Known values: draft, published, archived.",
        "Did you mean “feels”?", "Did you mean “everyone”?",
      ])
  }

  @Test func emptyTextsAndItemsAreReported() {
    #expect(
      map(touchpoint: "channel: ''\npains: [a, ~, ' ']\n").problems == [
        "map.yaml:6:18: error: [empty-value] “channel” is empty.",
        "map.yaml:7:20: error: [empty-value] An item of “pains” is empty.",
        "map.yaml:7:23: error: [empty-value] An item of “pains” is empty.",
      ])
  }

  @Test func aMappingMayHaveMoreKeysThanAnyoneWrites() {
    let keys = (1...100).map { "        key-\($0): 1\n" }.joined()
    let content = Content(
      map: "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: N\n" + keys
        + "        owner: Ana\n")
    #expect(content.problems.count == 100)
    #expect(content.journey?.touchpoints.first?.owner == "Ana")
  }
}

/// Each key that a place accepts is also read there: a value that no key takes is refused.
@Suite struct ContentKeyTests {
  /// A place, its keys, and the file with one key and a value in it.
  struct Place: CustomTestStringConvertible {
    let testDescription: String
    let keys: [String]
    let content: @Sendable (String) -> Content
  }

  private static func inMap(
    _ name: String, _ keys: [String], _ header: String, indent: Int
  ) -> Place {
    Place(testDescription: name, keys: keys) { line in
      let start = header.isEmpty ? "" : header + "\n"
      return Content(map: start + String(repeating: " ", count: indent) + line + "\n")
    }
  }

  static let places: [Place] = [
    inMap("map", ContentKeys.map, "", indent: 0),
    inMap("scale", ContentKeys.scale, "emotion-scale:", indent: 2),
    inMap("outcome", ContentKeys.outcome, "outcome:", indent: 2),
    inMap("check", ContentKeys.check, "checks:\n  x:", indent: 4),
    inMap("stage", ContentKeys.stage, "stages:\n  -", indent: 4),
    inMap("time in stage", ContentKeys.timeInStage, "stages:\n  - time-in-stage:", indent: 6),
    inMap("touchpoint", ContentKeys.touchpoint, "stages:\n  - touchpoints:\n    -", indent: 6),
    inMap("feels", ContentKeys.feels, "stages:\n  - touchpoints:\n    - feels:", indent: 8),
    inMap(
      "point", ContentKeys.point, "stages:\n  - touchpoints:\n    - pains:\n      -", indent: 8),
    inMap(
      "quote", ContentKeys.quote, "stages:\n  - touchpoints:\n    - quotes:\n      -", indent: 8),
    inMap(
      "backstage", ContentKeys.backstage, "stages:\n  - touchpoints:\n    - backstage:\n      -",
      indent: 8),
    inMap("reading", ContentKeys.metricReading, "metrics:\n  - metric: nps", indent: 4),
    inMap(
      "segment", ContentKeys.segment, "metrics:\n  - metric: nps\n    segments:\n      x:",
      indent: 8),
    inMap("handoff", ContentKeys.handoff, "handoffs:\n  -", indent: 4),
    inMap("experiment", ContentKeys.experiment, "handoffs:\n  - experiment:", indent: 6),
    inMap("recommendation", ContentKeys.recommendation, "recommendations:\n  -", indent: 4),
    inMap("moves", ContentKeys.moves, "recommendations:\n  - moves:", indent: 6),
    inMap("result", ContentKeys.result, "recommendations:\n  - result:", indent: 6),
    inMap("evidence", ContentKeys.evidence, "evidence:\n  -", indent: 4),
    inFile("site", ContentKeys.site, "site.yaml", ""),
    inFile("theme", ContentKeys.theme, "site.yaml", "theme:\n  "),
    inFile("thresholds", ContentKeys.thresholds, "site.yaml", "thresholds:\n  "),
    inFile("metric", ContentKeys.metricDefinition, "metrics.yaml", "-\n  "),
    inFile("benchmark", ContentKeys.benchmark, "metrics.yaml", "- benchmark:\n    "),
    inFile("rule", ContentKeys.rule, "rules.yaml", "-\n  "),
    inFile("condition", ContentKeys.condition, "rules.yaml", "- when:\n    metric: nps\n    "),
  ]

  private static func inFile(
    _ name: String, _ keys: [String], _ path: String, _ start: String
  ) -> Place {
    Place(testDescription: name, keys: keys) { Content([path: start + $0 + "\n"]) }
  }

  @Test(arguments: places)
  func acceptedKeysAreRead(_ place: Place) {
    for key in place.keys {
      // A list in a list in a mapping is the value of no key.
      let line = "\(key): {deep: [[x]]}"
      let position = place.content(line).files.values.first.map { bytes in
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").count
      }
      let diagnostics = place.content(line).read().diagnostics
      let found = diagnostics.filter { $0.range.start.line == Int32(position ?? 0) }
      #expect(!found.isEmpty, "“\(key)” is accepted but not read")
      #expect(!found.contains { $0.message.hasSuffix("has no key “\(key)”.") }, "“\(key)”")
    }
  }

  @Test func everyKeyIsListedOnce() {
    for place in Self.places { #expect(Set(place.keys).count == place.keys.count) }
  }
}
