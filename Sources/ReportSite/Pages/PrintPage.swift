import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let printTitle = Phrase("print-title", "The whole site, for paper")
  static let contentsTitle = Phrase("contents-title", "Contents")
  static let printTooLarge = Phrase(
    "print-too-large",
    "The site has more than {n} journeys, too many for one file: each journey's own page prints.")
}

/// Every page in one file in reading order, for paper and PDF.
///
/// A site of more than ``mostJourneys`` journeys has only its indexes here: no browser prints
/// thousands of maps, and the file would outweigh all others together.
enum PrintPage {
  /// Up to so many journeys stand in the file whole.
  static let mostJourneys = 100

  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .print)
    return PageContent(
      route: .print, title: scope[.printTitle], language: context.portfolio.site.language,
      bodyClass: "page-print", main: MarkupWriter.html { write(context, scope, into: &$0) })
  }

  private static func write(
    _ context: RenderContext, _ scope: PageScope, into html: inout MarkupWriter
  ) {
    let site = context.portfolio.site
    html.element(.header, .class("cover")) { html in
      html.element(.h1, text: site.title)
      if let organisation = site.organisation {
        html.element(.p, .class("intro"), text: organisation)
      }
      if let date = context.options.date {
        html.element(.p, .class("intro")) { scope.writeDate(date, into: &$0) }
      }
    }
    if context.portfolio.journeys.count > mostJourneys {
      let most = context.wording.number(Double(mostJourneys))
      html.element(
        .p, .class("intro"), text: context.wording(.printTooLarge, ["n": most]))
    } else if !context.portfolio.journeys.isEmpty {
      scope.writePaperChoice(.paperFileChoice, short: .paperFileShort, into: &html)
    }
    let chapters = chapters(context, scope)
    html.element(.nav, .class("toc"), .aria(.label, scope[.contentsTitle])) { html in
      html.element(.h2, text: scope[.contentsTitle])
      html.element(.ol) { html in
        for chapter in chapters {
          let target = LinkTarget.fragment(PageScope.boundID(chapter.route))
          html.element(.li) { $0.link(target, text: chapter.title) }
        }
      }
    }
    for chapter in chapters {
      let language = chapter.language.map { Attribute.lang($0) } ?? .none
      html.element(
        .article, .class("chapter \(chapter.kind)"), .id(PageScope.boundID(chapter.route)),
        language, content: chapter.write)
    }
  }

  private struct Chapter {
    let route: Route
    let title: String
    let kind: String
    var language: String?
    let write: (inout MarkupWriter) -> Void
  }

  private static func chapters(_ context: RenderContext, _ scope: PageScope) -> [Chapter] {
    func bound(_ route: Route) -> PageScope { PageScope(context, route: route).bound }
    var chapters = [
      Chapter(route: .atlas, title: scope[.atlasTitle], kind: "atlas") {
        AtlasPage.write(bound(.atlas), into: &$0)
      }
    ]
    let journeys = context.portfolio.journeys
    for journey in journeys.count > mostJourneys ? [] : journeys {
      chapters.append(
        Chapter(
          route: .journey(journey.id), title: journey.title, kind: "journey",
          language: journey.language
        ) { JourneyPage.writeBound(journey, context, into: &$0) })
    }
    for persona in context.portfolio.personas {
      let route = Route.persona(persona.id)
      chapters.append(
        Chapter(route: route, title: persona.name, kind: "persona") {
          PersonaPage.write(persona, bound(route), into: &$0)
        })
    }
    chapters += [
      Chapter(route: .recommendations, title: scope[.backlogTitle], kind: "backlog") {
        RecommendationsPage.write(bound(.recommendations), into: &$0)
      },
      Chapter(route: .leaks, title: scope[.leaksTitle], kind: "leaks") {
        LeaksPage.write(bound(.leaks), into: &$0)
      },
      Chapter(route: .health, title: scope[.healthTitle], kind: "health") {
        HealthPage.write(bound(.health), into: &$0)
      },
      Chapter(route: .metrics, title: scope[.metricsTitle], kind: "metrics") {
        MetricsPage.write(bound(.metrics), into: &$0)
      },
      Chapter(route: .channels, title: scope[.channelsTitle], kind: "channels") {
        ChannelsPage.write(bound(.channels), into: &$0)
      },
    ]
    for page in context.portfolio.pages {
      let route = Route.page(page.id)
      chapters.append(
        Chapter(route: route, title: page.title, kind: "page") {
          FreePage.write(page, bound(route), into: &$0)
        })
    }
    return chapters
  }
}
