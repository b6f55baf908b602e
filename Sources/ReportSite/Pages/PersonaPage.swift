import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let personaGoals = Phrase("persona-goals", "Wants")
  static let personaFrustrations = Phrase("persona-frustrations", "Is put off by")
  static let personaJourneys = Phrase("persona-journeys", "Journeys of {name}")
  static let noJourneys = Phrase("no-journeys", "No map shows this persona yet.")
}

/// The page of a persona.
enum PersonaPage {
  /// What stands on the page.
  static func content(_ persona: Persona, _ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .persona(persona.id))
    return PageContent(
      route: scope.route, title: persona.name, description: persona.role,
      language: context.portfolio.site.language, bodyClass: "page-persona",
      breadcrumb: Pages.breadcrumb(scope, persona.name),
      main: MarkupWriter.html { write(persona, scope, into: &$0) }, audience: persona.audience)
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ persona: Persona, _ scope: PageScope, into html: inout MarkupWriter) {
    scope.pageHead(persona.name, intro: persona.role, into: &html)
    html.element(.div, .class("split")) { html in
      if let body = persona.body {
        html.element(.div, .class("prose")) {
          scope.prose(body, topLevel: 2, home: scope.isBound ? "text" : nil, into: &$0)
        }
      }
      if !persona.goals.isEmpty || !persona.frustrations.isEmpty {
        html.element(.aside) { html in
          writeList(persona.goals, .personaGoals, scope, &html)
          writeList(persona.frustrations, .personaFrustrations, scope, &html)
        }
      }
    }
    let title = scope.wording(.personaJourneys, ["name": persona.name])
    scope.section("journeys", title: title, into: &html) { html in
      let journeys = scope.context.index.journeys(of: persona.id)
      guard !journeys.isEmpty else {
        html.element(.p, .class("none"), text: scope[.noJourneys])
        return
      }
      html.element(.ul, .class("journeys"), .role("list")) { html in
        for journey in journeys.prefix(Excerpt<Int>.most) {
          html.element(.li) { html in
            JourneyRow(scope.context.index.journeys[journey], scope: scope, persona: persona.id)
              .write(level: 3, into: &html)
          }
        }
      }
      scope.writeMore(
        journeys.dropFirst(Excerpt<Int>.most).map { scope.context.index.journeys[$0] },
        into: &html)
    }
  }

  private static func writeList(
    _ items: [String], _ title: Phrase, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    guard !items.isEmpty else { return }
    html.element(scope.heading(2), .class("small"), text: scope[title])
    html.element(.ul) { html in
      for item in items { html.element(.li, text: item) }
    }
  }
}
