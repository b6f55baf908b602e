package import Diagnostics

/// One meeting of customer and organisation: `Sign-in`.
package struct Touchpoint: Sendable, Equatable {
  /// Its properties, which lie behind one reference, so that a copy of it is a retain.
  private struct Fields: Sendable, Equatable {
    var id: TouchpointID
    var address: Address
    var name: String
    var channel: String?
    var intent: String?
    var action: String?
    var success: String?
    var next: [String] = []
    var thinks: [String] = []
    var feels: Feeling?
    var pains: [Point] = []
    var delights: [Point] = []
    var quotes: [Quote] = []
    var owner: String?
    var momentOfTruth = false
    var frontstage: [String] = []
    var backstage: [BackstageTask] = []
    var systems: [String] = []
    var links: [Sourced<String>] = []
    var metrics: [MetricReading] = []
    var audience: Audience = .everyone
    var origin: SourceRange
  }

  private var fields: Shared<Fields>

  /// Its id, unique in its stage.
  package var id: TouchpointID {
    get { fields.value.id }
    set { fields.value.id = newValue }
  }
  /// The stage and the touchpoint: `purchase/sign-in`.
  package var address: Address {
    get { fields.value.address }
    set { fields.value.address = newValue }
  }
  /// Its name.
  package var name: String {
    get { fields.value.name }
    set { fields.value.name = newValue }
  }
  /// Where it happens: `web`, `email`.
  package var channel: String? {
    get { fields.value.channel }
    set { fields.value.channel = newValue }
  }
  /// Why the customer is here.
  package var intent: String? {
    get { fields.value.intent }
    set { fields.value.intent = newValue }
  }
  /// What the customer does.
  package var action: String? {
    get { fields.value.action }
    set { fields.value.action = newValue }
  }
  /// The signal that the intent was met.
  package var success: String? {
    get { fields.value.success }
    set { fields.value.success = newValue }
  }
  /// The next actions offered; one is right.
  package var next: [String] {
    get { fields.value.next }
    set { fields.value.next = newValue }
  }
  /// What the customer thinks.
  package var thinks: [String] {
    get { fields.value.thinks }
    set { fields.value.thinks = newValue }
  }
  /// How it feels.
  package var feels: Feeling? {
    get { fields.value.feels }
    set { fields.value.feels = newValue }
  }
  /// What hurts.
  package var pains: [Point] {
    get { fields.value.pains }
    set { fields.value.pains = newValue }
  }
  /// What delights.
  package var delights: [Point] {
    get { fields.value.delights }
    set { fields.value.delights = newValue }
  }
  /// What customers said.
  package var quotes: [Quote] {
    get { fields.value.quotes }
    set { fields.value.quotes = newValue }
  }
  /// Who answers for it; nil is a step that nobody owns.
  package var owner: String? {
    get { fields.value.owner }
    set { fields.value.owner = newValue }
  }
  /// Whether the relation is won or lost here.
  package var momentOfTruth: Bool {
    get { fields.value.momentOfTruth }
    set { fields.value.momentOfTruth = newValue }
  }
  /// What the customer sees of the organisation.
  package var frontstage: [String] {
    get { fields.value.frontstage }
    set { fields.value.frontstage = newValue }
  }
  /// What the organisation does out of sight.
  package var backstage: [BackstageTask] {
    get { fields.value.backstage }
    set { fields.value.backstage = newValue }
  }
  /// The systems behind it.
  package var systems: [String] {
    get { fields.value.systems }
    set { fields.value.systems = newValue }
  }
  /// Links to it: campaign links, screens.
  package var links: [Sourced<String>] {
    get { fields.value.links }
    set { fields.value.links = newValue }
  }
  /// Its figures.
  package var metrics: [MetricReading] {
    get { fields.value.metrics }
    set { fields.value.metrics = newValue }
  }
  /// Who may see it.
  package var audience: Audience {
    get { fields.value.audience }
    set { fields.value.audience = newValue }
  }
  /// Where it was written.
  package var origin: SourceRange {
    get { fields.value.origin }
    set { fields.value.origin = newValue }
  }

  /// A touchpoint with a name and nothing else.
  package init(id: TouchpointID, in stage: StageID, name: String, origin: SourceRange) {
    let address = Address(stage: stage, touchpoint: id)
    fields = Shared(Fields(id: id, address: address, name: name, origin: origin))
  }
}

/// A pain point or a delight.
package struct Point: Sendable, Equatable {
  /// What it is, in a few words.
  package let text: String
  /// What shows it.
  package let evidence: [EvidenceID]

  /// A pain point or a delight.
  package init(text: String, evidence: [EvidenceID] = []) {
    self.text = text
    self.evidence = evidence
  }
}

/// What a customer said.
package struct Quote: Sendable, Equatable {
  /// The words.
  package let text: String
  /// Who said them: `P7`.
  package let who: String?
  /// Where they were said.
  package let evidence: [EvidenceID]
  /// Who may see them.
  package let audience: Audience

  /// A quote.
  package init(text: String, who: String?, evidence: [EvidenceID], audience: Audience) {
    self.text = text
    self.who = who
    self.evidence = evidence
    self.audience = audience
  }
}

/// Something that the organisation does out of the customer's sight.
package struct BackstageTask: Sendable, Equatable {
  /// What is done.
  package let task: String
  /// Who does it.
  package let team: String?

  /// A task and the team that does it.
  package init(task: String, team: String?) {
    self.task = task
    self.team = team
  }
}
