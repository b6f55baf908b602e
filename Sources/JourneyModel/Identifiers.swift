/// The id of an entity: a slug that cannot be taken for the id of another kind of entity.
package struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The slug, as addresses and file names hold it.
  package let rawValue: String

  /// An id that is already a slug.
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  package var description: String { rawValue }
}

/// The id of a journey: the name of its folder.
package typealias JourneyID = Identifier<Journey>
/// The id of a persona: the name of its file.
package typealias PersonaID = Identifier<Persona>
/// The id of a metric in the catalogue.
package typealias MetricID = Identifier<MetricDefinition>
/// The id of a piece of evidence, unique in its journey.
package typealias EvidenceID = Identifier<Evidence>
/// The id of a stage, unique in its journey.
package typealias StageID = Identifier<Stage>
/// The id of a touchpoint, unique in its stage.
package typealias TouchpointID = Identifier<Touchpoint>
/// The id of a recommendation, unique in its journey.
package typealias RecommendationID = Identifier<Recommendation>
/// The id of a free page: the name of its file.
package typealias PageID = Identifier<Page>
/// The id of a decision rule.
package typealias RuleID = Identifier<Rule>

/// A place in a journey: a stage, or one of its touchpoints (`purchase/sign-in`).
package struct Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The stage.
  package let stage: StageID
  /// The touchpoint, or nil for the stage as a whole.
  package let touchpoint: TouchpointID?

  /// A stage, or a touchpoint in it.
  package init(stage: StageID, touchpoint: TouchpointID? = nil) {
    self.stage = stage
    self.touchpoint = touchpoint
  }

  /// Reads `stage` or `stage/touchpoint`; nil where a part is empty or there are more.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    stage = StageID(String(parts[0]))
    touchpoint = parts.count == 2 ? TouchpointID(String(parts[1])) : nil
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  package var description: String {
    touchpoint.map { "\(stage.rawValue)/\($0.rawValue)" } ?? stage.rawValue
  }
}

/// The slug of a name: what an id is where none is given.
package enum Slug {
  /// The name in lower case; letters, digits and combining marks of any script stay, every other
  /// run of characters becomes one hyphen, and none stands at either end.
  ///
  /// `"Sign-in & pay"` gives `"sign-in-pay"`; a name of only symbols gives `""`.
  package static func of(_ name: String) -> String {
    if let ascii = asciiSlug(name) { return ascii }
    var slug = ""
    var pendingHyphen = false
    for scalar in name.lowercased().unicodeScalars {
      if keeps(scalar) {
        if pendingHyphen, !slug.isEmpty { slug += "-" }
        pendingHyphen = false
        slug.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
    }
    return slug
  }

  /// Whether a text is its own slug.
  package static func isSlug(_ text: String) -> Bool { !text.isEmpty && of(text) == text }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func asciiSlug(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var pendingHyphen = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if pendingHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      default: pendingHyphen = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
