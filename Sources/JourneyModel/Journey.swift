package import Diagnostics

/// Who may see a part: everyone who has the site, or only the own organisation.
package enum Audience: String, CaseIterable, Sendable { case everyone, `internal` }

/// Whether a map shows what is or what should become.
package enum JourneyState: String, CaseIterable, Sendable { case current, future }

/// How far a map has come.
package enum PublicationStatus: String, CaseIterable, Sendable { case draft, published, archived }

/// A lane of the map: one kind of content over all touchpoints.
package enum Lane: String, CaseIterable, Sendable {
  case volume, touchpoint, intent, action, thinks, feels, words, pains, quotes, metrics, owner
  case frontstage, backstage, systems, next
}

/// A journey map: who goes where, through which touchpoints, how it feels, and what to do.
package struct Journey: Sendable, Equatable {
  /// Its properties, which lie behind one reference, so that a copy of it is a retain.
  private struct Fields: Sendable, Equatable {
    var id: JourneyID
    var title: String
    var personas: [Sourced<PersonaID>] = []
    var state: JourneyState = .current
    var compare: Sourced<JourneyID>?
    var parent: Sourced<JourneyID>?
    var scenario: String?
    var summary: String?
    var goals: [String] = []
    var owner: String?
    var status: PublicationStatus = .published
    var reviewed: CivilDate?
    var reviewEvery: CalendarInterval?
    var period: Period?
    var language: String?
    var lanes: [Lane] = []
    var checks: [CheckSetting] = []
    var emotionScale: EmotionScale = .standard
    var outcome: Outcome?
    var evidence: [Evidence] = []
    var metrics: [MetricReading] = []
    var stages: [Stage] = []
    var handoffs: [Handoff] = []
    var recommendations: [Recommendation] = []
    var notes: [Note] = []
    var audience: Audience = .everyone
    var mentions: [Sourced<Mention>] = []
    var origin: SourceRange
  }

  private var fields: Shared<Fields>

  /// The name of its folder.
  package var id: JourneyID {
    get { fields.value.id }
    set { fields.value.id = newValue }
  }
  /// Its title.
  package var title: String {
    get { fields.value.title }
    set { fields.value.title = newValue }
  }
  /// The personas whose journey it is, in order.
  package var personas: [Sourced<PersonaID>] {
    get { fields.value.personas }
    _modify { yield &fields.value.personas }
  }
  /// Whether it shows what is or what should become.
  package var state: JourneyState {
    get { fields.value.state }
    set { fields.value.state = newValue }
  }
  /// The map of the other state.
  package var compare: Sourced<JourneyID>? {
    get { fields.value.compare }
    set { fields.value.compare = newValue }
  }
  /// The journey whose stage this one details.
  package var parent: Sourced<JourneyID>? {
    get { fields.value.parent }
    set { fields.value.parent = newValue }
  }
  /// The situation that the persona is in.
  package var scenario: String? {
    get { fields.value.scenario }
    set { fields.value.scenario = newValue }
  }
  /// A sentence on what the map shows, for readers who see nothing else.
  package var summary: String? {
    get { fields.value.summary }
    set { fields.value.summary = newValue }
  }
  /// What the customer wants to reach.
  package var goals: [String] {
    get { fields.value.goals }
    _modify { yield &fields.value.goals }
  }
  /// Who answers for the map.
  package var owner: String? {
    get { fields.value.owner }
    set { fields.value.owner = newValue }
  }
  /// How far it has come.
  package var status: PublicationStatus {
    get { fields.value.status }
    set { fields.value.status = newValue }
  }
  /// When it was last reviewed.
  package var reviewed: CivilDate? {
    get { fields.value.reviewed }
    set { fields.value.reviewed = newValue }
  }
  /// How often it is to be reviewed.
  package var reviewEvery: CalendarInterval? {
    get { fields.value.reviewEvery }
    set { fields.value.reviewEvery = newValue }
  }
  /// What time its figures cover.
  package var period: Period? {
    get { fields.value.period }
    set { fields.value.period = newValue }
  }
  /// Its language as a BCP 47 tag, where it differs from the site's.
  package var language: String? {
    get { fields.value.language }
    set { fields.value.language = newValue }
  }
  /// Which lanes, in which order; empty for the site's choice, else all that have data.
  package var lanes: [Lane] {
    get { fields.value.lanes }
    _modify { yield &fields.value.lanes }
  }
  /// Settings of health checks, by check id.
  package var checks: [CheckSetting] {
    get { fields.value.checks }
    _modify { yield &fields.value.checks }
  }
  /// The scale of its scores.
  package var emotionScale: EmotionScale {
    get { fields.value.emotionScale }
    set { fields.value.emotionScale = newValue }
  }
  /// What a customer who comes through is worth.
  package var outcome: Outcome? {
    get { fields.value.outcome }
    set { fields.value.outcome = newValue }
  }
  /// What the map rests on: from the map and from evidence files.
  package var evidence: [Evidence] {
    get { fields.value.evidence }
    _modify { yield &fields.value.evidence }
  }
  /// Figures of the journey as a whole.
  package var metrics: [MetricReading] {
    get { fields.value.metrics }
    _modify { yield &fields.value.metrics }
  }
  /// Its stages in order, at least one.
  package var stages: [Stage] {
    get { fields.value.stages }
    _modify { yield &fields.value.stages }
  }
  /// Its handoffs: from the map and from handoff files.
  package var handoffs: [Handoff] {
    get { fields.value.handoffs }
    _modify { yield &fields.value.handoffs }
  }
  /// All its recommendations: from the map, its touchpoints and recommendation files, in the
  /// order map, touchpoints, files by path.
  package var recommendations: [Recommendation] {
    get { fields.value.recommendations }
    _modify { yield &fields.value.recommendations }
  }
  /// Its notes, by path; what a heading binds stands in ``Note/sections``.
  package var notes: [Note] {
    get { fields.value.notes }
    _modify { yield &fields.value.notes }
  }
  /// Who may see it.
  package var audience: Audience {
    get { fields.value.audience }
    set { fields.value.audience = newValue }
  }
  /// Names in the map's values that keep no place of their own, for the checks.
  package var mentions: [Sourced<Mention>] {
    get { fields.value.mentions }
    _modify { yield &fields.value.mentions }
  }
  /// The map file.
  package var origin: SourceRange {
    get { fields.value.origin }
    set { fields.value.origin = newValue }
  }

  /// A journey with a title and nothing else.
  package init(id: JourneyID, title: String, origin: SourceRange) {
    fields = Shared(Fields(id: id, title: title, origin: origin))
  }
}

