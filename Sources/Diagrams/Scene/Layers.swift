extension [SceneElement] {
  /// The elements in layers: grounds, other shapes, those of each style at once as they first come,
  /// then marks, then texts and groups.
  ///
  /// For things that stand beside each other, each with its texts in front of its shapes: so
  /// neighbours share what they are drawn with.
  var inLayers: [SceneElement] {
    let layers = self.layers
    var sorted: [SceneElement] = []
    sorted.reserveCapacity(count)
    for isGround in [true, false] {
      for (index, layer) in layers.enumerated()
      where layer < .marks && layer.isGround == isGround && !layers[..<index].contains(layer) {
        for other in index..<count where layers[other] == layer { sorted.append(self[other]) }
      }
    }
    for index in indices where layers[index] == .marks { sorted.append(self[index]) }
    for index in indices where layers[index] > .marks { sorted.append(self[index]) }
    return sorted
  }

  /// Shapes, and what stands in front of them: marks, then texts and groups.
  var shapesApart: (shapes: [SceneElement], others: [SceneElement]) {
    let layers = self.layers
    var (shapes, others): ([SceneElement], [SceneElement]) = ([], [])
    others.reserveCapacity(count)
    for index in indices where layers[index] < .marks { shapes.append(self[index]) }
    for index in indices where layers[index] == .marks { others.append(self[index]) }
    for index in indices where layers[index] > .marks { others.append(self[index]) }
    return (shapes, others)
  }

  private var layers: [Layer] { map { Layer($0) } }
}

/// The layer of an element: one for each style of shapes, those of marks and of all else in front.
private struct Layer: Comparable {
  private let value: UInt8

  static let marks = Layer(value: 254)

  private init(value: UInt8) { self.value = value }

  init(_ element: SceneElement) {
    switch element {
    case .shape(let shape): value = shape.style.rawValue
    case .mark: value = 254
    case .text, .group: value = 255
    }
  }

  var isGround: Bool { ShapeStyle(rawValue: value)?.isGround ?? false }

  static func < (one: Layer, other: Layer) -> Bool { one.value < other.value }
}
