import Diagnostics
import JourneyModel
import JourneyReading

/// A content folder whose every free text is one given string.
enum HostileContent {
  /// The portfolio in which each text field of each file holds `text`.
  static func portfolio(_ text: String) -> Diagnosed<Portfolio> {
    let value = quoted(text)
    let files = templates.map { path, body in
      (
        path,
        String(
          body.split(separator: "§", omittingEmptySubsequences: false).joined(separator: value))
      )
    }
    let tree = ContentTree(
      files: files.sorted { $0.0 < $1.0 }.enumerated().map { index, file in
        ContentTree.File(path: file.0, bytes: Array(file.1.utf8), id: FileID(index))
      })
    return PortfolioReader.read(tree)
  }

  /// A YAML double-quoted scalar.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let hex = String(scalar.value, radix: 16)
          quoted += "\\x" + String(repeating: "0", count: 2 - hex.count) + hex
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static let templates: [(String, String)] = [
    ("site.yaml", "title: §\norganisation: §\nlanguage: en\n"),
    (
      "metrics.yaml",
      """
      - id: rate
        name: §
        kind: rate
        formula: §
        description: §
        benchmark: {value: 75 %, source: §}
        stages: [buy]
      """
    ),
    (
      "rules.yaml",
      "- id: low\n  when: {metric: rate, below: 90 %}\n  do: §\n  owner: Ana\n  source: §\n"
    ),
    (
      "personas/alex.md",
      "---\nname: §\nrole: §\ngoals: [§]\nfrustrations: [§]\n---\nWho Alex is.\n"
    ),
    ("pages/method.md", "---\ntitle: §\n---\nHow.\n"),
    (
      "journeys/shop/fix.md",
      """
      ---
      kind: recommendation
      id: fix
      title: §
      at: buy/pay
      impact: 9
      effort: 2
      owner: Ana
      status: planned
      experiment: {variable: §, variants: [§, §], success: §, hypothesis: §}
      evidence: [talks]
      ---
      Why.
      """
    ),
    ("journeys/shop/note.md", "---\ntitle: §\nat: buy\n---\nSo it is.\n"),
    ("journeys/shop/map.yaml", map),
  ]

  private static let map = """
    title: §
    persona: alex
    scenario: §
    summary: §
    goals: [§, §]
    owner: Ana
    period: 2026-09
    outcome: {name: §, at: buy, worth: 42 EUR}
    evidence:
      - {id: talks, kind: §, n: 12, date: 2026-08-14, title: §}
    checks: {backstage: {off: true, because: §}}
    metrics:
      - {metric: rate, value: 40 %, n: 100, target: 60 %, segments: {§: 30 %}}
    stages:
      - name: §
        id: buy
        goal: §
        volume: 100
        touchpoints:
          - name: §
            id: pay
            channel: web
            intent: §
            action: §
            success: §
            next: §
            thinks: [§, §]
            feels: {score: -2, words: [§, §], evidence: [talks]}
            pains: [§, {text: §, evidence: talks}]
            delights: [§]
            quotes: [{text: §, who: §, evidence: talks}]
            owner: Ana
            moment-of-truth: true
            frontstage: [§]
            backstage: [{task: §, team: §}]
            systems: [§]
            metrics:
              - {metric: rate, value: 40 %, n: 12, previous: 50 %, target: 60 %, source: talks}
      - name: §
        id: use
        volume: 20
        touchpoints:
          - {name: §, id: start, feels: 1}
    handoffs:
      - from: buy
        to: use
        creative: §
        promise: §
        headline: §
        landing: https://shop.example/?utm_source=a
        metric: rate
        owner: Ana
        experiment: {variable: §, variants: [§], success: §, result: §, status: running}
    recommendations:
      - {title: §, id: inline, at: use, impact: 5, effort: 5, owner: Ana}

    """
}
