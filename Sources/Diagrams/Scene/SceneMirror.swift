extension Scene {
  /// The picture as it is read from right to left: every place mirrored, texts and symbols not.
  ///
  /// Layouts think from left to right; a map in Arabic or Hebrew is mirrored at the end.
  package func mirrored() -> Scene {
    var scene = self
    scene.direction = direction == .leftToRight ? .rightToLeft : .leftToRight
    scene.elements = elements.map { $0.mirrored(in: width) }
    return scene
  }

  /// The picture in a direction.
  func running(_ direction: TextDirection) -> Scene {
    direction == self.direction ? self : mirrored()
  }
}

extension SceneElement {
  fileprivate func mirrored(in width: Double) -> SceneElement {
    switch self {
    case .shape(var shape):
      shape.geometry = shape.geometry.mirrored(in: width)
      return .shape(shape)
    case .text(var text):
      text.alignment = text.alignment.mirrored
      text.box.x = width - text.box.maxX
      return .text(text)
    case .group(var group):
      group.elements = group.elements.map { $0.mirrored(in: width) }
      return .group(group)
    }
  }
}

extension SceneShape.Geometry {
  fileprivate func mirrored(in width: Double) -> SceneShape.Geometry {
    switch self {
    case .rect(var rect, let radius):
      rect.x = width - rect.maxX
      return .rect(rect, radius: radius)
    case .circle(let centre, let radius):
      return .circle(ScenePoint(width - centre.x, centre.y), radius: radius)
    case .line(let start, let end):
      return .line(ScenePoint(width - start.x, start.y), ScenePoint(width - end.x, end.y))
    case .path(let path): return .path(path.mapped { ScenePoint(width - $0.x, $0.y) })
    case .symbol(let symbol, let corner, let side):
      return .symbol(symbol, ScenePoint(width - corner.x - side, corner.y), side: side)
    }
  }
}
