package import Diagnostics

/// How far an experiment has come.
package enum ExperimentStatus: String, CaseIterable, Sendable, BitwiseCopyable {
  case idea, planned, running, done, stopped
}

/// A change that is put to the test.
package struct Experiment: Sendable, Equatable {
  /// What is expected and why.
  package var hypothesis: String?
  /// The one thing that is changed.
  package var variable: [String] = []
  /// What it is changed between.
  package var variants: [String] = []
  /// What counts as success.
  package var success: String?
  /// How far it has come.
  package var status: ExperimentStatus?
  /// What came out.
  package var result: String?
  /// Where it was written.
  package var origin: SourceRange

  /// An experiment of which nothing is known yet.
  package init(origin: SourceRange) { self.origin = origin }
}

/// The passage from one part of the journey to another, as a contract between teams.
package struct Handoff: Sendable, Equatable {
  /// Its title, where it has one.
  package var title: String?
  /// The stage or touchpoint that hands over.
  package var from: Sourced<Address>
  /// The stage or touchpoint that takes over.
  package var to: Sourced<Address>
  /// What the customer comes from.
  package var creative: String?
  /// What the creative says.
  package var promise: String?
  /// Where the customer lands.
  package var landing: Sourced<String>?
  /// What the landing page says.
  package var headline: String?
  /// The metric that tells whether it works.
  package var metric: Sourced<MetricID>?
  /// What is being tried.
  package var experiment: Experiment?
  /// Who answers for it.
  package var owner: String?
  /// Who may see it.
  package var audience: Audience = .everyone
  /// What there is to say about it.
  package var body: Prose?
  /// Where it was written.
  package var origin: SourceRange

  /// A handoff of which only the two ends are known.
  package init(from: Sourced<Address>, to: Sourced<Address>, origin: SourceRange) {
    self.from = from
    self.to = to
    self.origin = origin
  }
}

/// What a map rests on: interviews, analytics, a survey.
package struct Evidence: Sendable, Equatable {
  /// Its id, unique in the journey.
  package var id: EvidenceID
  /// What kind it is: `interviews`, `analytics`, `survey`, `usability-test`, `support`.
  package var kind: String
  /// Its title.
  package var title: String
  /// How many people, sessions or answers.
  package var n: Double?
  /// When it was collected.
  package var date: CivilDate?
  /// Where it can be found.
  package var link: Sourced<String>?
  /// The place it is about; nil for the whole journey.
  package var at: Sourced<Address>?
  /// Who may see it.
  package var audience: Audience = .everyone
  /// What it says.
  package var body: Prose?
  /// Where it was written.
  package var origin: SourceRange

  /// A piece of evidence.
  package init(id: EvidenceID, kind: String, title: String, origin: SourceRange) {
    self.id = id
    self.kind = kind
    self.title = title
    self.origin = origin
  }
}
