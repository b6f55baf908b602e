package import JourneyModel
package import SiteRouting

/// The files that the site copies: what its content links to, under names that hold their hash.
package struct AssetTable: Sendable {
  /// One copied file.
  package struct Entry: Sendable, Equatable {
    /// Where it stands in the site.
    package let route: Route
    /// What image it is; nil for any other file.
    package let image: Asset.ImageInfo?
  }

  private let entries: [String: Entry]

  /// The files that a portfolio links to.
  package init(_ portfolio: Portfolio, links: LinkIndex) { entries = [:] }

  /// The copy of the file at a path relative to the content folder; nil where nothing links to it.
  package subscript(path: String) -> Entry? { entries[path] }
}
