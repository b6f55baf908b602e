/// The stages of a build, in order.
public enum BuildStage: String, Sendable, CaseIterable {
  case load, read, check, analyse, render, write

  /// What the program is doing, for the progress line.
  public var activity: String {
    switch self {
    case .load: "Loading"
    case .read: "Reading"
    case .check: "Checking"
    case .analyse: "Analysing"
    case .render: "Rendering"
    case .write: "Writing"
    }
  }
}

/// How far a build has come.
public struct BuildProgress: Sendable {
  /// The stage.
  public let stage: BuildStage
  /// The share of it that is done, from 0 to 1.
  public let share: Double
  /// The time since the build started.
  public let elapsed: Duration
}

/// How long each stage of a build took.
public struct Timings: Sendable {
  /// The stages that came to an end, with their times.
  public private(set) var stages: [(stage: BuildStage, duration: Duration)] = []
  private let start: ContinuousClock.Instant
  private var lap: ContinuousClock.Instant

  /// Starts to count.
  init() {
    start = .now
    lap = start
  }

  /// The time since the start.
  public var elapsed: Duration { start.duration(to: .now) }

  /// Notes the time since the last stage as this one's.
  mutating func end(_ stage: BuildStage) {
    let now = ContinuousClock.now
    stages.append((stage, lap.duration(to: now)))
    lap = now
  }

  /// Notes the time since the last stage as that of two stages that ran together.
  mutating func end(_ first: BuildStage, taking part: Duration, then second: BuildStage) {
    let now = ContinuousClock.now
    let whole = lap.duration(to: now)
    stages.append((first, min(part, whole)))
    stages.append((second, max(.zero, whole - part)))
    lap = now
  }

  /// A line for each stage and one for the whole, in milliseconds, then the most memory that the
  /// program has held, in MiB.
  public var text: String {
    let total = stages.reduce(Duration.zero) { $0 + $1.duration }
    let rows = stages.map { ($0.stage.rawValue, $0.duration) } + [("total", total)]
    let times = rows.map { name, duration in
      Self.line(name, tenths: Int(duration / .microseconds(100)), "ms")
    }
    let memory = Platform.peakMemory.map {
      Self.line("peak memory", tenths: $0 * 10 / 1_048_576, "MiB")
    }
    return times.joined() + (memory ?? "")
  }

  private static func line(_ name: String, tenths: Int, _ unit: String) -> String {
    let number = "\(tenths / 10).\(tenths % 10)"
    let gap = max(1, 18 - name.utf8.count - number.utf8.count)
    return name + String(repeating: " ", count: gap) + number + " \(unit)\n"
  }
}
