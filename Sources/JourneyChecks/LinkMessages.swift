import Diagnostics
import SiteRouting

/// What is said of links and images that lead nowhere.
extension Diagnostic {
  /// A link that leads nowhere.
  static func brokenLink(
    _ destination: String, _ failure: LinkFailure, at range: SourceRange
  ) -> Self {
    Diagnostic(
      id(of: failure.reason), at: range, message(destination, failure.reason),
      help: failure.suggestion.map { "Did you mean “\($0)”?" } ?? help(failure.reason))
  }

  /// A link to a CSV file that is read and not copied.
  static func linkToHistory(_ path: String, at range: SourceRange) -> Self {
    Diagnostic(
      .brokenLink, at: range, "“\(path)” is a history, which the site does not copy.",
      help: "Put a copy into “assets” and link to that.")
  }

  /// An image that cannot be shown.
  static func brokenImage(
    _ source: String, _ failure: LinkFailure, at range: SourceRange
  ) -> Self {
    switch failure.reason {
    case .notAnImage(let path): return notAnImage(path, at: range)
    case .empty:
      return Diagnostic(
        .missingImage, at: range, "The image names no file.",
        help: "Write its path, relative to this file, between the round brackets.")
    case .noSuchFile(let path), .folder(let path), .hiddenFile(let path):
      return Diagnostic(
        .missingImage, at: range, "There is no image “\(path)” in the content folder.",
        help: failure.suggestion.map { "Did you mean “\($0)”?" })
    default: return brokenLink(source, failure, at: range)
    }
  }

  /// A file that is used as an image and is none.
  static func notAnImage(_ path: String, at range: SourceRange) -> Self {
    Diagnostic(
      .invalidImage, at: range,
      "“\(path)” is not a PNG, JPEG, GIF or WebP image that can be read.",
      help: "Export the picture again as PNG or JPEG, or link to the file instead.")
  }

  private static func id(of reason: LinkFailure.Reason) -> DiagnosticID {
    switch reason {
    case .scheme, .malformed, .absolutePath, .forbiddenCharacter, .badEscape, .leavesContent,
      .externalImage:
      .forbiddenLink
    case .empty, .noSuchJourney, .noSuchFile, .folder, .hiddenFile, .notAnImage: .brokenLink
    case .noSuchPlace, .noSuchHeading, .noSuchMetric: .brokenAnchor
    }
  }

  private static func message(_ written: String, _ reason: LinkFailure.Reason) -> String {
    switch reason {
    case .empty: "The link leads nowhere."
    case .scheme(let scheme): "The link starts with “\(scheme):”, which is not allowed."
    case .malformed: "“\(written)” is not a complete address."
    case .absolutePath: "The link “\(written)” is not relative to the file that it stands in."
    case .forbiddenCharacter:
      "The link “\(written)” holds a backslash, an escaped slash or a control character."
    case .badEscape: "The link “\(written)” holds a percent sign that escapes no character."
    case .leavesContent: "The link “\(written)” leads out of the content folder."
    case .externalImage: "The image “\(written)” lies on another server."
    case .noSuchJourney(let name): "The link leads to a journey “\(name)”, which does not exist."
    case .noSuchFile(let path): "There is no file “\(path)” in the content folder."
    case .folder(let path): "“\(path.isEmpty ? "." : path)” is a folder."
    case .hiddenFile(let path): "No page shows the file “\(path)”."
    case .notAnImage(let path): "“\(path)” is not an image."
    case .noSuchPlace(let text, let journey):
      "Journey “\(journey)” has no stage or touchpoint “\(text)”."
    case .noSuchHeading(let anchor, let path): "“\(path)” has no heading “#\(anchor)”."
    case .noSuchMetric(let name): "Metric “\(name)” is not in the catalogue."
    }
  }

  private static func help(_ reason: LinkFailure.Reason) -> String? {
    switch reason {
    case .empty: "Write a path, an address or “#heading” between the round brackets."
    case .scheme:
      "Use http, https, mailto or tel, a path relative to this file, or “journey:stage/touchpoint”."
    case .malformed: "Write it as “https://host/path”, without spaces."
    case .absolutePath, .leavesContent:
      "Write the path of a file in the content folder, relative to this file."
    case .forbiddenCharacter: "Separate folders by “/”."
    case .badEscape: "Write “%25” for a percent sign."
    case .externalImage: "Copy it into the content folder: readers' browsers ask no other server."
    case .folder: "Link to a file in it."
    case .hiddenFile: "Link to a map, a Markdown file, “metrics.yaml” or a file to be copied."
    case .noSuchHeading: "Anchors are headings in lower case with hyphens for spaces."
    case .noSuchJourney, .noSuchFile, .notAnImage, .noSuchPlace, .noSuchMetric: nil
    }
  }
}
