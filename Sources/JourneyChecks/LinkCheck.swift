import Diagnostics
import JourneyModel
import SiteRouting

/// Links, images and diagrams in all texts lead somewhere, and images say what they show.
struct LinkCheck {
  private let context: CheckContext
  /// The file that links stand in whose own file is not known.
  private let base: String
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The files that are shown or linked to, by path in the content folder.
  private(set) var assets: Set<String> = []

  init(context: CheckContext, base: String) {
    self.context = context
    self.base = base
  }

  /// Checks the texts of a journey.
  mutating func check(_ journey: Journey) {
    func audience(_ own: Audience) -> Audience {
      journey.audience == .internal ? .internal : own
    }
    for handoff in journey.handoffs { check(handoff.body, for: audience(handoff.audience)) }
    for evidence in journey.evidence { check(evidence.body, for: audience(evidence.audience)) }
    for recommendation in journey.recommendations {
      check(recommendation.body, for: audience(recommendation.audience))
    }
    for note in journey.notes {
      for section in note.sections { check(section.prose, for: audience(note.audience)) }
    }
  }

  /// Checks the texts of personas and free pages.
  mutating func checkPages(of portfolio: Portfolio) {
    for persona in portfolio.personas { check(persona.body, for: persona.audience) }
    for page in portfolio.pages { check(page.body, for: page.audience) }
  }

  private mutating func check(_ prose: Prose?, for audience: Audience) {
    guard let prose else { return }
    let parts = ProseParts(prose)
    diagnostics += parts.codeBlocks.flatMap { DiagramCheck.check($0, in: context) }
    let path = context.contentPaths[prose.file] ?? base
    for link in parts.links {
      check(link.destination, from: path, at: link.range, for: audience)
    }
    for image in parts.images { check(image, from: path) }
  }

  private mutating func check(
    _ destination: String, from path: String, at range: SourceRange, for audience: Audience
  ) {
    switch context.links.resolve(destination, from: path) {
    case .success(.asset(let asset, _)): assets.insert(asset)
    case .success(.site(let route, let fragment)) where audience == .everyone:
      if let name = context.internalTargets.name(of: route, fragment) {
        diagnostics.append(.leak(of: name, at: range))
      }
    case .success: break
    case .failure(let failure) where context.isFollowOn(failure): break
    case .failure(let failure):
      if case .noSuchFile(let file) = failure.reason, context.isHistory(file) {
        diagnostics.append(.linkToHistory(file, at: range))
      } else {
        diagnostics.append(.brokenLink(destination, failure, at: range))
      }
    }
  }

  private mutating func check(_ image: Inline.Image, from path: String) {
    switch context.links.resolveImage(image.source, from: path) {
    case .success(let asset): assets.insert(asset)
    case .failure(let failure):
      if case .notAnImage(let asset) = failure.reason { assets.insert(asset) }
      if !failure.isReportedAtFile {
        diagnostics.append(.brokenImage(image.source, failure, at: image.range))
      }
    }
    if image.alternative.utf8.allSatisfy({ $0 == 0x20 }) {
      diagnostics.append(.missingAlternative(of: image))
    }
  }
}

extension LinkFailure {
  /// Whether the reader has reported the file itself: one that is named as an image and is none.
  var isReportedAtFile: Bool {
    guard case .notAnImage(let path) = reason else { return false }
    let name = path.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { name.hasSuffix($0) }
  }
}

extension Diagnostic {
  fileprivate static func missingAlternative(of image: Inline.Image) -> Self {
    Diagnostic(
      .missingAltText, at: image.range, "The image “\(image.source)” has no text in its place.",
      help: "Say between the square brackets what it shows.")
  }
}
