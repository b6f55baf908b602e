import ContentHash
import Diagnostics
package import JourneyModel
package import SiteRouting

/// The files that the site copies: what its content links to, under names that hold their hash.
///
/// A name changes with the content, so that a browser may keep a file for good.
package struct AssetTable: Sendable {
  /// One copied file.
  package struct Entry: Sendable, Equatable {
    /// Where it stands in the site.
    package let route: Route
    /// What image it is; nil for any other file.
    package let image: Asset.ImageInfo?
    /// The index of the file in the portfolio's assets.
    let index: Int
  }

  /// The site's logo.
  package let logo: Entry?
  /// The copies with different names, sorted by path in the site.
  package let files: [Entry]
  private let entries: [String: Entry]
  private let indices: [Route: Int]

  /// The files that a portfolio links to.
  package init(_ portfolio: Portfolio, links: LinkIndex) {
    var known: [String: Entry] = [:]
    for path in LinkedAssets(portfolio, links: links).paths {
      known[path] = portfolio.assets.firstIndex { $0.path == path }.map { index in
        Entry(portfolio.assets[index], at: index)
      }
    }
    entries = known
    var byPath: [String: Entry] = [:]
    for entry in known.values { byPath[entry.route.path] = entry }
    files = byPath.sorted { $0.key < $1.key }.map(\.value)
    indices = Dictionary(uniqueKeysWithValues: files.map { ($0.route, $0.index) })
    logo = portfolio.site.logo.flatMap { known[$0.value] }
  }

  /// The copy of the file at a path relative to the content folder; nil where nothing links to it.
  package subscript(path: String) -> Entry? { entries[path] }

  /// The index in the portfolio's assets of the file that is copied to a route.
  func index(of route: Route) -> Int? { indices[route] }

  /// A file's name in the site: the slug of its name, eight digits of its hash, its extension.
  static func name(of path: String, bytes: [UInt8], extension known: String? = nil) -> String {
    let stem = Slug.of(ContentPath.stem(of: path))
    let name = ContentPath.name(of: path)
    let written = name.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      Slug.of(String(name[name.utf8.index(after: $0)...]))
    }
    let suffix = known ?? written ?? ""
    let hash = SHA256.hex(of: bytes, digits: 8)
    return (stem.isEmpty ? "file" : stem) + "-" + hash + (suffix.isEmpty ? "" : "." + suffix)
  }
}

extension AssetTable.Entry {
  init(_ asset: Asset, at index: Int) {
    image = asset.image
    route = .asset(
      AssetTable.name(
        of: asset.path, bytes: asset.bytes, extension: asset.image?.format.rawValue))
    self.index = index
  }
}
