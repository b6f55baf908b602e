import JourneyReport

/// A line on a terminal that says how far a long build has come.
struct ProgressLine: Sendable {
  /// Builds that are done sooner show no line.
  private static let patience = Duration.milliseconds(500)
  private let isShown: Bool

  /// A line; none in a pipe or where it is not wanted.
  init(isShown: Bool) { self.isShown = isShown && StandardError.isTerminal }

  /// Shows the stage and the share of it that is done.
  func show(_ progress: BuildProgress) {
    guard isShown, progress.elapsed > Self.patience else { return }
    let share = Int(progress.share * 100)
    StandardError.write("\r\u{1B}[K\(progress.stage.activity) … \(share) %")
  }

  /// Says that another build is waited for.
  func wait() {
    StandardError.write("Waiting for another build that writes to the same folder …\n")
  }

  /// Removes the line.
  func clear(after elapsed: Duration) {
    guard isShown, elapsed > Self.patience else { return }
    StandardError.write("\r\u{1B}[K")
  }
}
