import Testing

@testable import Diagnostics

@Suite("Baselines")
struct ReportBaselineTests {
  private let map = ReportSample.map

  private func read(_ text: String) -> JSONFailure? {
    do throws(JSONFailure) {
      _ = try Baseline(file: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("known problems are tolerated, new ones are not, gone ones are counted")
  func filter() {
    let baseline = Baseline([ReportSample.unknown, ReportSample.twice], in: map)
    let found = [ReportSample.unknown, ReportSample.unknown, ReportSample.owner]
    #expect(
      baseline.filter(found, in: map)
        == Baseline.Comparison(
          new: [ReportSample.unknown, ReportSample.owner], known: [ReportSample.unknown], fixed: 1))
  }

  @Test("a problem that moved to another line is known; another message, file or check is new")
  func identity() {
    let baseline = Baseline([ReportSample.owner], in: map)
    func isKnown(
      _ id: DiagnosticID = .healthCheck, file: Int = 0,
      message: String = ReportSample.owner.message,
      check: String? = "owners"
    ) -> Bool {
      let range = SourceRange(file: FileID(file), line: 99, column: 3)
      let problem = Diagnostic(id, at: range, message, check: check)
      return baseline.filter([problem], in: map).new.isEmpty
    }
    #expect(isKnown())
    #expect(!isKnown(.wrongType))
    #expect(!isKnown(file: 1))
    #expect(!isKnown(message: "Another message."))
    #expect(!isKnown(check: "intent"))
  }

  @Test("a baseline of what was found tolerates just that, and survives its file")
  func roundTrip() throws {
    let baseline = Baseline(ReportSample.all, in: map)
    #expect(baseline.count == 5)
    let comparison = baseline.filter(ReportSample.all, in: map)
    #expect(comparison == Baseline.Comparison(known: ReportSample.all))
    #expect(try Baseline(file: baseline.file()) == baseline)
    #expect(try Baseline(file: Baseline().file()) == Baseline())
  }

  @Test("the file is sorted and can be reviewed")
  func file() {
    let file = Baseline([ReportSample.twice, ReportSample.unknown, ReportSample.unknown], in: map)
      .file()
    #expect(
      String(decoding: file, as: UTF8.self) == """
        {
          "version": 2,
          "problems": [
            {
              "path": "Content/journeys/a/map.yaml",
              "id": "unknown-metric",
              "message": "Metric “x, y: 5 %” is not in the catalogue.",
              "count": 2
            },
            {
              "path": "Content/journeys/b c/map.yaml",
              "id": "duplicate-key",
              "message": "Key “a\\nb” stands twice.",
              "count": 1
            }
          ]
        }

        """)
  }

  @Test("a problem is the same wherever the program was started")
  func roots() {
    func baseline(_ folder: String) -> Baseline {
      let map = SourceMap(files: [
        SourceFile(path: folder + "/a.md", bytes: []), SourceFile(path: "T/site.css", bytes: []),
      ])
      let message = "“\(folder)/a.md” is a symbolic link."
      return Baseline(
        [0, 1].map { Diagnostic(.symbolicLink, at: .whole(FileID($0)), message) }, in: map,
        roots: ProblemRoots(content: folder, templates: "T"))
    }
    let keys = baseline("Content").entries.keys.sorted()
    #expect(keys.map(\.path) == ["Templates/site.css", "a.md"])
    #expect(Set(keys.map(\.message)) == ["“a.md” is a symbolic link."])
    #expect(baseline("/tmp/maps/Content").entries == baseline("Content").entries)
  }

  @Test(
    "a renamed step keeps its problems, one that was mended leaves none to others",
    arguments: [
      (["“a” lacks x", "“a” lacks y"], ["“b” lacks x", "“b” lacks y"], 0, 0),
      (["“a” lacks x", "“a” lacks y"], ["“b” lacks x"], 1, 2),
      (["“a” lacks x", "“a” lacks y"], ["“a” lacks x", "“b” lacks y"], 1, 1),
      (["“a” lacks x"], ["“b” lacks x", "“c” lacks x"], 1, 0),
      (["“a” lacks x"], ["“b” lacks x", "“b” lacks x"], 2, 1),
      (["“a” lacks x", "“b” lacks x"], ["“b” lacks x", "“c” lacks x"], 0, 0),
    ])
  func renames(before: [String], after: [String], new: Int, fixed: Int) {
    func problems(_ messages: [String]) -> [Diagnostic] {
      messages.map { Diagnostic(.healthCheck, at: .whole(FileID(0)), $0, check: "owners") }
    }
    let comparison = Baseline(problems(before), in: map).filter(problems(after), in: map)
    #expect(comparison.new.count == new)
    #expect(comparison.fixed == fixed)
    #expect(comparison.known.count == after.count - new)
  }

  /// A problem at a step: its address, what it says, what it lacks.
  private func problem(_ address: String, _ texts: [String], lacks: String = "x") -> Diagnostic {
    Diagnostic(
      .healthCheck, at: .whole(FileID(0)), "“\(address)” lacks \(lacks).", check: "owners",
      step: Diagnostic.Step(address: address, texts: texts))
  }

  @Test(
    "a step is known under a new name by its id or by what it says, and where the old one is gone",
    arguments: [
      // Its name and so its id are others, what it says is the same.
      ("pay/card", ["slow", "dear"], "pay/plastic", ["slow", "dear"], [], 0),
      ("pay/card", ["slow", "dear"], "pay/plastic", ["slow", "new"], [], 0),
      // It went to another stage, or its stage has another name.
      ("pay/card", ["slow"], "checkout/card", ["fast"], [], 0),
      // It says other things: it is another one with the same faults.
      ("pay/card", ["slow", "dear"], "pay/plastic", ["late", "lost", "slow"], [], 1),
      ("pay/card-payment", ["slow"], "pay/bank-payment", ["lost"], [], 1),
      ("pay/card", [], "pay/plastic", [], [], 1),
      // It says nothing, but its id has words of the old one.
      ("pay/card", [], "pay/credit-card", [], [], 0),
      // The old one is there still: it was mended, and the new one is no better.
      ("pay/card", ["slow", "dear"], "pay/plastic", ["slow", "dear"], ["pay/card"], 1),
      ("pay/card", ["slow"], "get/card", ["slow"], ["pay/card", "get/card"], 1),
    ])
  func renamedStep(
    old: String, said: [String], new: String, says: [String], present: [String], count: Int
  ) throws {
    let known = Baseline([problem(old, said), problem(old, said, lacks: "y")], in: map)
    let read = try Baseline(file: known.file())
    #expect(read == known)
    let found = [problem(new, says), problem(new, says, lacks: "y")]
    let comparison = read.filter(
      found, in: map, present: [FileID(0): present.isEmpty ? [new] : present])
    #expect(comparison.new.count == 2 * count)
    #expect(comparison.fixed == 2 * count)
  }

  @Test("of two steps with the same faults each is known as the one that it is like")
  func swappedNames() {
    let known = Baseline([problem("a/x", ["one"]), problem("a/y", ["two"])], in: map)
    let found = [problem("a/v", ["two"]), problem("a/w", ["one"])]
    #expect(known.filter(found, in: map).new.isEmpty)
    #expect(
      known.filter([problem("a/v", ["two"]), problem("a/w", ["six"])], in: map).new.count == 1)
  }

