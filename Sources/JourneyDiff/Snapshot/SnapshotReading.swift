package import Diagnostics
import JourneyAnalysis
import JourneyModel

extension PortfolioSnapshot {
  /// Reads a snapshot, or the `portfolio.json` that holds one.
  ///
  /// Members that it does not know are left aside, so that newer programs can add some.
  package init(_ json: JSONValue) throws(JSONFailure) {
    guard case .object = json else {
      throw JSONFailure("The file holds no snapshot of a portfolio.")
    }
    guard let inner = json[Self.member] else {
      self = try Self.reading(json)
      return
    }
    do throws(JSONFailure) {
      self = try Self.reading(inner)
    } catch {
      throw error.inside(Self.member)
    }
    // Older snapshots had no language, which the file around them has.
    if language == nil { language = try json.textIfAny("language") }
  }

  private static func reading(_ json: JSONValue) throws(JSONFailure) -> PortfolioSnapshot {
    guard json["version"] != nil else {
      throw JSONFailure("The file holds no snapshot of a portfolio.")
    }
    let version = try json.count("version")
    guard version == Self.version else {
      throw JSONFailure("The snapshot has the unknown version \(version).")
    }
    var snapshot = PortfolioSnapshot()
    snapshot.tells = Set(try json.texts("tells").compactMap(DetailKey.init))
    snapshot.language = try json.textIfAny("language")
    snapshot.date = try json.dateIfAny("date")
    snapshot.rules = try json.list("rules") { json throws(JSONFailure) in
      DecisionRule(id: try json.text("id"), action: try json.text("do"))
    }
    snapshot.metrics = try json.list("metrics") { json throws(JSONFailure) in
      var metric = Metric(
        id: MetricID(try json.text("id")), name: try json.text("name"),
        kind: try json.word("kind"), better: try json.word("better"))
      metric.details = try json.details()
      return metric
    }
    snapshot.personas = try json.list("personas") { json throws(JSONFailure) in
      var persona = Persona(id: PersonaID(try json.text("id")), name: try json.text("name"))
      persona.details = try json.details()
      return persona
    }
    snapshot.journeys = try json.list("journeys") { json throws(JSONFailure) in
      try JourneySnapshot(json)
    }
    return snapshot
  }
}

extension JSONValue {
  /// The word of a member, one of the cases of an enumeration.
  fileprivate func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(JSONFailure) -> Word {
    try Word(named: try text(name), in: name)
  }

  /// The outcomes by id of a member that may be missing.
  fileprivate func outcomes<State: CaseIterable>(
    _ name: String
  ) throws(JSONFailure) -> [JourneySnapshot.Outcome<State>] {
    guard let value = self[name] else { return [] }
    guard case .object(let members) = value else {
      throw JSONFailure("“\(name)” is not an object.")
    }
    var outcomes: [JourneySnapshot.Outcome<State>] = []
    for member in members {
      let state = try State(named: try value.text(member.name), in: "\(name).\(member.name)")
      outcomes.append(JourneySnapshot.Outcome(id: member.name, state: state))
    }
    return outcomes
  }

  /// The date of a member that may be missing.
  fileprivate func dateIfAny(_ name: String) throws(JSONFailure) -> CivilDate? {
    guard let text = try textIfAny(name) else { return nil }
    guard let date = CivilDate(text) else { throw JSONFailure("“\(name)” is not a date.") }
    return date
  }

  /// The members of an object that may be missing.
  private func membersIfAny(_ name: String) throws(JSONFailure) -> (JSONValue, [String]) {
    guard let value = self[name] else { return (.object([]), []) }
    guard case .object(let members) = value else {
      throw JSONFailure("“\(name)” is not an object.")
    }
    return (value, members.map(\.name))
  }

  /// The details of a part; those of newer programs are left aside.
  fileprivate func details() throws(JSONFailure) -> Details {
    let (value, names) = try membersIfAny("details")
    var details = Details()
    do throws(JSONFailure) {
      for name in names {
        if let key = DetailKey(rawValue: name) { details[key] = try value.texts(name) }
      }
    } catch {
      throw error.inside("details")
    }
    return details
  }

  /// The outcomes of checks with their limits, and why some are off.
  fileprivate func checks() throws(JSONFailure) -> [JourneySnapshot.Outcome<CheckResult.Outcome>] {
    var checks: [JourneySnapshot.Outcome<CheckResult.Outcome>] = try outcomes("checks")
    let (limits, _) = try membersIfAny("limits")
    let (reasons, _) = try membersIfAny("because")
    for index in checks.indices {
      let id = checks[index].id
      do throws(JSONFailure) {
        checks[index].limit = try limits.numberIfAny(id)
      } catch {
        throw error.inside("limits")
      }
      do throws(JSONFailure) {
        checks[index].because = try reasons.textIfAny(id)
      } catch {
        throw error.inside("because")
      }
    }
    return checks
  }

