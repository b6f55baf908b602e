import Diagnostics
import JourneyDiff
import JourneyModel
import Wording

/// What changed from one state of the journeys to another.
public struct JourneyComparison: Sendable {
  /// Whether anything changed.
  public let hasChanges: Bool
  /// A line for each side that could not be read as a whole.
  public let remarks: [String]
  private let diff: PortfolioDiff

  /// Reads two states and compares them.
  public init(
    _ request: DiffRequest, in surroundings: Surroundings = .current
  ) async throws(CommandFailure) {
    let content = PathText.cleaned(request.content ?? "Content")
    let name = PathText.split(content).name
    let old = try SnapshotSource(request.old, contentName: name)
    let new = try request.new.map { (typed) throws(CommandFailure) in
      try SnapshotSource(typed, contentName: name)
    }
    let reader = SnapshotReader(
      content: content,
      date: try BuildOptions.date(request.date, epoch: surroundings.sourceDateEpoch),
      includesDrafts: request.includesDrafts,
      lanes: Lanes(
        width: try BuildOptions.jobs(request.jobs, processors: surroundings.processors)))
    if new == nil { try BuildOptions.requireContent(request.content) }
    let earlier = try await reader.read(old)
    let later = try await reader.read(new ?? .folder(content))
    diff = PortfolioDiff(old: earlier.snapshot, new: later.snapshot)
    hasChanges = !diff.isEmpty
    remarks = [(request.old, earlier.errors), (request.new ?? content, later.errors)]
      .filter { $0.1 > 0 }
      .map { side, errors in
        let count = errors == 1 ? "1 error" : "\(errors) errors"
        return "“\(SafeName.printable(side))” has \(count); what could not be read is not compared."
      }
  }

  /// The changes in a form.
  public func text(_ format: DiffFormat) -> String {
    switch format {
    case .text: diff.text(wording: .english)
    case .markdown: diff.markdown(wording: .english)
    case .html: DiffPage.html(diff, wording: .english)
    case .json: String(decoding: diff.json(), as: UTF8.self)
    }
  }

  /// The remarks as warnings.
  public func remarksText(coloured: Bool) -> String {
    let style = Style(isColoured: coloured)
    return remarks.map { "\(style(.warning, "warning")): \($0)\n" }.joined()
  }
}