/// What a customer who comes through the journey does, where, and what that is worth.
package struct Outcome: Sendable, Equatable {
  /// Its name: `Order`.
  package let name: String
  /// The stage or touchpoint at which it happens.
  package let at: Sourced<Address>?
  /// What one is worth, in money.
  package let worth: Quantity?

  /// An outcome.
  package init(name: String, at: Sourced<Address>?, worth: Quantity?) {
    self.name = name
    self.at = at
    self.worth = worth
  }
}

/// What a map or the site says of a health check.
package struct CheckSetting: Sendable, Equatable {
  /// The check's id.
  package let check: Sourced<String>
  /// Whether it is turned off.
  package let off: Bool
  /// Why.
  package let because: String?
  /// Another threshold than the check's own.
  package let threshold: Quantity?

  /// A setting of one check.
  package init(check: Sourced<String>, off: Bool, because: String?, threshold: Quantity?) {
    self.check = check
    self.off = off
    self.because = because
    self.threshold = threshold
  }
}

extension Journey {
  /// All touchpoints in order.
  package var touchpoints: [Touchpoint] { stages.flatMap(\.touchpoints) }

  /// The stage with an id.
  package func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }

  /// The touchpoint at an address, or nil where the address is a stage's or dangles.
  package func touchpoint(at address: Address) -> Touchpoint? {
    guard let wanted = address.touchpoint else { return nil }
    return stage(address.stage)?.touchpoints.first { $0.id == wanted }
  }

  /// Whether a stage or touchpoint stands at an address.
  package func contains(_ address: Address) -> Bool {
    address.touchpoint == nil ? stage(address.stage) != nil : touchpoint(at: address) != nil
  }
}
