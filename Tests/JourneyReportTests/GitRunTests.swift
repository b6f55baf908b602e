import Foundation
import TestSupport
import Testing

/// A git that does not answer, or answers wrongly, must not keep Waymark waiting.
@Suite struct GitRunTests {
  /// A project whose git is a script, and the variables that make Waymark use it.
  private static func withGit(
    _ lines: String, _ test: (Project, [String: String]) throws -> Void
  ) throws {
    try withProject { project in
      try project.write(
        "Content/journeys/a/map.yaml",
        "title: A\nstages:\n  - name: S\n    touchpoints:\n      - {name: T, feels: 1}\n")
      try project.write("bin/git", "#!/bin/sh\n\(lines)\n")
      try project.shell("chmod +x bin/git")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      try test(
        project,
        ["PATH": project.absolute("bin") + ":" + path, "WAYMARK_GIT_SECONDS": "1"])
    }
  }

  @Test(arguments: [
    // Waits for a password, a lock, a network.
    "sleep 300",
    // Waits behind its back: a child holds the output open.
    "sleep 300 & exit 0",
    // Has said all and does not end.
    "exec >&-; sleep 300",
    // Ends only by force.
    "trap '' TERM INT HUP; while :; do sleep 1; done",
  ])
  func aGitThatHangsIsStopped(lines: String) throws {
    try Self.withGit(lines) { project, variables in
      for command in [["diff", "HEAD"], ["build", "--since", "HEAD"]] {
        let start = ContinuousClock.now
        let outcome = try project.start(command, environment: variables).wait()
        #expect(outcome.status == 3, "\(outcome)")
        #expect(
          outcome.errors.contains("git took longer than 1 s to read “HEAD”"), "\(outcome.errors)")
        #expect(ContinuousClock.now - start < .seconds(60))
      }
      #expect(!project.exists("_site"))
    }
  }

  @Test func whatGitStartedIsStoppedWithIt() throws {
    try Self.withGit("sleep 301 & echo $! > child; wait") { project, variables in
      _ = try project.start(["diff", "HEAD"], environment: variables).wait()
      let child = try #require(project.text("child")?.split(separator: "\n").first)
      // A process that has ended and that nobody has asked about yet still has a number.
      let state = try project.shell("sleep 0.2; cut -d' ' -f3 /proc/\(child)/stat 2>/dev/null")
      #expect(["", "Z\n", "X\n"].contains(state.output), "\(state.output)")
    }
  }

  @Test func gitIsAskedForNothingThatWaits() throws {
    try Self.withGit("env > asked; echo \"$@\" >> asked; exit 128") { project, variables in
      var variables = variables
      variables["GIT_ASKPASS"] = "/usr/bin/dialog"
      variables["GIT_PAGER"] = "less"
      _ = try project.start(["diff", "HEAD"], environment: variables).wait()
      let asked = try #require(project.text("asked"))
      for part in [
        "GIT_TERMINAL_PROMPT=0\n", "GIT_ASKPASS=\n", "--no-pager ", "--no-optional-locks ",
        "core.fsmonitor=false ",
      ] {
        #expect(asked.contains(part), "git is not told “\(part)”")
      }
    }
  }

  @Test(arguments: [
    ("exit 1", "it gave no reason"), ("echo 'fatal: broken' >&2; exit 128", "fatal: broken"),
    ("echo nonsense", "does not"),
    ("printf '100644 blob aaaa 5\\tjourneys/a/map.yaml\\000'", "git did not"),
  ])
  func nonsenseIsTheEnvironmentsFaultOrNoContent(lines: String, hint: String) throws {
    try Self.withGit(lines) { project, variables in
      let outcome = try project.start(["diff", "HEAD"], environment: variables).wait()
      let isEmpty = lines == "echo nonsense"
      #expect(outcome.status == (isEmpty ? 0 : 3), "\(outcome)")
      if !isEmpty { #expect(outcome.errors.contains(hint), "\(outcome.errors)") }
    }
  }
}
