import Diagnostics
import JourneyModel
import SiteRouting
import Wording

/// The shape of touchpoints in lists over all journeys.
enum PlaceData {
  static let shape = DataShape<Scoped<TouchpointPlace>>(
    "touchpoint of a journey",
    [
      .object("journey", LinkData.journey, "The journey.") {
        $0.link(at: $0.value.journey)
      },
      .object("at", LinkData.spot, "The touchpoint.") {
        let index = $0.context.index
        return Spot(
          index[$0.value].address, in: ShownJourney(index.journeys[$0.value.journey], $0.scope))
      },
      .object("owner", LinkData.owner, "Who answers for it.") {
        $0.with($0.context.index[$0.value].owner)
      },
      .text("channel", "Where it happens.") { $0.context.index[$0.value].channel },
    ])

  /// A recommendation by its place, with its journey.
  struct Action: Sendable {
    let place: RecommendationPlace
    let shown: ShownJourney

    func source(_ scope: DataScope) -> ActionData.Source {
      Scoped(InJourney(scope.context.index[place], shown), scope)
    }
  }

  /// Recommendations of any journeys, each of which is looked at once.
  static func recommendations(
    _ places: [RecommendationPlace], in scope: DataScope
  ) -> [Action] {
    var shown: [Int: ShownJourney] = [:]
    return places.map { place in
      let journey =
        shown[place.journey] ?? ShownJourney(scope.context.index.journeys[place.journey], scope)
      shown[place.journey] = journey
      return Action(place: place, shown: journey)
    }
  }
}

/// The shape of owners.
enum OwnerData {
  typealias Source = Scoped<OwnerPlaces>

  static let shape = DataShape<Source>(
    "owner",
    [
      .text("name", "The owner's name.") { $0.value.owner.name },
      .text("slug", "The name of the owner's page.") { $0.value.owner.slug },
      .list("journeys", of: LinkData.journey, "The journeys that they answer for.") {
        $0.value.journeys
      } each: {
        $1.link(at: $0)
      },
      .list("touchpoints", of: PlaceData.shape, "The touchpoints that they answer for.") {
        $0.with(all: $0.value.touchpoints)
      },
      .list("recommendations", of: ActionData.summary, "What they are to do, by rank.") {
        PlaceData.recommendations($0.value.recommendations, in: $0.scope)
      } each: {
        $0.source($1.scope)
      },
      .list("handoffs", of: HandoffData.shape, "The handoffs that they answer for.") {
        $0.value.handoffs
      } each: { place, source in
        let journey = source.context.index.journeys[place.journey]
        return source.scope.part(HandoffData.Placed.all(of: journey)[place.handoff], of: journey)
      },
    ])
}

extension OwnerData {
  /// All owners.
  static let list = DataShape<DataScope>(
    "owners",
    [
      .list("owners", of: shape, "All owners, by slug.") { scope in
        scope.context.index.owners.map { Scoped($0, scope) }
      }
    ])
}

/// The shape of channels.
enum ChannelData {
  static let channel = DataShape<Scoped<Channel>>(
    "channel",
    [
      .text("name", "The channel's name.") { $0.value.name },
      .text("slug", "The slug of the name.") { $0.value.slug },
      .list("touchpoints", of: PlaceData.shape, "What happens there.") {
        $0.with(all: $0.value.touchpoints)
      },
    ])

  static let shape = DataShape<DataScope>(
    "channels",
    [
      .list("channels", of: channel, "All channels, by slug.") { scope in
        scope.context.index.channels.map { Scoped($0, scope) }
      }
    ])
}

/// The shape of the recommendation backlog.
enum BacklogData {
  static let shape = DataShape<DataScope>(
    "backlog",
    [
      .list(
        "recommendations", of: ActionData.recommendation,
        "All recommendations: open ones by rank, then done, then dropped ones."
      ) {
        PlaceData.recommendations($0.context.index.backlog, in: $0)
      } each: {
        $0.source($1)
      }
    ])
}

/// The shape of the metric catalogue with its uses.
enum CatalogueData {
  static let shape = DataShape<DataScope>(
    "catalogue",
    [
      .list("metrics", of: MetricData.shape, "All metrics, in the order of the file.") {
        MetricData.all(in: $0)
      }
    ])
}

/// The shape of free pages.
enum FreePageData {
  static let shape = DataShape<Scoped<Page>>(
    "free page",
    [
      .text("id", "The name of the file.") { $0.value.id.rawValue },
      .bool("is-internal", "Whether only the own organisation may see it.") {
        $0.value.audience == .internal
      },
      .markup("body", "What it says.") {
        ProseRenderer(context: $0.context, route: $0.scope.route).markup($0.value.body)
      },
    ])
}
