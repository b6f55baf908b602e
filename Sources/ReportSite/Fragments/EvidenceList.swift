import Diagnostics
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let about = Phrase("about-place", "about")
}

extension PageScope {
  /// Writes what a journey rests on, numbered as the map refers to it.
  func writeEvidenceList(_ journey: Journey, into html: inout MarkupWriter) {
    guard !journey.evidence.isEmpty else { return }
    html.element(.ol, .class("evidence")) { html in
      for piece in journey.evidence { write(piece, of: journey, &html) }
    }
  }

  private func write(_ piece: Evidence, of journey: Journey, _ html: inout MarkupWriter) {
    let anchor = Anchor.of(piece.id)
    html.element(.li, .id(id(anchor))) { html in
      html.element(.p) { html in
        html.element(.strong, text: piece.title)
        writeAudience(piece.audience, into: &html)
      }
      html.element(.p, .class("meta")) { html in
        html.element(.span, text: piece.kind)
        if let n = piece.n {
          html.element(.span, text: wording(.segmentN, ["n": wording.number(n)]))
        }
        if let date = piece.date { html.element(.span) { writeDate(date, into: &$0) } }
        if let place = piece.at?.value {
          html.element(.span) { html in
            html.text(self[.about] + " ")
            writePlace(place, of: journey, into: &html)
          }
        }
        if let target = piece.link?.value {
          html.element(.span, .class("url")) { writeLink(target, into: &$0) }
        }
      }
      if let body = piece.body {
        html.element(.div, .class("prose")) {
          prose(body, topLevel: 3, home: anchor, into: &$0)
        }
      }
    }
  }
}
