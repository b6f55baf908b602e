import Diagnostics
import Testing

/// A mistake is told once, where it is, and not again at all that depends on it.
@Suite("Problems that follow from others")
struct FollowOnTests {
  private static func map(_ keys: String) -> String {
    "title: First purchase\n" + keys + CheckedContent.stages
  }

  @Test("a catalogue that cannot be read makes no metric unknown")
  func catalogue() {
    let map = Self.map("metrics: [{metric: nps, value: 31}]\n")
    let rules = "- {id: r, when: {metric: nps, below: 30}, do: Act.}\n"
    for (metrics, problem) in [
      ("id: nps\nname: NPS\n", "metrics.yaml:1:1: error: [wrong-type]"),
      ("- NPS\n", "metrics.yaml:1:3: error: [wrong-type]"),
      ("- {id: nps, name: [}\n", "metrics.yaml:1:"),
    ] {
      let lines = CheckedContent(texts: [
        "journeys/a/map.yaml": map, "metrics.yaml": metrics, "rules.yaml": rules,
        "pages/p.md": "# P\n\n[nps](../metrics.yaml#nps)\n",
      ]).lines
      #expect(lines.count == 1 && lines[0].hasPrefix(problem), "\(lines)")
    }
  }

  @Test("a map that cannot be read is still there for what names it")
  func journeys() {
    let lines = CheckedContent(texts: [
      "journeys/a/map.yaml": Self.map("parent: b\n"), "journeys/b/map.yaml": "- nothing\n",
      "pages/p.md": "# P\n\n[b](b:) [c](../journeys/b/map.yaml#x) [d](../journeys/d/map.yaml)\n",
    ]).lines
    #expect(
      lines == [
        "journeys/b/map.yaml:1:1: error: [wrong-type] “map.yaml” must be a mapping, not a list.",
        "pages/p.md:3:39: error: [broken-link] There is no file “journeys/d/map.yaml” in the "
          + "content folder.",
      ])
  }

  @Test(
    "what stands for an alias is not missing too",
    arguments: [
      "stages: *all\n", "stages: [*one]\n", "stages: [{name: A, touchpoints: *all}]\n",
      "stages: [{name: *name, touchpoints: [{name: B}]}]\n",
    ])
  func aliases(stages: String) {
    let lines = CheckedContent(texts: ["journeys/a/map.yaml": "title: T\n" + stages]).lines
    #expect(lines.count == 1 && lines[0].contains("error: [yaml-alias]"), "\(lines)")
  }

  @Test("a key without a value is told from a missing key, at the key")
  func empty() {
    let text = "owner: Growth\ntitle:\n" + CheckedContent.stages
    #expect(
      CheckedContent(texts: ["journeys/a/map.yaml": text]).lines == [
        "journeys/a/map.yaml:2:1: error: [missing-key] A map needs a value at the key “title”."
      ])
  }
}
