import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension PageScope {
  /// Writes a sentence on a journey: its places and recommendations are links, its message strong.
  func write(_ sentence: Sentence, of journey: Journey, into html: inout MarkupWriter) {
    for part in sentence.parts {
      if part.isStrong {
        html.element(.strong) { write(part, of: journey, into: &$0) }
      } else {
        write(part, of: journey, into: &html)
      }
    }
  }

  /// Writes sentences with spaces between them.
  func write(_ sentences: [Sentence], of journey: Journey, into html: inout MarkupWriter) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { html.text(" ") }
      write(sentence, of: journey, into: &html)
    }
  }

  private func write(_ part: Sentence.Part, of journey: Journey, into html: inout MarkupWriter) {
    let page = Route.journey(journey.id)
    if let place = part.place, journey.contains(place) {
      html.link(link(page, Anchor.of(place)), text: part.text)
    } else if let recommendation = part.recommendation {
      html.link(link(page, Anchor.of(recommendation)), text: part.text)
    } else if let metric = part.metric {
      writeMetricLink(metric, into: &html)
    } else {
      html.text(part.text)
    }
  }

  /// A part of a sentence that names a place of a journey.
  func place(_ address: Address, in journey: Journey) -> Sentence.Part {
    Sentence.Part(journey.name(of: address), place: address)
  }

  /// Parts that name places in a row: `a, b and c`.
  func places(_ addresses: [Address], in journey: Journey) -> [Sentence.Part] {
    wording.parts(listing: addresses.map { place($0, in: journey) })
  }

  /// What a journey's findings say in sentences.
  func narrative(of journey: Journey) -> Narrative {
    Narrative(
      journey, findings: context.findings(for: journey.id),
      personas: journey.personas.map {
        context.index.persona($0.value)?.name ?? $0.value.rawValue
      }, wording: wording)
  }
}

/// A column of a table: its title and the classes of its cells.
struct TableColumn {
  let title: Phrase
  let names: String

  /// A column of text.
  static func text(_ title: Phrase) -> TableColumn { TableColumn(title: title, names: "txt") }

  /// A column of numbers.
  static func number(_ title: Phrase) -> TableColumn { TableColumn(title: title, names: "num") }
}

extension PageScope {
  /// Writes a table in a region that scrolls by itself; `rows` writes its rows.
  func writeTable(
    _ names: String, caption: String, isCaptionShown: Bool = false, columns: [TableColumn],
    into html: inout MarkupWriter, rows: (inout MarkupWriter) -> Void
  ) {
    html.element(
      .div, .class("scroll"), .role("region"), .tabindex(0),
      .aria(.label, wording(.metricTableRegion, ["title": caption]))
    ) { html in
      html.element(.table, .class(names)) { html in
        html.element(.caption, isCaptionShown ? .none : .class("vh"), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in columns {
              html.element(.th, .scope("col"), .class(column.names), text: self[column.title])
            }
          }
        }
        html.element(.tbody, content: rows)
      }
    }
  }

  /// Writes what unfolds under a line; unfolded in the print file, which nobody can click.
  func writeDetails(
    _ names: String, into html: inout MarkupWriter, summary: (inout MarkupWriter) -> Void,
    content: (inout MarkupWriter) -> Void
  ) {
    html.element(.details, .class(names), isBound ? .open : .none) { html in
      html.element(.summary, content: summary)
      content(&html)
    }
  }
}
