extension DiagnosticCatalogue {
  /// The problems that lie in the journeys rather than in the files.
  static func entryOfHealth(_ id: DiagnosticID) -> DiagnosticEntry? {
    switch id {
    case .healthCheck:
      DiagnosticEntry(
        "A health check that fails",
        meaning:
          "The map can be read, but at this place it lacks something that maps need to be of use: "
          + "an owner, a success signal, a target, a dated next step. The name after the slash "
          + "says which check it is. “waymark check” judges it; no health check fails a build, "
          + "whatever its level.",
        example: "      - name: Sign-in\n        owner: null\n",
        mend: "Add what the check asks for; or turn the check off under “checks” with a reason, "
          + "or give it another level under “levels” in “site.yaml”.",
        mended: "      - name: Sign-in\n        owner: Ben · Web\n")
    case .reviewDue:
      DiagnosticEntry(
        "A review that falls due soon",
        meaning:
          "The map says how often it is to be reviewed, and the next time comes near. A map that "
          + "nobody looks at drifts away from what customers meet.",
        example: "reviewed: 2026-06-30\nreview-every: 3 months\n",
        mend: "Go through the map with its owner, then write the day of it under “reviewed”.",
        mended: "reviewed: 2026-09-30\nreview-every: 3 months\n")
    case .unusedMetric:
      DiagnosticEntry(
        "A metric that nobody uses",
        meaning:
          "The catalogue defines a metric that no map reads, no recommendation moves, no handoff "
          + "is judged by and no rule tests. It may have lost its last use, or never had one.",
        in: "metrics.yaml",
        example: "- {id: page-views, name: Page views, kind: count}\n",
        mend: "Measure it in a map, or take it out of “metrics.yaml”.",
        mended: nil)
    case .audienceLeak:
      DiagnosticEntry(
        "A link for everyone to something internal",
        meaning:
          "A text that everyone may see links to a page, or a part of one, that is marked as "
          + "internal. A site that “build --audience everyone” makes does not have it: only the "
          + "words of the link stay, and give away that there is more.",
        in: DiagnosticEntry.note,
        example: "See the [margins](margins.md).\n",
        mend: "Take the link out, or mark the text that holds it as internal too.",
        mended: "---\naudience: internal\n---\nSee the [margins](margins.md).\n")
    default: nil
    }
  }
}

extension ReportRule {
  /// The description of a kind of problem.
  package init(_ id: DiagnosticID) {
    let entry = DiagnosticCatalogue.entry(id)
    self.init(
      id: id.rawValue, title: entry.title, meaning: entry.meaning, help: entry.mend,
      severity: id.severity)
  }

  /// The descriptions of all kinds of problems.
  package static var kinds: [ReportRule] { DiagnosticID.allCases.map { ReportRule($0) } }
}
