package import JourneyModel

/// Where links between content files lead; for now it knows only what lies outside the site.
package struct LinkIndex: Sendable {
  /// An index of what a portfolio's links may lead to.
  package init(portfolio: Portfolio) {}

  /// Where a destination leads that stands in the file at `contentPath`.
  package func resolve(
    _ destination: String, from contentPath: String
  ) -> Result<LinkDestination, LinkFailure> {
    let schemes = ["https://", "http://", "mailto:", "tel:"]
    let isExternal = schemes.contains { destination.hasPrefix($0) }
    return isExternal ? .success(.external(destination)) : .failure(.unresolved)
  }
}

/// Where a link leads.
package enum LinkDestination: Sendable, Equatable {
  case external(String)
  case site(Route, fragment: String?)
  case asset(path: String)
}

/// Why a link leads nowhere.
package enum LinkFailure: Error, Sendable, Equatable { case unresolved }
