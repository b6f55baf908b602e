import Diagnostics

/// A decimal number of at most 15 digits, kept exact until its unit is known.
///
/// 15 digits and every power of ten up to 10²² are exact as `Double`, so that one division gives
/// the nearest `Double`: `5.4 %` becomes exactly what the literal 0.054 is.
struct Decimal: Equatable {
  /// The digits without the point.
  var digits: UInt64 = 0
  /// How many of them stand after the point.
  var decimals = 0

  /// The number divided by 10 to the power `shift`, which is 0 to 3.
  func value(shiftedBy shift: Int = 0) -> Double {
    Double(digits) / Self.powers[min(decimals + shift, Self.powers.count - 1)]
  }

  /// The most digits that are read.
  static let maxDigits = 15

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18,
  ]
}

extension ByteScanner {
  /// Reads a decimal number whose digits may stand in groups of three: `18 420`, `18_420`.
  ///
  /// - Parameter quantity: The whole text, for messages.
  /// - Returns: The number.
  /// - Throws: Why it is no number.
  mutating func takeDecimal(of quantity: String) throws(ValueProblem) -> Decimal {
    var number = Decimal()
    var count = 0
    try takeDigits(into: &number, count: &count, of: quantity)
    if count <= 3 {
      while let length = groupSeparatorLength {
        index += length
        try takeDigits(into: &number, count: &count, of: quantity)
      }
    }
    if current == UInt8(ascii: ".") {
      index += 1
      guard current.isDigit else { throw .notANumber(quantity) }
      let whole = count
      try takeDigits(into: &number, count: &count, of: quantity)
      number.decimals = count - whole
    }
    switch current {
    case UInt8(ascii: ","): throw .comma(in: quantity)
    case UInt8(ascii: "."): throw .points(in: quantity)
    case UInt8(ascii: "_"), UInt8(ascii: "'"): throw .notANumber(quantity)
    default: return number
    }
  }

  private mutating func takeDigits(
    into number: inout Decimal, count: inout Int, of quantity: String
  ) throws(ValueProblem) {
    let start = index
    while current.isDigit {
      guard count < Decimal.maxDigits else {
        throw ValueProblem(
          .invalidQuantity, "“\(quantity.excerpt)” has more than \(Decimal.maxDigits) digits.",
          help: "Round the number.")
      }
      number.digits = number.digits * 10 + UInt64(current - 0x30)
      count += 1
      index += 1
    }
    if index == start { throw .notANumber(quantity) }
  }

  /// The length of a space, underscore or apostrophe that exactly three digits follow.
  private var groupSeparatorLength: Int? {
    let space = spaceLength
    let length = space > 0 ? space : isGroupMark ? 1 : 0
    guard length > 0, peek(length).isDigit, peek(length + 1).isDigit, peek(length + 2).isDigit,
      !peek(length + 3).isDigit
    else { return nil }
    return length
  }

  private var isGroupMark: Bool { current == UInt8(ascii: "_") || current == UInt8(ascii: "'") }
}

extension ValueProblem {
  /// A text that is no number and no quantity.
  static func notANumber(_ text: String) -> ValueProblem {
    guard text.utf8.contains(where: \.isDigit) else {
      return ValueProblem(
        .wrongType, "“\(text.excerpt)” is not a number.",
        help: "Write a number, with its unit where it has one: “58 %”, “4 min 10 s”, “42 EUR”.")
    }
    return ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” is not a quantity.",
      help: "Write a number and its unit: “58 %”, “4 min 10 s”, “42 EUR”, “18420”.")
  }

  /// A comma in a number: between groups, before decimals, or either.
  fileprivate static func comma(in text: String) -> ValueProblem {
    let commas = text.utf8.count { $0 == UInt8(ascii: ",") }
    let points = text.utf8.count { $0 == UInt8(ascii: ".") }
    let grouped = text.filter { $0 != "," }
    if commas > 1 || (points == 1 && text.comesFirst(",", before: ".")) {
      return ValueProblem(
        .invalidQuantity, "“\(text.excerpt)” has commas between its digits.", write: grouped)
    }
    let decimal = String(text.filter { $0 != "." }.map { $0 == "," ? "." : $0 })
    if points == 0, text.hasThreeDigitsAfterComma {
      return ValueProblem(
        .invalidQuantity, "“\(text.excerpt)” can be read in two ways.",
        help: "Write “\(grouped)” or “\(decimal)”.")
    }
    return ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” has a comma before its decimals.", write: decimal)
  }

  /// Several points in a number.
  fileprivate static func points(in text: String) -> ValueProblem {
    ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” has more than one point.",
      write: text.filter { $0 != "." })
  }
}

extension String {
  fileprivate func comesFirst(_ first: Character, before second: Character) -> Bool {
    guard let left = firstIndex(of: first), let right = firstIndex(of: second) else {
      return false
    }
    return left < right
  }

  fileprivate var hasThreeDigitsAfterComma: Bool {
    guard let comma = utf8.firstIndex(of: UInt8(ascii: ",")) else { return false }
    return utf8[utf8.index(after: comma)...].prefix { $0.isDigit }.count == 3
  }
}
