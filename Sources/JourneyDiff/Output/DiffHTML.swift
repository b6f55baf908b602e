package import JourneyModel
package import Markup
package import Wording

extension PortfolioDiff {
  /// The changes as a part of a page: a list for each journey, with what was added and removed
  /// marked by a sign and in words.
  ///
  /// Class names are `diff`, `diff-summary`, `diff-journey`, and for each item `diff-added`,
  /// `diff-removed`, `diff-changed`, `diff-moved`, `diff-unread` and `diff-better`, `diff-worse`, `diff-neutral`.
  /// - Parameters:
  ///   - wording: The words.
  ///   - frame: What is compared with what, and what is wrong with either.
  ///   - headingLevel: The level of the journeys' headings.
  ///   - link: Where a journey, or a place in it, is to be found; nil for no link.
  ///   - entryLink: Where a metric or persona is to be found; nil for no link.
  ///   - anchor: The id of the element that tells of a journey; nil for none.
  ///   - picture: What shows the changes of a journey at a glance; nil for nothing.
  /// - Returns: The markup.
  package func html(
    wording: Wording, frame: DiffFrame = DiffFrame(), headingLevel: Int = 2,
    link: (JourneyID, Address?) -> LinkTarget? = { _, _ in nil },
    entryLink: (EntryChange) -> LinkTarget? = { _ in nil },
    anchor: (JourneyID) -> String? = { _ in nil },
    picture: (JourneyChanges) -> TrustedMarkup? = { _ in nil }
  ) -> TrustedMarkup {
    MarkupWriter.fragment { html in
      html.element(.div, .class("diff")) { html in
        html.frame(frame, wording)
        guard !isEmpty else {
          html.element(.p, text: wording[nothing])
          return
        }
        if leavesOut { html.element(.p, text: wording[.diffPartly]) }
        let summary = summary
        if let verdict = summary.verdict(in: wording) {
          html.element(.p, .class("diff-verdict")) { $0.text(verdict) }
        }
        html.element(.ul, .class("diff-summary")) { html in
          for words in summary.words(in: wording) { html.element(.li, text: words) }
        }
        writeJourneys(wording, link, anchor, to: &html)
        for section in EntrySection.all(of: self, in: wording) {
          html.section(section, wording, headingLevel, entryLink)
        }
        for journey in changed {
          html.append(
            journey.html(
              wording: wording, headingLevel: headingLevel, link: link,
              anchor: anchor(journey.new.id), picture: picture(journey)))
        }
      }
    }
  }

  private func writeJourneys(
    _ wording: Wording, _ link: (JourneyID, Address?) -> LinkTarget?,
    _ anchor: (JourneyID) -> String?, to html: inout MarkupWriter
  ) {
    let lines = JourneyLine.all(of: self, in: wording)
    guard !lines.isEmpty else { return }
    html.element(.ul, .class("diff-journeys")) { html in
      for line in lines {
        // What is gone has no page, and nobody is led to it.
        let journey = line.mark == .removed ? nil : JourneyID(line.id)
        let id = journey.flatMap(anchor).map(Attribute.id) ?? .none
        html.element(.li, .class("diff-\(line.mark.name)"), id) { html in
          html.element(.span, .class("diff-mark"), .ariaHidden) { $0.text(line.mark.rawValue) }
          html.text(" \(line.label): ")
          html.name(line.title, journey.flatMap { link($0, nil) })
          if let remark = line.remark {
            html.text(" · ")
            html.element(.span, .class("diff-remark")) { $0.text(remark) }
          }
        }
      }
    }
  }
}

