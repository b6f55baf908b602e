import JourneyAnalysis
import JourneyModel
import ReportSite
import SiteRouting

/// What each file of a site depends on, as one number.
struct PageKeys: Sendable {
  private let whole: UInt64
  private let journeys: [JourneyID: UInt64]

  /// The keys of a site's files.
  ///
  /// A journey's page depends on what all pages depend on, on the journey's own files, on the names
  /// and places that links lead to, on the journeys that it shows beside its own, on whether they
  /// are marked as changed, and on where its recommendations stand among all. What tells of the
  /// whole portfolio depends on every file.
  init(_ fingerprint: Fingerprint, _ jobs: [PageJob], _ context: RenderContext) {
    whole = fingerprint.whole
    var surroundings = Digest()
    surroundings.add(fingerprint.common)
    for job in jobs { surroundings.add(job.route.path) }
    for line in context.links.outline { surroundings.add(line) }
    // The page that says nothing of its own has what stands around every page.
    let shell = SiteRenderer.render(PageJob(route: .notFound), context)
    surroundings.add(String(decoding: shell.bytes, as: UTF8.self))
    let changes = context.options.changes
    surroundings.add(changes?.since ?? "")
    let common = surroundings.value
    var keys: [JourneyID: UInt64] = [:]
    for journey in context.portfolio.journeys {
      let beside = [journey] + context.index.beside(journey)
      let hashes = beside.compactMap { fingerprint.journeys[$0.id.rawValue] }
      guard hashes.count == beside.count, let drawing = fingerprint.drawing,
        !drawing.contains(journey.id.rawValue)
      else { continue }
      var digest = Digest()
      digest.add(common)
      for (journey, hash) in zip(beside, hashes) {
        digest.add(journey.id.rawValue)
        digest.add(hash)
        digest.add(changes?.mark(of: journey.id)?.rawValue ?? "")
        Self.add(context.findings(for: journey.id).ranking, to: &digest)
      }
      keys[journey.id] = digest.value
    }
    journeys = keys
  }

  /// Adds where recommendations stand among those of all journeys.
  private static func add(_ ranking: [RankedRecommendation], to digest: inout Digest) {
    for ranked in ranking {
      digest.add(ranked.recommendation.id.rawValue)
      digest.add(UInt64(ranked.rank))
      digest.add(UInt64(ranked.overall ?? 0))
      digest.add(ranked.score?.bitPattern ?? .max)
      digest.add(ranked.isTied ? 1 : 0)
      digest.add(ranked.quadrant?.rawValue ?? "")
    }
  }

  /// The key of a file.
  func key(of route: Route) -> UInt64 {
    switch route {
    case .journey(let id), .journeyData(let id), .journeyDiagram(let id): journeys[id] ?? whole
    default: whole
    }
  }
}
