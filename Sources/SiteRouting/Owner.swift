package import JourneyModel

/// Somebody who answers for something: two spellings with the same slug are one owner.
package struct Owner: Sendable, Equatable {
  /// What the path of the owner's page is made from.
  package let slug: String
  /// The name as it was first written.
  package let name: String

  /// The owner of a name; nil for a name without any letter or digit.
  package init?(name: String) {
    let slug = Slug.of(name)
    guard !slug.isEmpty else { return nil }
    self.slug = PagePaths.isReserved(slug) ? slug + "-owner" : slug
    self.name = name
  }

  /// The page of the owner.
  package var route: Route { .owner(slug) }

  /// Everybody who owns something in a portfolio, by slug, each with the first spelling.
  package static func all(in portfolio: Portfolio) -> [Owner] {
    var known: [String: Owner] = [:]
    func add(_ name: String?) {
      guard let name, let owner = Owner(name: name), known[owner.slug] == nil else { return }
      known[owner.slug] = owner
    }
    for journey in portfolio.journeys {
      add(journey.owner)
      for stage in journey.stages { for touchpoint in stage.touchpoints { add(touchpoint.owner) } }
      for handoff in journey.handoffs { add(handoff.owner) }
      for recommendation in journey.recommendations { add(recommendation.owner) }
    }
    for rule in portfolio.rules { add(rule.owner) }
    return known.values.sorted { $0.slug < $1.slug }
  }
}
