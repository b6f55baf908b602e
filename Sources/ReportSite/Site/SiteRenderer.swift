import JourneyModel
import Markup
package import SiteRouting

/// One file to be rendered.
package struct PageJob: Sendable, Hashable {
  /// Where it stands in the site.
  package let route: Route

  /// The file at a route.
  package init(route: Route) { self.route = route }

  /// Whether it tells of the whole portfolio rather than of one journey or asset.
  package var isOfPortfolio: Bool {
    switch route {
    case .journey, .journeyData, .journeyDiagram, .asset: false
    default: true
    }
  }
}

/// Renders a site's files, each by itself, so that a caller can render several at a time.
package enum SiteRenderer {
  /// All files of the site, sorted by path.
  package static func plan(_ context: RenderContext) -> [PageJob] {
    let portfolio = context.portfolio
    var routes: [Route] = [
      .atlas, .recommendations, .metrics, .channels, .owners, .health, .leaks, .print, .notFound,
      .portfolioData, context.styleSheet,
    ]
    routes += PortfolioTable.allCases.map { .table($0) }
    if context.baseURL != nil { routes.append(.sitemap) }
    if context.options.changes != nil { routes.append(.changes) }
    if ChangeFeed.exists(in: context) { routes.append(.feed) }
    for journey in portfolio.journeys {
      routes.append(.journey(journey.id))
      routes.append(.journeyData(journey.id))
      routes.append(.journeyDiagram(journey.id))
    }
    routes += portfolio.personas.map { .persona($0.id) }
    routes += context.index.owners.map(\.owner.route)
    routes += portfolio.pages.map { .page($0.id) }
    routes += context.assets.files.map(\.route)
    let byPath = routes.map { (path: $0.path, route: $0) }.sorted { $0.path < $1.path }
    return byPath.map { PageJob(route: $0.route) }
  }

  /// From how many bytes on a part of a file that grows with the portfolio is handed over.
  static let pieceSize = 256 << 10

  /// One file of the site, whole.
  package static func render(_ job: PageJob, _ context: RenderContext) -> SiteFile {
    var bytes: [UInt8] = []
    render(job, context) { bytes += $0 }
    return SiteFile(path: job.route.path, bytes: bytes)
  }

  /// Makes one file of the site in pieces, of which it holds one at a time.
  ///
  /// The data of the portfolio comes in pieces of bounded size, every other file as one.
  package static func render(
    _ job: PageJob, _ context: RenderContext, to receive: @escaping ([UInt8]) -> Void
  ) {
    switch job.route {
    case .portfolioData: DataFile.portfolio(in: context, at: job.route, to: receive)
    case .table(let table): PortfolioTables.csv(table, in: context, to: receive)
    default: receive(bytes(of: job.route, in: context))
    }
  }

  private static func bytes(of route: Route, in context: RenderContext) -> [UInt8] {
    switch route {
    case .journeyData(let id):
      return context.index.journey(id).map { DataFile.journey($0, in: context, at: route) } ?? []
    case .journeyDiagram(let id):
      return context.index.journey(id).map(context.drawingFile) ?? []
    case .sitemap: return Sitemap.bytes(of: context)
    case .feed: return ChangeFeed.bytes(of: context)
    case .asset:
      if route == context.styleSheet { return context.styleSheetBytes }
      return context.assets.index(of: route).map { context.portfolio.assets[$0].bytes } ?? []
    default: return page(at: route, in: context)
    }
  }

  private static func page(at route: Route, in context: RenderContext) -> [UInt8] {
    guard let kind = PageKind(route), var content = Pages.content(of: route, in: context) else {
      return []
    }
    if case .null = content.data { content.data = PageData.value(for: route, in: context) }
    let view = PageView(content, kind: kind, in: context)
    let parts = content.fragments.values.reduce(content.main.bytes.count) { $0 + $1.bytes.count }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts + 4096)
    if case .object(let object) = kind.shape.object(view) {
      context.templates.program(for: kind).render(object, to: &bytes)
    }
    return bytes
  }
}
