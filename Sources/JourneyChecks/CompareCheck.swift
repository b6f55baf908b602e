import Diagnostics
import JourneyModel

/// Two maps that are compared name each other, and one shows what is, the other what should be.
enum CompareCheck {
  static func check(_ portfolio: Portfolio) -> [Diagnostic] {
    var byID: [JourneyID: Journey] = [:]
    for journey in portfolio.journeys where journey.compare != nil { byID[journey.id] = journey }
    let known = Set(portfolio.journeys.map(\.id))
    return portfolio.journeys.compactMap { journey in
      guard let compare = journey.compare, known.contains(compare.value) else { return nil }
      if compare.value == journey.id { return .itself(compare) }
      guard let other = byID[compare.value], let back = other.compare, back.value == journey.id
      else { return .oneSided(compare, from: journey.id, back: byID[compare.value]?.compare) }
      guard journey.state == other.state, journey.id < other.id else { return nil }
      return .sameState(compare, of: journey, other: back)
    }
  }
}

extension Diagnostic {
  fileprivate static func itself(_ compare: Sourced<JourneyID>) -> Self {
    Diagnostic(
      .compareMismatch, at: compare.range, "The map is compared with itself.",
      help: "Name the map of the other state, or leave “compare” out.")
  }

  fileprivate static func oneSided(
    _ compare: Sourced<JourneyID>, from journey: JourneyID, back: Sourced<JourneyID>?
  ) -> Self {
    Diagnostic(
      .compareMismatch, at: compare.range,
      "Journey “\(compare.value)” is not compared with “\(journey)” in turn.",
      help: back == nil
        ? "Write “compare: \(journey)” in the map of “\(compare.value)”."
        : "A map is compared with one other: leave “compare” out here, or write "
          + "“compare: \(journey)” there instead.",
      notes: back.map {
        [Note("It is compared with “\($0.value)” here.", at: $0.range)]
      } ?? [])
  }

  fileprivate static func sameState(
    _ compare: Sourced<JourneyID>, of journey: Journey, other: Sourced<JourneyID>
  ) -> Self {
    Diagnostic(
      .compareMismatch, at: compare.range,
      "“\(journey.id)” and “\(compare.value)” both show the \(journey.state.rawValue) state.",
      help: "Write “state: \(journey.state == .current ? "future" : "current")” in one of them.",
      notes: [Note("The other map names this one here.", at: other.range)])
  }
}
