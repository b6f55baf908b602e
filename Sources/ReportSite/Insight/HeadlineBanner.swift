import JourneyAnalysis
import JourneyModel
import Markup
import Wording

extension PageScope {
  /// Writes the largest thing that is wrong in a sentence, and what to fix first.
  func writeHeadline(of journey: Journey, into html: inout MarkupWriter) {
    html.element(.p, .class("lead")) {
      write(narrative(of: journey).headline, of: journey, into: &$0)
    }
  }

  /// Writes what the map's author says of it, and what its figures say in four to six sentences.
  func writeSummary(of journey: Journey, into html: inout MarkupWriter) {
    let sentences = narrative(of: journey).summary
    let length = sentences.reduce(journey.summary?.utf8.count ?? 0) { $0 + $1.text.utf8.count }
    let names = length < Self.shortBrief ? "brief" : "brief two-columns"
    html.element(.div, .class(names)) { html in
      if let summary = journey.summary { html.element(.p, text: summary) }
      html.element(.p) { write(sentences, of: journey, into: &$0) }
    }
  }

  /// Below so many bytes a summary stands in one column: two of a few lines look torn.
  private static let shortBrief = 640

  /// The headline without emphasis and links, for previews of the page.
  func headlineText(of journey: Journey) -> String {
    narrative(of: journey).headline.map(\.text).joined(separator: " ")
  }
}
