import Diagnostics
import JourneyDiff
import JourneyModel
import ReportSite
import Wording

/// What changed from one state of the journeys to another.
public struct JourneyComparison: Sendable {
  /// Whether anything changed.
  public let hasChanges: Bool
  /// A line for each side that could not be read as a whole.
  public let remarks: [String]
  /// Whether the content of the later state has errors.
  ///
  /// Those of the earlier one are told too, but nobody can mend the past.
  public let hasProblems: Bool
  private let diff: PortfolioDiff
  private let sides: (old: SnapshotSource, new: SnapshotSource)
  private let errors: (old: [String], new: [String])
  private let content: String
  private let wording: Wording

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
      audience: request.isForEveryone ? .everyone : .internal,
      lanes: Lanes(
        width: try BuildOptions.jobs(request.jobs, processors: surroundings.processors)))
    if new == nil { try BuildOptions.requireContent(request.content) }
    let earlier = try await reader.read(old)
    sides = (old, new ?? .folder(content))
    let later = try await reader.read(sides.new)
    self.content = content
    if request.isForEveryone, case .file = sides.new { try Self.requirePublished(old) }
    // What is wrong with content names files, and so what everyone may not know.
    errors = request.isForEveryone ? ([], []) : (earlier.errors, later.errors)
    diff = PortfolioDiff(
      old: earlier.snapshot, new: later.snapshot, concealing: later.concealment)
    hasChanges = !diff.isEmpty
    hasProblems = !later.errors.isEmpty
    let language = later.snapshot.language ?? earlier.snapshot.language ?? "en"
    wording = Wording(
      language: language, translation: TemplateSet.builtIn.translation(for: language))
    remarks = [
      (request.old, earlier.errors.count), (request.new ?? content, later.errors.count),
    ]
    .filter { $0.1 > 0 }
    .map { side, errors in
      let count = errors == 1 ? "1 error" : "\(errors) errors"
      return "“\(SafeName.printable(side))” has \(count); what could not be read is not compared."
    }
  }

  /// Refuses to compare content with a later site: only the content behind it would say what has
  /// become internal, which must not be told as removed.
  private static func requirePublished(_ old: SnapshotSource) throws(CommandFailure) {
    if case .file = old { return }
    throw .usage(
      "A site does not say what has become internal, which --audience everyone has to know.",
      help: "Compare with the folder or the revision that the later site was built from.")
  }

  /// The changes in a form, in the language of the later state's site.
  public func text(_ format: DiffFormat) -> String {
    switch format {
    case .text: diff.text(wording: wording, frame: frame(wording))
    case .markdown: diff.markdown(wording: wording, frame: frame(wording))
    case .html: DiffPage.html(diff, wording: wording, frame: frame(wording))
    case .json: String(decoding: diff.json(frame(nil)), as: UTF8.self)
    }
  }

  private func frame(_ wording: Wording?) -> DiffFrame {
    func side(_ source: SnapshotSource, _ errors: [String]) -> DiffFrame.Side {
      DiffFrame.Side(name: source.name(content: content, wording), errors: errors)
    }
    return DiffFrame(old: side(sides.old, errors.old), new: side(sides.new, errors.new))
  }

  /// The remarks as warnings.
  public func remarksText(coloured: Bool) -> String {
    let style = Style(isColoured: coloured)
    return remarks.map { "\(style(.warning, "warning")): \($0)\n" }.joined()
  }
}
