import Diagnostics
import Diagrams
import JourneyAnalysis
import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let partFunnel = Phrase("part-funnel", "From stage to stage")
  static let columnPassage = Phrase("column-passage", "Passage")
  static let columnEnter = Phrase("column-enter", "Enter")
  static let columnReach = Phrase("column-reach", "Reach the next")
  static let columnConversion = Phrase("column-conversion", "Conversion")
  static let columnDropOff = Phrase("column-drop-off", "Drop-off")
  static let columnLimit = Phrase("column-limit", "Limit")
  static let columnBefore = Phrase("column-before", "Before")
  static let columnStake = Phrase("column-stake", "At stake")
  static let wholeFunnel = Phrase("whole-funnel", "All passages: {first} → {last}")
  static let largestLeak = Phrase("largest-leak", "largest leak")
  static let beyondLimit = Phrase("beyond-limit", "beyond the limit")
  static let perhapsBeyondLimit = Phrase(
    "perhaps-beyond-limit", "beyond the limit, perhaps by chance")
  static let withinLimit = Phrase("within-limit", "within the limit")
  static let moreEnter = Phrase("more-enter-than-left", "more enter than left")
  static let aboutMoney = Phrase("about-money", "about {money}")
  static let stakeWorking = Phrase(
    "stake-working",
    "{lost} lost − {limit} × {entered} = {customers} too many; {customers} × {conversion} × {worth} ≈ {money}, an estimate"
  )
  static let stakeIntro = Phrase(
    "stake-intro",
    "At stake is an estimate{period}: customers lost beyond the limit × the share of those who come through that reaches “{outcome}” × what one is worth."
  )
  static let funnelIntro = Phrase(
    "funnel-intro", "Ranges hold the true share in 95 of 100 cases.")
  static let partTime = Phrase("part-time", "Time in stage")
  static let columnMedian = Phrase("column-median", "Median")
  static let columnP90 = Phrase("column-p90", "9 of 10 below")
  static let timeShorter = Phrase("time-shorter", "shorter as wanted ({limit})")
  static let timeNotShorter = Phrase("time-not-shorter", "not shorter by {limit}")
}

/// Who comes through from stage to stage, what is lost between, and how long it takes.
struct FunnelPanel {
  private let journey: Journey
  private let findings: JourneyFindings
  private let scope: PageScope

  /// The funnel of a journey.
  init(_ journey: Journey, scope: PageScope) {
    self.journey = journey
    self.scope = scope
    findings = scope.context.findings(for: journey.id)
  }

  /// Whether there is anything to show.
  var isEmpty: Bool { findings.funnel == nil && !hasTimes }

  private var hasTimes: Bool { journey.stages.contains { $0.timeInStage?.median != nil } }

  /// Writes the section; nothing where neither volumes nor times are known.
  func write(into html: inout MarkupWriter) {
    guard !isEmpty else { return }
    scope.section("funnel", title: scope[.partFunnel], into: &html) { html in
      if let funnel = findings.funnel {
        html.element(.p, .class("intro"), text: intro(funnel))
        writeDrawing(&html)
        writeFunnel(funnel, &html)
      }
      if hasTimes { writeTimes(&html) }
    }
  }

  private func intro(_ funnel: Funnel) -> String {
    guard let outcome = journey.outcome, funnel.steps.contains(where: { $0.stake != nil }) else {
      return scope[.funnelIntro]
    }
    let period = journey.period.map {
      " " + scope.wording(.inPeriod, ["period": scope.wording.period($0)])
    }
    return scope.wording(.stakeIntro, ["outcome": outcome.name, "period": period ?? ""])
      + " " + scope[.funnelIntro]
  }

  // MARK: Passages

  /// Draws the funnel; not of so many stages that it would be longer than a page of paper.
  private func writeDrawing(_ html: inout MarkupWriter) {
    guard journey.stages.count <= 16 else { return }
    let drawn = StageFunnel.scene(
      journey, scope.wording, width: DrawingSize.funnel,
      threshold: findings.dropOffLimit(scope.context.portfolio.site))
    scope.writeChart(drawn, "funnel-drawn", into: &html)
  }

