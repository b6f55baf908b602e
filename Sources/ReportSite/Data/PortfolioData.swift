import Diagnostics
import JourneyModel
package import SiteRouting
import Wording

/// The shape of the whole portfolio, as the atlas shows it and `portfolio.json` holds it.
package enum PortfolioData {
  typealias Source = DataScope

  /// What `portfolio.json` holds and themes can name on the atlas.
  package static var schema: DataSchema { shape.schema }

  /// The portfolio, to be shown in the file at a route.
  package static func value(in context: RenderContext, at route: Route) -> DataValue {
    shape.object(DataScope(context, at: route))
  }

  static let shape = DataShape<Source>(
    "portfolio",
    [
      .text("title", "The site's title.") { $0.context.portfolio.site.title },
      .text("organisation", "Whose journeys they are.") {
        $0.context.portfolio.site.organisation
      },
      .text("language", "The site's language as a BCP 47 tag.") { $0.wording.language },
      .text("date", "The day that the site is of, `YYYY-MM-DD`, where the build was told.") {
        $0.context.options.date?.iso
      },
      .text("audience", "For whom the site is: `everyone` leaves out all that is internal.") {
        $0.context.options.audience.rawValue
      },
      .text("generator", "The program that made the site.") { $0.context.options.generator },
      .list("journeys", of: JourneyData.summary, "All journeys, by id.") {
        $0.context.portfolio.journeys
      } each: {
        JourneyData.source($0, in: $1.context, at: $1.route)
      },
      .list("personas", of: PersonaData.summary, "All personas, by id.") {
        PersonaData.all(in: $0)
      },
      .list("metrics", of: MetricData.summary, "The metric catalogue.") { MetricData.all(in: $0) },
    ] + PortfolioInsightData.fields)
}

/// The shape of personas.
enum PersonaData {
  typealias Source = Scoped<Persona>

  static let summary = DataShape<Source>("persona summary", naming)

  static let shape = DataShape<Source>("persona", naming + details)

  static func all(in scope: DataScope) -> [Source] {
    scope.context.portfolio.personas.map { Scoped($0, scope) }
  }

  private static let naming: [DataField<Source>] = [
    .text("id", "The name of the file.") { $0.value.id.rawValue },
    .text("name", "The persona's name.") { $0.value.name },
    .text("href", "The link to the persona's page.") { $0.scope.href(.persona($0.value.id)) },
    .text("role", "What the persona is in life.") { $0.value.role },
    .texts("goals", "What the persona wants.") { $0.value.goals },
    .texts("frustrations", "What gets in the way.") { $0.value.frustrations },
    .bool("is-internal", "Whether only the own organisation may see the page.") {
      $0.value.audience == .internal
    },
    .list("journeys", of: LinkData.journey, "The persona's journeys.") {
      $0.context.index.journeys(of: $0.value.id)
    } each: {
      $1.link(at: $0)
    },
  ]

  private static let details: [DataField<Source>] = [
    .markup("body", "Who the persona is.") { source in
      let renderer = ProseRenderer(context: source.context, route: source.scope.route)
      return source.value.body.map { renderer.markup($0) }
    }
  ]
}

/// The shape of metrics in the catalogue.
enum MetricData {
  typealias Source = Scoped<MetricDefinition>

  /// A place at which a metric is read.
  static let use = DataShape<Scoped<ReadingPlace>>(
    "use of a metric",
    [
      .object("journey", LinkData.journey, "The journey.") {
        $0.link(at: $0.value.journey)
      },
      .object("at", LinkData.spot, "The stage or touchpoint; none for the whole journey.") {
        let index = $0.context.index
        return Spot(
          index.address(of: $0.value), in: ShownJourney(index.journeys[$0.value.journey], $0.scope))
      },
      .object("reading", ReadingData.shape, "What is read there.") {
        let index = $0.context.index
        let journey = index.journeys[$0.value.journey]
        return ReadingData.source(index[$0.value], $0.scope.part((), of: journey))
      },
    ])

  static let summary = DataShape<Source>("metric summary", naming)

  static let shape = DataShape<Source>("metric", naming + details)

  static func all(in scope: DataScope) -> [Source] {
    scope.context.portfolio.metrics.map { Scoped($0, scope) }
  }

  private static let naming: [DataField<Source>] = [
    .text("id", "Its id.") { $0.value.id.rawValue },
    .text("name", "Its name.") { $0.value.name },
    .text("href", "The link to it in the catalogue.") {
      $0.scope.href(.metrics, fragment: Anchor.of($0.value.id))
    },
    .text("kind", "What it measures: `rate`, `count`, `money`, `duration`, `nps` and so on.") {
      $0.value.kind.rawValue
    },
    .text("better", "Which way it improves: `higher` or `lower`.") { $0.value.better.rawValue },
    .text("formula", "How it is computed, in words.") { $0.value.formula },
    .text("description", "What it is good for.") { $0.value.description },
    .object("benchmark", ReadingData.benchmark, "What others reach.") { $0.value.benchmark },
    .object("scale", JourneyData.scale, "The scale of its answers.") { $0.value.scale },
    .text("variant", "Which of the usual variants it is.") { $0.value.variant },
    .texts("stages", "The ids of the stages that it is usual in.") { $0.value.stages },
    .number("use-count", "At how many places it is read.") {
      Double($0.context.index.uses(of: $0.value.id).count)
    },
  ]

  private static let details: [DataField<Source>] = [
    .list("uses", of: use, "Every place at which it is read.") {
      $0.with(all: $0.context.index.uses(of: $0.value.id))
    }
  ]
}
