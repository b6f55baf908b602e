import Diagnostics
import JourneyModel
import SiteRouting

/// The journeys that a map names under `compare` and `parent` exist.
enum JourneyCheck {
  static func check(_ journey: Journey, in context: CheckContext) -> [Diagnostic] {
    [journey.compare, journey.parent].compactMap { named in
      guard let named, context.lacks(named.value) else { return nil }
      return .unknown(named.value, at: named.range, among: context.links.journeyNames)
    }
  }
}