  private func writeFunnel(_ funnel: Funnel, _ html: inout MarkupWriter) {
    let hasPrevious = funnel.steps.contains { $0.previousDropOff != nil }
    let hasStake = funnel.steps.contains { $0.stake != nil }
    var columns: [TableColumn] = [
      .text(.columnPassage), .number(.columnEnter), .number(.columnReach),
      .number(.columnConversion), .number(.columnDropOff), .number(.columnLimit),
    ]
    if hasPrevious { columns.append(.number(.columnBefore)) }
    if hasStake { columns.append(.text(.columnStake)) }
    scope.writeTable("funnel", caption: scope[.partFunnel], columns: columns, into: &html) { html in
      for step in funnel.steps {
        html.element(.tr) { html in
          html.element(.th, .scope("row")) { writePassage(step, funnel, &$0) }
          writeNumbers(step, &html)
          if hasPrevious {
            html.element(
              .td, .class("num"),
              text: step.previousDropOff.map { scope.wording.percent($0, decimals: 1) } ?? "–")
          }
          if hasStake { html.element(.td, .class("txt")) { writeStake(step, &$0) } }
        }
      }
      writeWhole(funnel, columns: columns.count, &html)
    }
  }

  private func writePassage(
    _ step: Funnel.Step, _ funnel: Funnel, _ html: inout MarkupWriter
  ) {
    html.link(link(step.from), text: name(step.from))
    html.text(scope.arrow)
    html.link(link(step.to), text: name(step.to))
    if step == funnel.largest, step.dropOff > 0, funnel.steps.count > 1 {
      html.text(" ")
      html.element(.span, .class("tag"), text: scope[.largestLeak])
    }
  }

  private func writeNumbers(_ step: Funnel.Step, _ html: inout MarkupWriter) {
    let wording = scope.wording
    html.element(.td, .class("num"), text: wording.number(step.entered))
    html.element(.td, .class("num"), text: wording.number(step.reached))
    guard !step.isRising else { return writeRise(step, &html) }
    html.element(.td, .class("num"), text: wording.percent(1 - step.dropOff, decimals: 1))
    html.element(.td, .class("num")) { html in
      html.element(.strong, text: wording.percent(step.dropOff, decimals: 1))
      if let interval = step.interval {
        html.text(" ")
        html.element(
          .span, .class("range"), .title(scope[.rangeHint]),
          text: "(\(scope.range(interval, unit: .percent)))")
      }
    }
    html.element(.td, .class("num")) { html in
      html.text(wording.percent(step.threshold))
      let (status, words) = scope.limitStatus(of: step)
      html.element(.span, .class("sub")) { html in
        html.status(status, text: scope[words])
      }
    }
  }

  /// Where more enter than left nobody knows how many were lost: no share and no status.
  private func writeRise(_ step: Funnel.Step, _ html: inout MarkupWriter) {
    html.element(.td, .class("num"), text: "–")
    html.element(.td, .class("num")) {
      $0.element(.span, .class("quiet"), text: scope[.moreEnter])
    }
    html.element(.td, .class("num"), text: scope.wording.percent(step.threshold))
  }

  private func writeStake(_ step: Funnel.Step, _ html: inout MarkupWriter) {
    guard let stake = step.stake else { return html.text("–") }
    html.element(.strong, .class("keep"), text: scope.about(stake.amount, currency: stake.currency))
    html.element(.span, .class("sub"), text: scope.working(of: stake, at: step))
  }

