import Testing

@testable import Diagrams

/// A colour as its parts from 0 to 1, linear in light.
private struct LinearColour {
  let red, green, blue: Double

  init?(_ hex: String) {
    guard hex.utf8.count == 7, let number = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    func linear(_ part: UInt32) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
    }
    red = linear(number >> 16)
    green = linear(number >> 8 & 255)
    blue = linear(number & 255)
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  func contrast(_ other: LinearColour) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// The colour as people without one kind of cone see it.
  ///
  /// Source: Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of
  /// Color Vision Deficiency”, 2009, severity 1.
  var seenByDeuteranopes: LinearColour {
    LinearColour(
      0.367322 * red + 0.860646 * green - 0.227968 * blue,
      0.280085 * red + 0.672501 * green + 0.047413 * blue,
      -0.011820 * red + 0.042940 * green + 0.968881 * blue)
  }

  var seenByProtanopes: LinearColour {
    LinearColour(
      0.152286 * red + 1.052583 * green - 0.204868 * blue,
      0.114503 * red + 0.786281 * green + 0.099216 * blue,
      -0.003882 * red - 0.048116 * green + 1.051998 * blue)
  }

  func distance(_ other: LinearColour) -> Double {
    ((red - other.red) * (red - other.red) + (green - other.green) * (green - other.green)
      + (blue - other.blue) * (blue - other.blue)).squareRoot()
  }

  /// 2.4th power without a mathematics library: by 2.4 = 12/5, and a fifth root by Newton.
  private static func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = base
    for _ in 0..<60 {
      root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
    }
    return root
  }
}

@Suite struct ColourTests {
  /// All pictures whose colours count.
  private static let scenes: [Scene] =
    [
      SampleMaps.picture, SampleMaps.everything, SampleMaps.personas, SampleMaps.comparison,
      SampleMaps.gaps, SampleMaps.german,
    ].flatMap { input -> [Scene] in
      var stacked = input
      stacked.arrangement = .stacked
      var file = input
      file.showsHeading = true
      return [JourneyMapLayout.scene(file), JourneyMapLayout.scene(stacked)]
    } + SampleCharts.all.map(\.scene)

  private func contrast(_ first: ColourToken, _ second: ColourToken, _ theme: Theme) -> Double {
    guard let one = LinearColour(first.value(in: theme)),
      let two = LinearColour(second.value(in: theme))
    else { return 0 }
    return one.contrast(two)
  }

  /// The ground of a point: the last filled shape drawn there before it.
  private func grounds(_ scene: Scene) -> [(text: ColourToken, ground: ColourToken)] {
    var filled: [(Rect, ColourToken)] = []
    var pairs: [(text: ColourToken, ground: ColourToken)] = []
    func walk(_ elements: [SceneElement]) {
      for element in elements {
        switch element {
        case .group(let group): walk(group.elements)
        case .mark(let mark, let place):
          walk(mark.elements.map { $0.moved(across: place.x, down: place.y) })
        case .shape(let shape):
          guard let fill = shape.style.fill else { continue }
          switch shape.geometry {
          case .rect(let rect, _): filled.append((rect, fill))
          case .circle(let centre, let radius):
            filled.append(
              (
                Rect(
                  x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
                fill
              ))
          case .path(let path) where shape.style == .stage:
            if let bounds = path.bounds { filled.append((bounds, fill)) }
          default: break
          }
        case .text(let text):
          for index in text.lines.indices {
            let extent = text.extent(ofLine: index)
            let ground = filled.last { $0.0.contains(extent.inset(extent.width * 0.3, 5)) }?.1
            pairs.append((text.style.fill, ground ?? .background))
          }
        }
      }
    }
    walk(scene.elements)
    return pairs
  }

  @Test(arguments: Theme.allCases)
  func `texts have a contrast of 4.5 on every ground they stand on`(theme: Theme) {
    var seen: Set<String> = []
    for scene in Self.scenes {
      for pair in grounds(scene) where seen.insert("\(pair)").inserted {
        let contrast = contrast(pair.text, pair.ground, theme)
        #expect(contrast >= 4.5, "\(pair.text) on \(pair.ground): \(contrast)")
      }
    }
    #expect(seen.count >= 20)
  }

  /// Pairs that may meet whatever the map holds.
  @Test(arguments: Theme.allCases)
  func `token pairs have the contrast that they need`(theme: Theme) {
    let texts: [(ColourToken, [ColourToken])] = [
      (.ink, [.background, .band, .card, .positiveSoft, .negativeSoft, .accentSoft, .flowLost]),
      (.muted, [.background, .band, .card]), (.accent, [.background, .band, .accentSoft]),
      (.onStage, [.stage]), (.onStageMuted, [.stage]), (.onAccent, [.accent]),
      (.onPositive, [.positive]), (.onNegative, [.negative]),
      (.negative, [.background, .band, .flowLost]), (.positive, [.background, .band]),
      (.warning, [.background, .band]), (.series1, [.band]), (.series2, [.band]),
      (.series3, [.band]), (.series4, [.band]), (.ghost, [.band]),
    ]
    for (text, grounds) in texts {
      for ground in grounds {
        let contrast = contrast(text, ground, theme)
        #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.allCases)
  func `shapes that mean something have a contrast of 3`(theme: Theme) {
    // Hairlines, tints under text and the bands of lanes only help the eye.
    let decoration: Set<ColourToken> = [
      .background, .band, .card, .hairline, .accentSoft, .positiveSoft, .negativeSoft, .flowLost,
    ]
    for style in ShapeStyle.allCases {
      for token in [style.fill, style.stroke].compactMap(\.self) where !decoration.contains(token) {
        for ground in [ColourToken.background, .band] {
          let contrast = contrast(token, ground, theme)
          #expect(contrast >= 3, "\(style) (\(token)) on \(ground): \(contrast)")
        }
      }
    }
    for token in [ColourToken.positive, .negative] {
      let soft: ColourToken = token == .positive ? .positiveSoft : .negativeSoft
      #expect(contrast(token, soft, theme) >= 3, "\(token) on \(soft)")
    }
    #expect(contrast(.focus, .background, theme) >= 3)
    #expect(contrast(.flow, .flowLost, theme) >= 3)
  }

  @Test(arguments: Theme.allCases)
  func `good, bad and series differ for colour-blind eyes`(theme: Theme) throws {
    let pairs: [(ColourToken, ColourToken)] = [
      (.positive, .negative), (.positive, .warning), (.series1, .series2), (.series1, .series3),
      (.series2, .series3),
    ]
    for (first, second) in pairs {
      let one = try #require(LinearColour(first.value(in: theme)))
      let two = try #require(LinearColour(second.value(in: theme)))
      for (left, right) in [
        (one.seenByDeuteranopes, two.seenByDeuteranopes),
        (one.seenByProtanopes, two.seenByProtanopes),
      ] {
        #expect(left.distance(right) > 0.08, "\(first) and \(second)")
      }
    }
  }

  @Test func `every style has a rule and every token a value`() {
    let css = DiagramStyle.css
    for style in ShapeStyle.allCases { #expect(css.contains(".wm .s-\(style.name){")) }
    // What says no style is set as the body.
    for style in TextStyle.allCases where style != .body {
      #expect(css.contains(".wm .t-\(style.name){"))
    }
    #expect(css.contains("font-size:12px;fill:var(--wm-ink)"))
    for token in ColourToken.allCases {
      for theme in Theme.allCases { #expect(LinearColour(token.value(in: theme)) != nil) }
      #expect(css.contains("\(token.variable):\(token.forced)"))
    }
  }
}
