import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let atlasTitle = Phrase("atlas-title", "Journeys")
  static let atlasJourneys = Phrase("atlas-journeys", "{n} journey", other: "{n} journeys")
  static let atlasPersonas = Phrase("atlas-personas", "{n} persona", other: "{n} personas")
  static let atlasTouchpoints = Phrase(
    "atlas-touchpoints", "{n} touchpoint", other: "{n} touchpoints")
  static let atlasOpen = Phrase(
    "atlas-open", "{n} open recommendation", other: "{n} open recommendations")
  static let atlasMaps = Phrase("atlas-maps", "Maps")
  static let atlasDrafts = Phrase("atlas-drafts", "Drafts")
  static let atlasArchive = Phrase("atlas-archive", "Archived")
  static let personas = Phrase("personas", "Personas")
  static let nothingYet = Phrase("nothing-yet", "There is no journey yet.")
}

/// The front page: every journey, with those that detail it under it.
enum AtlasPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .atlas)
    let site = context.portfolio.site
    return PageContent(
      route: .atlas, title: site.title, description: intro(scope),
      language: site.language, bodyClass: "page-atlas",
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    scope.pageHead(scope.context.portfolio.site.title, intro: intro(scope), into: &html)
    let journeys = scope.context.portfolio.journeys
    if journeys.isEmpty {
      html.element(.p, text: scope[.nothingYet])
    }
    AttentionStrip(scope).write(into: &html)
    writeNext(scope, into: &html)
    let tree = JourneyList(scope)
    for (name, title, status) in [
      ("maps", Phrase.atlasMaps, PublicationStatus.published),
      ("drafts", .atlasDrafts, .draft), ("archive", .atlasArchive, .archived),
    ] where journeys.contains(where: { $0.status == status }) {
      scope.section(name, title: scope[title], into: &html) { tree.write(status, into: &$0) }
    }
    let index = scope.context.index
    let published = index.paired(journeys.indices.filter { journeys[$0].status == .published })
      .map { journeys[$0] }
    scope.writeTree(published, into: &html)
    scope.writeHeatmap(published, into: &html)
    writePersonas(scope, into: &html)
  }

  private static func intro(_ scope: PageScope) -> String {
    let context = scope.context
    let open = context.index.backlog.count { $0.keys.status.isOpen }
    let touchpoints = context.index.touchpointCounts.reduce(0, +)
    return [
      scope.wording(.atlasJourneys, count: context.portfolio.journeys.count),
      scope.wording(.atlasPersonas, count: context.portfolio.personas.count),
      scope.wording(.atlasTouchpoints, count: touchpoints),
      scope.wording(.atlasOpen, count: open),
    ].joined(separator: ", ")
  }

  /// Writes the top three across all journeys.
  private static func writeNext(_ scope: PageScope, into html: inout MarkupWriter) {
    let backlog = scope.context.portfolioFindings.backlog
    guard !backlog.isEmpty else { return }
    let next = DoNext(scope: scope)
    scope.section("next", class: "next-part", title: scope[.partNext], into: &html) { html in
      html.element(.p, .class("intro"), text: next.intro(backlog.count))
      next.write(backlog, namesJourneys: true, into: &html)
      next.writeAll(backlog.count, to: scope.link(.recommendations), &html)
    }
  }

  private static func writePersonas(_ scope: PageScope, into html: inout MarkupWriter) {
    let personas = scope.context.portfolio.personas
    guard !personas.isEmpty else { return }
    scope.section("personas", title: scope[.personas], into: &html) { html in
      html.element(.ul, .class("people"), .role("list")) { html in
        for persona in personas {
          html.element(.li) { html in
            html.element(
              .span, .class("initial"), .ariaHidden, text: String(persona.name.prefix(1)))
            html.element(.div) { html in
              html.link(scope.link(.persona(persona.id)), text: persona.name, class: "name")
              if let role = persona.role { html.element(.span, .class("sub"), text: role) }
              let count = scope.context.index.journeys(of: persona.id).count
              html.element(
                .span, .class("sub"), text: scope.wording(.atlasJourneys, count: count))
            }
          }
        }
      }
    }
  }
}

/// Journeys in a list of lists: each with those that detail one of its stages under it.
///
/// The first ``Excerpt/most`` have a row with figures, the others only their names: all can be
/// found, and the page stays one that loads.
struct JourneyList {
  private let scope: PageScope

  /// The tree of the site's journeys.
  init(_ scope: PageScope) { self.scope = scope }

  /// Writes the journeys of a status; one whose parent has another status stands at the top.
  func write(_ status: PublicationStatus, into html: inout MarkupWriter) {
    let index = scope.context.index
    let top = index.journeys.indices.filter { journey in
      guard index.journeys[journey].status == status else { return false }
      guard let parent = index.journeys[journey].parent.flatMap({ index.journey($0.value) }) else {
        return true
      }
      return parent.status != status
    }
    // Journeys that are each other's parents have no top; they are shown flat at the end.
    var shown: Set<Int> = []
    html.element(.ul, .class("journeys"), .role("list")) { html in
      for journey in index.paired(top) { write(journey, status, depth: 0, &shown, &html) }
      for journey in index.journeys.indices
      where index.journeys[journey].status == status && !shown.contains(journey) {
        write(journey, status, depth: 0, &shown, &html)
      }
    }
  }

  private func write(
    _ journey: Int, _ status: PublicationStatus, depth: Int, _ shown: inout Set<Int>,
    _ html: inout MarkupWriter
  ) {
    guard shown.insert(journey).inserted else { return }
    let index = scope.context.index
    html.element(.li) { html in
      if shown.count <= Excerpt<Int>.most {
        JourneyRow(index.journeys[journey], scope: scope).write(level: 3, into: &html)
      } else {
        html.link(
          scope.link(.journey(index.journeys[journey].id)), text: index.journeys[journey].title)
      }
      let children = index.children(of: index.journeys[journey].id).filter {
        index.journeys[$0].status == status && !shown.contains($0)
      }
      guard !children.isEmpty, depth < 32 else { return }
      html.element(.ul, .class("journeys"), .role("list")) { html in
        for child in index.paired(children) {
          write(child, status, depth: depth + 1, &shown, &html)
        }
      }
    }
  }
}
