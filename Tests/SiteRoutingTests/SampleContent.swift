import Diagnostics
import JourneyModel

/// A small portfolio with one of everything that a link can lead to.
enum SampleContent {
  private static let paths = [
    "journeys/first-purchase/map.yaml",
    "journeys/first-purchase/guest-checkout.md",
    "journeys/first-purchase/reading notes.md",
    "journeys/first-purchase/interviews.md",
    "journeys/first-purchase/to-delivery.md",
    "journeys/café/map.yaml",
    "personas/alex.md",
    "pages/method.md",
    "metrics.yaml",
    "site.yaml",
  ]

  static func origin(_ path: String) -> SourceRange {
    .whole(FileID(paths.firstIndex(of: path) ?? 0))
  }

  static func prose(_ headings: [String], in path: String) -> Prose {
    let range = origin(path)
    return Prose(
      blocks: headings.map {
        .heading(
          Block.Heading(level: 2, content: [.text($0)], anchor: Slug.of($0), range: range))
      }, file: range.file)
  }

  static var portfolio: Portfolio {
    var portfolio = Portfolio()
    for (index, path) in paths.enumerated() { portfolio.contentPaths[FileID(index)] = path }
    portfolio.journeys = [firstPurchase, cafe]
    var alex = Persona(
      id: PersonaID("alex"), name: "Alex", origin: origin("personas/alex.md"))
    alex.body = prose(["A day"], in: "personas/alex.md")
    portfolio.personas = [alex]
    portfolio.pages = [
      Page(
        id: PageID("method"), title: "Our method", body: prose(["Sources"], in: "pages/method.md"),
        origin: origin("pages/method.md"))
    ]
    portfolio.metrics = [
      MetricDefinition(
        id: MetricID("nps"), name: "NPS", kind: .nps, origin: origin("metrics.yaml"))
    ]
    portfolio.assets = [
      Asset(
        path: "assets/a b.png", bytes: [],
        image: Asset.ImageInfo(format: .png, width: 1, height: 1)),
      Asset(path: "assets/report.pdf", bytes: [], image: nil),
    ]
    return portfolio
  }

  private static var firstPurchase: Journey {
    let map = origin("journeys/first-purchase/map.yaml")
    var journey = Journey(id: JourneyID("first-purchase"), title: "First purchase", origin: map)
    journey.stages = [
      stage("awareness", ["search-ad"], map), stage("purchase", ["sign-in", "payment"], map),
    ]
    let file = "journeys/first-purchase/guest-checkout.md"
    var recommendation = Recommendation(
      id: RecommendationID("guest-checkout"), title: "Guest checkout", origin: origin(file))
    recommendation.body = prose(["Risks"], in: file)
    journey.recommendations = [recommendation]
    let notes = "journeys/first-purchase/reading notes.md"
    journey.notes = [
      Note(
        title: "How to read this",
        sections: [
          Note.Section(at: nil, prose: prose(["This week"], in: notes)),
          Note.Section(at: Address("purchase/sign-in"), prose: prose([], in: notes)),
        ], origin: origin(notes))
    ]
    journey.evidence = [
      Evidence(
        id: EvidenceID("int-09"), kind: "interviews", title: "Interviews",
        origin: origin("journeys/first-purchase/interviews.md"))
    ]
    let ends = (Address(stage: StageID("awareness")), Address("purchase/payment"))
    journey.handoffs = [
      Handoff(
        from: Sourced(ends.0, at: map), to: Sourced(ends.1 ?? ends.0, at: map),
        origin: origin("journeys/first-purchase/to-delivery.md"))
    ]
    return journey
  }

  private static var cafe: Journey {
    let map = origin("journeys/café/map.yaml")
    var journey = Journey(id: JourneyID("café"), title: "Café", origin: map)
    journey.stages = [stage("été", ["thé"], map)]
    return journey
  }

  private static func stage(
    _ id: String, _ touchpoints: [String], _ origin: SourceRange
  ) -> Stage {
    var stage = Stage(id: StageID(id), name: id, origin: origin)
    stage.touchpoints = touchpoints.map {
      Touchpoint(id: TouchpointID($0), in: stage.id, name: $0, origin: origin)
    }
    return stage
  }
}
