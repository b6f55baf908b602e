import JourneyModel
package import SiteRouting

/// The data behind each page, for themes.
package enum PageData {
  /// The data behind the page at a route; nothing of it is made before a template names it.
  package static func value(for route: Route, in context: RenderContext) -> DataValue {
    let scope = DataScope(context, at: route)
    let portfolio = context.portfolio
    switch route {
    case .atlas, .print, .health, .leaks, .changes:
      return PortfolioData.value(in: context, at: route)
    case .journey(let id):
      return context.index.journey(id)
        .map { JourneyData.value(of: $0, in: context, at: route) } ?? .null
    case .persona(let id):
      return PersonaData.shape.object(context.index.persona(id).map { Scoped($0, scope) })
    case .owner(let slug):
      return OwnerData.shape.object(context.index.owner(slug: slug).map { Scoped($0, scope) })
    case .owners: return OwnerData.list.object(scope)
    case .metrics: return CatalogueData.shape.object(scope)
    case .recommendations: return BacklogData.shape.object(scope)
    case .channels: return ChannelData.shape.object(scope)
    case .page(let id):
      let page = portfolio.pages.first { $0.id == id }
      return FreePageData.shape.object(page.map { Scoped($0, scope) })
    default: return .null
    }
  }

  /// What the data behind a kind of page looks like; nil where there is none.
  package static func schema(for kind: PageKind) -> DataSchema? {
    switch kind {
    case .atlas, .print, .health, .leaks, .changes: PortfolioData.schema
    case .journey: JourneyData.schema
    case .persona: PersonaData.shape.schema
    case .owner: OwnerData.shape.schema
    case .owners: OwnerData.list.schema
    case .metrics: CatalogueData.shape.schema
    case .recommendations: BacklogData.shape.schema
    case .channels: ChannelData.shape.schema
    case .page: FreePageData.shape.schema
    case .notFound: nil
    }
  }
}
