import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let ledgerSummary = Phrase(
    "ledger-summary",
    "{researched} of {n} statement on how customers fare rests on named evidence; the rest is assumption.",
    other:
      "{researched} of {n} statements on how customers fare rest on named evidence; the rest is assumption."
  )
  static let ledgerNothing = Phrase(
    "ledger-nothing", "The map names no evidence: all that it says is assumption.")
  static let ledgerTable = Phrase("ledger-table", "Research or assumption, by touchpoint")
  static let columnPoints = Phrase("column-points", "Pains and delights")
  static let columnQuotes = Phrase("column-quotes", "Quotes")
  static let columnReadings = Phrase("column-readings", "Figures")
  static let columnTogether = Phrase("column-together", "Together")
  static let columnSources = Phrase("column-sources", "Sources")
  static let basisResearch = Phrase("basis-research", "research")
  static let basisPartly = Phrase("basis-partly", "partly")
  static let basisAssumption = Phrase("basis-assumption", "assumption")
}

extension EvidenceLedger.Basis {
  /// What it is called.
  var title: Phrase {
    switch self {
    case .research: .basisResearch
    case .partly: .basisPartly
    case .assumption: .basisAssumption
    }
  }

  /// The status whose shape and colour stand for it.
  var status: TargetStatus {
    switch self {
    case .research: .met
    case .partly: .near
    case .assumption: .noTarget
    }
  }
}

/// Which statements of a map rest on research and which are assumptions.
struct LedgerTable {
  let scope: PageScope

  /// Writes the sum, and the table folded.
  func write(_ journey: Journey, into html: inout MarkupWriter) {
    let ledger = EvidenceLedger(journey)
    let total = ledger.total
    guard total.all > 0 else { return }
    html.element(
      .p, .class("intro"),
      text: journey.evidence.isEmpty
        ? scope[.ledgerNothing]
        : scope.wording(
          .ledgerSummary, count: total.all,
          ["researched": scope.wording.number(Double(total.researched))]))
    guard !journey.evidence.isEmpty else { return }
    scope.writeDetails("fold", into: &html) {
      $0.text(scope[.ledgerTable])
    } content: {
      writeTable(ledger, of: journey, &$0)
    }
  }

  private func writeTable(
    _ ledger: EvidenceLedger, of journey: Journey, _ html: inout MarkupWriter
  ) {
    scope.writeTable(
      "ledger", caption: scope[.ledgerTable],
      columns: [
        .text(.columnTouchpoint), .number(.columnFeeling), .number(.columnPoints),
        .number(.columnQuotes), .number(.columnReadings), .text(.columnTogether),
        .text(.columnSources),
      ], into: &html
    ) { html in
      for row in ledger.rows {
        html.element(.tr) { html in
          html.element(.th, .scope("row")) {
            $0.link(
              scope.link(.journey(journey.id), Anchor.of(row.at)),
              text: journey.name(of: row.at))
          }
          for count in [row.feeling, row.points, row.quotes, row.figures] {
            html.element(.td, .class("num")) { write(count, &$0) }
          }
          html.element(.td) { writeBasis(row.total, &$0) }
          html.element(.td) { scope.writeEvidence(row.sources, of: journey, into: &$0) }
        }
      }
    }
  }

  private func write(_ count: EvidenceLedger.Count, _ html: inout MarkupWriter) {
    guard let basis = count.basis else { return html.text("") }
    html.element(
      .span, .class("basis \(basis.rawValue)"),
      text: scope.wording(
        .checkCount,
        [
          "n": scope.wording.number(Double(count.researched)),
          "count": scope.wording.number(Double(count.all)),
        ]))
  }

  private func writeBasis(_ count: EvidenceLedger.Count, _ html: inout MarkupWriter) {
    guard let basis = count.basis else { return html.text("–") }
    html.status(basis.status, text: scope[basis.title])
  }
}
