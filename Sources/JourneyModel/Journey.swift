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
  /// The name of its folder.
  package var id: JourneyID
  /// Its title.
  package var title: String
  /// The personas whose journey it is, in order.
  package var personas: [Sourced<PersonaID>] = []
  /// Whether it shows what is or what should become.
  package var state: JourneyState = .current
  /// The map of the other state.
  package var compare: Sourced<JourneyID>?
  /// The journey whose stage this one details.
  package var parent: Sourced<JourneyID>?
  /// The situation that the persona is in.
  package var scenario: String?
  /// A sentence on what the map shows, for readers who see nothing else.
  package var summary: String?
  /// What the customer wants to reach.
  package var goals: [String] = []
  /// Who answers for the map.
  package var owner: String?
  /// How far it has come.
  package var status: PublicationStatus = .published
  /// When it was last reviewed.
  package var reviewed: CivilDate?
  /// How often it is to be reviewed.
  package var reviewEvery: CalendarInterval?
  /// What time its figures cover.
  package var period: Period?
  /// Its language as a BCP 47 tag, where it differs from the site's.
  package var language: String?
  /// Which lanes, in which order; empty for the site's choice, else all that have data.
  package var lanes: [Lane] = []
  /// Settings of health checks, by check id.
  package var checks: [CheckSetting] = []
  /// The scale of its scores.
  package var emotionScale: EmotionScale = .standard
  /// What a customer who comes through is worth.
  package var outcome: Outcome?
  /// What the map rests on: from the map and from evidence files.
  package var evidence: [Evidence] = []
  /// Figures of the journey as a whole.
  package var metrics: [MetricReading] = []
  /// Its stages in order, at least one.
  package var stages: [Stage] = []
  /// Its handoffs: from the map and from handoff files.
  package var handoffs: [Handoff] = []
  /// All its recommendations: from the map, its touchpoints and recommendation files, in the
  /// order map, touchpoints, files by path.
  package var recommendations: [Recommendation] = []
  /// Its notes, by path; what a heading binds stands in ``Note/sections``.
  package var notes: [Note] = []
  /// Who may see it.
  package var audience: Audience = .everyone
  /// Names in the map's values that keep no place of their own, for the checks.
  package var mentions: [Sourced<Mention>] = []
  /// The map file.
  package var origin: SourceRange

  /// A journey with a title and nothing else.
  package init(id: JourneyID, title: String, origin: SourceRange) {
    self.id = id
    self.title = title
    self.origin = origin
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

/// A part of the journey with one goal of the customer: `Purchase`.
package struct Stage: Sendable, Equatable {
  /// Its id, unique in the journey.
  package var id: StageID
  /// Its name.
  package var name: String
  /// What the customer wants to know or reach in it.
  package var goal: String?
  /// Customers who enter it in the period.
  package var volume: Double?
  /// The same in the period before.
  package var previousVolume: Double?
  /// How long customers stay in it.
  package var timeInStage: TimeInStage?
  /// Figures of the stage as a whole.
  package var metrics: [MetricReading] = []
  /// Its touchpoints in order, at least one.
  package var touchpoints: [Touchpoint] = []
  /// Where it was written.
  package var origin: SourceRange

  /// A stage with a name and nothing else.
  package init(id: StageID, name: String, origin: SourceRange) {
    self.id = id
    self.name = name
    self.origin = origin
  }
}

/// How long customers stay in a stage, in durations (seconds).
package struct TimeInStage: Sendable, Equatable {
  /// The median.
  package let median: Quantity?
  /// What nine of ten stay below.
  package let p90: Quantity?
  /// The median of the period before.
  package let previous: Quantity?

  /// Times in a stage.
  package init(median: Quantity?, p90: Quantity?, previous: Quantity?) {
    self.median = median
    self.p90 = p90
    self.previous = previous
  }
}

/// One meeting of customer and organisation: `Sign-in`.
package struct Touchpoint: Sendable, Equatable {
  /// Its id, unique in its stage.
  package var id: TouchpointID
  /// The stage and the touchpoint: `purchase/sign-in`.
  package var address: Address
  /// Its name.
  package var name: String
  /// Where it happens: `web`, `email`.
  package var channel: String?
  /// Why the customer is here.
  package var intent: String?
  /// What the customer does.
  package var action: String?
  /// The signal that the intent was met.
  package var success: String?
  /// The next actions offered; one is right.
  package var next: [String] = []
  /// What the customer thinks.
  package var thinks: [String] = []
  /// How it feels.
  package var feels: Feeling?
  /// What hurts.
  package var pains: [Point] = []
  /// What delights.
  package var delights: [Point] = []
  /// What customers said.
  package var quotes: [Quote] = []
  /// Who answers for it; nil is a step that nobody owns.
  package var owner: String?
  /// Whether the relation is won or lost here.
  package var momentOfTruth = false
  /// What the customer sees of the organisation.
  package var frontstage: [String] = []
  /// What the organisation does out of sight.
  package var backstage: [BackstageTask] = []
  /// The systems behind it.
  package var systems: [String] = []
  /// Links to it: campaign links, screens.
  package var links: [Sourced<String>] = []
  /// Its figures.
  package var metrics: [MetricReading] = []
  /// Who may see it.
  package var audience: Audience = .everyone
  /// Where it was written.
  package var origin: SourceRange

  /// A touchpoint with a name and nothing else.
  package init(id: TouchpointID, in stage: StageID, name: String, origin: SourceRange) {
    self.id = id
    address = Address(stage: stage, touchpoint: id)
    self.name = name
    self.origin = origin
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
