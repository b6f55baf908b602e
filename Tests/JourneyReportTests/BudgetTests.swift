import Foundation
import TestSupport
import Testing

/// What files may weigh.
@Suite struct BudgetTests {
  @Test func budgetsNameTheHeaviest() throws {
    try withProject { project in
      try GateTests.write(
        to: project, levels: "budgets:\n  page: 1 kB\n  site: 2 kB\n  image: 50 B\n")
      try project.write("Content/journeys/a/note.md", "![A dot](../../assets/dot.png)\n")
      try project.write("Content/assets/dot.png", bytes: GateTests.dot)
      let image = "warning: The image “assets/dot.png” has 70 bytes, which is more than 50 bytes."
      let check = try project.run("check").output
      #expect(check.contains("Content/assets/dot.png:1:1: \(image) [image-budget]"))
      #expect(check.contains("Content/site.yaml:5:10: note: The budget is here."), "\(check)")
      let build = try project.run("build")
      #expect(build.status == 0, "\(build.errors)")
      #expect(build.errors.contains(image))
      let pages = "Content/site.yaml:3:9: warning: 9 pages are heavier than 1 kB: “"
      #expect(build.errors.contains(pages), "\(build.errors)")
      #expect(build.errors.contains(" and 4 more. [page-budget]"))
      #expect(build.errors.contains("Content/site.yaml:4:9: warning: The site has "))
      let heavy = try #require(build.errors.split(separator: "\n").first { $0.contains(pages) })
      #expect(heavy.contains("“journeys/a.html” with ") && !heavy.contains("“print.html”"))
    }
  }

  @Test func budgetsThatAreErrorsKeepTheSiteFromBeingWritten() throws {
    try withProject { project in
      let levels = "levels: {site-budget: error, page-budget: off}\n"
      try GateTests.write(to: project, levels: "budgets: {page: 1 B, site: 1 B}\n" + levels)
      let build = try project.run("build")
      #expect(build.status == 1)
      #expect(build.errors.contains(": error: The site has "))
      #expect(!build.errors.contains("page-budget"))
      #expect(!project.exists("_site"))
      try GateTests.write(to: project, levels: "budgets: {page: 5 MB, site: 20 MiB, image: 1 GB}\n")
      #expect(try project.run("build").errors.contains("budget") == false)
      let before = try project.tree("_site")
      try GateTests.write(to: project, levels: "budgets: {site: 1 B}\n")
      try project.write(
        "Content/journeys/b/map.yaml", "title: B\nstages: [{name: S, touchpoints: [{name: T}]}]\n")
      let strict = try project.run("build", "--strict")
      #expect(strict.status == 1 && strict.errors.hasSuffix("Nothing was written.\n"))
      #expect(try project.tree("_site") == before, "the site that stands is left as it is")
    }
  }

  @Test(arguments: [
    ("github", "::warning file=Content/site.yaml,line=2,"), ("gitlab", "["),
    ("sarif", "{\n  \"$schema\""), ("junit", "<?xml"), ("json", "{\n  \"version\""),
  ])
  func aBuildTellsProgramsOfThem(format: String, start: String) throws {
    try withProject { project in
      try GateTests.write(
        to: project, levels: "budgets: {page: 1 kB, site: 2 kB}\nlevels: {raw-html: off}\n")
      let strict = try project.run("build", "--strict", "--format", format)
      #expect(strict.status == 1)
      #expect(strict.output.hasPrefix(start), "\(strict.output.prefix(200))")
      #expect(strict.output.contains("page-budget") && strict.output.contains("site-budget"))
      #expect(strict.errors == "Nothing was written.\n")
      let mild = try project.run("build", "--format", format)
      #expect(mild.status == 0)
      #expect(mild.output == strict.output, "the same problems, and nothing else")
      #expect(mild.errors.hasPrefix("Built 1 journey, "))
      for id in ["page-budget", "site-budget"] {
        #expect(try project.run("explain", id).output.contains("“waymark build”"))
      }
    }
  }
}
