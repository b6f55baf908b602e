import Diagnostics
import JourneyModel
import Testing
import Wording

@testable import Diagrams

/// A fenced block whose fence stands on line 10.
private func block(_ text: String, info: String = "mermaid") -> Block.CodeBlock {
  Block.CodeBlock(
    info: info, text: text,
    range: SourceRange(
      file: FileID(0), start: SourcePosition(line: 10, column: 1),
      end: SourcePosition(line: 99, column: 4)))
}

/// What a reader says: `11:5-9 mermaid-score message`.
private func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map {
    "\($0.range.start.line):\($0.range.start.column)-\($0.range.end.column) \($0.id.rawValue) "
      + $0.message
  }
}

@Suite struct MermaidTests {
  @Test func `the example of Mermaid's documentation is a journey`() throws {
    let read = MermaidJourney.read(
      block(
        """
        journey
            title My working day
            section Go to work
              Make tea: 5: Me
              Go upstairs: 3: Me
              Do work: 1: Me, Cat
            section Go home
              Go downstairs: 5: Me
              Sit down: 5: Me
        """))
    #expect(read.diagnostics == [])
    let journey = try #require(read.value)
    #expect(journey.title == "My working day")
    #expect(journey.stages.map(\.name) == ["Go to work", "Go home"])
    #expect(
      journey.touchpoints.map(\.name)
        == ["Make tea", "Go upstairs", "Do work", "Go downstairs", "Sit down"])
    #expect(journey.touchpoints.map(\.feels?.score) == [5, 3, 1, 5, 5])
    #expect(journey.touchpoints[2].channel == "Me, Cat")
    #expect(journey.touchpoints[2].origin.start == SourcePosition(line: 16, column: 7))
    let scene = JourneyMapLayout.scene(MermaidJourney.input(journey, .english))
    #expect(SceneChecker.problems(scene) == [])
    #expect(scene.texts.contains { $0.lines.first?.text == "who takes part" })
  }

  /// The name, score and people of the only task, with what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let name: String?
    let score: Double?
    let people: String?
    let said: [String]

    init(
      _ line: String, _ name: String?, _ score: Double?, _ people: String?, _ said: [String] = []
    ) {
      self.line = line
      self.name = name
      self.score = score
      self.people = people
      self.said = said
    }

    var testDescription: String { line }
  }

  static let cases = [
    Case("x:3:Me,Cat", "x", 3, "Me, Cat"), Case("a: 5", "a", 5, nil), Case("a: 5:", "a", 5, nil),
    Case("a: : Me", "a", nil, "Me"),
    Case("a: ", "a", nil, nil, ["12:1-3 mermaid-syntax Nothing stands behind the colon of “a”."]),
    Case("a:", "a", nil, nil, ["12:1-3 mermaid-syntax Nothing stands behind the colon of “a”."]),
    Case("a: happy: Me", "a", nil, "Me", ["12:4-9 mermaid-score “happy” is not a score."]),
    Case(
      "Deploy: staging: 3: Me", "Deploy", nil, "3",
      ["12:9-16 mermaid-score “staging” is not a score."]),
    Case(
      "a: 3: Me: extra", "a", 3, "Me",
      ["12:1-16 mermaid-ignored “extra” stands behind a third colon and is ignored."]),
    Case(
      "a: 3.5", "a", 3.5, nil,
      ["12:4-7 mermaid-score The score “3.5” is not a whole number from 1 to 5."]),
    Case(
      "a: -2", "a", -2, nil,
      ["12:4-6 mermaid-score The score “-2” is not a whole number from 1 to 5."]),
    Case(
      "a: 9", "a", 9, nil,
      ["12:4-5 mermaid-score The score “9” is not a whole number from 1 to 5."]),
    Case("a#58; b: 3", "a: b", 3, nil), Case("C#35; and #quot;x#quot;: 3", "C# and \"x\"", 3, nil),
    Case("one<br>two<br />three: 2", "one\ntwo\nthree", 2, nil), Case("a # b: 3", "a # b", 3, nil),
    Case("%% a comment", nil, nil, nil, ["10:1-4 mermaid-syntax The Mermaid journey has no task."]),
    Case(
      "Do it", nil, nil, nil,
      ["12:1-6 mermaid-syntax “Do it” has neither a score nor a colon."]),
    Case(": 3", nil, nil, nil, ["12:1-4 mermaid-syntax A task has no name."]),
    Case(
      "journey home: 3", nil, nil, nil,
      ["12:1-16 mermaid-syntax A task cannot start with “journey”."]),
  ]

  @Test(arguments: cases)
  func `each edge case reads as Mermaid's, with what is odd said`(task: Case) {
    let read = MermaidJourney.read(block("journey\n" + task.line + "\n"))
    #expect(lines(read.diagnostics) == task.said)
    let touchpoint = read.value?.touchpoints.first
    #expect(touchpoint?.name == task.name)
    #expect(touchpoint?.feels?.score == task.score)
    #expect(touchpoint?.channel == task.people)
  }

  @Test func `front matter, directives, comments and semicolons are understood`() throws {
    let read = MermaidJourney.read(
      block(
        "---\ntitle: \"From above\"\nconfig:\n  theme: dark\n---\r\n%%{init: {\r\n'x': 1}}%%\n"
          + "  %% comment\njourney\r\naccTitle: ignored; here\naccDescr {\n  Two\n  lines }\n"
          + "first: 2; second: 4: A; section B; third: 1\n"))
    #expect(read.diagnostics == [])
    let journey = try #require(read.value)
    #expect(journey.title == "From above")
    #expect(journey.summary == "Two lines")
    #expect(journey.stages.map(\.name) == ["From above", "B"])
    #expect(journey.touchpoints.map(\.name) == ["first", "second", "third"])
    #expect(journey.touchpoints[2].origin.start == SourcePosition(line: 24, column: 36))
  }

  @Test(arguments: [
    ("journey\ntitle\na: 3", "12:1-6 mermaid-syntax The title has no text."),
    (
      "journey\ntitle A: 3: Me\nb: 3",
      "12:1-15 mermaid-ignored “title A: 3: Me” is read as the title, not as a task."
    ),
    (
      "journey\nsection A: B\na: 3",
      "12:1-13 mermaid-syntax The name of section “A: B” holds a colon, which Mermaid refuses."
    ),
    ("journey\nsection\na: 3", "12:1-8 mermaid-syntax The section has no name."),
    (
      "journey\naccDescr {\nnever closed\n",
      "12:1-9 mermaid-syntax The description has no closing brace."
    ),
  ])
  func `odd statements are named with their place`(text: String, said: String) {
    #expect(lines(MermaidJourney.read(block(text)).diagnostics) == [said])
  }

  @Test(arguments: [
    ("journey\na: 3", "mermaid", true), ("  journey\na: 3", "Mermaid", true),
    ("%% c\njourney", "mermaid", true), ("journeys", "mermaid", false),
    ("Journey\na: 3", "mermaid", false), ("flowchart LR", "mermaid", false),
    ("journey\na: 3", "yaml", false), ("journey\na: 3", "", false), ("", "mermaid", false),
  ])
  func `only journeys are taken`(text: String, info: String, isJourney: Bool) {
    #expect(MermaidJourney.isJourney(block(text, info: info)) == isJourney)
  }

  @Test func `equal names get ids of their own`() throws {
    let journey = try #require(
      MermaidJourney.read(
        block("journey\nsection A\nx: 1\nx: 2\nsection B\ny: 3\nsection A\nx: 4\n")
      ).value)
    #expect(journey.stages.map(\.id.rawValue) == ["a", "b", "a-2"])
    #expect(journey.touchpoints.map(\.id.rawValue) == ["x", "x-2", "y", "x"])
  }
}

