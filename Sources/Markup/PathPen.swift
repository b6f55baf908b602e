/// Draws an outline in the path language; places have one decimal.
///
/// The first place is written as it is, all others from the one before, which is shorter. Places
/// are rounded before they are compared, so that no error adds up.
package struct PathPen {
  /// More than a curve takes: six numbers of 24 characters and its letter.
  static let bytesPerStep = 160

  /// A place in tenths.
  private struct Place {
    var x = 0
    var y = 0

    init(_ x: Double, _ y: Double) {
      self.x = Self.tenths(x)
      self.y = Self.tenths(y)
    }

    @inline(__always)
    private static func tenths(_ value: Double) -> Int {
      Int(value * 10 + (value < 0 ? -0.5 : 0.5))
    }
  }

  private var text: ShortTag
  /// Where the pen is.
  private var place = Place(0, 0)
  /// Where it was set down.
  private var start = Place(0, 0)

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { text = ShortTag(room) }

  /// The number of bytes that were drawn.
  var count: Int { text.count }

  /// Lifts the pen to a place.
  package mutating func move(_ x: Double, _ y: Double) {
    let next = Place(x, y)
    if count == 0 {
      text.put(byte: UInt8(ascii: "M"))
      text.put(tenths: next.x, isFirst: true)
      text.put(tenths: next.y)
    } else {
      step(UInt8(ascii: "m"), to: next)
    }
    (place, start) = (next, next)
  }

  /// Draws a straight line.
  package mutating func line(_ x: Double, _ y: Double) {
    let next = Place(x, y)
    if next.y == place.y {
      text.put(byte: UInt8(ascii: "h"))
      text.put(tenths: next.x - place.x, isFirst: true)
    } else if next.x == place.x {
      text.put(byte: UInt8(ascii: "v"))
      text.put(tenths: next.y - place.y, isFirst: true)
    } else {
      step(UInt8(ascii: "l"), to: next)
    }
    place = next
  }

  /// Draws a cubic curve by two control points to its end.
  package mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    let (first, second, end) = (Place(x1, y1), Place(x2, y2), Place(x, y))
    let between = min(place.y, end.y)...max(place.y, end.y)
    if first.x == place.x, second.x == place.x, end.x == place.x, between.contains(first.y),
      between.contains(second.y)
    {
      return line(x, y)
    }
    step(UInt8(ascii: "c"), to: first)
    put(second)
    put(end)
    place = end
  }

  /// Goes back to where the pen was set down.
  package mutating func close() {
    text.put(byte: UInt8(ascii: "z"))
    place = start
  }

  private mutating func put(_ next: Place) {
    text.put(tenths: next.x - place.x)
    text.put(tenths: next.y - place.y)
  }

  private mutating func step(_ letter: UInt8, to next: Place) {
    text.put(byte: letter)
    text.put(tenths: next.x - place.x, isFirst: true)
    text.put(tenths: next.y - place.y)
  }
}
