import Diagnostics
import Diagrams
import JourneyModel
import SiteRouting

/// Diagrams in texts can be read, and what they draw is in the portfolio.
enum DiagramCheck {
  /// What is wrong in a code block; nothing where it is code.
  static func check(_ block: Block.CodeBlock, in context: CheckContext) -> [Diagnostic] {
    if MermaidJourney.isJourney(block) { return MermaidJourney.read(block).diagnostics }
    let read = DiagramRequest.read(block)
    guard let request = read.value else { return read.diagnostics }
    let place = block.fence
    switch request {
    case .journey(let id, _, let stages):
      guard let known = context.stages[id] else {
        return read.diagnostics + [.unknown(id, at: place, among: context.links.journeyNames)]
      }
      return read.diagnostics
        + stages.filter { !known.contains($0) }.map { .unknown($0, of: id, at: place, known) }
    case .chart(let metric, let journey):
      var found = read.diagnostics
      if !context.metrics.contains(metric) {
        found.append(.unknown(Sourced(metric, at: place), among: context.metricNames))
      }
      if let journey, context.stages[journey] == nil {
        found.append(.unknown(journey, at: place, among: context.links.journeyNames))
      }
      return found
    }
  }
}

extension Block.CodeBlock {
  /// The fence that starts the block.
  fileprivate var fence: SourceRange {
    let start = range.start
    return SourceRange(
      file: range.file, start: start,
      end: SourcePosition(line: Int(start.line), column: Int(start.column) + 3))
  }
}

extension Diagnostic {
  /// A journey that the portfolio lacks.
  static func unknown(_ id: JourneyID, at place: SourceRange, among names: NameList) -> Self {
    Diagnostic(
      .unknownJourney, at: place, "There is no journey “\(id)”.",
      help: names.nearest(to: id.rawValue).map { "Did you mean “\($0)”?" }
        ?? Suggestion.list(of: names.names, noun: "journeys"))
  }

  fileprivate static func unknown(
    _ stage: StageID, of journey: JourneyID, at place: SourceRange, _ known: [StageID]
  ) -> Self {
    Diagnostic(
      .unknownStage, at: place, "Journey “\(journey)” has no stage “\(stage)”.",
      help: Suggestion.help(
        for: stage.rawValue, among: known.map(\.rawValue), noun: "stages"))
  }
}
