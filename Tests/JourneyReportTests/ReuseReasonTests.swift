import TestSupport
import Testing

/// Why a build makes files that the last one made, too, as `--timings` tells.
@Suite struct ReuseReasonTests {
  /// Writes journeys that feel so good.
  private static func write(_ names: [String], feels: Int, to project: Project) throws {
    for name in names {
      try project.write(
        "Content/journeys/\(name)/map.yaml",
        "title: A\nstages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: \(feels)}\n")
    }
  }

  @Test(arguments: [
    (["b"], "files of journeys (b)"), (["c", "a", "b"], "files of journeys (a, b, c)"),
    (["a", "b", "c", "d", "new"], "files of journeys (a, b, c and 2 more)"),
  ])
  func changedJourneysAreNamed(names: [String], reason: String) throws {
    try withProject { project in
      try Self.write(["a", "b", "c", "d", "e"], feels: 1, to: project)
      try project.run("build")
      try Self.write(names, feels: 2, to: project)
      let build = try project.run("build", "--timings")
      #expect(build.errors.contains("(changed: \(reason))\n"), "\(build.errors)")
      #expect(try project.run("build", "--timings").errors.contains("(nothing changed)"))
    }
  }

  @Test(arguments: [
    (["--date", "2026-09-30"], "--date"), (["--strict"], "--strict"),
    (["--base-url", "https://a.example/", "--drafts"], "--base-url, --drafts"),
    (["--templates", "Theme"], "other options"),
  ])
  func anotherOptionIsNamed(options: [String], reason: String) throws {
    try withProject { project in
      try Self.write(["a"], feels: 1, to: project)
      try project.makeFolder("Theme")
      try project.run("build")
      let build = try project.start(["build", "--timings"] + options).wait()
      #expect(build.errors.contains("(changed: \(reason))\n"), "\(build.errors)")
    }
  }
}
