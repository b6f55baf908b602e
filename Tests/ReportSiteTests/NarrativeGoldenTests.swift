import Diagnostics
import Foundation
import JourneyAnalysis
import JourneyModel
import ReportSite
import TestSupport
import Testing
import Wording

/// What journeys say of themselves, whole and in both languages, as `Goldens` has it.
///
/// `WAYMARK_RECORD` set writes what was found into the files, to be read by hand.
@Suite("Golden narratives") struct NarrativeGoldenTests {
  @Test("The demo and its borders are told as they were", arguments: ["en", "de"])
  func narratives(language: String) throws {
    let wording = Wording(
      language: language, translation: TemplateSet.builtIn.translation(for: language))
    let edges = DemoContent.portfolio(maps: Self.edges)
    #expect(edges.journeys.count == Self.edges.count)
    let told =
      Self.told(DemoContent.portfolio, in: wording) + "\n" + Self.told(edges, in: wording)
    let path = Repository.path("Tests/ReportSiteTests/Goldens/narratives.\(language).txt")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try Data(told.utf8).write(to: URL(filePath: path))
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    for (found, wanted) in zip(told.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(found == wanted)
    }
    #expect(told == expected)
  }

  @Test("A narrative has one or two sentences on top and four to six below")
  func lengths() {
    for portfolio in [DemoContent.portfolio, DemoContent.portfolio(maps: Self.edges)] {
      let context = AnalysisContext(portfolio, date: CivilDate("2026-11-23"))
      for journey in portfolio.journeys {
        let narrative = Narrative(
          journey, findings: JourneyFindings(journey, in: context), personas: [], wording: .english)
        #expect((1...2).contains(narrative.headline.count), "\(journey.id)")
        #expect((4...6).contains(narrative.summary.count), "\(journey.id)")
        let sentences = narrative.headline + narrative.summary
        for text in sentences.map(\.text) {
          #expect(text.hasSuffix("."), "\(text)")
          #expect(!text.contains("  ") && !text.contains("{"), "\(text)")
        }
      }
    }
  }

  /// A title and a line for each sentence of each journey, with common spaces.
  private static func told(_ portfolio: Portfolio, in wording: Wording) -> String {
    let context = AnalysisContext(portfolio, date: CivilDate("2026-11-23"))
    let names = Dictionary(
      portfolio.personas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return portfolio.journeys.map { journey in
      let narrative = Narrative(
        journey, findings: JourneyFindings(journey, in: context),
        personas: journey.personas.map { names[$0.value] ?? $0.value.rawValue },
        wording: wording)
      let lines = narrative.headline + narrative.summary
      return ([journey.id.rawValue] + lines.map { "  " + $0.text }).joined(separator: "\n")
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }.joined(separator: "\n\n") + "\n"
  }
}

extension NarrativeGoldenTests {
  /// A map for each border of the sentences.
  static let edges: [(id: String, text: String)] = [
    (
      "nothing-known",
      """
      title: Nothing known
      stages:
        - name: Only
          touchpoints: [{name: Step}]
      """
    ),
    (
      "one-of-each",
      """
      title: One of each
      persona: ada
      metrics: [{metric: rate, value: 50 %, target: 40 %, n: 900, previous: 30 %}]
      recommendations: [{title: Mend it, impact: 5, effort: 5, owner: Ben}]
      stages:
        - name: Only
          volume: 1
          touchpoints: [{name: Step, feels: 1, owner: Ana}]
        - name: Last
          volume: 1
          touchpoints: [{name: End, feels: 1, owner: Ana}]
      """
    ),
    (
      "all-is-well",
      """
      title: All is well
      persona: ada
      metrics:
        - {metric: rate, value: 50 %, target: 40 %}
        - {metric: rate, value: 60 %, target: 40 %}
      stages:
        - name: First
          volume: 100
          touchpoints: [{name: Start, feels: 2, owner: Ana}]
        - name: Middle
          volume: 90
          touchpoints: [{name: Way, feels: 1, owner: Ana}]
        - name: Last
          volume: 85
          touchpoints: [{name: End, feels: 1, owner: Ana}]
      """
    ),
    (
      "all-is-bad",
      """
      title: All is bad
      persona: ada
      metrics:
        - {metric: rate, value: 30 %, target: 40 %, n: 900, previous: 50 %}
        - {metric: rate, value: 20 %, target: 40 %, n: 900, previous: 20 %}
      stages:
        - name: First
          touchpoints: [{name: Start, feels: -1}, {name: Stop, feels: -2}, {name: Go}]
        - name: Last
          touchpoints: [{name: End, feels: -1}, {name: Rest}]
      """
    ),
    (
      "one-missed-target",
      """
      title: One missed target
      persona: ada
      metrics: [{metric: rate, value: 30 %, target: 40 %, n: 90, previous: 31 %}]
      recommendations: [{title: Done with, impact: 5, effort: 5, status: done}]
      stages:
        - name: Only
          touchpoints: [{name: Step, feels: -2}]
      """
    ),
    (
      "gains",
      """
      title: Gains
      personas: [ada]
      recommendations: [{title: Mend it, impact: 5, effort: 5, due: 2026-12-01}]
      stages:
        - name: First
          volume: 100
          touchpoints: [{name: Start, feels: 1, owner: Ana}]
        - name: Middle
          volume: 110
          touchpoints: [{name: Way, feels: 1, owner: Ana}]
        - name: Last
          volume: 120
          touchpoints: [{name: End, feels: 1, owner: null}]
      """
    ),
    (
      "planned",
      """
      title: Planned
      state: future
      stages:
        - name: First
          volume: 100
          touchpoints: [{name: Start}]
        - name: Last
          volume: 20
          touchpoints: [{name: End}]
      """
    ),
  ]
}
