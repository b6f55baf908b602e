package import JourneyModel
package import Markup
package import SiteRouting

/// A page before its shell: what stands in it and what its template has to know.
package struct PageContent: Sendable {
  /// Where it stands.
  package var route: Route
  /// Its title, without the site's.
  package var title: String
  /// What search engines and previews show: one or two sentences.
  package var description: String?
  /// Its language as a BCP 47 tag.
  package var language: String
  /// Class names of the `body` element: the page's kind and what it is marked as.
  package var bodyClass: String
  /// The pages above it, from the atlas down, and itself last without a route.
  package var breadcrumb: [(title: String, route: Route?)]
  /// What stands in the `main` element, of pages that no template divides.
  package var main: TrustedMarkup
  /// The data behind the page, for themes; ``PageData`` has it ready.
  package var data: DataValue
  /// Who may see it.
  package var audience: Audience
  /// What stands at the foot of every sheet of paper; nil for pages that say nothing there.
  package var foot: String?
  /// Ready parts by name, of pages that their template arranges; ``PageKind/fragments`` has the
  /// names.
  package var fragments: [String: TrustedMarkup]

  /// A page.
  package init(
    route: Route, title: String, description: String? = nil, language: String,
    bodyClass: String = "", breadcrumb: [(title: String, route: Route?)] = [],
    main: TrustedMarkup = .empty, data: DataValue = .null, audience: Audience = .everyone,
    foot: String? = nil, fragments: [String: TrustedMarkup] = [:]
  ) {
    self.route = route
    self.title = title
    self.description = description
    self.language = language
    self.bodyClass = bodyClass
    self.breadcrumb = breadcrumb
    self.main = main
    self.data = data
    self.audience = audience
    self.foot = foot
    self.fragments = fragments
  }
}

/// A ready part of a page that its template may place by name.
package struct PageFragment: Sendable, Equatable {
  /// Its name in ``PageContent/fragments``: lower case with hyphens.
  package let name: String
  /// What it is, in a sentence, for authors of themes.
  package let summary: String

  /// A part.
  package init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
