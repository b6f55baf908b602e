import Diagnostics
import ReportSite
import SiteTemplates
import Testing

/// What the checks say of a user's template for journey pages.
@Suite struct TemplateCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let problem: String
    var testDescription: String { template }

    init(_ template: String, _ problem: String) {
      self.template = template
      self.problem = problem
    }
  }

  /// `line:column-column id: message help` of each problem of a template.
  static func problems(_ files: [(path: String, text: String)]) -> [String] {
    let overrides = files.enumerated().map {
      TemplateFile(path: $1.path, text: $1.text, file: FileID($0))
    }
    return TemplateSet.read(overrides: overrides).diagnostics.map { problem in
      let (start, end) = (problem.range.start, problem.range.end)
      let columns = start == end ? "\(start.column)" : "\(start.column)-\(end.column)"
      let help = problem.help.map { " " + $0 } ?? ""
      return "\(start.line):\(columns) \(problem.id.rawValue): \(problem.message)\(help)"
    }
  }

  @Test(arguments: [
    Case(
      "{{titel}}",
      "1:1-10 template-name: There is no “titel” in the data of this place. "
        + "Did you mean “title”?"),
    Case(
      "é\n  {{data.titel}}",
      "2:3-17 template-name: “titel” in “data.titel” is no field of a journey. "
        + "Did you mean “title”?"),
    Case(
      "{{data.title.text}}",
      "1:1-20 template-name: “text” in “data.title.text” is no field of a text. "
        + "A text has no fields."),
    Case(
      "{{#data}}{{#stages}}{{scenaro}}{{/stages}}{{/data}}",
      "1:21-32 template-name: There is no “scenaro” in the data of this place. "
        + "Did you mean “scenario”?"),
    Case(
      "{{data.stages}}",
      "1:1-16 template-name: “data.stages” is a list of stage, which has no text. "
        + "Write a section: {{#data.stages}}…{{/data.stages}}."),
    Case(
      "{{{title}}}",
      "1:1-12 template-escaping: “title” is text, which must be escaped. Write {{title}}."),
    Case(
      "{{& title}}",
      "1:1-12 template-escaping: “title” is text, which must be escaped. Write {{title}}."),
    Case(
      "{{main}}",
      "1:1-9 template-escaping: “main” is ready markup, whose tags would be shown as text. "
        + "Write {{{main}}}."),
    Case(
      "{{>haeder}}",
      "1:1-12 template-partial: There is no template “haeder.mustache”. "
        + "Known templates: atlas, changes, channels, health, journey, layout, leaks, metrics, "
        + "not-found, owner, owners, page and 3 more."),
    Case(
      "{{>journey}}",
      "1:1-13 template-partial: “journey” includes itself: journey → journey."),
    Case(
      "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}",
      "1:12-21 template-partial: “layout.mustache” has no block “mian”. Did you mean “main”?"),
    Case(
      "{{<layout}}{{title}}{{/layout}}",
      "1:1-12 template-syntax: Between “{{<layout}}” and its end stands something that is in no "
        + "block. Put it into a block of “layout.mustache”: {{$main}}…{{/main}}."),
    Case(
      "{{<layout}}{{$main}}a{{/main}}{{$main}}b{{/main}}{{/layout}}",
      "1:31-40 template-syntax: The block “main” is filled twice."),
  ])
  func names(_ example: Case) {
    #expect(Self.problems([("journey.mustache", example.template)]) == [example.problem])
  }

  @Test(arguments: [
    Case("a {{title", "1:3-5 template-syntax: The tag is not closed. Close it with }}."),
    Case(
      "{{#data}}x",
      "1:1-10 template-syntax: “data” is not closed. Write {{/data}} where it ends."),
    Case(
      "{{#data}}x{{/dat}}{{/data}}",
      "1:11-19 template-syntax: “{{/dat}}” closes nothing. The section that is open is “data”."),
    Case("x{{/data}}", "1:2-11 template-syntax: “{{/data}}” closes nothing."),
    Case(
      "{{#data}}{{#goals}}{{/data}}",
      "1:10-20 template-syntax: “goals” is not closed. Write {{/goals}} where it ends."),
    Case(
      "{{=<% %>=}}",
      "1:1-12 template-syntax: Templates cannot change their delimiters. "
        + "Write tags with {{ and }}."),
    Case(
      "{{>*title}}",
      "1:1-12 template-syntax: The name of a partial has to stand in the template; “*title” takes "
        + "it from the data. Use sections to choose between partials."),
    Case(
      "{{upper(title)}}",
      "1:1-17 template-syntax: Templates have no functions, so “upper(title)” means nothing. "
        + "Use a field of the data that holds the wanted text."),
    Case("{{ }}", "1:1-6 template-syntax: The tag “{{ }}” has no name."),
    Case(
      "{{a b}}",
      "1:1-8 template-syntax: “a b” is not a name. "
        + "Names consist of letters, digits and hyphens, with dots between fields."),
    Case("{{%x}}", "1:1-7 template-syntax: Templates have no tag “{{%x}}”."),
  ])
  func syntax(_ example: Case) {
    #expect(Self.problems([("journey.mustache", example.template)]) == [example.problem])
  }

  @Test func theBuiltInTemplatesHaveNoProblem() {
    #expect(Self.problems([]).isEmpty)
  }

  @Test func aProblemOfASharedTemplateIsReportedOnce() {
    let layout = "{{titel}}{{$main}}{{/main}}"
    #expect(Self.problems([("layout.mustache", layout)]).count == 1)
  }

  @Test func aLayoutWithoutTheBlockOfBuiltInPagesIsReportedAtTheLayout() {
    let problems = Self.problems([("layout.mustache", "{{title}}")])
    #expect(problems.count == PageKind.allCases.count)
    #expect(
      problems.first == "1:1 template-partial: “layout.mustache” lacks the block “main”, which "
        + "“atlas.mustache” fills. Put {{$main}}{{/main}} where it belongs.")
  }

  @Test func aPartialIsCheckedWhereItIsUsed() {
    let problems = Self.problems([
      ("journey.mustache", "{{#data.stages}}{{>parts/stage}}{{/data.stages}}"),
      ("parts/stage.mustache", "{{name}}{{volume.txt}}"),
    ])
    #expect(
      problems == [
        "1:9-23 template-name: “txt” in “volume.txt” is no field of a figure. "
          + "Did you mean “text”?"
      ])
  }

  @Test(arguments: [
    ("jorney.mustache", " Did you mean “journey.mustache”?"),
    ("notes.txt", " Known templates: atlas.mustache, changes.mustache"),
  ])
  func aFileThatNothingUsesIsReported(path: String, help: String) {
    let problems = Self.problems([(path, "x")])
    #expect(problems.count == 1)
    #expect(
      problems[0].hasPrefix("1:1 orphan-file: Nothing of the site uses “\(path)”." + help))
  }

  @Test func aTemplateThatIsTheBuiltInOneIsNoted() throws {
    let files = SiteTemplates.files.map { (path: $0.path, text: $0.text) }
    let layout = try #require(files.first { $0.path == "layout.mustache" })
    #expect(
      Self.problems([layout]) == [
        "1:1 unchanged-template: “layout.mustache” is the built-in file. "
          + "Change it, or remove it: then it keeps up with Waymark."
      ])
    #expect(Self.problems([(layout.path, layout.text + "\n")]) == [])
    #expect(Self.problems(files) == [], "a copy of all files is kept on purpose")
  }

  @Test func deepAndMultiplyingTemplatesEndInAnError() {
    let deep = String(repeating: "{{#data}}", count: 5000)
    #expect(
      Self.problems([("journey.mustache", deep)]) == [
        "1:289-298 template-syntax: Sections nest deeper than 32."
      ])
    var bomb: [(path: String, text: String)] = [("journey.mustache", "{{>p0}}")]
    for level in 0..<12 {
      let inner = level == 11 ? "x" : "{{>p\(level + 1)}}"
      bomb.append(("p\(level).mustache", String(repeating: inner, count: 10)))
    }
    #expect(
      Self.problems(bomb).contains {
        $0.contains("The partials of “journey.mustache” multiply to more than 50000 parts.")
      })
  }
}
