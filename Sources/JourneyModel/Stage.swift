package import Diagnostics

/// A part of the journey with one goal of the customer: `Purchase`.
package struct Stage: Sendable, Equatable {
  /// Its properties, which lie behind one reference, so that a copy of it is a retain.
  ///
  /// What is large and mostly missing lies behind a reference of its own.
  private struct Fields: Sendable, Equatable {
    var id: StageID
    var name: String
    var goal: String?
    var volume: Double?
    var previousVolume: Double?
    var timeInStage: Shared<TimeInStage>?
    var metrics: [MetricReading] = []
    var touchpoints: [Touchpoint] = []
    var origin: SourceRange
  }

  private var fields: Shared<Fields>

  /// Its id, unique in the journey.
  package var id: StageID {
    get { fields.value.id }
    set { fields.value.id = newValue }
  }
  /// Its name.
  package var name: String {
    get { fields.value.name }
    set { fields.value.name = newValue }
  }
  /// What the customer wants to know or reach in it.
  package var goal: String? {
    get { fields.value.goal }
    set { fields.value.goal = newValue }
  }
  /// Customers who enter it in the period.
  package var volume: Double? {
    get { fields.value.volume }
    set { fields.value.volume = newValue }
  }
  /// The same in the period before.
  package var previousVolume: Double? {
    get { fields.value.previousVolume }
    set { fields.value.previousVolume = newValue }
  }
  /// How long customers stay in it.
  package var timeInStage: TimeInStage? {
    get { fields.value.timeInStage?.value }
    set { fields.value.timeInStage = newValue.map(Shared.init) }
  }
  /// Figures of the stage as a whole.
  package var metrics: [MetricReading] {
    get { fields.value.metrics }
    set { fields.value.metrics = newValue }
  }
  /// Its touchpoints in order, at least one.
  package var touchpoints: [Touchpoint] {
    get { fields.value.touchpoints }
    set { fields.value.touchpoints = newValue }
  }
  /// Where it was written.
  package var origin: SourceRange {
    get { fields.value.origin }
    set { fields.value.origin = newValue }
  }

  /// A stage with a name and nothing else.
  package init(id: StageID, name: String, origin: SourceRange) {
    fields = Shared(Fields(id: id, name: name, origin: origin))
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
