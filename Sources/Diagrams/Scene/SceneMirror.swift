extension Scene {
  /// The picture as it is read from right to left: every place mirrored, texts not, and of
  /// the symbols those that point along a line.
  ///
  /// Layouts think from left to right; a map in Arabic or Hebrew is mirrored at the end.
  package func mirrored() -> Scene {
    var scene = settled
    scene.direction = direction == .leftToRight ? .rightToLeft : .leftToRight
    scene.elements = scene.elements.map { $0.placed(by: .mirrored(in: width)) }
    return scene
  }

  /// The picture in a direction.
  func running(_ direction: TextDirection) -> Scene {
    direction == self.direction ? self : mirrored()
  }

  /// The same picture with its elements at their places in it.
  var settled: Scene {
    guard origin != ScenePoint(0, 0) else { return self }
    var scene = self
    scene.origin = ScenePoint(0, 0)
    scene.elements = elements.map { element in
      let isGutter = if case .group(let group) = element { group.role == .gutter } else { false }
      return element.moved(across: isGutter ? 0 : -origin.x, down: -origin.y)
    }
    return scene
  }
}

extension [SceneElement] {
  /// What stands between two edges.
  func standing(from left: Double, to right: Double) -> [SceneElement] {
    var found: [SceneElement] = []
    found.reserveCapacity(count)
    for element in self {
      let x = element.x
      if x >= left, x < right { found.append(element) }
    }
    return found
  }
}

extension SceneElement {
  /// The element elsewhere.
  func moved(across x: Double, down y: Double) -> SceneElement { placed(by: .moved(x, y)) }

  /// Where the element stands from left to right: its middle, or the start of a line.
  fileprivate var x: Double {
    switch self {
    case .text(let text): text.box.midX
    case .group(let group): group.elements.first?.x ?? 0
    case .mark(_, let place): place.x
    case .shape(let shape):
      switch shape.geometry {
      case .rect(let rect, _): rect.midX
      case .circle(let centre, _): centre.x
      case .line(let start, _): start.x
      case .path(let path): path.start?.x ?? 0
      case .symbol(_, let corner, let side): corner.x + side / 2
      }
    }
  }

  fileprivate func placed(by change: Change) -> SceneElement {
    switch self {
    case .shape(var shape):
      shape.geometry = shape.geometry.placed(by: change)
      return .shape(shape)
    case .text(var text):
      if case .mirrored = change { text.alignment = text.alignment.mirrored }
      text.box = change.rect(text.box)
      return .text(text)
    case .group(let group):
      let role =
        if case .part(let place) = group.role { SceneGroup.Role.part(at: change.point(place)) } else
        {
          group.role
        }
      return .group(SceneGroup(role, group.elements.map { $0.placed(by: change) }))
    case .mark(.symbol(let symbol, let style, let side), let place):
      return .mark(.symbol(change.symbol(symbol), style, side: side), at: change.point(place))
    case .mark(let mark, let place): return .mark(mark, at: change.point(place))
    }
  }
}

/// How places become others.
private enum Change {
  case moved(Double, Double)
  case mirrored(in: Double)

  func point(_ point: ScenePoint) -> ScenePoint {
    switch self {
    case .moved(let x, let y): ScenePoint(point.x + x, point.y + y)
    case .mirrored(let width): ScenePoint(width - point.x, point.y)
    }
  }

  func symbol(_ symbol: Symbol) -> Symbol { isMirrored ? symbol.mirrored : symbol }

  private var isMirrored: Bool { if case .mirrored = self { true } else { false } }

  func rect(_ rect: Rect) -> Rect {
    let corner = point(ScenePoint(isMirrored ? rect.maxX : rect.x, rect.y))
    return Rect(x: corner.x, y: corner.y, width: rect.width, height: rect.height)
  }
}

extension SceneShape.Geometry {
  fileprivate func placed(by change: Change) -> SceneShape.Geometry {
    switch self {
    case .rect(let rect, let radius): return .rect(change.rect(rect), radius: radius)
    case .circle(let centre, let radius): return .circle(change.point(centre), radius: radius)
    case .line(let start, let end): return .line(change.point(start), change.point(end))
    case .path(let path): return .path(path.mapped(change.point))
    case .symbol(let symbol, let corner, let side):
      let square = change.rect(Rect(x: corner.x, y: corner.y, width: side, height: side))
      return .symbol(change.symbol(symbol), ScenePoint(square.x, square.y), side: side)
    }
  }
}
