/// Finds room for labels beside marks so that nothing covers anything.
struct LabelPlacer {
  /// Where labels may stand.
  let room: Rect
  private var taken: [Rect] = []

  init(room: Rect) { self.room = room }

  /// Keeps labels out of a rectangle.
  mutating func take(_ rect: Rect) { taken.append(rect) }

  /// Keeps labels away from a mark.
  mutating func take(around centre: ScenePoint, radius: Double) {
    take(
      Rect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// A free box beside a mark, which is then taken; nil where there is none.
  mutating func place(
    width: Double, height: Double, around centre: ScenePoint, radius: Double
  ) -> Rect? {
    let gap = radius + 5
    let (right, left) = (centre.x + gap, centre.x - gap - width)
    let (above, below) = (centre.y - gap - height + 2, centre.y + gap - 2)
    let (middleX, middleY) = (centre.x - width / 2, centre.y - height / 2)
    let corners = [
      (right, middleY), (left, middleY), (middleX, below), (middleX, above),
      (right - 6, below - 6), (left + 6, below - 6), (right - 6, above + 6), (left + 6, above + 6),
    ]
    for (x, y) in corners {
      let box = Rect(x: x, y: y, width: width, height: height)
      guard room.contains(box), !taken.contains(where: { $0.overlaps(box.inset(-1, 0)) }) else {
        continue
      }
      take(box)
      return box
    }
    return nil
  }
}
