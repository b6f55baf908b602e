package import Diagnostics

/// Who may see a part: everyone who has the site, or only the own organisation.
package enum Audience: String, CaseIterable, Sendable, BitwiseCopyable { case everyone, `internal` }

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
  /// Its own properties, which lie behind one reference, so that a copy of it is a retain.
  private struct Head: Sendable, Equatable {
    var id: JourneyID
    var title: String
    var personas: [Sourced<PersonaID>] = []
    var state: JourneyState = .current
    var compare: Sourced<JourneyID>?
    var parent: Sourced<JourneyID>?
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
    var audience: Audience = .everyone
    var origin: SourceRange
  }

  private var head: Shared<Head>
  private var course = JourneyPart(JourneyCourse())
  private var actions = JourneyPart(JourneyActions())
  private var texts = JourneyPart(JourneyTexts())

  /// The name of its folder.
  package var id: JourneyID {
    get { head.value.id }
    set { head.value.id = newValue }
  }
  /// Its title.
  package var title: String {
    get { head.value.title }
    set { head.value.title = newValue }
  }
  /// The personas whose journey it is, in order.
  package var personas: [Sourced<PersonaID>] {
    get { head.value.personas }
    _modify { yield &head.value.personas }
  }
  /// Whether it shows what is or what should become.
  package var state: JourneyState {
    get { head.value.state }
    set { head.value.state = newValue }
  }
  /// The map of the other state.
  package var compare: Sourced<JourneyID>? {
    get { head.value.compare }
    set { head.value.compare = newValue }
  }
  /// The journey whose stage this one details.
  package var parent: Sourced<JourneyID>? {
    get { head.value.parent }
    set { head.value.parent = newValue }
  }
  /// The situation that the persona is in.
  package var scenario: String? {
    get { texts.read { $0.scenario } }
    set { texts.changed.scenario = newValue }
  }
  /// A sentence on what the map shows, for readers who see nothing else.
  package var summary: String? {
    get { texts.read { $0.summary } }
    set { texts.changed.summary = newValue }
  }
  /// What the customer wants to reach.
  package var goals: [String] {
    get { texts.read { $0.goals } }
    _modify { yield &texts.changed.goals }
  }
  /// Who answers for the map.
  package var owner: String? {
    get { head.value.owner }
    set { head.value.owner = newValue }
  }
  /// How far it has come.
  package var status: PublicationStatus {
    get { head.value.status }
    set { head.value.status = newValue }
  }
  /// When it was last reviewed.
  package var reviewed: CivilDate? {
    get { head.value.reviewed }
    set { head.value.reviewed = newValue }
  }
  /// How often it is to be reviewed.
  package var reviewEvery: CalendarInterval? {
    get { head.value.reviewEvery }
    set { head.value.reviewEvery = newValue }
  }
  /// What time its figures cover.
  package var period: Period? {
    get { head.value.period }
    set { head.value.period = newValue }
  }
  /// Its language as a BCP 47 tag, where it differs from the site's.
  package var language: String? {
    get { head.value.language }
    set { head.value.language = newValue }
  }
  /// Which lanes, in which order; empty for the site's choice, else all that have data.
  package var lanes: [Lane] {
    get { head.value.lanes }
    _modify { yield &head.value.lanes }
  }
  /// Settings of health checks, by check id.
  package var checks: [CheckSetting] {
    get { head.value.checks }
    _modify { yield &head.value.checks }
  }
  /// The scale of its scores.
  package var emotionScale: EmotionScale {
    get { head.value.emotionScale }
    set { head.value.emotionScale = newValue }
  }
  /// What a customer who comes through is worth.
  package var outcome: Outcome? {
    get { head.value.outcome }
    set { head.value.outcome = newValue }
  }
  /// What the map rests on: from the map and from evidence files.
  package var evidence: [Evidence] {
    get { texts.read { $0.evidence } }
    _modify { yield &texts.changed.evidence }
  }
  /// Figures of the journey as a whole.
  package var metrics: [MetricReading] {
    get { course.read { $0.metrics } }
    _modify { yield &course.changed.metrics }
  }
  /// Its stages in order, at least one.
  package var stages: [Stage] {
    get { course.read { $0.stages } }
    _modify { yield &course.changed.stages }
  }
  /// Its handoffs: from the map and from handoff files.
  package var handoffs: [Handoff] {
    get { actions.read { $0.handoffs } }
    _modify { yield &actions.changed.handoffs }
  }
  /// All its recommendations: from the map, its touchpoints and recommendation files, in the
  /// order map, touchpoints, files by path.
  package var recommendations: [Recommendation] {
    get { actions.read { $0.recommendations } }
    _modify { yield &actions.changed.recommendations }
  }
  /// Its notes, by path; what a heading binds stands in ``Note/sections``.
  package var notes: [Note] {
    get { texts.read { $0.notes } }
    _modify { yield &texts.changed.notes }
  }
  /// Who may see it.
  package var audience: Audience {
    get { head.value.audience }
    set { head.value.audience = newValue }
  }
  /// Names in the map's values that keep no place of their own, for the checks.
  package var mentions: [Sourced<Mention>] {
    get { texts.read { $0.mentions } }
    _modify { yield &texts.changed.mentions }
  }
  /// The map file.
  package var origin: SourceRange {
    get { head.value.origin }
    set { head.value.origin = newValue }
  }

  /// A journey with a title and nothing else.
  package init(id: JourneyID, title: String, origin: SourceRange) {
    head = Shared(Head(id: id, title: title, origin: origin))
  }
}

extension Journey {
  /// The journey with its contents packed, to be unpacked whenever they are asked for and not on
  /// the shelf: for portfolios that are too large to be held as they are.
  package func packed(on shelf: JourneyShelf) -> Journey {
    var packed = self
    packed.course.pack(on: shelf)
    packed.actions.pack(on: shelf)
    packed.texts.pack(on: shelf)
    return packed
  }

  /// The journey, packed where another one is.
  func packed(like other: Journey) -> Journey { other.course.shelf.map(packed(on:)) ?? self }
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
