package import Diagnostics

/// How far a recommendation has come.
package enum RecommendationStatus: String, CaseIterable, Sendable, BitwiseCopyable {
  case idea, planned, doing, done, dropped
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

  /// Its properties, which lie behind one reference, so that a copy of it is a retain.
  ///
  /// What is large and mostly missing lies behind a reference of its own.
  private struct Fields: Sendable, Equatable {
    var id: RecommendationID
    var title: String
    var at: Sourced<Address>?
    var impact: Double?
    var effort: Double?
    var confidence: Double?
    var reach: Double?
    var owner: String?
    var status: RecommendationStatus = .idea
    var due: CivilDate?
    var moves: [Move] = []
    var result: Shared<Result>?
    var experiment: Shared<Experiment>?
    var evidence: [Sourced<EvidenceID>] = []
    var audience: Audience = .everyone
    var body: Prose?
    var origin: SourceRange
  }

  private var fields: Shared<Fields>

  /// Its id, unique in the journey.
  package var id: RecommendationID {
    get { fields.value.id }
    set { fields.value.id = newValue }
  }
  /// What to do.
  package var title: String {
    get { fields.value.title }
    set { fields.value.title = newValue }
  }
  /// Where: a stage or touchpoint; nil for the whole journey.
  package var at: Sourced<Address>? {
    get { fields.value.at }
    set { fields.value.at = newValue }
  }
  /// How much it would change, 1 to 10.
  package var impact: Double? {
    get { fields.value.impact }
    set { fields.value.impact = newValue }
  }
  /// How much work it is, 1 to 10.
  package var effort: Double? {
    get { fields.value.effort }
    set { fields.value.effort = newValue }
  }
  /// How sure that is, a fraction of 1.
  package var confidence: Double? {
    get { fields.value.confidence }
    set { fields.value.confidence = newValue }
  }
  /// How many customers it reaches in the period.
  package var reach: Double? {
    get { fields.value.reach }
    set { fields.value.reach = newValue }
  }
  /// Who does it.
  package var owner: String? {
    get { fields.value.owner }
    set { fields.value.owner = newValue }
  }
  /// How far it has come.
  package var status: RecommendationStatus {
    get { fields.value.status }
    set { fields.value.status = newValue }
  }
  /// When it is to be done.
  package var due: CivilDate? {
    get { fields.value.due }
    set { fields.value.due = newValue }
  }
  /// What it is to move.
  package var moves: [Move] {
    get { fields.value.moves }
    set { fields.value.moves = newValue }
  }
  /// What it did move.
  package var result: Result? {
    get { fields.value.result?.value }
    set { fields.value.result = newValue.map(Shared.init) }
  }
  /// How it is tested.
  package var experiment: Experiment? {
    get { fields.value.experiment?.value }
    set { fields.value.experiment = newValue.map(Shared.init) }
  }
  /// What it rests on.
  package var evidence: [Sourced<EvidenceID>] {
    get { fields.value.evidence }
    set { fields.value.evidence = newValue }
  }
  /// Who may see it.
  package var audience: Audience {
    get { fields.value.audience }
    set { fields.value.audience = newValue }
  }
  /// What there is to say beyond the title.
  package var body: Prose? {
    get { fields.value.body }
    set { fields.value.body = newValue }
  }
  /// Where it was written.
  package var origin: SourceRange {
    get { fields.value.origin }
    set { fields.value.origin = newValue }
  }

  /// A recommendation with a title and nothing else.
  package init(id: RecommendationID, title: String, origin: SourceRange) {
    fields = Shared(Fields(id: id, title: title, origin: origin))
  }
}
