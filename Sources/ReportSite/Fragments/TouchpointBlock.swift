import Diagnostics
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let intent = Phrase("intent", "Intent")
  static let action = Phrase("action", "Does")
  static let successSignal = Phrase("success-signal", "Succeeds when")
  static let nextAction = Phrase("next-action", "Next step")
  static let thinks = Phrase("thinks", "Thinks")
  static let says = Phrase("says", "Says")
  static let painsAndDelights = Phrase("pains-and-delights", "Pains and delights")
  static let frontstage = Phrase("frontstage", "Frontstage")
  static let backstage = Phrase("backstage", "Backstage")
  static let systems = Phrase("systems", "Systems")
  static let links = Phrase("links", "Links")
  static let kpis = Phrase("kpis", "KPI")
  static let againstTarget = Phrase("against-target", "{status} ({target})")
}

/// A touchpoint of the journey page: its facts, with its notes and recommendations beside them.
struct TouchpointBlock {
  private let touchpoint: Touchpoint
  private let section: StageSection
  private var scope: PageScope { section.scope }
  private var journey: Journey { section.journey }

  /// The block of a touchpoint.
  init(_ touchpoint: Touchpoint, in section: StageSection) {
    self.touchpoint = touchpoint
    self.section = section
  }

  /// Writes the block.
  func write(into html: inout MarkupWriter) {
    let names = section.hasBeside(touchpoint.address) ? "touchpoint with-beside" : "touchpoint"
    html.element(.article, .class(names), .id(scope.id(Anchor.of(touchpoint.address)))) { html in
      html.element(.header) { writeHead(&$0) }
      html.element(.dl, .class("facts")) { writeFacts(&$0) }
      section.writeBeside(touchpoint.address, level: 4, &html)
    }
  }

  private func writeHead(_ html: inout MarkupWriter) {
    html.element(scope.heading(3), text: touchpoint.name)
    if let channel = touchpoint.channel {
      html.element(.p, .class("sub")) { html in
        html.link(scope.link(.channels, Anchor.of(channel: channel)), text: channel)
      }
    }
    if let feels = touchpoint.feels {
      html.element(.p, .class("mood")) { html in
        if let overall = feels.overall {
          let place = journey.emotionScale.normalised(overall)
          html.shape(Shape.face(place))
        }
        scope.writeScores(feels, of: journey, into: &html)
        if !feels.words.isEmpty { html.text(" " + feels.words.joined(separator: ", ")) }
        scope.writeEvidence(feels.evidence, of: journey, into: &html)
      }
    }
    html.element(.p) { scope.writeOwner(touchpoint.owner, into: &$0) }
    if touchpoint.momentOfTruth {
      html.element(.p, .class("truth"), text: scope[.momentOfTruth])
    }
    if touchpoint.audience == .internal {
      html.element(.p) { scope.writeAudience(touchpoint.audience, into: &$0) }
    }
  }

  private func writeFacts(_ html: inout MarkupWriter) {
    for (label, text) in [
      (Phrase.intent, touchpoint.intent), (.action, touchpoint.action),
      (.successSignal, touchpoint.success),
    ] {
      if let text { scope.writeFact(label, into: &html) { $0.text(text) } }
    }
    if !touchpoint.next.isEmpty {
      scope.writeFact(.nextAction, into: &html) {
        $0.text(touchpoint.next.joined(separator: " · "))
      }
    }
    if !touchpoint.thinks.isEmpty {
      scope.writeFact(.thinks, into: &html) { html in
        for line in touchpoint.thinks {
          html.element(.p, .class("said"), text: scope.quoted(line))
        }
      }
    }
    writeQuotes(&html)
    if !touchpoint.pains.isEmpty || !touchpoint.delights.isEmpty {
      scope.writeFact(.painsAndDelights, into: &html) { html in
        scope.writePoints(
          pains: touchpoint.pains, delights: touchpoint.delights, of: journey, into: &html)
      }
    }
    writeReadings(&html)
    writeStageWork(&html)
  }

  private func writeQuotes(_ html: inout MarkupWriter) {
    guard !touchpoint.quotes.isEmpty else { return }
    scope.writeFact(.says, into: &html) { html in
      for quote in touchpoint.quotes {
        html.element(.p, .class("said")) { html in
          html.text(scope.quoted(quote.text))
          if let who = quote.who { html.element(.span, .class("who"), text: " " + who) }
          scope.writeAudience(quote.audience, into: &html)
          scope.writeEvidence(quote.evidence, of: journey, into: &html)
        }
      }
    }
  }

  private func writeReadings(_ html: inout MarkupWriter) {
    guard !touchpoint.metrics.isEmpty else { return }
    scope.writeFact(.kpis, into: &html) { html in
      for reading in touchpoint.metrics {
        let status = scope.status(of: reading)
        html.element(.p, .class(Shape.figure(status))) { html in
          scope.writeMetricLink(reading.metric.value, into: &html)
          html.text(" ")
          html.element(.strong, text: scope.text(reading.value))
          html.element(.span, .class("quiet"), text: scope.text(of: status, reading))
        }
      }
    }
  }

  private func writeStageWork(_ html: inout MarkupWriter) {
    if !touchpoint.frontstage.isEmpty {
      scope.writeFact(.frontstage, into: &html) {
        $0.text(touchpoint.frontstage.joined(separator: " · "))
      }
    }
    if !touchpoint.backstage.isEmpty {
      scope.writeFact(.backstage, into: &html) { html in
        for (index, task) in touchpoint.backstage.enumerated() {
          html.text((index > 0 ? " · " : "") + task.task)
          if let team = task.team {
            html.text(" ")
            html.element(.span, .class("quiet"), text: "(\(team))")
          }
        }
      }
    }
    if !touchpoint.systems.isEmpty {
      scope.writeFact(.systems, into: &html) {
        $0.text(touchpoint.systems.joined(separator: " · "))
      }
    }
    if !touchpoint.links.isEmpty {
      scope.writeFact(.links, into: &html) { html in
        for target in touchpoint.links {
          html.element(.p, .class("url")) { scope.writeLink(target.value, into: &$0) }
        }
      }
    }
  }
}

extension PageScope {
  /// How a reading stands against its target, with the target.
  func text(of status: TargetStatus, _ reading: MetricReading) -> String {
    guard let target = reading.target else { return self[status.title] }
    return wording(.againstTarget, ["status": self[status.title], "target": text(target)])
  }

  /// Writes an address of the map, as a link where it may be one.
  func writeLink(_ text: String, into html: inout MarkupWriter) {
    guard let target = LinkTarget(external: text) else {
      html.text(text)
      return
    }
    html.element(.a, .href(target), .rel("noopener noreferrer"), text: text.shortened)
  }
}

extension String {
  /// A link's text without the scheme, which says nothing to readers.
  fileprivate var shortened: String {
    for scheme in ["https://", "http://", "mailto:", "tel:"] where hasPrefix(scheme) {
      return String(dropFirst(scheme.count))
    }
    return self
  }
}
