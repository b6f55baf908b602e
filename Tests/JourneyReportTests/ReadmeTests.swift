import Foundation
import TestSupport
import Testing

/// What the README shows has to work as it stands there.
@Suite("README")
struct ReadmeTests {
  /// A fenced block: its language and its text.
  struct Fence: Sendable {
    let language: String
    let text: String
  }

  static func fences() throws -> [Fence] {
    var fences: [Fence] = []
    var open: (language: String, lines: [Substring])?
    for line in try Repository.text("README.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let block = open {
        if line == "```" {
          fences.append(
            Fence(language: block.language, text: block.lines.joined(separator: "\n") + "\n"))
          open = nil
        } else {
          open = (block.language, block.lines + [line])
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      }
    }
    return fences
  }

  @Test("Every command works on a new site")
  func commands() throws {
    let commands = try Self.fences().filter { $0.language == "sh" }.flatMap {
      $0.text.split(separator: "\n").map(String.init)
    }
    #expect(commands.count >= 10)
    try withProject { project in
      #expect(try project.run("new", "my-journeys").status == 0)
      let site = project.in("my-journeys")
      let commit = "git -c user.name=T -c user.email=t@example.org commit -q -m One"
      try site.shell("git init -q . && git add -A && \(commit) && git tag v1.0")
      for command in commands {
        let words = command.split(separator: "#")[0].trimmingCharacters(in: .whitespaces)
        guard words.hasPrefix("waymark ") else {
          #expect(Self.coveredElsewhere.contains(words), "no test runs `\(words)`")
          continue
        }
        let outcome = try site.shell("\"$WAYMARK\" " + words.dropFirst("waymark ".count))
        #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      }
    }
  }

  /// Continuous integration runs `make site` and `make test`; the new site is built here.
  static let coveredElsewhere = [
    "make site", ".build/release/waymark new my-journeys", "cd my-journeys",
    "../.build/release/waymark build",
  ]

  @Test("The smallest map and the larger one build without a word")
  func maps() throws {
    let maps = try Self.fences().filter { $0.language == "yaml" && $0.text.hasPrefix("title:") }
    #expect(maps.count == 2)
    try withProject { project in
      try project.write("Content/metrics.yaml", "- {id: sign-in-conversion, name: S, kind: rate}\n")
      try project.write("Content/personas/alex.md", "---\nname: Alex\n---\n")
      for (index, map) in maps.enumerated() {
        try project.write("Content/journeys/map-\(index)/map.yaml", map.text)
      }
      let outcome = try project.run("build", "--strict")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(project.text("_site/journeys/map-1.html")?.contains("Sign-in") == true)
    }
  }

  @Test("The recommendation goes to its touchpoint")
  func recommendation() throws {
    let fences = try Self.fences()
    let note = try #require(fences.first { $0.language == "markdown" })
    let map = try #require(fences.last { $0.language == "yaml" && $0.text.hasPrefix("title:") })
    try withProject { project in
      try project.write("Content/metrics.yaml", "- {id: sign-in-conversion, name: S, kind: rate}\n")
      try project.write("Content/personas/alex.md", "---\nname: Alex\n---\n")
      try project.write("Content/journeys/shop/map.yaml", map.text)
      try project.write("Content/journeys/shop/guest-checkout.md", note.text)
      let outcome = try project.run("build", "--strict")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = project.text("_site/journeys/shop.html") ?? ""
      #expect(page.contains("looked for a guest link first"))
    }
  }
}
