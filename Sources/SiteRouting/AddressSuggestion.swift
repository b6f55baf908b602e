import Diagnostics
package import JourneyModel

/// The nearest of a journey's addresses, also where only a part of one was written.
package enum AddressSuggestion {
  /// The address that was meant, or nil where none is near.
  ///
  /// A text that is a touchpoint's id in any stage means that touchpoint; else the nearest whole
  /// address counts, else the nearest touchpoint's id on its own: `sing-in` gives
  /// `purchase/sign-in`, and so does `purchase/sing-in` or `payment/sign-in`.
  /// - Parameters:
  ///   - text: What was written.
  ///   - addresses: The addresses of the journey, in its order.
  /// - Returns: The nearest; of equally near ones the first in byte order.
  package static func nearest(to text: String, among addresses: [Address]) -> Address? {
    let last = text.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(text[text.utf8.index(after: $0)...])
    }
    let wanted = last ?? text
    if let exact = addresses.first(where: { $0.touchpoint?.rawValue == wanted }) { return exact }
    if let near = Suggestion.nearest(to: text, among: addresses.map(\.description)) {
      return Address(near)
    }
    let ids = addresses.compactMap { $0.touchpoint?.rawValue }
    guard let near = Suggestion.nearest(to: wanted, among: ids) else { return nil }
    return addresses.first { $0.touchpoint?.rawValue == near }
  }
}
