import Markup
import SiteRouting

/// Small curves whose points are known: the line of feelings through the map, trends of metrics.
///
/// Coordinates are whole numbers or have one decimal; each curve is one path in a box that the
/// style sheet stretches.
enum Curve {
  /// How high a feeling stands in its row, in hundredths from the top, for −1 to +1.
  ///
  /// Rounded to the steps for which the style sheet has a class, so that line and face meet.
  static func height(_ place: Double) -> Double { 50 - 3.6 * Double(step(place) - 10) }

  /// The step of a feeling, 0 at the bottom to 20 at the top: the class `y-0` to `y-20`.
  static func step(_ place: Double) -> Int {
    Int((max(-1, min(1, place)) * 10).rounded(.toNearestOrAwayFromZero)) + 10
  }

  /// Writes one touchpoint's part of the line of feelings: flat through its own point and half way
  /// to its neighbours', where the next cell goes on.
  ///
  /// The area to the middle of the scale is filled by ``writeFeelingColours(into:)``, which has to
  /// stand once on the page.
  ///
  /// - Parameters:
  ///   - here: The feeling, −1 to +1.
  ///   - before: The feeling of the touchpoint before it, or nil where there is none.
  ///   - after: The feeling of the touchpoint after it, or nil where there is none.
  ///   - html: Where it is written.
  static func feeling(
    _ here: Double, before: Double?, after: Double?, into html: inout MarkupWriter
  ) {
    let line = FeelingLine(
      here: height(here), before: before.map(height), after: after.map(height))
    html.element(
      .svg, .class("curve"), .picture(.viewBox, "0 0 100 100"),
      .picture(.preserveAspectRatio, "none"), .ariaHidden
    ) { html in
      if let area = line.area {
        html.element(.path, .picture(.fill, "url(#\(feelingColours))"), .picture(.path, area)) {
          _ in
        }
      }
      html.element(
        .path, .class("line"), .picture(.path, line.path),
        .picture(.vectorEffect, "non-scaling-stroke")
      ) { _ in }
    }
  }

  private static let feelingColours = Anchor.part("feelings")

  /// Writes the colours of what lies above and below the middle of the scale of feelings.
  static func writeFeelingColours(into html: inout MarkupWriter) {
    html.element(
      .svg, .class("colours"), .picture(.width, "0"), .picture(.height, "0"), .ariaHidden
    ) { html in
      html.element(
        .linearGradient, .id(feelingColours),
        .picture(.gradientUnits, "userSpaceOnUse"), .picture(.x2, "0"), .picture(.y2, "100")
      ) { html in
        for names in ["over", "under"] {
          html.element(.stop, .class(names), .picture(.offset, "50%")) { _ in }
        }
      }
    }
  }

  /// Writes the trend of values over time, with a dot at the last; nothing for fewer than three.
  static func trend(_ values: [Double?], into html: inout MarkupWriter) {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard known.count > 2, let low = known.min(), let high = known.max() else { return }
    let span = high > low ? high - low : 1
    var path = ""
    var last = (x: "", y: "")
    var pen = "M"
    for (index, value) in values.enumerated() {
      guard let value, value.isFinite else {
        pen = "M"
        continue
      }
      let x = 2 + 52 * Double(index) / Double(max(1, values.count - 1))
      let y = high > low ? 13 - 10 * (value - low) / span : 8
      last = (decimal(x), decimal(y))
      path += "\(pen)\(last.x) \(last.y)"
      pen = "L"
    }
    html.element(
      .svg, .class("trend"), .picture(.viewBox, "0 0 56 16"), .ariaHidden
    ) { html in
      html.element(.path, .picture(.path, path)) { _ in }
      html.element(.path, .class("dot"), .picture(.path, "M\(last.x) \(last.y)h.01")) { _ in }
    }
  }

  /// Writes how many customers a stage keeps and how the stream narrows to the next.
  ///
  /// - Parameters:
  ///   - share: The stage's customers as a share of the largest stage's.
  ///   - next: The next stage's share, or nil where it is not known or there is none.
  ///   - html: Where it is written.
  static func flow(_ share: Double, next: Double?, into html: inout MarkupWriter) {
    func edges(_ share: Double) -> (top: String, bottom: String) {
      let half = max(1.5, min(1, max(0, share)) * 50)
      return (decimal(50 - half), decimal(50 + half))
    }
    let here = edges(share)
    let end = next.map(edges)
    html.element(
      .svg, .class("flow"), .picture(.viewBox, "0 0 100 100"),
      .picture(.preserveAspectRatio, "none"), .ariaHidden
    ) { html in
      let right = end == nil ? 100 : 76
      html.element(
        .path, .class("stay"),
        .picture(.path, "M0 \(here.top)H\(right)V\(here.bottom)H0z")
      ) { _ in }
      guard let end else { return }
      let path =
        "M76 \(here.top)C88 \(here.top) 88 \(end.top) 100 \(end.top)V\(end.bottom)"
        + "C88 \(end.bottom) 88 \(here.bottom) 76 \(here.bottom)z"
      html.element(.path, .class("leave"), .picture(.path, path)) { _ in }
    }
  }

  static func decimal(_ value: Double) -> String { DecimalNumber.string(value, decimals: 1) }
}

/// One touchpoint's part of the line of feelings, in hundredths of its cell.
private struct FeelingLine {
  /// The line.
  let path: String
  /// What lies between the line and the middle of the scale; nil for a single point.
  let area: String?

  init(here: Double, before: Double?, after: Double?) {
    let text = Curve.decimal
    let middle = text(here)
    var bends = ""
    if let before { bends += "C12.5 \(text((before + 3 * here) / 4)) 25 \(middle) 50 \(middle)" }
    if let after {
      bends += before == nil ? "C75 \(middle) " : "S"
      bends += "87.5 \(text((3 * here + after) / 4)) 100 \(text((here + after) / 2))"
    }
    let start = (x: before == nil ? 50 : 0, y: before.map { text(($0 + here) / 2) } ?? middle)
    path = "M\(start.x) \(start.y)" + (bends.isEmpty ? "h.01" : bends)
    area = bends.isEmpty ? nil : "M\(start.x) 50V\(start.y)\(bends)V50"
  }
}