  /// The address of a member that may be missing.
  fileprivate func addressIfAny(_ name: String) throws(JSONFailure) -> Address? {
    guard let text = try textIfAny(name) else { return nil }
    guard let address = Address(text) else { throw JSONFailure("“\(name)” is not an address.") }
    return address
  }

  fileprivate func address(_ name: String) throws(JSONFailure) -> Address {
    guard let address = try addressIfAny(name) else {
      throw JSONFailure("“\(name)” is missing.")
    }
    return address
  }

  /// The quantity whose members stand in an object; nil where it has no value.
  fileprivate func quantityIfAny() throws(JSONFailure) -> Quantity? {
    guard let amount = try numberIfAny("value") else { return nil }
    return Quantity(
      amount: amount, unit: Quantity.Unit(name: try text("unit")),
      written: try textIfAny("written") ?? "")
  }
}

extension RawRepresentable<String> where Self: CaseIterable {
  fileprivate init(named text: String, in member: String) throws(JSONFailure) {
    guard let value = Self(rawValue: text) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw JSONFailure("“\(member)” is none of \(known).")
    }
    self = value
  }
}

extension JourneySnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(id: JourneyID(try json.text("id")), title: try json.text("title"))
    state = try json.word("state")
    status = try json.word("status")
    owner = try json.textIfAny("owner")
    if let min = try json.numberIfAny("scaleMin"), let max = try json.numberIfAny("scaleMax") {
      guard let scale = EmotionScale(min: min, max: max) else {
        throw JSONFailure("“scaleMax” is not above “scaleMin”.")
      }
      self.scale = scale
    }
    metrics = try json.readings()
    stages = try json.list("stages") { json throws(JSONFailure) in try StageSnapshot(json) }
    recommendations = try json.list("recommendations") { json throws(JSONFailure) in
      try RecommendationSnapshot(json)
    }
    handoffs = try json.list("handoffs") { json throws(JSONFailure) in try HandoffSnapshot(json) }
    checks = try json.checks()
    rules = try json.outcomes("rules")
    if let inner = json["headline"] {
      do throws(JSONFailure) {
        headline = try HeadlineSnapshot(inner)
      } catch {
        throw error.inside("headline")
      }
    }
    details = try json.details()
  }
}

extension HeadlineSnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(try json.word("kind"))
    at = try json.addressIfAny("at")
    to = try json.addressIfAny("to")
    share = try json.numberIfAny("share")
    count = json["count"] == nil ? nil : try json.count("count")
    stake = try json.numberIfAny("stake")
    currency = try json.textIfAny("currency")
  }
}

extension StageSnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(id: StageID(try json.text("id")), name: try json.text("name"))
    volume = try json.numberIfAny("volume")
    metrics = try json.readings()
    touchpoints = try json.list("touchpoints") { json throws(JSONFailure) in
      try TouchpointSnapshot(json)
    }
    details = try json.details()
  }
}

extension TouchpointSnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(id: TouchpointID(try json.text("id")), name: try json.text("name"))
    channel = try json.textIfAny("channel")
    intent = try json.textIfAny("intent")
    score = try json.numberIfAny("score")
    owner = try json.textIfAny("owner")
    pains = try json.texts("pains")
    delights = try json.texts("delights")
    metrics = try json.readings()
    details = try json.details()
  }
}

extension JSONValue {
  fileprivate func readings() throws(JSONFailure) -> [ReadingSnapshot] {
    try list("metrics") { json throws(JSONFailure) in
      var reading = ReadingSnapshot(metric: MetricID(try json.text("id")))
      reading.value = try json.quantityIfAny()
      reading.n = try json.numberIfAny("n")
      reading.promoters = try json.numberIfAny("promoters")
      reading.detractors = try json.numberIfAny("detractors")
      do throws(JSONFailure) {
        reading.target = try json["target"]?.quantityIfAny()
      } catch {
        throw error.inside("target")
      }
      reading.segments = try json.segments()
      reading.details = try json.details()
      return reading
    }
  }
}

extension JSONValue {
  fileprivate func segments() throws(JSONFailure) -> [ReadingSnapshot.Segment] {
    try list("segments") { json throws(JSONFailure) in
      guard let value = try json.quantityIfAny() else { throw JSONFailure("“value” is missing.") }
      return ReadingSnapshot.Segment(
        name: try json.text("name"), value: value, n: try json.numberIfAny("n"))
    }
  }
}

extension RecommendationSnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(id: RecommendationID(try json.text("id")), title: try json.text("title"))
    at = try json.addressIfAny("at")
    status = try json.word("status")
    owner = try json.textIfAny("owner")
    due = try json.dateIfAny("due")
    impact = try json.numberIfAny("impact")
    effort = try json.numberIfAny("effort")
    details = try json.details()
  }
}

extension HandoffSnapshot {
  fileprivate init(_ json: JSONValue) throws(JSONFailure) {
    self.init(from: try json.address("from"), to: try json.address("to"))
    gaps = try json.texts("gaps").compactMap(HandoffPart.init)
    owner = try json.textIfAny("owner")
    metric = try json.textIfAny("metric").map { MetricID($0) }
    details = try json.details()
  }
}
