import Diagnostics
import JourneyModel
import SiteRouting

/// What is internal, as links name it.
struct InternalTargets: Sendable {
  /// A place of the site.
  private struct Place: Hashable {
    let route: Route
    let fragment: String?
  }

  private var names: [Place: String] = [:]

  init(_ portfolio: Portfolio) {
    for persona in portfolio.personas where persona.audience == .internal {
      add(.persona(persona.id), nil, persona.name)
    }
    for page in portfolio.pages where page.audience == .internal {
      add(.page(page.id), nil, page.title)
    }
    for journey in portfolio.journeys {
      add(journey)
      addTexts(of: journey, paths: portfolio.contentPaths)
    }
  }

  private mutating func add(_ journey: Journey) {
    let route = Route.journey(journey.id)
    if journey.audience == .internal { add(route, nil, journey.title) }
    for touchpoint in journey.stages.flatMap(\.touchpoints) where touchpoint.audience == .internal {
      add(route, Anchor.of(touchpoint.address), touchpoint.name)
    }
    for recommendation in journey.recommendations where recommendation.audience == .internal {
      add(route, Anchor.of(recommendation.id), recommendation.title)
    }
    for evidence in journey.evidence where evidence.audience == .internal {
      add(route, Anchor.of(evidence.id), evidence.title)
    }
  }

  private mutating func addTexts(of journey: Journey, paths: [FileID: String]) {
    let route = Route.journey(journey.id)
    for (handoff, home) in zip(journey.handoffs, Anchor.handoffs(of: journey))
    where handoff.audience == .internal {
      add(route, home, handoff.title ?? "\(handoff.from.value) → \(handoff.to.value)")
    }
    for (note, home) in zip(journey.notes, Anchor.notes(of: journey, paths: paths))
    where note.audience == .internal {
      add(route, home, note.title ?? ContentPath.stem(of: paths[note.origin.file] ?? home))
    }
  }

  private mutating func add(_ route: Route, _ fragment: String?, _ name: String) {
    names[Place(route: route, fragment: fragment)] = name
  }

  /// The name of the internal thing at a place; nil where everyone may see it.
  func name(of route: Route, _ fragment: String?) -> String? {
    guard !names.isEmpty else { return nil }
    return names[Place(route: route, fragment: nil)]
      ?? fragment.flatMap { names[Place(route: route, fragment: $0)] }
  }
}

extension Diagnostic {
  /// A link for everyone to something that not everyone may see.
  static func leak(of name: String, at range: SourceRange) -> Self {
    Diagnostic(
      .audienceLeak, at: range, "A text for everyone links to “\(name)”, which is internal.",
      help: "Take the link out, or give the text “audience: internal” too.")
  }
}