  private func writeWhole(_ funnel: Funnel, columns: Int, _ html: inout MarkupWriter) {
    guard let overall = funnel.overall, let first = journey.stages.first,
      let last = journey.stages.last, let entered = first.volume, let reached = last.volume,
      funnel.steps.count > 1
    else { return }
    html.element(.tr, .class("whole")) { html in
      html.element(
        .th, .scope("row"),
        text: scope.wording(.wholeFunnel, ["first": first.name, "last": last.name]))
      html.element(.td, .class("num"), text: scope.wording.number(entered))
      html.element(.td, .class("num"), text: scope.wording.number(reached))
      html.element(
        .td, .class("num"), text: scope.wording.percent(overall, decimals: overall < 0.1 ? 2 : 1))
      for _ in 4..<columns { html.element(.td) { _ in } }
    }
  }

  private func name(_ stage: StageID) -> String { journey.name(of: Address(stage: stage)) }

  private func link(_ stage: StageID) -> LinkTarget {
    scope.link(here: Anchor.of(Address(stage: stage)))
  }

  // MARK: Times

  private func writeTimes(_ html: inout MarkupWriter) {
    let columns: [TableColumn] = [
      .text(.columnStage), .number(.columnMedian), .number(.columnP90), .number(.columnBefore),
      .number(.columnChange), .text(.columnStatus),
    ]
    let limit =
      findings.checks.first { $0.check == "time-in-stage" }?.threshold
      ?? scope.context.portfolio.site.thresholds.timeInStage
    scope.writeTable(
      "times", caption: scope[.partTime], isCaptionShown: true, columns: columns, into: &html
    ) { html in
      for (stage, finding) in zip(journey.stages, findings.stages) {
        guard let time = stage.timeInStage else { continue }
        html.element(.tr) { html in
          html.element(.th, .scope("row")) { $0.link(link(stage.id), text: stage.name) }
          html.element(.td, .class("num")) {
            $0.element(.strong, text: scope.text(time.median))
          }
          html.element(.td, .class("num"), text: scope.text(time.p90))
          html.element(.td, .class("num"), text: scope.text(time.previous))
          html.element(
            .td, .class("num"),
            text: finding.timeChange.map { scope.wording.percent($0, signed: true) } ?? "–")
          html.element(.td) { writeTimeStatus(finding.timeChange, limit: limit, &$0) }
        }
      }
    }
  }

  private func writeTimeStatus(
    _ change: Double?, limit: Double, _ html: inout MarkupWriter
  ) {
    guard let change else { return html.text("–") }
    let status: TargetStatus = change <= limit ? .met : change < 0 ? .near : .missed
    let phrase: Phrase = change <= limit ? .timeShorter : .timeNotShorter
    let text = scope.wording.percent(change <= limit ? limit : abs(limit), signed: false)
    html.status(status, text: scope.wording(phrase, ["limit": text]))
  }
}

extension Phrase {
  static let inPeriod = Phrase("for-period", "for {period}")
}

extension PageScope {
  /// A price rounded to two digits, which is all that the data can carry: `about 39 000 EUR`.
  func about(_ amount: Double, currency: String) -> String {
    wording(
      .aboutMoney,
      ["money": wording.money(Funnel.Stake.rounded(amount), currency: currency)])
  }

  /// How a passage stands against its limit, and whether chance may have put it there.
  func limitStatus(of step: Funnel.Step) -> (status: TargetStatus, words: Phrase) {
    guard step.isBeyondThreshold else { return (.met, .withinLimit) }
    return step.isClearlyBeyondThreshold
      ? (.missed, .beyondLimit) : (.near, .perhapsBeyondLimit)
  }

  /// How a price was worked out, with its numbers.
  func working(of stake: Funnel.Stake, at step: Funnel.Step) -> String {
    wording(
      .stakeWorking,
      [
        "lost": wording.number(step.entered - step.reached),
        "entered": wording.number(step.entered),
        "limit": wording.percent(step.threshold, decimals: 1),
        "customers": wording.number(stake.customers, decimals: stake.customers < 1000 ? 1 : 0),
        "conversion": wording.percent(stake.conversion, decimals: 2),
        "worth": text(stake.worth),
        "money": wording.money(stake.amount.rounded(), currency: stake.currency),
      ])
  }
}
