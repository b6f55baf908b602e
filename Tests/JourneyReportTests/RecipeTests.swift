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
      mkdir home temporary && git init -q -b main . &&
      git add Content README.md .gitignore .github .gitlab-ci.yml &&
      git -c user.name=T -c user.email=t@example.org commit -q -m One &&
      git update-ref refs/remotes/origin/main HEAD &&
      git init -q -b main source && cd source && echo x > Package.swift && git add -A &&
      git -c user.name=T -c user.email=t@example.org commit -q -m Release
      """)
    try #require(outcome.status == 0, "\(outcome.errors)")
    try writeTools(project)
    let map = "Content/journeys/book-a-repair/map.yaml"
    let text = try #require(project.text(map))
    try project.write(map, text.replacing("score: -2", with: "score: 1"))
  }

  /// Stands in for what a test cannot do: installing packages, and compiling Waymark once more.
  private static func writeTools(_ project: Project) throws {
    let tools = [
      "apt-get": "echo \"$@\" >> \"$TOOLS/apt-get.log\"",
      "swift": """
      echo "$@" >> "$TOOLS/swift.log"
      while [ "$1" != --package-path ]; do shift; done
      test -f "$2/Package.swift"
      mkdir -p "$2/.build/release" && cp "$WAYMARK" "$2/.build/release/waymark"
      """,
    ]
    for (name, lines) in tools {
      try project.write("tools/\(name)", "#!/bin/sh\nset -e\n\(lines)\n")
      try project.shell("chmod +x tools/\(name)")
    }
  }

  /// What a CI server sets around every step of both recipes, with the variables of the recipe.
  private static func surroundings(_ recipe: YAMLNode) throws -> String {
    let variables = try #require(recipe["env"] ?? recipe["variables"])
    let version = try #require(variables["WAYMARK_VERSION"]?.text)
    return """
      set -e
      export HOME="$PWD/home" TMPDIR="$PWD/temporary" TOOLS="$PWD/tools" PATH="$PWD/tools:$PATH"
      export WAYMARK_SOURCE="$PWD/source" WAYMARK_VERSION="\(version)"

      """
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
      for run in runs {
        let outcome = try project.shell(
          try Self.surroundings(recipe) + """
            export GITHUB_PATH="$PWD/.path" GITHUB_STEP_SUMMARY="$PWD/.summary"
            export GITHUB_BASE_REF=main PATH="$PWD/.waymark:$PATH"

            """ + run)
        #expect(outcome.status == 0, "\(run)\n\(outcome.errors)")
      }
      try Self.expectInstallation(in: project)
      #expect(project.text(".path")?.hasSuffix("/.waymark\n") == true)
      #expect(project.text("_site/index.html")?.contains("changed since origin/main") == true)
      #expect(project.text(".summary")?.contains("−2 | +1") == true)
    }
  }

  /// The libraries were asked for, and the release was cloned and built.
  private static func expectInstallation(in project: Project) throws {
    let packages = try #require(project.text("tools/apt-get.log"))
    #expect(packages.contains("install -y libcmark-dev libyaml-dev pkg-config"))
    let build = try #require(project.text("tools/swift.log"))
    #expect(build.contains("build -c release") && build.contains("--product waymark"))
    #expect(project.exists(".waymark/waymark"))
  }

  @Test(arguments: paths)
  func aForgottenSourceIsNamed(path: String) throws {
    try withProject { project in
      try Self.checkOut(project)
      let recipe = try Self.yaml(path, in: project)
      let steps =
        recipe["jobs"]?["build"]?["steps"]?.items.compactMap { $0["run"]?.text }
        ?? recipe["default"]?["before_script"]?.items.compactMap(\.text) ?? []
      let install = try #require(steps.first { $0.contains("git init") })
      let outcome = try project.shell(
        try Self.surroundings(recipe) + "export WAYMARK_SOURCE=\n" + install)
      #expect(outcome.status != 0)
      #expect(outcome.errors.contains("WAYMARK_SOURCE: Set it under Settings"))
    }
  }

  @Test("a parser of YAML other than our own reads them", arguments: paths)
  func parses(path: String) throws {
    guard let python = Repository.checkerPython else {
      #expect(!Repository.skip("the page checkers are not installed"))
      return
    }
    try withProject { project in
      try project.run("new", ".")
      let program = "import sys, yaml; print(sorted(map(str, yaml.safe_load(open(sys.argv[1])))))"
      let outcome = try project.shell("'\(python)' -c '\(program)' \(path)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let key = path.hasPrefix(".github") ? "'jobs'" : "'pages'"
      #expect(outcome.output.contains(key), "\(outcome.output)")
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
      let lines = (before + script).compactMap(\.text)
      let outcome = try project.shell(
        try Self.surroundings(recipe)
          + "export CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse HEAD)\n"
          + lines.joined(separator: "\n"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      try Self.expectInstallation(in: project)
      for path in recipe[job]?["artifacts"]?["paths"]?.items ?? [] {
        #expect(project.exists(path.text ?? "?"), "\(job) has no \(path)")
      }
      for pattern in recipe[job]?["artifacts"]?["exclude"]?.items.compactMap(\.text) ?? [] {
        let found = try project.shell("ls -d \(pattern)")
        #expect(found.status == 0, "\(job) has nothing like \(pattern)")
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
        "mkdir bin && ln -s \"$WAYMARK\" bin/waymark && PATH=\"$PWD/bin:$PATH\"\n"
          + script.joined(separator: "\n"))
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
