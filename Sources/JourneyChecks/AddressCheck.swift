import Diagnostics
import JourneyModel
import SiteRouting

/// Stages and touchpoints that a journey's parts name as their place exist in its map.
enum AddressCheck {
  static func check(_ journey: Journey, places: JourneyPlaces) -> [Diagnostic] {
    named(in: journey).compactMap { address in
      places.addresses.contains(address.value) ? nil : .unknown(address, in: places)
    }
  }

  private static func named(in journey: Journey) -> [Sourced<Address>] {
    var named: [Sourced<Address>] = []
    if let place = journey.outcome?.at { named.append(place) }
    for handoff in journey.handoffs { named += [handoff.from, handoff.to] }
    named += journey.recommendations.compactMap(\.at)
    named += journey.evidence.compactMap(\.at)
    for mention in journey.mentions {
      if case .place(let address) = mention.value { named.append(mention.map { _ in address }) }
    }
    return named
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ address: Sourced<Address>, in places: JourneyPlaces) -> Self {
    let (value, range) = (address.value, address.range)
    let near = AddressSuggestion.nearest(to: value.description, among: places.ordered)
    let stages = places.ordered.filter { $0.touchpoint == nil }
    if !stages.contains(Address(stage: value.stage)) {
      return Diagnostic(
        .unknownStage, at: range, "The map has no stage “\(value.stage)”.",
        help: help(near, else: stages, noun: "stages"))
    }
    let siblings = places.ordered.filter { $0.stage == value.stage && $0.touchpoint != nil }
    return Diagnostic(
      .unknownTouchpoint, at: range, "The map has no touchpoint “\(value)”.",
      help: help(near, else: siblings, noun: "touchpoints of the stage"))
  }

  private static func help(_ near: Address?, else known: [Address], noun: String) -> String? {
    if let near { return "Did you mean “\(near)”?" }
    return Suggestion.list(of: known.map(\.description), noun: noun)
  }
}
