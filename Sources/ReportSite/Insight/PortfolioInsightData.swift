import Diagnostics
import JourneyAnalysis
import JourneyModel
import SiteRouting
import Wording

/// The shapes of what the journeys show together.
enum PortfolioInsightData {
  static let leak = DataShape<FindingData.Step>(
    "leak",
    [
      .object("journey", LinkData.journey, "The journey.") { $0.value.shown.link },
      .object("period", DateData.period, "The time that its figures cover.") {
        $0.with($0.value.journey.period)
      },
      .number("stake-30-days", "What it costs in thirty days, an estimate.") { source in
        source.value.journey.period.flatMap { source.value.part.stake?.monthly(over: $0) }
      },
    ] + FindingData.passage)

  static let review = DataShape<Scoped<PortfolioFindings.Review>>(
    "review",
    [
      .object("journey", LinkData.journey, "The journey.") { $0.link($0.value.journey) },
      .date("due", "When it is to be reviewed again.") { $0.value.due },
      .bool("is-overdue", "Whether that has passed, where the day is known.") {
        $0.value.isOverdue == true
      },
    ])

  static let quarter = DataShape<Scoped<PortfolioFindings.Quarter>>(
    "quarter",
    [
      .number("year", "The year.") { Double($0.value.year) },
      .number("quarter", "The quarter, 1 to 4.") { Double($0.value.quarter) },
      .number("finished", "How many recommendations were finished.") {
        Double($0.value.finished)
      },
      .number("effort", "The effort that they took.") { $0.value.effort },
      .list("returned", of: Figure.shape, "The money that they returned, by currency.") { source in
        source.value.returned.map { Figure(money: $0, source.wording) }
      },
    ])

  static let fields: [DataField<DataScope>] = [
    .list("leaks", of: leak, "Leaks beyond their limit, by what is at stake.") {
      $0.context.portfolioFindings.leaks
    } each: { leak, scope in
      scope.context.index.journey(leak.journey).map { scope.part(leak.step, of: $0) }
    },
    .list("backlog", of: ActionData.summary, "All recommendations: open ones by rank first.") {
      PlaceData.recommendations($0.context.index.backlog, in: $0)
    } each: {
      $0.source($1)
    },
    .list("reviews", of: review, "The reviews of the maps, by date.") { scope in
      scope.context.portfolioFindings.reviews.map { Scoped($0, scope) }
    },
    .list("quarters", of: quarter, "What finished work took and returned, by quarter.") { scope in
      scope.context.portfolioFindings.quarters.map { Scoped($0, scope) }
    },
  ]
}
