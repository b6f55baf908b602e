import JourneyModel

import Diagnostics

/// Reads ids and addresses: `sign-in`, `purchase/sign-in`.
enum AddressParser {
  /// The text where it is an id: its own slug.
  static func id(_ text: String) throws(ValueProblem) -> String {
    guard !isSlug(text) else { return text }
    let slug = Slug.of(text)
    let message = "“\(text.excerpt)” is not an id."
    guard !slug.isEmpty else {
      throw ValueProblem(
        .invalidID, message, help: "Ids are made of letters, digits and single hyphens.")
    }
    throw ValueProblem(.invalidID, message, write: slug)
  }

  /// The text where it is the id of something else, else a problem with a help of its own: the
  /// slug of a name is seldom the id that was meant.
  static func reference(_ text: String, to help: String?) throws(ValueProblem) -> String {
    do {
      return try id(text)
    } catch {
      // Capitals alone are a slip: the slug is what was meant.
      guard let help, error.replacement != text.lowercased() else { throw error }
      throw ValueProblem(error.id, error.message, help: help)
    }
  }

  /// The stage or touchpoint that a text addresses.
  static func address(_ text: String) throws(ValueProblem) -> Address {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { throw problem(text, nil) }
    let stage = StageID(String(first))
    guard parts.allSatisfy({ isSlug($0) }) else {
      let slugs = parts.map { Slug.of(String($0)) }
      throw problem(text, slugs.contains("") ? nil : slugs.joined(separator: "/"))
    }
    return Address(
      stage: stage, touchpoint: parts.count == 2 ? TouchpointID(String(parts[1])) : nil)
  }

  private static func problem(_ text: String, _ meant: String?) -> ValueProblem {
    let message = "“\(text.excerpt)” is not the address of a stage or touchpoint."
    if let meant { return ValueProblem(.invalidID, message, write: meant) }
    return ValueProblem(
      .invalidID, message, help: "Write “stage” or “stage/touchpoint”, by their ids.")
  }

  /// Whether a text is its own slug; ASCII is decided without making the slug.
  static func isSlug(_ text: some StringProtocol) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      case 0x80...: return Slug.isSlug(String(text))
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }
}