  @Test("entries that a merge doubled count together")
  func merged() throws {
    let entry = #"{"path": "a", "id": "b", "message": "c", "count": 2}"#
    let file = #"{"version": 2, "problems": [\#(entry), \#(entry)]}"#
    #expect(try Baseline(file: Array(file.utf8)).count == 4)
  }

  @Test(
    "a file that is no baseline is refused",
    arguments: [
      ("[", "The file ends where a value should stand."),
      ("[]", "The file is not a baseline: it has no version."),
      ("{}", "The file is not a baseline: it has no version."),
      (#"{"version": 3, "problems": []}"#, "The baseline has the unknown version 3."),
      (#"{"version": 0, "problems": []}"#, "The baseline has the unknown version 0."),
      (#"{"version": 2}"#, "The file is not a baseline: it has no problems."),
      (#"{"version": "1"}"#, "“version” is not a number."),
      (#"{"version": 1, "problems": {}}"#, "“problems” is not a list."),
      (#"{"version": 1, "problems": [3]}"#, "“problems[0].path” is missing."),
      (
        #"{"version": 1, "problems": [{"path": "a", "id": "b", "message": 1}]}"#,
        "“problems[0].message” is not a text."
      ),
      (
        #"{"version": 1, "problems": [{"path": "a", "id": "b", "message": "c", "count": -1}]}"#,
        "“problems[0].count” is not a whole number."
      ),
      (
        #"{"version": 1, "problems": [{"path": "a", "id": "b", "message": "c", "count": 1e99}]}"#,
        "“problems[0].count” is not a whole number."
      ),
    ])
  func malformed(file: String, message: String) {
    #expect(read(file)?.message == message)
  }
}

@Suite("Levels of problems")
struct ReportSeverityTests {
  private let checks = ["owners", "intent"]

  private func setting(_ id: String, _ level: String) -> LevelSetting {
    LevelSetting(
      id: Sourced(id, at: ReportSample.range(2, 1, 3, 9)),
      level: Sourced(level, at: ReportSample.range(2, 1, 11, 15)))
  }

  private func reading(_ settings: LevelSetting...) -> Diagnosed<SeverityPolicy> {
    SeverityPolicy.reading(settings, healthChecks: checks)
  }

  @Test("levels change severities and take problems out")
  func apply() {
    let policy = SeverityPolicy(levels: ["raw-html": .off, "owners": .error, "broken-link": .note])
    let link = Diagnostic(.brokenLink, at: ReportSample.range(0, 1, 1, 2), "There is no “x”.")
    let found = policy.apply([ReportSample.warning, ReportSample.owner, link, ReportSample.twice])
    #expect(found.map(\.name) == ["health-check/owners", "broken-link", "duplicate-key"])
    #expect(found.map(\.severity) == [.error, .note, .error])
    #expect(SeverityPolicy().apply(ReportSample.all) == ReportSample.all)
  }

  @Test("a level of all health checks gives way to that of one")
  func checkBeforeKind() {
    let policy = SeverityPolicy(levels: ["health-check": .warning, "owners": .off])
    let intent = Diagnostic(.healthCheck, at: .whole(FileID(0)), "No intent.", check: "intent")
    #expect(policy.severity(of: ReportSample.owner) == nil)
    #expect(policy.severity(of: intent) == .warning)
  }

  @Test("settings are read; the first of two holds")
  func read() {
    let read = reading(
      setting("raw-html", "error"), setting("owners", "warning"), setting("raw-html", "off"))
    #expect(
      read == Diagnosed(SeverityPolicy(levels: ["raw-html": .error, "owners": .warning])))
  }

  @Test("a health check may be named as reports show it")
  func reportedName() {
    #expect(
      reading(setting("health-check/owners", "error"), setting("owners", "off"))
        == Diagnosed(SeverityPolicy(levels: ["owners": .error])))
  }

  @Test(
    "wrong settings are told and left out",
    arguments: [
      (
        "raw-htm", "error", "“raw-htm” is neither a kind of problem nor a health check.",
        "Did you mean “raw-html”?", 3
      ),
      (
        "zzzzzz", "error", "“zzzzzz” is neither a kind of problem nor a health check.",
        "Reports show the id of each problem in brackets; 'waymark explain' lists all.", 3
      ),
      (
        "health-check/ownrs", "error",
        "“health-check/ownrs” is neither a kind of problem nor a health check.",
        "Did you mean “owners”?", 3
      ),
      ("owners", "warn", "“warn” is not a level.", "Known levels: off, note, warning, error.", 11),
      (
        "yaml-syntax", "off", "“yaml-syntax” stays an error and cannot be set to “off”.",
        "Without what it complains of, the site would be wrong; mend that instead.", 11
      ),
    ])
  func wrong(id: String, level: String, message: String, help: String, column: Int32) {
    let read = reading(setting(id, level))
    #expect(read.value == SeverityPolicy())
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.help) == [help])
    #expect(read.diagnostics.map(\.range.start.column) == [column])
  }

  @Test("what may be lowered are problems that leave the pages right")
  func fixed() {
    let lowered = DiagnosticID.allCases.filter { $0.severity == .error && !$0.isAlwaysAnError }
    #expect(
      lowered == [.unknownEvidence, .brokenLink, .brokenAnchor, .missingImage, .invalidImage])
  }

  @Test(
    "what makes a check fail",
    arguments: [
      (FailureThreshold.error, [true, false, false, false]),
      (.warning, [true, true, false, false]),
      (.health, [true, true, true, false]),
    ])
  func threshold(threshold: FailureThreshold, expected: [Bool]) {
    var note = ReportSample.warning
    note.severity = .note
    let found = [ReportSample.unknown, ReportSample.warning, ReportSample.owner, note]
    #expect(found.map { threshold.isReached(by: [$0]) } == expected)
    #expect(!threshold.isReached(by: []))
  }
}
