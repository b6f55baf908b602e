import Diagnostics
import JourneyModel
import SiteRouting
import Testing

@testable import ReportSite

/// The accent colour of `site.yaml` on the pages.
@Suite struct AccentTests {
  private static func styleSheet(accent: String?, own: String = "") -> String {
    var portfolio = PageSamples.portfolio
    portfolio.site.accent = accent
    let templates = TemplateSet.read(overrides: [
      TemplateFile(path: "site.css", text: own, file: FileID(0))
    ]).value
    let context = RenderContext(portfolio: portfolio, templates: templates)
    let file = SiteRenderer.render(PageJob(route: context.styleSheet), context)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The last value of a token before the dark scheme of the accent, and after it.
  private static func values(of token: String, in css: String) -> [String] {
    css.split(separator: "\n").filter { $0.hasPrefix("    \(token): ") }.map {
      String($0.dropFirst(token.count + 6).dropLast())
    }
  }

  @Test func theAccentIsThatOfTheSite() {
    let css = Self.styleSheet(accent: "#7a1f5c")
    #expect(Self.values(of: "--accent", in: css).contains("#7a1f5c"))
    #expect(Self.values(of: "--wm-accent", in: css).first == "#7a1f5c")
    #expect(!Self.styleSheet(accent: nil).contains("(forced-colors: none)"))
  }

  @Test func rulesOfOnesOwnStillComeLast() {
    let css = Self.styleSheet(accent: "#7a1f5c", own: ":root { --accent: #123456; }")
    #expect(css.hasSuffix(":root { --accent: #123456; }"))
  }

  @Test(
    "text in any accent can be read, in light and in dark",
    arguments: ["#7a1f5c", "#ffcc00", "#000000", "#ffffff", "#00a0e0", "#1f5fa8"])
  func contrast(accent: String) {
    let css = AccentStyle.css(accent)
    let accents = Self.values(of: "--accent", in: css)
    let tints = Self.values(of: "--accent-tint", in: css)
    let onAccents = Self.values(of: "--on-accent", in: css)
    #expect(accents.count == 2 && tints.count == 2 && onAccents.count == 2)
    for (index, ground) in ["#ffffff", "#11161d"].enumerated() where accents.count == 2 {
      for other in [ground, ["#e9eef3", "#222b36"][index], tints[index], onAccents[index]] {
        let lights = [accents[index], other].compactMap(PageStyleTests.luminance).sorted()
        guard lights.count == 2 else { continue }
        let ratio = (lights[1] + 0.05) / (lights[0] + 0.05)
        #expect(ratio >= 4.5, "\(accents[index]) on \(other): \(ratio)")
      }
    }
  }
}
