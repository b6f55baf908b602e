import Diagnostics

/// A table as the bytes of a CSV file that spreadsheet programs read without surprises.
///
/// Every cell is quoted, rows end in CR LF, and the file starts with a byte order mark, so that
/// Excel takes it for UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe in
/// front (OWASP, “CSV injection”); numbers are numbers and stay as they are.
struct CSVWriter {
  /// What stands in a cell.
  enum Cell {
    case text(String)
    case number(Double)
    case empty

    /// Text, or nothing for nil.
    static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    /// A number, or nothing for nil and for what is not finite.
    static func number(_ number: Double?) -> Cell {
      guard let number, number.isFinite else { return .empty }
      return .number(number)
    }

    /// `yes` or `no`.
    static func flag(_ flag: Bool) -> Cell { .text(flag ? "yes" : "no") }
  }

  private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let receive: ([UInt8]) -> Void

  /// A table with the titles of its columns, which is handed over in pieces of whole rows.
  init(columns: [String], to receive: @escaping ([UInt8]) -> Void) {
    self.receive = receive
    add(columns.map { .text($0) })
  }

  /// Adds a row.
  mutating func add(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): quote(text)
      case .number(let number): quote(Self.text(number), isNumber: true)
      case .empty: quote("")
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
    guard bytes.count >= SiteRenderer.pieceSize else { return }
    receive(bytes)
    bytes = []
  }

  /// Hands over what is left.
  consuming func finish() { receive(bytes) }

  private mutating func quote(_ text: String, isNumber: Bool = false) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    if !isNumber, Self.isFormula(text) { bytes.append(UInt8(ascii: "'")) }
    if text.utf8.contains(where: { $0 == quote || $0 == 0 }) {
      for byte in text.utf8 {
        if byte == quote { bytes.append(quote) }
        if byte != 0 { bytes.append(byte) }
      }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(quote)
  }

  /// Whether a spreadsheet would take a text for a formula; spaces in front do not hinder all.
  private static func isFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}": continue
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
      default: return false
      }
    }
    return false
  }

  /// A number with at most ten decimals, which differences of decimals need to look like ones.
  private static func text(_ number: Double) -> String {
    PlainNumber.text(abs(number) < 1e5 ? (number * 1e10).rounded() / 1e10 : number)
  }
}
