import Diagnostics
import JourneyModel

/// The portfolio that tests of pages render: one full map, one that details it, one bare map.
enum PageSamples {
  static let nowhere = SourceRange.whole(FileID(0))

  static func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, at: nowhere) }

  static func percent(_ value: Double) -> Quantity {
    let digits = value == value.rounded() ? String(Int(value)) : String(value)
    return Quantity(amount: value / 100, unit: .percent, written: "\(digits) %")
  }

  static func count(_ value: Double) -> Quantity {
    Quantity(amount: value, unit: .number, written: String(Int(value)))
  }

  static func seconds(_ value: Double, _ written: String) -> Quantity {
    Quantity(amount: value, unit: .seconds, written: written)
  }

  static func prose(_ paragraphs: String...) -> Prose {
    Prose(blocks: paragraphs.map { .paragraph([.text($0)]) }, file: FileID(0))
  }

  static let catalogue: [MetricDefinition] = {
    func metric(
      _ id: String, _ name: String, _ kind: MetricKind, better: Direction = .higher,
      formula: String? = nil, benchmark: MetricDefinition.Benchmark? = nil
    ) -> MetricDefinition {
      var metric = MetricDefinition(id: MetricID(id), name: name, kind: kind, origin: nowhere)
      metric.better = better
      metric.formula = formula
      metric.benchmark = benchmark
      return metric
    }
    let averages = "Client averages 2024–25"
    return [
      metric("ctr", "CTR", .rate, formula: "clicks / impressions"),
      metric(
        "conversion", "Conversion, first visit to order", .rate, formula: "orders / visits",
        benchmark: .init(value: percent(6), source: averages)),
      metric("nps", "NPS", .nps, formula: "% promoters − % detractors"),
      metric(
        "sign-in-conversion", "Sign-in conversion", .rate,
        formula: "sessions that pass sign-in / sessions that reach it",
        benchmark: .init(value: percent(75), source: averages)),
      metric("load-time", "Load time", .duration, better: .lower),
      metric("payment-conversion", "Payment conversion", .rate),
      metric("churn", "Churn", .rate, better: .lower, formula: "customers lost / customers"),
    ]
  }()

  static func reading(
    _ metric: String, _ value: Quantity, n: Double? = nil, previous: Quantity? = nil,
    target: Quantity? = nil, history: [Double] = []
  ) -> MetricReading {
    var reading = MetricReading(metric: sourced(MetricID(metric)), origin: nowhere)
    reading.value = value
    reading.n = n
    reading.previous = previous
    reading.target = target
    if !history.isEmpty {
      reading.history = MetricHistory(
        file: "weekly.csv", column: metric,
        entries: history.map { MetricHistory.Entry(label: "", date: nil, value: $0) })
    }
    return reading
  }

  static func touchpoint(
    _ stage: String, _ name: String, _ channel: String, _ score: Double?, owner: String?,
    change: (inout Touchpoint) -> Void = { _ in }
  ) -> Touchpoint {
    var touchpoint = Touchpoint(
      id: TouchpointID(Slug.of(name)), in: StageID(stage), name: name, origin: nowhere)
    touchpoint.channel = channel
    touchpoint.feels = score.map { Feeling(score: $0) }
    touchpoint.owner = owner
    change(&touchpoint)
    return touchpoint
  }

  static func stage(
    _ name: String, goal: String, volume: Double?, _ touchpoints: [Touchpoint]
  ) -> Stage {
    var stage = Stage(id: StageID(Slug.of(name)), name: name, origin: nowhere)
    stage.goal = goal
    stage.volume = volume
    stage.touchpoints = touchpoints
    return stage
  }

  static func recommendation(
    _ title: String, at place: String?, impact: Double, effort: Double, due: String?,
    owner: String?, status: RecommendationStatus = .planned
  ) -> Recommendation {
    var recommendation = Recommendation(
      id: RecommendationID(Slug.of(title)), title: title, origin: nowhere)
    recommendation.at = place.flatMap { Address($0) }.map(sourced)
    recommendation.impact = impact
    recommendation.effort = effort
    recommendation.due = due.flatMap { CivilDate($0) }
    recommendation.owner = owner
    recommendation.status = status
    return recommendation
  }

  static let portfolio: Portfolio = {
    var portfolio = Portfolio()
    portfolio.site.title = "Customer journeys"
    portfolio.site.organisation = "Example Store"
    portfolio.metrics = catalogue
    var alex = Persona(id: PersonaID("alex"), name: "Alex", origin: nowhere)
    alex.role = "Young professional"
    alex.goals = ["Fast, reliable service"]
    alex.frustrations = ["Hidden costs"]
    alex.body = prose("Alex buys on the phone, mostly on the way home.")
    portfolio.personas = [alex]
    portfolio.journeys = [firstPurchase, future, bare, store]
    portfolio.pages = [
      Page(
        id: PageID("method"), title: "Method", body: prose("How the maps are made."),
        origin: nowhere)
    ]
    return portfolio
  }()
}
