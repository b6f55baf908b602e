/// A face of the sans-serif family that diagrams are set in.
package enum FontFace: UInt8, CaseIterable, Sendable {
  case regular, bold, italic, boldItalic
}

/// The families that a diagram asks for: all have the widths of ``FontWidths``.
///
/// Liberation Sans and Arimo were made to the metrics of Arial, and Arial to those of Helvetica.
enum FontFamily {
  /// The value of `font-family`.
  static let literal: StaticString = "Arial, Helvetica, Liberation Sans, Arimo, sans-serif"
  /// The value of `font-family` in a style sheet.
  static let stack = "\(literal)"
  /// What rises above the baseline at most, in em.
  static let ascent = 0.905
  /// What hangs below the baseline at most, in em.
  static let descent = 0.212
}
