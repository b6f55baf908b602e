package import JourneyModel
package import Wording

extension Wording {
  /// A quantity as it was written, with its digits in groups and nowhere to break.
  ///
  /// A share that was written as a fraction reads as a percentage.
  package func text(_ quantity: Quantity) -> String {
    let written = quantity.written
    let isBare = quantity.unit == .percent && !written.utf8.contains(UInt8(ascii: "%"))
    if isBare { return percent(quantity.amount, decimals: 1) }
    let start = written.utf8.firstIndex(where: \.isDigit) ?? written.endIndex
    let end = written.utf8[start...].firstIndex { !$0.isDigit } ?? written.endIndex
    let text: String
    if written.utf8.distance(from: start, to: end) > 3, let whole = Int(written[start..<end]) {
      text = written[..<start] + number(Double(whole)) + written[end...]
    } else {
      text = written
    }
    let space = UInt8(ascii: " ")
    guard text.utf8.contains(space) else { return text }
    return text.utf8.split(separator: space).map(Substring.init).joined(separator: "\u{A0}")
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
