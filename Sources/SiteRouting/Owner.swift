import JourneyModel

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
}
