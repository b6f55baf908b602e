import Diagnostics
import Foundation
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct LimitTests {
  private func stages(_ count: Int, touchpoints: Int) -> Content {
    let list = (1...touchpoints).map { "{name: T\($0)}" }.joined(separator: ", ")
    return Content(
      map: "title: T\nstages:\n"
        + (1...count).map { "  - {name: S\($0), touchpoints: [\(list)]}\n" }.joined())
  }

  @Test func stages() {
    #expect(stages(Limits.stages, touchpoints: 1).problems == [])
    let content = stages(Limits.stages + 1, touchpoints: 1)
    #expect(
      content.problems == [
        "map.yaml:3:3: error: [too-many] “stages” has 201 entries, of which 200 are read."
      ])
    #expect(content.journey?.stages.count == Limits.stages)
  }

  @Test func touchpoints() {
    #expect(stages(2, touchpoints: 2500).problems == [])
    let content = stages(3, touchpoints: 2400)
    #expect(
      content.problems == [
        "map.yaml:5:29: error: [too-many] A map has at most 5000 touchpoints, and those of this "
          + "stage are more."
      ])
    #expect(content.journey?.touchpoints.count == Limits.touchpoints)
  }

  @Test func itemsOfALists() {
    let items = Array(repeating: "a", count: Limits.listItems + 1).joined(separator: ",")
    let content = map(touchpoint: "systems: [\(items)]")
    #expect(
      content.problems == [
        "map.yaml:6:18: error: [too-many] “systems” has 10001 entries, of which 10000 are read."
      ])
    #expect(content.journey?.touchpoints.first?.systems.count == Limits.listItems)
  }

  @Test func charactersOfAText() {
    let whole = String(repeating: "ü", count: Limits.textLength)
    #expect(map(touchpoint: "intent: \(whole)").problems == [])
    let content = map(touchpoint: "intent: \(whole)x")
    #expect(
      content.problems == [
        "map.yaml:6:17: error: [too-many] “intent” has 20001 characters, of which 20000 are read."
      ])
    #expect(content.journey?.touchpoints.first?.intent == whole)
  }

  @Test func bytesOfFiles() {
    let filler = "# " + String(repeating: "x", count: Limits.yamlBytes)
    #expect(
      Content(map: filler).problems == [
        "map.yaml:1:1: error: [file-too-large] “map.yaml” has 4194306 bytes, but only 4194304 "
          + "are read."
      ])
    let csv = String(repeating: "x", count: Limits.csvBytes + 1)
    let content = Content(
      map: "title: T\nmetrics: [{metric: m, history: a.csv#x}]\n"
        + "stages: [{name: S, touchpoints: [{name: N}]}]\n",
      ["journeys/trip/a.csv": csv])
    #expect(
      content.problems == [
        "a.csv:1:1: error: [file-too-large] “a.csv” has 4194305 bytes, but only 4194304 are read."
      ])
    var asset = Content([:])
    asset.files["assets/film.mp4"] = Array(repeating: 0, count: Limits.assetBytes + 1)
    #expect(
      asset.problems == [
        "film.mp4:1:1: error: [file-too-large] “film.mp4” has 20971521 bytes, but at most "
          + "20971520 may be published."
      ])
  }

  @Test func rowsAndColumnsOfHistories() {
    let map =
      "title: T\nmetrics: [{metric: m, history: a.csv#x}]\n"
      + "stages: [{name: S, touchpoints: [{name: N}]}]\n"
    let rows = (1...Limits.csvRows + 1).map { "\($0)th,1\n" }.joined()
    let long = Content(map: map, ["journeys/trip/a.csv": "n,x\n" + rows])
    #expect(
      long.problems == [
        "a.csv:10002:1: error: [too-many] The file has more than 10000 rows."
      ])
    #expect(long.journey?.metrics.first?.history?.entries.count == Limits.csvRows)
    let header = (1...Limits.csvColumns).map { "c\($0)" }.joined(separator: ",")
    let wide = Content(map: map, ["journeys/trip/a.csv": "x," + header + "\n"])
    #expect(wide.problems.first?.contains("[too-many] The row has more than 1000") == true)
  }

  @Test func valuesOfAllHistories() throws {
    let file = ContentTree.File(
      path: "journeys/trip/a.csv", bytes: Array("n,x,y\na,1,1\nb,2,2\n".utf8), id: FileID(0))
    var values = ValueReader()
    var histories = HistoryReader(files: [file], valueLimit: 3)
    let table = try #require(histories.table("a.csv", reporting: &values))
    let counts = [1, 1, 2].map { index in
      histories.column(
        index, of: table, in: .number, kind: nil, reporting: &values)?.entries.count
    }
    #expect(counts == [2, 2, nil])
    #expect(values.problems == [])
  }

  /// A map with unknown keys, repeated names and headings that bind to nothing.
  private static func repeats(_ size: Int) -> Content {
    let keys = (0..<5 * size).map { "key-\($0): 1\n" }.joined()
    let same = String(repeating: "  - {title: Same, kind: survey}\n", count: 10 * size)
    return Content(
      map: "title: T\n" + keys + "evidence:\n" + same
        + "stages: [{name: S, touchpoints: [{name: N}]}]\n",
      ["journeys/trip/n.md": String(repeating: "# s x\n\n", count: 2 * size)])
  }

  @Test func repeatsAndUnknownNamesTakeLinearTime() {
    let read = Self.repeats(1000).read()
    #expect(read.diagnostics.count { $0.id == .unknownKey } == 5000)
    #expect(read.diagnostics.count { $0.id == .duplicateID } == 9_999)
    #expect(Set(read.value.journeys.first?.evidence.map(\.id) ?? []).count == 10_000)
    /// The least time of this thread alone, so that what else the machine does counts little.
    func cost(_ size: Int) -> Double {
      let content = Self.repeats(size)
      return (0..<3).map { _ in
        let start = Self.threadTime
        _ = content.read()
        return Self.threadTime - start
      }.min() ?? 0
    }
    // Four times as much takes four times as long; quadratic work would take sixteen times.
    let ratio = cost(1000) / cost(250)
    #expect(ratio < 9, "four times as much took \(ratio) times as long")
  }

  /// The seconds that this thread has computed.
  private static var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func filesOfAFolder() {
    let tree = ContentTree(
      files: (0...Limits.files).map {
        ContentTree.File(path: "assets/\($0).txt", bytes: [], id: FileID($0))
      })
    let read = PortfolioReader.read(tree)
    #expect(
      read.diagnostics == [
        Diagnostic(
          .tooManyFiles, at: .whole(FileID(Limits.files)),
          "The content folder has 50001 files, but only 50000 are read.",
          help: "Move what does not belong to the journeys elsewhere.")
      ])
    #expect(read.value.assets.count == Limits.files)
  }
}
