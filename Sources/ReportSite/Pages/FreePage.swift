import JourneyModel
import Markup
import SiteRouting
import Wording

/// A page that the content's authors wrote freely: method, about, glossary.
enum FreePage {
  /// What stands on the page.
  static func content(_ page: Page, _ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .page(page.id))
    return PageContent(
      route: scope.route, title: page.title, language: context.portfolio.site.language,
      bodyClass: page.isDraft ? "page-free is-draft" : "page-free",
      breadcrumb: Pages.breadcrumb(scope, page.title),
      main: MarkupWriter.html { write(page, scope, into: &$0) }, audience: page.audience)
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ page: Page, _ scope: PageScope, into html: inout MarkupWriter) {
    html.element(.header, .class("page-head")) { html in
      html.element(scope.heading(1), text: page.title)
      if page.isDraft {
        html.element(.p) {
          $0.element(.span, .class("tag draft"), text: scope[PublicationStatus.draft.title])
        }
      }
    }
    html.element(.div, .class("prose")) {
      scope.prose(page.body, topLevel: 2, home: scope.isBound ? "text" : nil, into: &$0)
    }
  }
}
