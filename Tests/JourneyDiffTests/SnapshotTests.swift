import Diagnostics
import Foundation
import JourneyAnalysis
import JourneyModel
import JourneyReading
import Testing
import Wording

@testable import JourneyDiff

/// The demo portfolio of the repository, read from disk, with edits to its text.
enum Demo {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content")

  static func snapshot(
    _ edits: [(path: String, from: String, to: String)] = []
  ) throws -> PortfolioSnapshot {
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
      .compactMap { $0 as? String }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var files: [ContentTree.File] = []
    for path in paths {
      let url = folder.appendingPathComponent(path)
      guard let data = try? Data(contentsOf: url), !url.hasDirectoryPath else { continue }
      var bytes = [UInt8](data)
      for edit in edits where edit.path == path {
        let text = String(decoding: bytes, as: UTF8.self)
        try #require(text.contains(edit.from))
        bytes = Array(text.replacingOccurrences(of: edit.from, with: edit.to).utf8)
      }
      files.append(ContentTree.File(path: path, bytes: bytes, id: FileID(files.count)))
    }
    let read = PortfolioReader.read(ContentTree(files: files))
    #expect(!read.diagnostics.hasErrors)
    let context = AnalysisContext(read.value, date: CivilDate("2026-11-23"))
    return PortfolioSnapshot(
      read.value, findings: read.value.journeys.map { JourneyFindings($0, in: context) })
  }
}

