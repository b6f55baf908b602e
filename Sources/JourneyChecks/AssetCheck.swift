import Diagnostics
import JourneyModel
import SiteRouting

/// The logo is an image, and every file of the content folder is used by something.
enum AssetCheck {
  static func check(
    _ portfolio: Portfolio, used: Set<String>, in context: CheckContext
  ) -> [Diagnostic] {
    var used = used
    var diagnostics: [Diagnostic] = []
    if let logo = portfolio.site.logo {
      switch context.links.resolveImage(logo.value, from: "site.yaml") {
      case .success(let path): used.insert(path)
      case .failure(let failure):
        if case .notAnImage(let path) = failure.reason { used.insert(path) }
        if !failure.isReportedAtFile { diagnostics.append(.logo(logo, failure)) }
      }
    }
    for asset in portfolio.assets where !used.contains(asset.path) {
      if let file = asset.file { diagnostics.append(.orphan(asset.path, at: .whole(file))) }
    }
    return diagnostics + BudgetCheck.check(portfolio, used: used)
  }
}

extension Diagnostic {
  fileprivate static func logo(_ logo: Sourced<String>, _ failure: LinkFailure) -> Self {
    let near = failure.suggestion.map { "Did you mean “\($0)”?" }
    switch failure.reason {
    case .notAnImage(let path): return .notAnImage(path, at: logo.range)
    case .noSuchFile, .folder, .empty:
      return Diagnostic(
        .missingImage, at: logo.range, "There is no logo “\(logo.value)”.",
        help: near ?? "Give its path from the content folder.")
    default: return .brokenImage(logo.value, failure, at: logo.range)
    }
  }

  fileprivate static func orphan(_ path: String, at range: SourceRange) -> Self {
    Diagnostic(
      .orphanFile, at: range, "Nothing uses the file “\(path)”.",
      help: "Link to it, or remove it.")
  }
}
