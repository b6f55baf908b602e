import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

/// What is needed to make data from the model: where it is shown and in which language.
///
/// It lies behind a reference, because each part of the data holds it.
final class DataScope: Sendable {
  let context: RenderContext
  /// The language of what is shown.
  let wording: Wording
  /// The file that it is shown in, which links start from.
  let route: Route
  private let path: String

  /// The site's language, shown at a route.
  convenience init(_ context: RenderContext, at route: Route) {
    self.init(context, at: route, wording: context.wording)
  }

  /// A language, shown at a route.
  init(_ context: RenderContext, at route: Route, wording: Wording) {
    self.context = context
    self.wording = wording
    self.route = route
    path = route.path
  }

  /// The relative link to another page, or to an element of one.
  func href(_ target: Route, fragment: String? = nil) -> String {
    LinkTarget.site(Route.relative(from: path, to: target.path), fragment: fragment).text
  }

  /// The link of a destination that was written in a content file; nil where it is no link.
  func href(_ destination: Sourced<String>) -> String? {
    let path = context.portfolio.contentPaths[destination.range.file] ?? ""
    guard case .success(let found) = context.links.resolve(destination.value, from: path) else {
      return nil
    }
    return context.target(of: found, from: route)?.text
  }

  /// Prose as markup, with headings below level 3.
  func markup(_ prose: Prose?, home: String?) -> TrustedMarkup? {
    prose.map {
      ProseRenderer(context: context, route: route, topLevel: 4, home: home).markup($0)
    }
  }
}

/// A part of the model together with its scope.
struct Scoped<Value: Sendable>: Sendable {
  let value: Value
  let scope: DataScope

  init(_ value: Value, _ scope: DataScope) {
    self.value = value
    self.scope = scope
  }

  /// Another value in the same scope.
  func with<Other>(_ other: Other) -> Scoped<Other> { Scoped<Other>(other, scope) }

  /// Another value in the same scope, or nil for nil.
  func with<Other>(_ other: Other?) -> Scoped<Other>? { other.map { Scoped<Other>($0, scope) } }

  /// Other values in the same scope.
  func with<Other>(all others: [Other]) -> [Scoped<Other>] {
    others.map { Scoped<Other>($0, scope) }
  }

  /// The link to the journey with an id from here; nil where there is none.
  func link(_ id: JourneyID) -> JourneyLink? { scope.link(context.index.journey(id)) }

  /// The link to a journey by its index from here.
  func link(at index: Int) -> JourneyLink? { scope.link(context.index.journeys[index]) }

  var context: RenderContext { scope.context }
  var wording: Wording { scope.wording }
}
