import Diagnostics
import JourneyModel
import SiteRouting

/// Short forms of what has a page or a place of its own: enough to name it and to link to it.
enum LinkData {
  static let journey = DataShape<Scoped<Journey>>(
    "journey link",
    [
      .text("id", "The journey's id.") { $0.value.id.rawValue },
      .text("title", "The journey's title.") { $0.value.title },
      .text("href", "The link to the journey's page.") {
        $0.scope.href(.journey($0.value.id))
      },
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

  static let spot = DataShape<Scoped<Spot>>(
    "place",
    [
      .text("address", "The address: `stage` or `stage/touchpoint`.") {
        $0.value.address.description
      },
      .text("stage", "The stage's name.") { source in
        source.value.journey.stage(source.value.address.stage)?.name
      },
      .text("touchpoint", "The touchpoint's name; none for a whole stage.") { source in
        source.value.journey.touchpoint(at: source.value.address)?.name
      },
      .text("href", "The link to the place on its journey's page.") {
        $0.scope.href(.journey($0.value.journey.id), fragment: Anchor.of($0.value.address))
      },
    ])

  static let evidence = DataShape<Scoped<InJourney<Evidence>>>(
    "evidence link",
    [
      .text("id", "The id of the evidence.") { $0.value.part.id.rawValue },
      .text("title", "The title of the evidence.") { $0.value.part.title },
      .text("href", "The link to the evidence on its journey's page.") {
        $0.scope.href(.journey($0.value.journey.id), fragment: Anchor.of($0.value.part.id))
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

/// A stage or touchpoint of a journey.
struct Spot: Sendable {
  let journey: Journey
  let address: Address

  /// The stage or touchpoint at an address; nil where there is none.
  init?(_ address: Address?, in journey: Journey) {
    guard let address, journey.contains(address) else { return nil }
    self.journey = journey
    self.address = address
  }
}

/// A part of a journey together with the journey.
struct InJourney<Part: Sendable>: Sendable {
  let part: Part
  private let shared: Boxed<Journey>

  init(_ part: Part, _ journey: Journey) {
    self.part = part
    shared = Boxed(journey)
  }

  private init(_ part: Part, shared: Boxed<Journey>) {
    self.part = part
    self.shared = shared
  }

  var journey: Journey { shared.value }

  /// Another part of the same journey.
  func with<Other>(_ other: Other) -> InJourney<Other> {
    InJourney<Other>(other, shared: shared)
  }
}

extension Scoped {
  /// A part of the journey that this is about.
  func part<Whole, Part>(_ part: Part) -> Scoped<InJourney<Part>>
  where Value == InJourney<Whole> {
    with(value.with(part))
  }

  /// Parts of the journey that this is about.
  func parts<Whole, Part>(_ parts: [Part]) -> [Scoped<InJourney<Part>>]
  where Value == InJourney<Whole> {
    parts.map { part($0) }
  }

  /// The evidence with an id in the journey that this is about, for each id that there is.
  func evidence<Whole>(_ ids: [EvidenceID]) -> [Scoped<InJourney<Evidence>>]
  where Value == InJourney<Whole> {
    ids.compactMap { id in value.journey.evidence.first { $0.id == id } }.map { part($0) }
  }

  /// The stage or touchpoint at an address of the journey that this is about.
  func spot<Whole>(_ address: Address?) -> Scoped<Spot>? where Value == InJourney<Whole> {
    with(Spot(address, in: value.journey))
  }
}
