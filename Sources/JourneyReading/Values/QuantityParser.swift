import JourneyModel

import Diagnostics

/// Reads amounts as people write them: `58 %`, `4 min 10 s`, `42 EUR`, `€42`, `18 420`, `−2`.
///
/// Decimals take a point. Digits may stand in groups of three, set apart by a space, an underscore
/// or an apostrophe; a comma is refused, for `1,250` is a thousand to some and one to others.
enum QuantityParser {
  /// The largest amount that is read, either side of zero.
  static let limit = 1e15

  /// The quantity that a text says.
  static func parse(_ text: String) throws(ValueProblem) -> Quantity {
    if let count = plainCount(text) {
      return Quantity(amount: count, unit: .number, written: text)
    }
    var scanner = ByteScanner(text)
    scanner.skipSpaces()
    var isNegative = scanner.takeSign()
    let currency = try scanner.takeLeadingCurrency(of: text)
    if currency != nil {
      scanner.skipSpaces()
      isNegative = scanner.takeSign() || isNegative
    }
    scanner.skipSpaces()
    let number = try scanner.takeDecimal(of: text)
    scanner.skipSpaces()
    let (amount, unit) = try measured(number, leading: currency, &scanner, of: text)
    guard amount <= limit else { throw .tooLarge(text) }
    return Quantity(amount: isNegative ? 0 - amount : amount, unit: unit, written: text)
  }

  /// A bare number, such as a score or a count of customers.
  static func number(_ text: String) throws(ValueProblem) -> Double {
    let quantity = try parse(text)
    guard quantity.unit == .number else {
      throw ValueProblem(
        .wrongUnit, "“\(text.excerpt)” has a unit where a plain number is wanted.",
        help: "Write the number alone.")
    }
    return quantity.amount
  }

  /// A bare number of customers or answers, which come whole.
  ///
  /// `5.000` is refused although it is whole: it is five thousand to many who write it.
  static func wholeNumber(_ text: String) throws(ValueProblem) -> Double {
    let number: Double
    do {
      number = try self.number(text)
    } catch {
      guard let help = wholeNumberHelp(text) else { throw error }
      throw ValueProblem(error.id, error.message, help: help)
    }
    if let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) {
      let (whole, decimals) = (text[..<point], text[text.utf8.index(after: point)...])
      if decimals.utf8.count == 3, whole.utf8.count <= 3, !whole.hasPrefix("0") {
        throw ValueProblem(
          .invalidQuantity, "“\(text.excerpt)” is no whole number.",
          help: "Write “\(whole)\(decimals)” or “\(whole) \(decimals)”, without the point.")
      }
    }
    guard number == number.rounded() else {
      throw ValueProblem(
        .invalidQuantity, "“\(text.excerpt)” is no whole number.",
        help: "Count whole customers or answers; “\(text.excerpt)” has decimals.")
    }
    return number
  }

  /// How to write a count that has a word or commas in it: `1000 visitors`, `1,000`, `1.2k`.
  private static func wholeNumberHelp(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == " ") }
    let rest = text.dropFirst(digits.count)
    let number = digits.filter(\.isNumber)
    guard !number.isEmpty else { return nil }
    if rest.isEmpty || rest.first?.isLetter == true, rest.count != 1 {
      let groups = digits.split { $0 == "," || $0 == " " }
      let isGrouped =
        groups.count < 2
        || groups.dropFirst().allSatisfy { $0.count == 3 }
          && (1...3).contains(groups[0].count) && groups[0].first != "0"
      guard !rest.contains(where: \.isNumber) else { return nil }
      return isGrouped ? "Write the number alone: “\(number)”." : nil
    }
    guard let thousand = text.last, thousand == "k" || thousand == "K" else { return nil }
    return "Write the whole number in digits, such as “1200” for “1.2k”."
  }

  /// The number in a text of at most 15 ASCII digits: what most quantities are.
  private static func plainCount(_ text: String) -> Double? {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= Decimal.maxDigits else { return nil }
    var value: UInt64 = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      value = value * 10 + UInt64(byte - 0x30)
    }
    return Double(value)
  }

  private static func measured(
    _ number: Decimal, leading currency: String?, _ scanner: inout ByteScanner, of text: String
  ) throws(ValueProblem) -> (Double, Quantity.Unit) {
    if let currency {
      guard scanner.isAtEnd else { throw .notANumber(text) }
      return (number.value(), .money(currency: currency))
    }
    if scanner.isAtEnd { return (number.value(), .number) }
    if scanner.take(UInt8(ascii: "%")) {
      scanner.skipSpaces()
      guard scanner.isAtEnd else { throw .notANumber(text) }
      return (number.value(shiftedBy: 2), .percent)
    }
    let word = scanner.takeUnitWord()
    if ["e", "e+", "e-", "e−"].contains(word.lowercased()), scanner.current.isDigit {
      throw .exponent(in: text, isLarge: !word.hasSuffix("-") && !word.hasSuffix("−"), scanner)
    }
    if let unit = TimeUnit(word) {
      return (try duration(number, unit, &scanner, of: text), .seconds)
    }
    guard !word.isEmpty else { throw .notANumber(text) }
    let code = try Currency.code(word, of: text)
    scanner.skipSpaces()
    guard scanner.isAtEnd else { throw .notANumber(text) }
    return (number.value(), .money(currency: code))
  }

  private static func duration(
    _ first: Decimal, _ firstUnit: TimeUnit, _ scanner: inout ByteScanner, of text: String
  ) throws(ValueProblem) -> Double {
    var seconds = firstUnit.seconds(first)
    var unit = firstUnit
    scanner.skipSpaces()
    while !scanner.isAtEnd {
      let number = try scanner.takeDecimal(of: text)
      scanner.skipSpaces()
      guard let next = TimeUnit(scanner.takeUnitWord()) else { throw .notANumber(text) }
      guard next > unit else {
        throw ValueProblem(
          .invalidQuantity, "“\(text.excerpt)” names its units of time out of order.",
          help: "Write the largest unit first: “4 min 10 s”.")
      }
      seconds += next.seconds(number)
      unit = next
      scanner.skipSpaces()
    }
    return seconds
  }
}

