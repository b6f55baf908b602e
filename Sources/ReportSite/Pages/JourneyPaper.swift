import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let paperWhole = Phrase("paper-whole", "Print all of this page")
  static let paperChoice = Phrase(
    "paper-choice",
    "While this is open, all of the page is printed: each touchpoint, what the map shows, checks, rules, experiments, handoffs, notes, evidence and what is compared. Closed, it prints short."
  )
  static let paperFileChoice = Phrase(
    "paper-file-choice",
    "While this is open, all of each journey is printed: each touchpoint, what the map shows, checks, rules, experiments, handoffs, notes, evidence and what is compared. Closed, each journey prints short."
  )
  static let paperFileShort = Phrase(
    "paper-file-short",
    "Short print. Of each journey: what to do next, the map, drop-off, figures and recommendations. The rest, all metrics and all channels: {address}"
  )
  static let paperShort = Phrase(
    "paper-short",
    "Short print. Each touchpoint, what the map shows, checks, rules, experiments, handoffs, notes and evidence: {address}"
  )
  static let paperReviewed = Phrase("paper-reviewed", "Reviewed {date}")
}

/// What a journey's page says about itself on paper.
///
/// The style sheet prints a page short as long as what this writes stays closed; so people choose
/// without a script.
struct JourneyPaper {
  private let journey: Journey
  private let scope: PageScope

  /// The page of a journey.
  init(_ journey: Journey, _ scope: PageScope) {
    self.journey = journey
    self.scope = scope
  }

  /// Writes the choice for the screen, and for paper what is left out and where it is.
  func write(into html: inout MarkupWriter) {
    scope.writePaperChoice(.paperChoice, short: .paperShort, into: &html)
  }

  /// What stands at the foot of every sheet: what it shows, how far it can be trusted, its source.
  var foot: String {
    var parts = [journey.title, scope[journey.state.title]]
    if journey.status != .published { parts.append(scope[journey.status.title]) }
    if journey.audience == .internal { parts.append(scope[.pageInternal]) }
    if let reviewed = journey.reviewed {
      parts.append(scope.wording(.paperReviewed, ["date": scope.wording.date(reviewed)]))
    }
    return (parts + [scope.address]).joined(separator: " · ")
  }
}

extension PageScope {
  /// Writes what a reader opens to print all, and what paper says where it is closed.
  ///
  /// An address that ends in its anchor prints all, too, for programs that make a PDF.
  func writePaperChoice(_ choice: Phrase, short: Phrase, into html: inout MarkupWriter) {
    html.element(.details, .class("print-whole"), .id(Anchor.part("whole"))) { html in
      html.element(.summary, text: self[.paperWhole])
      html.element(.p, text: self[choice])
    }
    html.element(.p, .class("print-short"), text: wording(short, ["address": address]))
  }

  /// Where the page is found: its address, or its path on a site that does not know where it stands.
  fileprivate var address: String {
    context.baseURL.map { SiteAddress.of(route, at: $0) } ?? route.path
  }
}
