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
          + "says which check it is.",
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
