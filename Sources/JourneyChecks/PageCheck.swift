import Diagnostics
import JourneyModel
import SiteRouting

/// Every page has a path of its own on every system.
enum PageCheck {
  static func check(_ portfolio: Portfolio) -> [Diagnostic] {
    PagePaths.clashes(in: portfolio).map { clash in
      switch clash.reason {
      case .taken(let other, let range): .taken(clash, by: other, at: range)
      case .reserved: .reserved(clash)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func taken(
    _ clash: PagePaths.Clash, by other: Route, at range: SourceRange
  ) -> Self {
    Diagnostic(
      .duplicatePage, at: clash.origin,
      "The page “\(clash.route.path)” would take the place of “\(other.path)”.",
      help: "Rename one of the two: many systems do not tell their names apart.",
      notes: [Note("The other page is made from this file.", at: range)])
  }

  fileprivate static func reserved(_ clash: PagePaths.Clash) -> Self {
    Diagnostic(
      .unsafePath, at: clash.origin,
      "The page “\(clash.route.path)” has a name that Windows keeps for a device.",
      help: "Give the file or folder another name.")
  }
}
