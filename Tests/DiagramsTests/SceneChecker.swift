import Markup

@testable import Diagrams

/// Finds what must not be in a picture: texts that touch, leave their box or the picture.
enum SceneChecker {
  private struct Run {
    let rect: Rect
    let text: String
    let style: TextStyle
  }

  /// Grounds that texts stand on: none covers another in part, no text runs over their edges.
  private static let grounds: Set<ShapeStyle> = [
    .card, .cardPositive, .cardNegative, .avatar, .orphan, .next, .pillPositive, .pillNegative,
    .cellGood2, .cellGood1, .cellZero, .cellBad1, .cellBad2,
  ]

  /// The problems of a scene, at most ten.
  static func problems(_ scene: Scene) -> [String] {
    var problems: [String] = []
    let frame = Rect(x: 0, y: 0, width: scene.width, height: scene.height)
    var runs: [Run] = []
    for text in scene.texts {
      for index in text.lines.indices {
        let extent = text.extent(ofLine: index)
        let run = Run(rect: extent, text: text.lines[index].text, style: text.style)
        runs.append(run)
        if ![extent.x, extent.y, extent.width, extent.height].allSatisfy(\.isFinite) {
          problems.append("not finite: “\(run.text)”")
        }
        // Letters may rise half a unit above their line: baselines stand on whole units.
        if !text.box.contains(extent, slack: 1) {
          problems.append("“\(run.text)” at \(extent) leaves \(text.box)")
        }
        if !frame.contains(extent, slack: 1) {
          problems.append("“\(run.text)” at \(extent) leaves the picture")
        }
      }
    }
    problems += overlaps(runs) + grounds(scene, runs)
    for shape in scene.shapes {
      guard let bounds = bounds(shape.geometry) else {
        problems.append("an empty path of \(shape.style)")
        continue
      }
      if !frame.contains(bounds, slack: 3) {
        problems.append("\(shape.style) at \(bounds) leaves the picture")
      }
    }
    return Array(problems.prefix(10))
  }

  private static func overlaps(_ runs: [Run]) -> [String] {
    var problems: [String] = []
    let sorted = runs.sorted { $0.rect.y < $1.rect.y }
    for (index, run) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.rect.y >= run.rect.maxY { break }
        // Two units of the height are room for accents that neither text has as a rule.
        let (first, second) = (run.rect.inset(0.3, 1), other.rect.inset(0.3, 1))
        if first.overlaps(second) {
          problems.append("“\(run.text)” at \(run.rect) and “\(other.text)” at \(other.rect)")
        }
      }
    }
    return problems
  }

  private static func grounds(_ scene: Scene, _ runs: [Run]) -> [String] {
    let rects = scene.shapes.compactMap { shape -> Rect? in
      guard grounds.contains(shape.style), case .rect(let rect, _) = shape.geometry else {
        return nil
      }
      return rect
    }.sorted { $0.y < $1.y }
    var problems: [String] = []
    for (index, rect) in rects.enumerated() {
      for other in rects[(index + 1)...] {
        if other.y >= rect.maxY { break }
        if rect.overlaps(other, slack: 0.1), !rect.contains(other, slack: 0.1),
          !other.contains(rect, slack: 0.1)
        {
          problems.append("the ground at \(rect) covers the one at \(other)")
        }
      }
      // The number of a recommendation stands on the edge of its card.
      for run in runs where run.style != .onAccent {
        if rect.overlaps(run.rect.inset(0, 1), slack: 1), !rect.contains(run.rect, slack: 1) {
          problems.append("“\(run.text)” at \(run.rect) runs over the edge of \(rect)")
        }
      }
    }
    return problems
  }

  private static func bounds(_ geometry: SceneShape.Geometry) -> Rect? {
    switch geometry {
    case .rect(let rect, _): rect.width >= 0 && rect.height >= 0 ? rect : nil
    case .circle(let centre, let radius):
      Rect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
    case .line(let start, let end):
      Rect(
        x: min(start.x, end.x), y: min(start.y, end.y), width: abs(start.x - end.x),
        height: abs(start.y - end.y))
    case .path(let path): path.isEmpty ? nil : path.bounds
    case .symbol(_, let corner, let side):
      Rect(x: corner.x, y: corner.y, width: side, height: side)
    }
  }
}

extension SceneText {
  /// The box of ink of a line, by its index, from the tallest letters to the deepest.
  func extent(ofLine index: Int) -> Rect {
    let line = lines[index]
    let left =
      switch alignment {
      case .left: box.x
      case .middle: box.midX - line.width / 2
      case .right: box.maxX - line.width
      }
    return Rect(
      x: left, y: baseline(index) - FontFamily.ascent * style.size, width: line.width,
      height: (FontFamily.ascent + FontFamily.descent) * style.size)
  }
}
