package import Markup
package import Wording

/// Journeys with those that detail their stages, from left to right.
package struct JourneyTree: Sendable {
  /// One journey.
  package struct Node: Sendable {
    /// Its id.
    package let id: String
    /// Its title.
    package let title: String
    /// What stands below the title: its state, its number of stages.
    package let note: String
    /// The id of the journey that it details.
    package let parent: String?
    /// Where it leads.
    package let link: LinkTarget?

    /// A journey.
    package init(id: String, title: String, note: String, parent: String?, link: LinkTarget?) {
      self.id = id
      self.title = title
      self.note = note
      self.parent = parent
      self.link = link
    }
  }

  /// The journeys, in the order that siblings are drawn in.
  package let nodes: [Node]

  /// A tree of journeys.
  ///
  /// A journey whose parent is unknown stands at the root; so does the first of a circle.
  package init(nodes: [Node]) { self.nodes = nodes }

  /// The tree as a picture.
  package func scene(_ wording: Wording, width: Double = 960) -> Scene {
    let tree = Placement(nodes)
    let levels = (tree.places.map(\.level).max() ?? 0) + 1
    let column = max(168, min(260, width / Double(levels)))
    var drawing = Drawing(tree: tree, nodes: nodes, column: column, wording: wording)
    let height = drawing.draw()
    var scene = Scene(
      width: column * Double(levels) - Drawing.gap + 2, height: height,
      title: wording[.treeTitle], summary: summary(tree), language: wording.language)
    scene.elements = drawing.lines.elements + drawing.boxes.elements
    return scene.running(TextDirection(language: wording.language))
  }

  private func summary(_ tree: Placement) -> String {
    tree.places.map { place in
      let children = place.children.map { nodes[tree.places[$0].node].title }
      let title = nodes[place.node].title
      return children.isEmpty ? "\(title)." : "\(title): \(children.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}

/// The journeys in the order of a walk from the roots down.
private struct Placement {
  struct Place {
    let node: Int
    let level: Int
    var children: [Int]
  }

  private(set) var places: [Place] = []

  init(_ nodes: [JourneyTree.Node]) {
    var indices: [String: Int] = [:]
    for (index, node) in nodes.enumerated() where indices[node.id] == nil {
      indices[node.id] = index
    }
    var children: [[Int]] = Array(repeating: [], count: nodes.count)
    var roots: [Int] = []
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent.flatMap({ indices[$0] }), parent != index {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    var seen = [Bool](repeating: false, count: nodes.count)
    for root in roots { walk(from: root, children, &seen) }
    for index in nodes.indices where !seen[index] { walk(from: index, children, &seen) }
  }

  /// Adds a journey and all below it, those of the first child before the second child.
  private mutating func walk(from root: Int, _ children: [[Int]], _ seen: inout [Bool]) {
    var open: [(node: Int, level: Int, parent: Int?)] = [(root, 0, nil)]
    while let next = open.popLast() {
      guard !seen[next.node] else { continue }
      seen[next.node] = true
      if let parent = next.parent { places[parent].children.append(places.count) }
      places.append(Place(node: next.node, level: next.level, children: []))
      let place = places.count - 1
      for child in children[next.node].reversed() where !seen[child] {
        open.append((child, next.level + 1, place))
      }
    }
  }
}

/// Draws the boxes and the lines between them.
private struct Drawing {
  static let gap = 36.0

  let tree: Placement
  let nodes: [JourneyTree.Node]
  let column: Double
  let wording: Wording
  var lines = Canvas()
  var boxes = Canvas()
  private var middles: [Double] = []

  init(tree: Placement, nodes: [JourneyTree.Node], column: Double, wording: Wording) {
    self.tree = tree
    self.nodes = nodes
    self.column = column
    self.wording = wording
    middles = Array(repeating: 0, count: tree.places.count)
  }

  /// Draws all and returns the height.
  mutating func draw() -> Double {
    let sizes = tree.places.map { size(nodes[$0.node]) }
    let tops = tops(sizes)
    for index in tree.places.indices {
      let place = tree.places[index]
      let box = Rect(
        x: Double(place.level) * column + 1, y: tops[index], width: column - Self.gap,
        height: sizes[index])
      middles[index] = box.midY
      draw(nodes[place.node], in: box)
    }
    for index in tree.places.indices { connect(index) }
    return zip(tops, sizes).reduce(20) { max($0, $1.0 + $1.1 + 1) }
  }

  /// The upper edges: leaves below each other, a journey in the middle of those below it, but
  /// never over the one above it in its column.
  private func tops(_ sizes: [Double]) -> [Double] {
    var tops = [Double](repeating: 0, count: sizes.count)
    var next = 1.0
    for index in tree.places.indices where tree.places[index].children.isEmpty {
      tops[index] = next
      next += sizes[index] + 12
    }
    for index in tree.places.indices.reversed() {
      guard let first = tree.places[index].children.first,
        let last = tree.places[index].children.last
      else { continue }
      tops[index] = (tops[first] + tops[last] + sizes[last] - sizes[index]) / 2
    }
    var ends: [Int: Double] = [:]
    for index in tree.places.indices {
      let level = tree.places[index].level
      tops[index] = max(tops[index], ends[level] ?? 1).rounded()
      ends[level] = tops[index] + sizes[index] + 12
    }
    return tops
  }

  private func size(_ node: JourneyTree.Node) -> Double {
    let width = column - Self.gap - 20
    return node.title.balanced(.strong, width).height(.strong)
      + node.note.wrapped(.note, width).height(.note) + 16
  }

  private mutating func draw(_ node: JourneyTree.Node, in box: Rect) {
    func content(_ canvas: inout Canvas) {
      canvas.rect(box, radius: 5, .next)
      var room = Rect(x: box.x + 10, y: box.y + 8, width: box.width - 20, height: 0)
      room.y += canvas.text(
        node.title.balanced(.strong, room.width), in: room, .strong)
      canvas.text(node.note, in: room, .note)
    }
    if let link = node.link {
      boxes.group(.link(link, label: node.title), content)
    } else {
      content(&boxes)
    }
  }

  private mutating func connect(_ index: Int) {
    let place = tree.places[index]
    guard !place.children.isEmpty else { return }
    let left = Double(place.level + 1) * column - Self.gap + 1
    let (middle, right) = (left + Self.gap / 2, left + Self.gap)
    var path = PathData(capacity: 2 * place.children.count)
    for child in place.children {
      let (from, to) = (ScenePoint(left, middles[index]), ScenePoint(right, middles[child]))
      path.move(from)
      path.curve(ScenePoint(middle, from.y), ScenePoint(middle, to.y), to)
    }
    lines.path(path, .tree)
  }
}
