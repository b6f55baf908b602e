package import Diagnostics

/// How far a recommendation has come.
package enum RecommendationStatus: String, CaseIterable, Sendable {
  case idea, planned, doing, done, dropped
}

/// How far an experiment has come.
package enum ExperimentStatus: String, CaseIterable, Sendable {
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

/// Something to do, at its place, scored by impact and effort.
package struct Recommendation: Sendable, Equatable {
  /// A metric that is to move, and where to.
  package struct Move: Sendable, Equatable {
    /// The metric.
    package let metric: Sourced<MetricID>
    /// The value that is wanted.
    package let to: Quantity?

    /// An expected move.
    package init(metric: Sourced<MetricID>, to: Quantity?) {
      self.metric = metric
      self.to = to
    }
  }

  /// What a finished recommendation did move.
  package struct Result: Sendable, Equatable {
    /// The metric.
    package let metric: Sourced<MetricID>?
    /// The value before.
    package let from: Quantity?
    /// The value after.
    package let to: Quantity?
    /// What it returned, in money.
    package let worth: Quantity?
    /// When it was measured.
    package let date: CivilDate?

    /// A result.
    package init(
      metric: Sourced<MetricID>?, from: Quantity?, to: Quantity?, worth: Quantity?, date: CivilDate?
    ) {
      self.metric = metric
      self.from = from
      self.to = to
      self.worth = worth
      self.date = date
    }
  }

  /// Its id, unique in the journey.
  package var id: RecommendationID
  /// What to do.
  package var title: String
  /// Where: a stage or touchpoint; nil for the whole journey.
  package var at: Sourced<Address>?
  /// How much it would change, 1 to 10.
  package var impact: Double?
  /// How much work it is, 1 to 10.
  package var effort: Double?
  /// How sure that is, a fraction of 1.
  package var confidence: Double?
  /// How many customers it reaches in the period.
  package var reach: Double?
  /// Who does it.
  package var owner: String?
  /// How far it has come.
  package var status: RecommendationStatus = .idea
  /// When it is to be done.
  package var due: CivilDate?
  /// What it is to move.
  package var moves: [Move] = []
  /// What it did move.
  package var result: Result?
  /// How it is tested.
  package var experiment: Experiment?
  /// What it rests on.
  package var evidence: [Sourced<EvidenceID>] = []
  /// Who may see it.
  package var audience: Audience = .everyone
  /// What there is to say beyond the title.
  package var body: Prose?
  /// Where it was written.
  package var origin: SourceRange

  /// A recommendation with a title and nothing else.
  package init(id: RecommendationID, title: String, origin: SourceRange) {
    self.id = id
    self.title = title
    self.origin = origin
  }
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
