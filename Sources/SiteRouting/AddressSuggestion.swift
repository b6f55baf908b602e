import Diagnostics
package import JourneyModel

/// The nearest of a journey's addresses, also where only a part of one was written.
package enum AddressSuggestion {
  /// The address that was meant, or nil where none is near.
  ///
  /// A text that ends in the id of a touchpoint of any stage means that touchpoint: `sign-in` and
  /// `payment/sign-in` give `purchase/sign-in`. Else the parts are compared one by one, so that a
  /// right stage does not make every touchpoint in it look near.
  /// - Parameters:
  ///   - text: What was written.
  ///   - addresses: The addresses of the journey, in its order.
  /// - Returns: The nearest; of equally near ones the first in byte order.
  package static func nearest(to text: String, among addresses: [Address]) -> Address? {
    let slash = text.utf8.firstIndex(of: UInt8(ascii: "/"))
    let last = slash.map { String(text[text.utf8.index(after: $0)...]) } ?? text
    if let exact = addresses.first(where: { $0.touchpoint?.rawValue == last }) { return exact }
    let stages = addresses.filter { $0.touchpoint == nil }.map(\.stage.rawValue)
    guard let slash else {
      if let near = Suggestion.nearest(to: text, among: stages) {
        return Address(stage: StageID(near))
      }
      return touchpoint(near: text, among: addresses)
    }
    let written = String(text[..<slash])
    let stage = stages.contains(written) ? written : Suggestion.nearest(to: written, among: stages)
    let siblings = addresses.filter { $0.stage.rawValue == stage }
    return touchpoint(near: last, among: siblings) ?? touchpoint(near: last, among: addresses)
  }

  private static func touchpoint(near id: String, among addresses: [Address]) -> Address? {
    let ids = addresses.compactMap { $0.touchpoint?.rawValue }
    guard let near = Suggestion.nearest(to: id, among: ids) else { return nil }
    return addresses.first { $0.touchpoint?.rawValue == near }
  }
}
