import TestSupport
import Testing

@Suite struct StarterTests {
  @Test func buildsAtOnceWithoutAProblem() throws {
    try withProject { project in
      let new = try project.run("new", "journeys")
      #expect(new.status == 0)
      #expect(new.output.contains("cd journeys"))
      let site = project.in("journeys")
      let build = try site.run("build", "--strict", "--date", "2026-10-01")
      #expect(build.status == 0)
      #expect(build.errors.isEmpty)
      #expect(build.output.hasPrefix("Built 1 journey, "))
      #expect(site.text("_site/index.html")?.contains("Book a bicycle repair") == true)
      #expect(site.exists("_site/journeys/book-a-repair.html"))
      #expect(site.exists("_site/personas/sam.html"))
    }
  }

  @Test func bringsRecipesAndARepositorysFiles() throws {
    try withProject { project in
      try project.run("new", ".")
      for path in [".gitignore", ".github/workflows/site.yml", ".gitlab-ci.yml", "README.md"] {
        #expect(project.exists(path), "\(path)")
      }
      #expect(
        project.text(".github/workflows/site.yml")?.contains("waymark build --strict") == true)
      #expect(project.text(".gitignore") == "_site/\n.waymark/\n")
    }
  }

  @Test func everyCommandOfItsReadmeRuns() throws {
    try withProject { project in
      try project.run("new", ".")
      let readme = project.text("README.md") ?? ""
      let commands = readme.split(separator: "\n").filter { $0.hasPrefix("waymark ") }
      #expect(commands.count == 3)
      for command in commands {
        let outcome = try project.shell("\"$WAYMARK\" " + command.dropFirst("waymark ".count))
        #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      }
    }
  }

  @Test func refusesAFolderThatIsNotEmpty() throws {
    try withProject { project in
      try project.write("mine/notes.txt", "mine")
      let outcome = try project.run("new", "mine")
      #expect(outcome.status == 2)
      #expect(try project.tree("mine").keys.sorted() == ["notes.txt"])
      #expect(try project.run("new", "mine/notes.txt").status == 3)
    }
  }

  @Test func listsWhatItHolds() throws {
    try withProject { project in
      try project.run("new", ".")
      let metrics = try project.run("list", "metrics").output.split(separator: "\n").map {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
      #expect(
        metrics.prefix(4) == [
          "ID NAME KIND BETTER BENCHMARK READINGS",
          "booking-rate Booking rate rate higher 60 % 1",
          "repeat-rate Repeat rate rate higher – 1",
          "nps NPS nps higher – 1",
        ])
      // The rules of the starter pack have their metrics in the catalogue.
      #expect(metrics.count == 23)
      let rules = project.text("Content/rules.yaml") ?? ""
      #expect(rules.split(separator: "\n").count { $0.hasPrefix("- id: ") } == 17)
      #expect(
        try project.run("list", "personas", "--format", "json").output == """
          [
            {
              "id": "sam",
              "name": "Sam",
              "role": "Commuter",
              "journeys": [
                "book-a-repair"
              ]
            }
          ]

          """)
      for kind in ["journeys", "recommendations", "owners", "notes"] {
        let outcome = try project.run("list", kind)
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count >= 2, "\(kind)")
      }
    }
  }
}
