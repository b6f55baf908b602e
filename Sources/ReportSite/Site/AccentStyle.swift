import JourneyModel

/// The rules of a site's own accent colour, `theme: {accent: …}`.
///
/// The colour is made darker on light ground and lighter on dark ground where text in it would
/// have less contrast than 4.5:1, so that every accent can be read.
enum AccentStyle {
  /// The rules in CSS; nothing where the text is not `#rrggbb`.
  static func css(_ accent: String) -> String {
    guard let accent = RGB(accent) else { return "" }
    let lightTint = accent.mixed(with: .white, share: 0.89)
    let darkTint = accent.mixed(with: RGB(red: 0x11, green: 0x16, blue: 0x1D), share: 0.78)
    let light = accent.mixed(towards: .black, until: [.white, lightTint, RGB.sunken])
    let dark = accent.mixed(towards: .white, until: [darkTint, RGB.darkSunken])
    return """
      @media (forced-colors: none) {
        :root {
      \(declarations(light, lightTint, on: .white))
        }
      }

      @media screen and (prefers-color-scheme: dark) and (forced-colors: none) {
        :root {
      \(declarations(dark, darkTint, on: RGB(red: 0x0C, green: 0x14, blue: 0x1B)))
        }
      }

      """
  }

  /// The tokens of pages and of the diagrams in them.
  private static func declarations(_ accent: RGB, _ tint: RGB, on ground: RGB) -> String {
    [
      ("--accent", accent), ("--accent-tint", tint), ("--on-accent", ground),
      ("--wm-accent", accent), ("--wm-accent-soft", tint), ("--wm-on-accent", ground),
    ].map { "    \($0): \($1.hex);" }.joined(separator: "\n")
  }
}

/// A colour in three bytes.
private struct RGB {
  let red: Double
  let green: Double
  let blue: Double

  static let white = RGB(red: 255, green: 255, blue: 255)
  static let black = RGB(red: 0, green: 0, blue: 0)
  /// The darkest ground of the light theme that text in the accent stands on.
  static let sunken = RGB(red: 0xE9, green: 0xEE, blue: 0xF3)
  /// The lightest ground of the dark theme that text in the accent stands on.
  static let darkSunken = RGB(red: 0x22, green: 0x2B, blue: 0x36)

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of a text `#rrggbb`.
  init?(_ hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let all = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: Double(all >> 16), green: Double(all >> 8 & 255), blue: Double(all & 255))
  }

  /// The colour as `#rrggbb`.
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int(part.rounded()), radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// A mixture that has a share of another colour.
  func mixed(with other: RGB, share: Double) -> RGB {
    RGB(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share)
  }

  /// The first mixture, in steps of a fiftieth, that has 4.5:1 on all grounds.
  func mixed(towards end: RGB, until grounds: [RGB]) -> RGB {
    let steps = (0...50).lazy.map { self.mixed(with: end, share: Double($0) / 50) }
    return steps.first { colour in grounds.allSatisfy { colour.contrast(to: $0) >= 4.6 } } ?? end
  }

  /// The ratio of contrast by WCAG.
  private func contrast(to other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance.
  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      let part = part / 255
      return part <= 0.03928 ? part / 12.92 : Self.curve((part + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The power of 2.4: x² times the fifth root of x², which Newton's steps give.
  private static func curve(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<30 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
