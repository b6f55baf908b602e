import Diagnostics
import Testing

/// What is offered to someone who misspelt a name.
@Suite("Help of checks")
struct HelpTests {
  private func help(_ keys: String, with files: [String: String] = [:]) -> [String?] {
    var texts = files
    texts["journeys/first-purchase/map.yaml"] =
      "title: First purchase\n" + keys + "\n" + CheckedContent.stages
    return CheckedContent(texts: texts).diagnostics.map(\.help)
  }

  @Test(
    "a place is looked for in all stages",
    arguments: [
      ("sign-in", "Did you mean “purchase/sign-in”?"),
      ("sing-in", "Did you mean “purchase/sign-in”?"),
      ("awareness/sign-in", "Did you mean “purchase/sign-in”?"),
      ("awarness/search-ad", "Did you mean “awareness/search-ad”?"),
      ("purchas/payments", "Did you mean “purchase/payment”?"),
      ("purchases", "Did you mean “purchase”?"),
      ("delivery", "Known stages: awareness, purchase."),
      ("purchase/basket", "Known touchpoints of the stage: purchase/sign-in, purchase/payment."),
    ])
  func places(written: String, expected: String) {
    #expect(help("outcome: {name: Order, at: \(written)}") == [expected])
  }

  @Test("names are suggested from what the portfolio holds")
  func names() {
    let alex = ["personas/alex.md": "---\nname: Alex\n---\n"]
    #expect(help("persona: alxe", with: alex) == ["Did you mean “alex”?"])
    #expect(help("persona: procurement", with: alex) == ["Known personas: alex."])
    #expect(help("persona: alex") == ["Add a file “personas/alex.md”."])
    #expect(help("parent: first-purchas") == ["Did you mean “first-purchase”?"])
    let metrics = ["metrics.yaml": "- {id: nps, name: NPS, kind: nps}\n"]
    #expect(help("metrics: [{metric: npx}]", with: metrics) == ["Did you mean “nps”?"])
    #expect(help("metrics: [{metric: ctr}]", with: metrics) == ["Define it in “metrics.yaml”."])
    #expect(
      help("recommendations: [{title: A, evidence: [x]}]")
        == ["List it under “evidence” of the map."])
  }

  @Test("notes point at the other side")
  func notes() {
    let content = CheckedContent(texts: [
      "journeys/a/map.yaml": "title: A\ncompare: b\n" + CheckedContent.stages,
      "journeys/b/map.yaml": "title: B\ncompare: c\n" + CheckedContent.stages,
      "journeys/c/map.yaml": "title: C\nparent: c\n" + CheckedContent.stages,
    ])
    let notes = content.diagnostics.flatMap(\.notes).map { note in
      "\(content.map[note.range?.file ?? content.diagnostics[0].range.file].path): \(note.message)"
    }
    #expect(notes == ["journeys/b/map.yaml: It is compared with “c” here."])
    let help = content.diagnostics.first { !$0.notes.isEmpty }?.help
    #expect(
      help
        == "A map is compared with one other: leave “compare” out here, or write “compare: a” "
        + "there instead.")
  }

  @Test("a link to a history says that histories are not copied")
  func history() {
    let content = CheckedContent(texts: [
      "journeys/a/map.yaml": "title: A\n" + CheckedContent.stages,
      "journeys/a/n.md": "# N\n\n[w](w.csv) [v](v.csv)\n",
      "journeys/a/w.csv": "week,visits\n2026-W01,1\n",
    ])
    let lines = content.lines.filter { $0.contains("[broken-link]") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("“journeys/a/w.csv” is a history, which the site") == true)
    #expect(lines.last?.contains("There is no file “journeys/a/v.csv”") == true)
  }
}
