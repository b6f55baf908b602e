import Foundation
import TestSupport
import Testing

/// What a user sees of the program that is no site: words, exit codes, streams.
@Suite struct CommandLineTests {
  @Test(arguments: [
    (["build", "--nonsense"], "--nonsense"), (["build", "--jobs", "many"], "many"),
    (["build", "--jobs", "0"], "“0”"), (["build", "--date", "tomorrow"], "“tomorrow”"),
    (["build", "--base-url", "nowhere"], "“nowhere”"), (["build", "--color", "blue"], "blue"),
    (["build", "--content", "none"], "“none”"),
    (["build"], "waymark new"), (["check", "--format", "xml"], "xml"), (["list", "cats"], "cats"),
    (["biuld"], "Did you mean “build”?"), (["help", "biuld"], "Did you mean “build”?"),
    (["help", "serve"], "There is no command “serve”."),
    (["help", "templates", "ejct"], "“eject”"),
    (["explain", "unknown-metrik"], "“unknown-metric”"),
    (["explain", "health-check/ownr"], "“owners”"),
    (["templates", "eject", "jorney"], "“journey”"), (["new"], "folder"),
    (["schema", "mapp"], "“map”"), (["--nonsense"], "--nonsense"),
  ])
  func wrongUsageExitsWithTwo(arguments: [String], hint: String) throws {
    try withProject { project in
      let outcome = try project.start(arguments).wait()
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    [], ["new"], ["build"], ["check"], ["diff"], ["list"], ["schema"], ["explain"], ["templates"],
    ["templates", "list"], ["templates", "eject"], ["clean"],
  ])
  func everyCommandHasHelpWithExamples(command: [String]) throws {
    try withProject { project in
      let outcome = try project.start(command + ["--help"]).wait()
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("EXAMPLES\n  waymark "))
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test(arguments: [
    ["help"], ["help", "build"], ["help", "templates", "eject"], ["help", "help"],
  ])
  func helpIsACommandToo(command: [String]) throws {
    try withProject { project in
      let outcome = try project.start(command).wait()
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("USAGE: "))
    }
  }

  @Test func helpNamesTheExitCodesOfEveryCommand() throws {
    try withProject { project in
      let help = try project.run("--help").output
      #expect(help.contains("diff --exit-code: there are changes"))
    }
  }

  @Test func tellsItsVersionInOneLine() throws {
    try withProject { project in
      let outcome = try project.run("--version")
      #expect(outcome.output == "0.1.0\n")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func writesCompletionsForAShell(shell: String) throws {
    try withProject { project in
      let outcome = try project.run("--generate-completion-script", shell)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("templates"))
    }
  }

  @Test func problemsOfTheContentShowNoUsage() throws {
    try withProject { project in
      try project.write("Content/journeys/a/map.yaml", "title: A\nstagse: []\n")
      let outcome = try project.run("build")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("Content/journeys/a/map.yaml:2:1: error: "))
      #expect(outcome.errors.contains("Did you mean “stages”?"))
      #expect(outcome.errors.hasSuffix("Nothing was written.\n"))
      #expect(!outcome.errors.lowercased().contains("usage"))
      #expect(!project.exists("_site"))
    }
  }

  @Test func coloursOnlyWhereAskedInAPipe() throws {
    try withProject { project in
      try project.write("Content/journeys/a/map.yaml", "title: A\n")
      #expect(try !project.run("check").output.contains("\u{1B}"))
      #expect(try project.run("check", "--color", "always").output.contains("\u{1B}["))
      #expect(
        try project.run("check", "--color", "always", environment: ["NO_COLOR": "1"])
          .output.contains("\u{1B}["))
      #expect(try !project.run("check", "--color", "never").output.contains("\u{1B}"))
    }
  }

  @Test func coloursOnATerminalUnlessToldOtherwise() throws {
    try withProject { project in
      try project.write("Content/journeys/a/map.yaml", "title: A\n")
      let terminal = ["TERM": "xterm"]
      #expect(try project.runOnTerminal("check", environment: terminal).contains("\u{1B}["))
      for more in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let environment = terminal.merging(more) { $1 }
        #expect(try !project.runOnTerminal("check", environment: environment).contains("\u{1B}"))
      }
      #expect(
        try !project.runOnTerminal("check", "--color", "never", environment: terminal)
          .contains("\u{1B}"))
    }
  }

  @Test func writesSchemasOnce() throws {
    try withProject { project in
      #expect(try project.run("schema").output.contains("journeys/*/map.yaml"))
      #expect(try project.run("schema", "map").output.contains("\"$schema\""))
      for _ in 0..<2 {
        let outcome = try project.run("schema", "--output", "schemas")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("wrote schemas/map.schema.json\n"))
      }
      try project.write("schemas/map.schema.json", "mine")
      #expect(try project.run("schema", "map", "--output", "schemas").status == 2)
      #expect(project.text("schemas/map.schema.json") == "mine")
      #expect(try project.run("schema", "map", "--output", "schemas", "--force").status == 0)
      #expect(project.text("schemas/map.schema.json") != "mine")
    }
  }

  @Test func checkWritesJSON() throws {
    try withProject { project in
      try project.write("Content/journeys/a/map.yaml", "title: A\nstagse: []\n")
      let outcome = try project.run("check", "--format", "json")
      #expect(outcome.status == 1)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let diagnostics = try #require((json as? [String: Any])?["diagnostics"] as? [[String: Any]])
      #expect(diagnostics.contains { $0["id"] as? String == "unknown-key" })
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func saysWhereTheResultCannotBeWritten() throws {
    try withProject { project in
      try project.writeSample(journeys: 1)
      let outcome = try project.shell("\"$WAYMARK\" list > /dev/full; echo $?")
      #expect(outcome.output == "3\n")
      #expect(outcome.errors.contains("no space left on device"))
    }
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func endsQuietlyWhereNobodyReads(prefix: String) throws {
    try withProject { project in
      try project.writeSample(journeys: 40)
      let outcome = try project.shell(
        prefix + "(\"$WAYMARK\" list notes --format json; true) | head -c 1")
      #expect(outcome.output == "[")
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func explainsEveryProblem() throws {
    try withProject { project in
      let list = try project.run("explain")
      #expect(list.status == 0)
      #expect(list.output.contains("unknown-metric"))
      #expect(try project.run("explain", "unknown-metric").output.contains("Example"))
      #expect(list.output.contains("health-check/drop-off"))
      let check = try project.run("explain", "health-check/drop-off").output
      for part in ["Source: ", "Threshold: 25 %", "drop-off: {off: true", "drop-off: warning"] {
        #expect(check.contains(part))
      }
      #expect(try project.run("explain", "drop-off").output == check)
      #expect(try project.run("explain", "intent").output.contains("Threshold") == false)
    }
  }

  @Test func ejectsATemplateOnce() throws {
    try withProject { project in
      #expect(try project.run("templates", "list").output.contains("layout.mustache"))
      #expect(try project.run("templates", "eject", "layout").status == 0)
      try project.write("Templates/layout.mustache", "mine")
      let second = try project.run("templates", "eject", "layout")
      #expect(second.status == 2)
      #expect(project.text("Templates/layout.mustache") == "mine")
      #expect(try project.run("templates", "eject", "layout", "--force").status == 0)
      #expect(project.text("Templates/layout.mustache")?.contains("<html") == true)
    }
  }
}