/// A unit of time, the largest first.
private enum TimeUnit: Int, Comparable {
  case week, day, hour, minute, second, millisecond

  init?(_ word: String) {
    switch word.lowercased() {
    case "w", "wk", "week", "weeks": self = .week
    case "d", "day", "days": self = .day
    case "h", "hr", "hour", "hours": self = .hour
    case "min", "mins", "minute", "minutes": self = .minute
    case "s", "sec", "secs", "second", "seconds": self = .second
    case "ms", "millisecond", "milliseconds": self = .millisecond
    default: return nil
    }
  }

  func seconds(_ number: Decimal) -> Double {
    switch self {
    case .week: number.value() * 604_800
    case .day: number.value() * 86_400
    case .hour: number.value() * 3600
    case .minute: number.value() * 60
    case .second: number.value()
    case .millisecond: number.value(shiftedBy: 3)
    }
  }

  static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}

extension ByteScanner {
  /// Reads up to the next digit, space or end.
  fileprivate mutating func takeUnitWord() -> String {
    let start = index
    while !isAtEnd, !current.isDigit, spaceLength == 0 { index += 1 }
    return text(start..<index)
  }

  /// Reads a currency that stands before its amount: `€`, `EUR `.
  fileprivate mutating func takeLeadingCurrency(of quantity: String) throws(ValueProblem)
    -> String?
  {
    guard !isAtEnd, !current.isDigit else { return nil }
    let start = index
    while !isAtEnd, !current.isDigit, spaceLength == 0, !startsSign { index += 1 }
    guard index > start else { return nil }
    let word = text(start..<index)
    var ahead = self
    ahead.skipSpaces()
    _ = ahead.takeSign()
    guard ahead.current.isDigit else { throw .notANumber(quantity) }
    return try Currency.code(word, of: quantity)
  }

  private var startsSign: Bool {
    current == UInt8(ascii: "-") || (current == 0xE2 && peek(1) == 0x88 && peek(2) == 0x92)
  }
}

extension ValueProblem {
  /// A number such as `1e5`, the scanner standing behind its “e”.
  fileprivate static func exponent(
    in text: String, isLarge: Bool, _ scanner: ByteScanner
  ) -> ValueProblem {
    var ahead = scanner
    var exponent = 0
    while ahead.current.isDigit, exponent <= Decimal.maxDigits {
      exponent = exponent * 10 + Int(ahead.current - 0x30)
      ahead.index += 1
    }
    if isLarge, exponent > Decimal.maxDigits { return .tooLarge(text) }
    return ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” is written with an exponent.",
      help: "Write the number out: “18420”.")
  }

  /// An amount beyond ``QuantityParser/limit``.
  fileprivate static func tooLarge(_ text: String) -> ValueProblem {
    ValueProblem(
      .invalidQuantity, "“\(text.excerpt)” is too large.",
      help: "Amounts go up to a thousand million millions.")
  }
}
