package import Diagnostics
package import JourneyAnalysis
package import JourneyModel

extension PortfolioSnapshot {
  /// The version of the snapshot's form; a change that old programs would misread raises it.
  ///
  /// Members that are only added do not: programs leave aside what they do not know, and `tells`
  /// says which of the later ones a snapshot has.
  package static let version = 1

  /// Writes the snapshot as an object: what `portfolio.json` holds under ``member``.
  package func write(to json: inout JSONWriter) {
    Self.write(self, journeys, to: &json) { $0 }
  }

  /// Writes the snapshot of a portfolio, of which one journey's is held at a time.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - date: The day that the findings were judged on.
  ///   - findings: The findings of a journey; nil where it has no outcomes of checks and rules.
  ///   - json: Is written to.
  package static func write(
    _ portfolio: Portfolio, date: CivilDate? = nil, findings: (JourneyID) -> JourneyFindings?,
    to json: inout JSONWriter
  ) {
    var head = portfolio
    head.journeys = []
    let names = DetailNames(portfolio)
    write(
      PortfolioSnapshot(head, findings: [], date: date), portfolio.journeys, to: &json
    ) {
      JourneySnapshot($0, findings: findings($0.id), names)
    }
  }

  private static func write<Item>(
    _ head: PortfolioSnapshot, _ journeys: [Item], to json: inout JSONWriter,
    snapshot: (Item) -> JourneySnapshot
  ) {
    json.object {
      $0.field("version", Self.version)
      $0.field("tells", DetailKey.allCases.filter(head.tells.contains).map(\.rawValue))
      $0.field("language", head.language)
      $0.field("date", head.date?.iso)
      $0.list("metrics", head.metrics) { metric, json in
        json.field("id", metric.id.rawValue)
        json.field("name", metric.name)
        json.field("kind", metric.kind.rawValue)
        json.field("better", metric.better.rawValue)
        json.details(metric.details)
      }
      $0.list("rules", head.rules) { rule, json in
        json.field("id", rule.id)
        json.field("do", rule.action)
      }
      $0.list("personas", head.personas) { persona, json in
        json.field("id", persona.id.rawValue)
        json.field("name", persona.name)
        json.details(persona.details)
      }
      $0.list("journeys", journeys) { snapshot($0).writeMembers(to: &$1) }
    }
  }

  /// The name of the member of `portfolio.json` that holds the snapshot.
  package static let member = "snapshot"
}

extension JSONWriter {
  /// Writes a member with a list of objects; none where the list is empty.
  fileprivate mutating func list<Item>(
    _ name: String, _ items: [Item], _ write: (Item, inout JSONWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    key(name)
    array { json in
      for item in items { json.object { write(item, &$0) } }
    }
  }
}

extension JourneySnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("id", id.rawValue)
    json.field("title", title)
    json.field("state", state.rawValue)
    json.field("status", status.rawValue)
    json.field("owner", owner)
    if scale != .standard {
      json.field("scaleMin", scale.min)
      json.field("scaleMax", scale.max)
    }
    json.list("metrics", metrics) { $0.writeMembers(to: &$1) }
    json.list("stages", stages) { $0.writeMembers(to: &$1) }
    json.list("recommendations", recommendations) { $0.writeMembers(to: &$1) }
    json.list("handoffs", handoffs) { $0.writeMembers(to: &$1) }
    json.outcomes("checks", checks)
    json.outcomes("rules", rules)
    json.limits(checks)
    if let headline {
      json.key("headline")
      json.object { headline.writeMembers(to: &$0) }
    }
    json.details(details)
  }
}

extension JSONWriter {
  /// Writes outcomes by id: `"checks": {"owners": "failed"}`; the first of two with one id.
  fileprivate mutating func outcomes<State>(
    _ name: String, _ outcomes: [JourneySnapshot.Outcome<State>]
  ) {
    guard !outcomes.isEmpty else { return }
    key(name)
    object {
      var seen: Set<String> = []
      for outcome in outcomes where seen.insert(outcome.id).inserted {
        $0.field(outcome.id, outcome.state.rawValue)
      }
    }
  }
}

extension JSONWriter {
  /// Writes the limits of checks by id, and why some are off; none where there are none.
  fileprivate mutating func limits(_ checks: [JourneySnapshot.Outcome<CheckResult.Outcome>]) {
    let limited = checks.filter { $0.limit != nil }
    if !limited.isEmpty {
      key("limits")
      object { for check in limited { $0.field(check.id, check.limit) } }
    }
    let reasoned = checks.filter { $0.because != nil }
    if !reasoned.isEmpty {
      key("because")
      object { for check in reasoned { $0.field(check.id, check.because) } }
    }
  }

  /// Writes details by key, each as a list of texts; none where there are none.
  fileprivate mutating func details(_ details: Details) {
    let all = details.all
    guard !all.isEmpty else { return }
    key("details")
    object { for (key, values) in all { $0.field(key.rawValue, values) } }
  }
}

extension HeadlineSnapshot {
  /// Writes its members.
  func writeMembers(to json: inout JSONWriter) {
    json.field("kind", kind.rawValue)
    json.field("at", at?.description)
    json.field("to", to?.description)
    json.field("share", share)
    json.field("count", count)
    json.field("stake", stake)
    json.field("currency", currency)
  }
}

extension StageSnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("id", id.rawValue)
    json.field("name", name)
    json.field("volume", volume)
    json.list("metrics", metrics) { $0.writeMembers(to: &$1) }
    json.list("touchpoints", touchpoints) { $0.writeMembers(to: &$1) }
    json.details(details)
  }
}

extension TouchpointSnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("id", id.rawValue)
    json.field("name", name)
    json.field("channel", channel)
    json.field("intent", intent)
    json.field("score", score)
    json.field("owner", owner)
    json.field("pains", pains)
    json.field("delights", delights)
    json.list("metrics", metrics) { $0.writeMembers(to: &$1) }
    json.details(details)
  }
}

extension ReadingSnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("id", metric.rawValue)
    if let value { value.writeMembers(to: &json) }
    json.field("n", n)
    json.field("promoters", promoters)
    json.field("detractors", detractors)
    if let target {
      json.key("target")
      json.object { target.writeMembers(to: &$0) }
    }
    json.list("segments", segments) { segment, json in
      json.field("name", segment.name)
      segment.value.writeMembers(to: &json)
      json.field("n", segment.n)
    }
    json.details(details)
  }
}

extension Quantity {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("value", amount)
    json.field("unit", unit.name)
    json.field("written", written)
  }
}

extension Quantity.Unit {
  /// The unit in JSON: a word, or the code of a currency.
  var name: String {
    switch self {
    case .number: "number"
    case .percent: "percent"
    case .seconds: "seconds"
    case .money(let currency): currency
    }
  }

  init(name: String) {
    switch name {
    case "number": self = .number
    case "percent": self = .percent
    case "seconds": self = .seconds
    default: self = .money(currency: name)
    }
  }
}

extension RecommendationSnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("id", id.rawValue)
    json.field("title", title)
    json.field("at", at?.description)
    json.field("status", status.rawValue)
    json.field("owner", owner)
    json.field("due", due?.iso)
    json.field("impact", impact)
    json.field("effort", effort)
    json.details(details)
  }
}

extension HandoffSnapshot {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.field("from", from.description)
    json.field("to", to.description)
    json.field("gaps", gaps.map(\.rawValue))
    json.field("owner", owner)
    json.field("metric", metric?.rawValue)
    json.details(details)
  }
}
