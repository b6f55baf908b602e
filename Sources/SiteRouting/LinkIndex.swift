import Diagnostics
package import JourneyModel

/// What links in content can lead to: the names and anchors of a portfolio, without its texts.
///
/// Built once, and small, so that every page and every check can share it. A portfolio without its
/// drafts gives an index in which links to drafts fail.
package struct LinkIndex: Sendable {
  /// A stage with its touchpoints, as they are spelt in the map.
  struct StageEntry: Sendable {
    let id: StageID
    let touchpoints: [TouchpointID]
  }

  /// A content file that a page shows, and what can be linked to in it.
  struct Document: Sendable {
    /// What a fragment behind the file's name means.
    enum Kind: Sendable {
      /// A journey map: addresses.
      case map(JourneyID)
      /// The metric catalogue: ids of metrics.
      case metrics
      /// A Markdown file: headings, and in notes the places that headings bind.
      case prose(headings: Set<String>, bound: [Address], title: String?)
      /// A file that configures and is shown nowhere.
      case hidden
    }

    let kind: Kind
    let route: Route
    /// The id of the element that shows it; nil where the page shows nothing else.
    let home: String?
  }

  private(set) var journeys: [JourneyID: [StageEntry]] = [:]
  /// The ids of ``journeys``, for suggestions.
  package private(set) var journeyNames = NameList([])
  private(set) var documents: [String: Document] = [:]
  /// Whether each other file is an image, by path.
  private(set) var assets: [String: Bool] = [:]
  private(set) var metrics: Set<MetricID> = []
  /// The paths of ``documents`` and ``assets`` in order, for suggestions.
  private(set) var paths: [String] = []

  /// An index of everything in a portfolio.
  package init(_ portfolio: Portfolio) {
    metrics = Set(portfolio.metrics.map(\.id))
    for asset in portfolio.assets { assets[asset.path] = asset.image != nil }
    for (file, hidden) in [("site.yaml", true), ("rules.yaml", true), ("metrics.yaml", false)] {
      documents[file] = Document(kind: hidden ? .hidden : .metrics, route: .metrics, home: nil)
    }
    for persona in portfolio.personas {
      let path = portfolio.contentPaths[persona.origin.file] ?? "personas/\(persona.id).md"
      add(persona.body, at: path, route: .persona(persona.id), title: persona.name)
    }
    for page in portfolio.pages {
      let path = portfolio.contentPaths[page.origin.file] ?? "pages/\(page.id).md"
      add(page.body, at: path, route: .page(page.id), title: page.title)
    }
    for journey in portfolio.journeys { add(journey, paths: portfolio.contentPaths) }
    journeyNames = NameList(portfolio.journeys.map(\.id.rawValue))
    paths = (Array(documents.keys) + Array(assets.keys)).sorted()
  }

  /// All that links can lead to, a line each, in an order of its own: two indexes with the same
  /// outline resolve every link alike.
  package var outline: [String] {
    var lines: [String] = []
    for (id, stages) in journeys.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("journey \(id.rawValue)")
      for stage in stages {
        lines.append("stage \(stage.id.rawValue)")
        lines += stage.touchpoints.map { "touchpoint \($0.rawValue)" }
      }
    }
    for (path, document) in documents.sorted(by: { $0.key < $1.key }) {
      lines.append("document \(path)")
      lines.append("at \(document.route.path) \(document.home ?? "")")
      switch document.kind {
      case .map(let id): lines.append("map \(id.rawValue)")
      case .metrics: lines.append("metrics")
      case .hidden: lines.append("hidden")
      case .prose(let headings, let bound, let title):
        lines.append("prose \(title ?? "")")
        lines += headings.sorted().map { "heading \($0)" }
        lines += bound.map { "bound \($0)" }
      }
    }
    lines += assets.sorted { $0.key < $1.key }.map { "asset \($0.key) \($0.value)" }
    lines += metrics.map { "metric \($0.rawValue)" }.sorted()
    return lines
  }

  /// The page of a content file and the id of the element that shows it, nil for the page itself.
  ///
  /// - Parameter path: A path in the content folder.
  /// - Returns: Where it is shown, or nil for a file that no page shows.
  package func place(of path: String) -> (route: Route, home: String?)? {
    guard let document = documents[path] else { return nil }
    if case .hidden = document.kind { return nil }
    return (document.route, document.home)
  }

  /// Whether a stage or touchpoint stands at an address of a journey.
  package func contains(_ address: Address, in journey: JourneyID) -> Bool {
    spelling(of: address, in: journey) != nil
  }

  /// An address as the map spells it: equal text can differ in its Unicode form.
  func spelling(of address: Address, in journey: JourneyID) -> Address? {
    guard let stage = journeys[journey]?.first(where: { $0.id == address.stage }) else {
      return nil
    }
    guard let wanted = address.touchpoint else { return Address(stage: stage.id) }
    return stage.touchpoints.first { $0 == wanted }.map {
      Address(stage: stage.id, touchpoint: $0)
    }
  }

  /// Every address of a journey: each stage's, followed by its touchpoints'.
  package func addresses(of journey: JourneyID) -> [Address] {
    (journeys[journey] ?? []).flatMap { stage in
      [Address(stage: stage.id)]
        + stage.touchpoints.map { Address(stage: stage.id, touchpoint: $0) }
    }
  }
}

// MARK: Building

extension LinkIndex {
  private mutating func add(_ journey: Journey, paths: [FileID: String]) {
    journeys[journey.id] = journey.stages.map { stage in
      StageEntry(id: stage.id, touchpoints: stage.touchpoints.map(\.id))
    }
    let map = paths[journey.origin.file] ?? "journeys/\(journey.id)/map.yaml"
    let route = Route.journey(journey.id)
    documents[map] = Document(kind: .map(journey.id), route: route, home: nil)

    func add(_ prose: Prose?, _ origin: FileID, _ home: String, title: String?) {
      guard let path = paths[origin], path != map else { return }
      self.add(prose, at: path, route: route, home: home, title: title)
    }
    for recommendation in journey.recommendations {
      add(
        recommendation.body, recommendation.origin.file, Anchor.of(recommendation.id),
        title: recommendation.title)
    }
    for (handoff, home) in zip(journey.handoffs, Anchor.handoffs(of: journey)) {
      add(handoff.body, handoff.origin.file, home, title: handoff.title)
    }
    for evidence in journey.evidence {
      add(evidence.body, evidence.origin.file, Anchor.of(evidence.id), title: evidence.title)
    }
    for (note, home) in zip(journey.notes, Anchor.notes(of: journey, paths: paths)) {
      guard let path = paths[note.origin.file] else { continue }
      let headings = note.sections.flatMap { ProseParts($0.prose).headings.map(\.anchor) }
      documents[path] = Document(
        kind: .prose(
          headings: Set(headings), bound: note.sections.compactMap(\.at), title: note.title),
        route: route, home: home)
    }
  }

  private mutating func add(
    _ prose: Prose?, at path: String, route: Route, home: String? = nil, title: String?
  ) {
    let headings = prose.map { Set(ProseParts($0).headings.map(\.anchor)) } ?? []
    documents[path] = Document(
      kind: .prose(headings: headings, bound: [], title: title), route: route, home: home)
  }
}
