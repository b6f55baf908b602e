package import Diagnostics
package import JourneyModel

/// The paths of a site's pages, and where they get into each other's way.
package enum PagePaths {
  /// A page that cannot have its path.
  package struct Clash: Sendable, Equatable {
    /// Why it cannot.
    package enum Reason: Sendable, Equatable {
      /// Another page, written at the range, has it already; systems that ignore case or Unicode
      /// form would make one file of the two.
      case taken(by: Route, at: SourceRange)
      /// Windows keeps the name for a device.
      case reserved
    }

    /// The page.
    package let route: Route
    /// What it is made from.
    package let origin: SourceRange
    /// Why it cannot have its path.
    package let reason: Reason
  }

  /// The pages that cannot have their paths, in the order journeys, personas, pages.
  ///
  /// Owners never clash: two spellings with one slug share a page (``Owner``).
  package static func clashes(in portfolio: Portfolio) -> [Clash] {
    let candidates: [(route: Route, name: String, origin: SourceRange)] =
      portfolio.journeys.map { (.journey($0.id), $0.id.rawValue, $0.origin) }
      + portfolio.personas.map { (.persona($0.id), $0.id.rawValue, $0.origin) }
      + portfolio.pages.map { (.page($0.id), $0.id.rawValue, $0.origin) }
    var taken: [String: (route: Route, origin: SourceRange)] = [:]
    taken.reserveCapacity(candidates.count)
    var clashes: [Clash] = []
    for (route, name, origin) in candidates {
      if isReserved(name) {
        clashes.append(Clash(route: route, origin: origin, reason: .reserved))
      }
      let key = folded(route.path)
      if let first = taken[key] {
        let reason = Clash.Reason.taken(by: first.route, at: first.origin)
        clashes.append(Clash(route: route, origin: origin, reason: reason))
      } else {
        taken[key] = (route, origin)
      }
    }
    return clashes
  }

  /// Whether Windows keeps a name, with any extension, for a device: `con`, `NUL`, `com1`.
  package static func isReserved(_ name: String) -> Bool {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (3...4).contains(stem.count) else { return false }
    let upper = stem.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let word = String(decoding: upper.prefix(3), as: UTF8.self)
    if upper.count == 3 { return ["CON", "PRN", "AUX", "NUL"].contains(word) }
    return ["COM", "LPT"].contains(word) && (0x31...0x39).contains(upper[3])
  }

  /// A path without regard to case; equality of strings already disregards the Unicode form.
  static func folded(_ path: String) -> String {
    // Upper case first: it makes one spelling of ß and SS, of ς and σ.
    path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
  }
}
