import Diagnostics
import JourneyModel
import SiteRouting

/// Finds the assets that a portfolio's pages show or link to.
struct LinkedAssets {
  /// Their paths in the content folder, sorted.
  var paths: [String] { found.sorted() }

  private let portfolio: Portfolio
  private let links: LinkIndex
  private var found: Set<String> = []

  init(_ portfolio: Portfolio, links: LinkIndex) {
    self.portfolio = portfolio
    self.links = links
    guard !portfolio.assets.isEmpty else { return }
    if let logo = portfolio.site.logo?.value, portfolio.assets.contains(where: { $0.path == logo })
    {
      found.insert(logo)
    }
    for persona in portfolio.personas { add(persona.body) }
    for page in portfolio.pages { add(page.body) }
    for journey in portfolio.journeys { add(journey) }
  }

  private mutating func add(_ journey: Journey) {
    for note in journey.notes { for section in note.sections { add(section.prose) } }
    for recommendation in journey.recommendations { add(recommendation.body) }
    for handoff in journey.handoffs {
      add(handoff.body)
      add(handoff.landing)
    }
    for evidence in journey.evidence {
      add(evidence.body)
      add(evidence.link)
    }
    for stage in journey.stages {
      for touchpoint in stage.touchpoints { for link in touchpoint.links { add(link) } }
    }
  }

  private mutating func add(_ prose: Prose?) {
    guard let prose, let path = portfolio.contentPaths[prose.file] else { return }
    let parts = ProseParts(prose)
    for image in parts.images {
      if case .success(let asset) = links.resolveImage(image.source, from: path) {
        found.insert(asset)
      }
    }
    for link in parts.links { add(link.destination, from: path) }
  }

  private mutating func add(_ destination: Sourced<String>?) {
    guard let destination, let path = portfolio.contentPaths[destination.range.file] else { return }
    add(destination.value, from: path)
  }

  private mutating func add(_ destination: String, from path: String) {
    if case .success(.asset(let asset, _)) = links.resolve(destination, from: path) {
      found.insert(asset)
    }
  }
}