@Suite("Snapshots of portfolios")
struct SnapshotTests {
  private func file(_ snapshot: PortfolioSnapshot) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.field("title", "Customer journeys")
      $0.key(PortfolioSnapshot.member)
      snapshot.write(to: &$0)
    }
    return json.finish()
  }

  private func failure(_ text: String) -> String? {
    do throws(JSONFailure) {
      _ = try PortfolioSnapshot(JSONReader.read(Array(text.utf8)))
      return nil
    } catch {
      return error.message
    }
  }

  @Test("what the demo's snapshot writes is read back the same")
  func demo() throws {
    let snapshot = try Demo.snapshot()
    #expect(snapshot.journeys.count >= 6)
    #expect(snapshot.journeys.allSatisfy { !$0.checks.isEmpty && !$0.rules.isEmpty })
    #expect(try PortfolioSnapshot(JSONReader.read(file(snapshot))) == snapshot)
  }

  @Test("every member survives the file")
  func everything() throws {
    var journey = Before.purchase
    journey.state = .future
    journey.status = .archived
    journey.owner = "Growth"
    journey.scale = EmotionScale(min: 0, max: 10) ?? .standard
    journey.metrics = [
      Before.reading("nps", Before.number(31), n: 412) {
        $0.promoters = 206
        $0.detractors = 78
        $0.target = Quantity(amount: 40.5, unit: .money(currency: "EUR"), written: "40.50 EUR")
      },
      Before.reading("load", Quantity(amount: 3.9, unit: .seconds, written: "3.9 s")),
      Before.reading("visits", nil),
    ]
    journey.recommendations = [
      Before.recommendation("Guest checkout") {
        $0.at = Address("purchase/sign-in")
        $0.owner = "Ben"
        $0.due = CivilDate("2026-11-30")
        $0.impact = 9
        $0.effort = 2.5
      }
    ]
    var handoff = HandoffSnapshot(
      from: Address(stage: StageID("awareness")), to: Address(stage: StageID("purchase")))
    handoff.gaps = [.creative, .experiment]
    handoff.owner = "Ana"
    handoff.metric = MetricID("nps")
    journey.handoffs = [handoff]
    journey.checks = CheckResult.Outcome.allCases.map { .init(id: $0.rawValue, state: $0) }
    journey.rules = RuleState.allCases.map { .init(id: $0.rawValue, state: $0) }
    journey.checks[0].limit = 0.25
    journey.checks[3].because = "Outsourced until March"
    journey.headline = HeadlineSnapshot(.leak)
    journey.headline?.at = Address("awareness")
    journey.headline?.to = Address("purchase")
    journey.headline?.share = 0.66
    journey.headline?.count = 3
    journey.headline?.stake = 50_000
    journey.headline?.currency = "EUR"
    journey.metrics[0].segments = [
      .init(name: "mobile", value: Before.percent(33), n: 90),
      .init(name: "desktop", value: Before.percent(52)),
    ]
    for key in DetailKey.worded { journey.details[key] = ["\(key)", ""] }
    journey.stages[0].details[.goal] = ["How easy is it?"]
    journey.stages[1].touchpoints[0].details[.momentOfTruth] = [""]
    journey.metrics[0].details[.previous] = ["27"]
    journey.recommendations[0].details[.moves] = ["NPS 40", "Visits"]
    journey.handoffs[0].details[.creative] = ["Product video"]
    var snapshot = Before.portfolio(journey)
    snapshot.language = "de-AT"
    snapshot.date = CivilDate("2026-11-23")
    #expect(try PortfolioSnapshot(JSONReader.read(file(snapshot))) == snapshot)
    var bare = JSONWriter()
    snapshot.write(to: &bare)
    #expect(try PortfolioSnapshot(JSONReader.read(bare.finish())) == snapshot)
  }

  @Test(
    "a file that is no snapshot, or a broken one, is refused with the place",
    arguments: [
      ("[]", "The file holds no snapshot of a portfolio."),
      ("{}", "The file holds no snapshot of a portfolio."),
      (#"{"version": 2}"#, "The snapshot has the unknown version 2."),
      (#"{"snapshot": {"version": 1, "journeys": 3}}"#, "“snapshot.journeys” is not a list."),
      (#"{"version": 1, "journeys": [{}]}"#, "“journeys[0].id” is missing."),
      (
        #"{"version": 1, "journeys": [{"id": "a", "title": "A", "state": "past"}]}"#,
        "“journeys[0].state” is none of current, future."
      ),
      (
        #"{"version": 1, "journeys": [{"id": "a", "title": "A", "state": "current", "status": "draft", "stages": [{"id": "s", "name": "S", "touchpoints": [{"id": "t", "name": "T", "metrics": [{"id": "m", "target": {"value": "x"}}]}]}]}]}"#,
        "“journeys[0].stages[0].touchpoints[0].metrics[0].target.value” is not a number."
      ),
      (
        #"{"version": 1, "journeys": [{"id": "a", "title": "A", "state": "current", "status": "draft", "checks": {"owners": "maybe"}}]}"#,
        "“journeys[0].checks.owners” is none of passed, failed, not-enough-data, off."
      ),
      (
        #"{"version": 1, "journeys": [{"id": "a", "title": "A", "state": "current", "status": "draft", "scaleMin": 2, "scaleMax": 1}]}"#,
        "“journeys[0].scaleMax” is not above “scaleMin”."
      ),
    ])
  func malformed(text: String, message: String) {
    #expect(failure(text) == message)
  }

  @Test("what an older program did not write is not taken for something that is gone")
  func older() throws {
    var old = try Demo.snapshot()
    let new = old
    old.tells = []
    var json = JSONWriter()
    old.write(to: &json)
    var text = String(decoding: json.finish(), as: UTF8.self)
    for member in ["details", "headline", "limits", "segments", "rules", "because"] {
      text = text.replacingOccurrences(of: "\"\(member)\":", with: "\"not-\(member)\":")
    }
    // The outcomes of rules by id were there from the start.
    text = text.replacingOccurrences(of: "\"not-rules\":{", with: "\"rules\":{")
    let read = try PortfolioSnapshot(JSONReader.read(Array(text.utf8)))
    #expect(read.tells == [])
    #expect(read.journeys.allSatisfy { $0.details == Details() && $0.headline == nil })
    #expect(PortfolioDiff(old: read, new: new).text(wording: .english) == "No journey changed.\n")
    #expect(PortfolioDiff(old: new, new: read).isEmpty)
  }

  @Test("members of newer programs are left aside")
  func newer() throws {
    let text =
      #"{"version": 1, "more": 1, "journeys": [{"id": "a", "title": "A", "state": "current", "status": "draft", "mood": {}}]}"#
    let snapshot = try PortfolioSnapshot(JSONReader.read(Array(text.utf8)))
    #expect(snapshot.journeys.map(\.title) == ["A"])
  }

  @Test("edits of the demo's files are told as what they are")
  func demoEdits() throws {
    let map = "journeys/first-purchase/map.yaml"
    let old = try Demo.snapshot()
    let new = try Demo.snapshot([
      (map, "      - name: Sign-in\n", "      - name: Log in\n"),
      (map, "pains: [Forced account]", "pains: []"),
      (map, "value: 58 %", "value: 64 %"),
      ("journeys/first-purchase/guest-checkout.md", "at: purchase/sign-in", "at: purchase/log-in"),
      ("journeys/first-purchase/guest-checkout.md", "status: planned", "status: done"),
    ])
    #expect(PortfolioDiff(old: old, new: old).isEmpty)
    let diff = PortfolioDiff(old: old, new: new)
    #expect(diff.added.isEmpty && diff.removed.isEmpty)
    #expect(diff.changed.map(\.new.id.rawValue) == ["first-purchase"])
    let lines = diff.changed.flatMap { $0.lines(in: .english) }.map(\.text)
    #expect(lines.first == "~ Touchpoint renamed, Log in (Purchase): Sign-in → Log in")
    #expect(lines.contains("− Pain closed, Log in (Purchase): Forced account"))
    #expect(lines.contains { $0.contains("58 % → 64 % · better +6 points") })
    #expect(lines.contains { $0.contains("planned → done") })
    #expect(!lines.contains { $0.contains("removed") || $0.contains("added") })
  }
}
