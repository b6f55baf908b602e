import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct ContentPathTests {
  @Test(arguments: [
    ("site.yaml", ContentPath.site), ("metrics.yaml", .metrics), ("rules.yaml", .rules),
    ("personas/alex.md", .persona), ("pages/method.md", .page),
    ("journeys/trip/map.yaml", .map), ("journeys/trip/guest-checkout.md", .note),
    ("journeys/trip/README.md", .note), ("journeys/trip/weekly.csv", .history),
    ("journeys/trip/photo.png", .asset), ("journeys/trip/images/photo.JPG", .asset),
    ("personas/alex.webp", .asset), ("pages/office.gif", .asset),
    ("assets/logo.svg", .asset), ("assets/report.pdf", .asset), ("assets/a/b/c.md", .asset),
    ("README.md", .ignored), (".gitignore", .ignored), (".git/HEAD", .ignored),
    ("journeys/.DS_Store", .ignored), ("journeys/trip/.map.yaml.swp", .ignored),
    ("assets/.keep", .ignored), ("pages/Thumbs.db", .ignored),
    ("journeys/trip/map.yml", .orphan(help: "Rename it to “map.yaml”.")),
    ("journeys/trip/Map.yaml", .orphan(help: "Rename it to “map.yaml”.")),
    ("journeys/trip/map.json", .orphan(help: "Rename it to “map.yaml”.")),
    ("site.yml", .orphan(help: "Rename it to “site.yaml”.")),
    ("Metrics.YAML", .orphan(help: "Rename it to “metrics.yaml”.")),
    (
      "notes.txt", .orphan(help: "Files that content links to belong into “assets”.")
    ),
    ("journeys/trip.yaml", .orphan(help: "A journey is a folder: “journeys/trip/map.yaml”.")),
    (
      "journeys/trip/sub/note.md",
      .orphan(help: "Notes and histories stand directly beside “map.yaml”.")
    ),
    (
      "personas/alex.yaml",
      .orphan(
        help: "Write it as “personas/alex.md”: the keys between two lines “---”, then text.")
    ),
    (
      "personas/alex.docx",
      .orphan(help: "“personas” holds “.md” files; other files belong into “assets”.")
    ),
    ("map.yaml", .orphan(help: "Move it to “journeys/NAME/map.yaml”.")),
    ("trip/map.yml", .orphan(help: "Move it to “journeys/trip/map.yaml”.")),
    ("journeys/map.yaml", .orphan(help: "A journey is a folder: “journeys/NAME/map.yaml”.")),
    (
      "recommendations/x.md",
      .orphan(help: "Put it beside the map that it belongs to: “journeys/NAME/x.md”.")
    ),
    ("pages/about.markdown", .orphan(help: "Rename it to “about.md”.")),
    ("journey/trip/map.yaml", .orphan(help: "Did you mean the folder “journeys”?")),
    ("Personas/alex.md", .orphan(help: "Did you mean the folder “personas”?")),
    ("stuff/a.md", .orphan(help: "Files that content links to belong into “assets”.")),
  ])
  func thePathSaysWhatAFileIs(path: String, kind: ContentPath) {
    #expect(ContentPath(path) == kind)
  }

  @Test func aFolderWithoutMapIsReportedOnce() {
    let map = "title: T\nstages: [{name: S, touchpoints: [{name: N}]}]\n"
    let content = Content([
      "journeys/a-b/map.yml": map, "journeys/a-b/note.md": "Text\n",
      "journeys/a/photo.txt": "x", "journeys/a/z.md": "Text\n",
      "journeys/c/map.yaml": map, "journeys/c/map.yml": map,
    ])
    let read = content.read()
    let problems = read.diagnostics.sorted(in: content.sources).map {
      $0.line(in: content.sources)
    }
    #expect(
      problems == [
        "journeys/a-b/map.yml:1:1: error: [missing-file] The folder “journeys/a-b” has no "
          + "“map.yaml”.",
        "journeys/a/photo.txt:1:1: error: [missing-file] The folder “journeys/a” has no "
          + "“map.yaml”.",
        "journeys/a/photo.txt:1:1: warning: [orphan-file] The file “journeys/a/photo.txt” is no "
          + "part of the content.",
        "journeys/c/map.yml:1:1: warning: [orphan-file] The file “journeys/c/map.yml” is no part "
          + "of the content.",
      ])
    #expect(content.helps.first == "Rename it to “map.yaml”.")
    #expect(read.value.journeys.map(\.id.rawValue) == ["c"])
  }

  @Test func namesOfFoldersAndFilesAreIDs() {
    let map = "title: T\nstages: [{name: S, touchpoints: [{name: N}]}]\n"
    let content = Content([
      "journeys/First Purchase/map.yaml": map, "journeys/first-purchase/map.yaml": map,
      "journeys/größe/map.yaml": map, "personas/Alex.md": "---\nname: Alex\n---\n",
      "pages/!.md": "# Hi\n",
    ])
    #expect(
      content.problems == [
        "map.yaml:1:1: error: [invalid-id] The name “First Purchase” cannot be an id.",
        "map.yaml:1:1: error: [duplicate-id] Two journeys have the id “first-purchase”.",
        "!.md:1:1: error: [invalid-id] The name “!” cannot be an id.",
        "Alex.md:1:1: error: [invalid-id] The name “Alex” cannot be an id.",
      ])
    let portfolio = content.read().value
    #expect(
      portfolio.journeys.map(\.id.rawValue) == ["first-purchase", "first-purchase-2", "größe"])
    #expect(portfolio.personas.map(\.id.rawValue) == ["alex"])
  }

  @Test func everyTextFileKeepsItsPath() {
    let content = Content([
      "assets/a.md": "x", "journeys/t/map.yaml": "x", "journeys/t/n.md": "x", "site.yaml": "",
    ])
    let paths = content.read().value.contentPaths
    #expect(
      paths == [
        FileID(1): "journeys/t/map.yaml", FileID(2): "journeys/t/n.md", FileID(3): "site.yaml",
      ])
  }

  @Test func journeysAreReadEachOnItsOwn() throws {
    let map =
      "title: T\nmetrics: [{metric: m, value: 5}]\n"
      + "stages: [{name: S, touchpoints: [{name: N}]}]\n"
    let content = Content([
      "journeys/a/map.yaml": map, "journeys/b/map.yaml": map,
      "metrics.yaml": "- {id: m, name: M, kind: rate}",
    ])
    let plan = PortfolioReader.plan(content.tree)
    #expect(plan.value.folders.map(\.id.rawValue) == ["a", "b"])
    let backwards = plan.value.folders.reversed().map {
      PortfolioReader.readJourney($0, plan: plan.value)
    }
    let whole = content.read()
    #expect(
      plan.value.portfolio(of: backwards.reversed().compactMap(\.value)) == whole.value)
    #expect(backwards.reversed().flatMap(\.diagnostics) == whole.diagnostics)
    #expect(whole.diagnostics.map(\.id) == [.wrongUnit, .wrongUnit])
  }
}
