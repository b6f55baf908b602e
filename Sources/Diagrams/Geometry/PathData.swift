/// The outline of a shape: moves, lines and cubic curves.
package struct PathData: Sendable, Equatable {
  /// One step of the pen.
  package enum Command: Sendable, Equatable {
    case move(ScenePoint)
    case line(ScenePoint)
    case curve(ScenePoint, ScenePoint, ScenePoint)
    case close
  }

  /// The steps in order; the first is a move.
  package private(set) var commands: [Command] = []

  /// An outline without any step, with room for some.
  package init(capacity: Int = 0) { commands.reserveCapacity(capacity) }

  /// Whether nothing would be drawn.
  package var isEmpty: Bool { commands.count < 2 }

  /// Where the pen is set down first; nil for an outline without any step.
  var start: ScenePoint? {
    if case .move(let point)? = commands.first { point } else { nil }
  }

  /// Lifts the pen to a place.
  package mutating func move(_ point: ScenePoint) { commands.append(.move(point)) }
  /// Draws a straight line.
  package mutating func line(_ point: ScenePoint) { commands.append(.line(point)) }
  /// Draws a cubic curve by two control points to its end.
  package mutating func curve(_ first: ScenePoint, _ second: ScenePoint, _ end: ScenePoint) {
    commands.append(.curve(first, second, end))
  }
  /// Goes back to where the pen was set down.
  package mutating func close() { commands.append(.close) }

  /// Adds the steps of another outline.
  package mutating func append(_ other: PathData) { commands += other.commands }

  /// Straight lines through points.
  package static func polyline(_ points: [ScenePoint], closed: Bool = false) -> PathData {
    var path = PathData(capacity: points.count + 1)
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point) } else { path.line(point) }
    }
    if closed { path.close() }
    return path
  }

  /// The outline with each point moved by `transform`.
  package func mapped(_ transform: (ScenePoint) -> ScenePoint) -> PathData {
    var path = PathData()
    path.commands = commands.map { command in
      switch command {
      case .move(let point): .move(transform(point))
      case .line(let point): .line(transform(point))
      case .curve(let first, let second, let end):
        .curve(transform(first), transform(second), transform(end))
      case .close: .close
      }
    }
    return path
  }

  /// The box around all points and control points; nil for an empty outline.
  package var bounds: Rect? {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, 0.0)
    bottom = -Double.infinity
    func add(_ point: ScenePoint) {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    for command in commands {
      switch command {
      case .move(let point), .line(let point): add(point)
      case .curve(let first, let second, let end):
        add(first)
        add(second)
        add(end)
      case .close: break
      }
    }
    guard left <= right else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