extension JourneyChanges {
  /// The changes of one journey as a part of a page, under its heading.
  ///
  /// - Parameters:
  ///   - wording: The words.
  ///   - headingLevel: The level of the heading; nil for none.
  ///   - link: Where the journey, or a place in it, is to be found; nil for no link.
  ///   - anchor: The id of the element.
  ///   - picture: What shows the changes at a glance.
  /// - Returns: The markup.
  package func html(
    wording: Wording, headingLevel: Int? = 2,
    link: (JourneyID, Address?) -> LinkTarget? = { _, _ in nil }, anchor: String? = nil,
    picture: TrustedMarkup? = nil
  ) -> TrustedMarkup {
    MarkupWriter.fragment { html in
      html.element(.section, .class("diff-journey"), anchor.map(Attribute.id) ?? .none) { html in
        if let headingLevel {
          html.element(.heading(headingLevel)) { $0.name(new.title, link(new.id, nil)) }
        }
        if let picture { html.append(picture) }
        html.element(.ul, .class("diff-changes")) { html in
          for line in inReadingOrder.map({ ChangeLine($0, in: wording) }) {
            html.change(line, wording, line.place.flatMap { link(new.id, $0) })
          }
        }
      }
      html.newline()
    }
  }
}

extension MarkupWriter {
  /// Writes a text of the content, linked where there is a page for it.
  fileprivate mutating func name(_ text: String, _ target: LinkTarget?) {
    guard let target else {
      element(.bdi, text: text)
      return
    }
    element(.a, .href(target)) { $0.element(.bdi, text: text) }
  }

  /// Writes what is compared with what, and the errors of either.
  fileprivate mutating func frame(_ frame: DiffFrame, _ wording: Wording) {
    if let compared = frame.compared(in: wording) {
      element(.p, .class("diff-compared")) { $0.text(compared) }
    }
    for (heading, lines) in frame.problems(in: wording) {
      element(.div, .class("diff-problems")) { html in
        html.element(.p) { $0.text(heading + ":") }
        html.element(.ul) { html in
          for line in lines { html.element(.li) { $0.element(.bdi, text: line) } }
        }
      }
    }
  }

  /// Writes what changed in the metric catalogue, or in the personas.
  fileprivate mutating func section(
    _ section: EntrySection, _ wording: Wording, _ headingLevel: Int,
    _ link: (EntryChange) -> LinkTarget?
  ) {
    element(.section, .class("diff-journey")) { html in
      html.element(.heading(headingLevel), text: section.title)
      html.element(.ul, .class("diff-changes")) { html in
        for (change, lines) in section.changes {
          // What is gone has no place to lead to.
          let target = change.presence == .removed ? nil : link(change)
          for line in lines { html.change(line, wording, target) }
        }
      }
    }
    newline()
  }

  fileprivate mutating func change(_ line: ChangeLine, _ wording: Wording, _ link: LinkTarget?) {
    element(.li, .class("diff-\(line.mark.name) diff-\(line.tone.rawValue)")) { html in
      html.element(.span, .class("diff-mark"), .ariaHidden) { $0.text(line.mark.rawValue) }
      html.text(" ")
      html.element(.span, .class("diff-label")) { $0.element(.bdi, text: line.label) }
      if let subject = line.subject {
        html.text(", ")
        html.name(subject, link)
      }
      if line.before != nil || line.after != nil { html.text(": ") }
      html.value(line.before, "diff-before", line.after == nil ? nil : wording[.diffWas])
      if line.before != nil, line.after != nil {
        html.element(.span, .ariaHidden) { $0.text(wording.arrow) }
      }
      html.value(line.after, "diff-after", line.before == nil ? nil : wording[.diffIs])
      if let remark = line.remark {
        html.text(" · ")
        html.element(.span, .class("diff-remark")) { $0.element(.bdi, text: remark) }
      }
    }
    newline()
  }

  /// Writes a value; where there are two, each with a word for readers who do not see the arrow.
  private mutating func value(_ text: String?, _ names: String, _ word: String?) {
    guard let text else { return }
    if let word { element(.span, .class("visually-hidden")) { $0.text(word + " ") } }
    element(.span, .class(names)) { $0.element(.bdi, text: text) }
  }
}
