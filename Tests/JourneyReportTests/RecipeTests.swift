import Diagnostics
import TestSupport
import Testing
import YAMLReading

/// The CI files that `waymark new` writes have to work as they stand.
@Suite struct RecipeTests {
  static let paths = [".github/workflows/site.yml", ".gitlab-ci.yml"]

  /// A new site in a repository with its first commit on `main`, as CI checks it out.
  private static func checkOut(_ project: Project) throws {
    try project.run("new", ".")
    let outcome = try project.shell(
      """
      mkdir .waymark home && ln -s "$WAYMARK" .waymark/waymark && git init -q -b main . &&
      git add Content README.md .gitignore .github .gitlab-ci.yml &&
      git -c user.name=T -c user.email=t@example.org commit -q -m One &&
      git update-ref refs/remotes/origin/main HEAD
      """)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let map = "Content/journeys/book-a-repair/map.yaml"
    let text = try #require(project.text(map))
    try project.write(map, text.replacing("score: -2", with: "score: 1"))
  }

  private static func yaml(_ path: String, in project: Project) throws -> YAMLNode {
    let bytes = try #require(project.bytes(path))
    let read = YAMLReader.read(bytes[...], file: FileID(0))
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
    return try #require(read.value)
  }

  @Test func everyStepOfGitHubActionsRuns() throws {
    try withProject { project in
      try Self.checkOut(project)
      let recipe = try Self.yaml(Self.paths[0], in: project)
      let steps = recipe["jobs"]?["build"]?["steps"]?.items ?? []
      let runs = steps.compactMap { $0["run"]?.text }
      #expect(runs.count == 6)
      var skipped = 0
      for run in runs {
        if run.contains("apt-get") || run.contains("git clone") {
          skipped += 1
          continue
        }
        let outcome = try project.shell(
          """
          set -e
          export HOME="$PWD/home" GITHUB_PATH="$PWD/.path" GITHUB_STEP_SUMMARY="$PWD/.summary"
          export GITHUB_BASE_REF=main PATH="$PWD/.waymark:$PATH"

          """ + run)
        #expect(outcome.status == 0, "\(run)\n\(outcome.errors)")
      }
      #expect(skipped == 2)
      #expect(project.text(".path")?.hasSuffix("/.waymark\n") == true)
      #expect(project.exists("_site/index.html"))
      #expect(project.text(".summary")?.contains("−2 | +1") == true)
    }
  }

  @Test(arguments: ["check", "changes", "site", "pages"])
  func everyJobOfGitLabRuns(job: String) throws {
    try withProject { project in
      try Self.checkOut(project)
      let recipe = try Self.yaml(Self.paths[1], in: project)
      let before = recipe["default"]?["before_script"]?.items ?? []
      let script = recipe[job]?["script"]?.items ?? []
      #expect(before.count == 3 && !script.isEmpty)
      let lines = (before + script).compactMap(\.text).filter { !$0.hasPrefix("apt-get") }
      let outcome = try project.shell(
        """
        set -e
        export HOME="$PWD/home" CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse HEAD)

        """ + lines.joined(separator: "\n"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      for path in recipe[job]?["artifacts"]?["paths"]?.items ?? [] {
        #expect(project.exists(path.text ?? "?"), "\(job) has no \(path)")
      }
      if job == "changes" { #expect(project.text("changes.md")?.contains("−2 | +1") == true) }
      if job == "check" { #expect(project.text("codequality.json")?.hasPrefix("[") == true) }
    }
  }

  @Test func stepsOfTheRecipesFailWhereTheContentIsWrong() throws {
    try withProject { project in
      try Self.checkOut(project)
      try project.write("Content/journeys/broken/map.yaml", "title: B\nstagse: []\n")
      let recipe = try Self.yaml(Self.paths[1], in: project)
      let script = recipe["check"]?["script"]?.items.compactMap(\.text) ?? []
      let outcome = try project.shell(
        "PATH=\"$PWD/.waymark:$PATH\"\n" + script.joined(separator: "\n"))
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("Did you mean “stages”?"))
      #expect(project.text("codequality.json")?.contains("unknown-key") == true)
    }
  }

  @Test(arguments: paths)
  func theReadmeShowsTheSame(path: String) throws {
    try withProject { project in
      try project.run("new", ".")
      let recipe = try #require(project.text(path))
      let fences = try ReadmeTests.fences().filter { $0.language == "yaml" }
      #expect(fences.contains { $0.text == recipe }, "the README has another \(path)")
    }
  }
}

extension YAMLNode {
  fileprivate subscript(name: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == name }?.value
  }

  fileprivate var items: [YAMLNode] {
    guard case .sequence(let items) = content else { return [] }
    return items
  }

  fileprivate var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
