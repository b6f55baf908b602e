package import Diagnostics
package import JourneyModel

/// A diagram that a fenced block of Markdown asks for by its info string.
///
/// ```` ```journey first-purchase lanes=emotion,kpi stages=purchase ```` embeds a journey or a part of
/// it, ```` ```chart metric=nps ```` the chart of a metric. Any other block stays code.
package enum DiagramRequest: Sendable, Equatable {
  /// A journey, with the lanes and stages that are shown; empty for all.
  case journey(JourneyID, lanes: [Lane], stages: [StageID])
  /// A metric's chart, of one journey's reading where one is named.
  case chart(MetricID, journey: JourneyID?)

  /// Reads a block's info string.
  ///
  /// - Parameter block: The block.
  /// - Returns: What it asks for, or nil where it is code or cannot be understood; and why not.
  package static func read(_ block: Block.CodeBlock) -> Diagnosed<DiagramRequest?> {
    let words = block.info.split { $0 == " " || $0 == "\t" }.map(String.init)
    switch words.first {
    case "journey": return RequestReader(block, words).journey()
    case "chart": return RequestReader(block, words).chart()
    default: return Diagnosed(nil)
    }
  }

  /// The lane that a name means: its own, or one that people know it by.
  package static func lane(_ name: String) -> Lane? {
    Lane(rawValue: name) ?? aliases[name]
  }

  /// The names that lanes go by in info strings, besides their own.
  package static let aliases: [String: Lane] = [
    "actions": .action, "channel": .touchpoint, "curve": .feels, "customers": .volume,
    "delights": .pains, "does": .action, "emotion": .feels, "emotions": .feels, "funnel": .volume,
    "kpi": .metrics, "kpis": .metrics, "owners": .owner, "recommendations": .next,
    "thoughts": .thinks, "touchpoints": .touchpoint,
  ]
}

/// The state of reading one info string.
private struct RequestReader {
  private let block: Block.CodeBlock
  private let kind: String
  private var subject: String?
  private var options: [(key: String, value: String)] = []
  private var diagnostics: [Diagnostic] = []

  init(_ block: Block.CodeBlock, _ words: [String]) {
    self.block = block
    kind = words[0]
    for word in words.dropFirst() {
      if let equals = word.firstIndex(of: "=") {
        options.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
      } else if subject == nil {
        subject = word
      } else {
        fail(
          "“\(word)” stands where only one name may.", help: "Write options as “key=value”.")
      }
    }
  }

  consuming func journey() -> Diagnosed<DiagramRequest?> {
    check(["lanes", "stages"])
    let lanes = values("lanes").compactMap { lane($0) }
    let stages = values("stages").map { StageID($0) }
    guard let subject else {
      fail(
        "The block “\(block.info)” names no journey.",
        help: "Write the journey's id: “journey first-purchase”.")
      return Diagnosed(nil, diagnostics)
    }
    let request = DiagramRequest.journey(JourneyID(subject), lanes: lanes, stages: stages)
    return Diagnosed(diagnostics.hasErrors ? nil : request, diagnostics)
  }

  consuming func chart() -> Diagnosed<DiagramRequest?> {
    check(["metric", "journey"])
    guard let metric = subject ?? values("metric").first else {
      fail("The block “\(block.info)” names no metric.", help: "Write “chart metric=nps”.")
      return Diagnosed(nil, diagnostics)
    }
    let journey = values("journey").first.map { JourneyID($0) }
    let request = DiagramRequest.chart(MetricID(metric), journey: journey)
    return Diagnosed(diagnostics.hasErrors ? nil : request, diagnostics)
  }

  private func values(_ key: String) -> [String] {
    options.last { $0.key == key }?.value.split(separator: ",").map(String.init) ?? []
  }

  private mutating func lane(_ name: String) -> Lane? {
    if let lane = DiagramRequest.lane(name) { return lane }
    let known = Lane.allCases.map(\.rawValue)
    fail(
      "There is no lane “\(name)”.",
      help: Suggestion.help(
        for: name, among: known + DiagramRequest.aliases.keys.sorted(), noun: "lanes"))
    return nil
  }

  private mutating func check(_ keys: [String]) {
    for (index, option) in options.enumerated() {
      if !keys.contains(option.key) {
        fail(
          "A \(kind) block has no option “\(option.key)”.",
          help: Suggestion.help(for: option.key, among: keys, noun: "options"))
      } else if option.value.isEmpty {
        fail("The option “\(option.key)” has no value.", help: "Write “\(option.key)=…”.")
      } else if options[..<index].contains(where: { $0.key == option.key }) {
        fail("The option “\(option.key)” is given twice.", help: "Leave one of them out.")
      }
    }
  }

  private mutating func fail(_ message: String, help: String?) {
    let start = block.range.start
    let fence = SourceRange(
      file: block.range.file, start: start,
      end: SourcePosition(line: Int(start.line), column: Int(start.column) + 3))
    diagnostics.append(Diagnostic(.diagramBlock, at: fence, message, help: help))
  }
}