@Suite struct DiagramRequestTests {
  @Test(arguments: [
    (
      "journey first-purchase",
      DiagramRequest.journey(JourneyID("first-purchase"), lanes: [], stages: [])
    ),
    (
      "journey first-purchase lanes=emotion,kpi stages=purchase",
      .journey(
        JourneyID("first-purchase"), lanes: [.feels, .metrics], stages: [StageID("purchase")])
    ),
    ("chart metric=nps", .chart(MetricID("nps"), journey: nil)),
    ("chart nps journey=first", .chart(MetricID("nps"), journey: JourneyID("first"))),
  ])
  func `info strings are read`(info: String, request: DiagramRequest) {
    let read = DiagramRequest.read(block("", info: info))
    #expect(read.value == request)
    #expect(read.diagnostics == [])
  }

  @Test(arguments: ["", "swift", "mermaid", "journeys x", "json journey"])
  func `any other block is code`(info: String) {
    let read = DiagramRequest.read(block("", info: info))
    #expect(read.value == nil && read.diagnostics == [])
  }

  @Test(arguments: [
    (
      "journey", "The block “journey” names no journey.",
      "Write the journey's id: “journey first-purchase”."
    ),
    ("chart", "The block “chart” names no metric.", "Write “chart metric=nps”."),
    ("journey a lanes=emotoin", "There is no lane “emotoin”.", "Did you mean “emotion”?"),
    ("journey a lane=feels", "A journey block has no option “lane”.", "Did you mean “lanes”?"),
    ("journey a lanes=", "The option “lanes” has no value.", "Write “lanes=…”."),
    ("journey a b", "“b” stands where only one name may.", "Write options as “key=value”."),
    ("chart x metric=a metric=b", "The option “metric” is given twice.", "Leave one of them out."),
  ])
  func `mistakes are named`(info: String, message: String, help: String) {
    let read = DiagramRequest.read(block("", info: info))
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.help) == [help])
    #expect(read.diagnostics.map(\.range.start) == [SourcePosition(line: 10, column: 1)])
  }
}
