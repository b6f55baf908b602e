import Diagnostics
import JourneyModel
import SiteRouting

/// Short forms of what has a page or a place of its own: enough to name it and to link to it.
enum LinkData {
  static let journey = DataShape<JourneyLink>(
    "journey link",
    [
      .text("id", "The journey's id.") { $0.id.rawValue },
      .text("title", "The journey's title.") { $0.title },
      .text("href", "The link to the journey's page.") { $0.href },
    ])

  static let persona = DataShape<Scoped<Persona>>(
    "persona link",
    [
      .text("id", "The persona's id.") { $0.value.id.rawValue },
      .text("name", "The persona's name.") { $0.value.name },
      .text("href", "The link to the persona's page.") { $0.scope.href(.persona($0.value.id)) },
    ])

  static let owner = DataShape<Scoped<String>>(
    "owner link",
    [
      .text("name", "The owner's name.") { $0.value },
      .text("href", "The link to the owner's page.") { source in
        source.context.index.route(toOwner: source.value).map { source.scope.href($0) }
      },
    ])

  static let metric = DataShape<Scoped<MetricID>>(
    "metric link",
    [
      .text("id", "The metric's id.") { $0.value.rawValue },
      .text("name", "The metric's name.") { source in
        source.context.index.metric(source.value)?.name ?? source.value.rawValue
      },
      .text("href", "The link to the metric in the catalogue.") {
        $0.scope.href(.metrics, fragment: Anchor.of($0.value))
      },
    ])

  static let spot = DataShape<Spot>(
    "place",
    [
      .text("address", "The address: `stage` or `stage/touchpoint`.") { $0.address.description },
      .text("stage", "The stage's name.") { $0.stage.name },
      .text("touchpoint", "The touchpoint's name; none for a whole stage.") {
        $0.touchpoint?.name
      },
      .text("href", "The link to the place on its journey's page.") {
        $0.shown.href(to: Anchor.of($0.address))
      },
    ])

  static let evidence = DataShape<Scoped<InJourney<Evidence>>>(
    "evidence link",
    [
      .text("id", "The id of the evidence.") { $0.value.part.id.rawValue },
      .text("title", "The title of the evidence.") { $0.value.part.title },
      .text("href", "The link to the evidence on its journey's page.") {
        $0.href(to: Anchor.of($0.value.part.id))
      },
    ])

  static let destination = DataShape<Scoped<Sourced<String>>>(
    "destination",
    [
      .text("text", "What was written.") { $0.value.value },
      .text("href", "The link; none where what was written cannot be one.") {
        $0.scope.href($0.value)
      },
    ])
}

/// What names a journey and leads to its page.
struct JourneyLink: Sendable {
  let id: JourneyID
  let title: String
  let href: String

  /// The link to a journey from where something is shown.
  init(_ journey: Journey, _ scope: DataScope) {
    self.init(journey, href: scope.href(.journey(journey.id)))
  }

  fileprivate init(_ journey: Journey, href: String) {
    id = journey.id
    title = journey.title
    self.href = href
  }
}
