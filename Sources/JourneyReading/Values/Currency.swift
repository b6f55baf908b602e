import Diagnostics

/// The currencies that amounts of money may be in: the codes of ISO 4217.
enum Currency {
  /// The code that a word or sign names.
  ///
  /// - Parameters:
  ///   - word: What stands beside the number: `EUR`, `€`.
  ///   - quantity: The whole text, for messages.
  /// - Returns: A code of three capitals.
  /// - Throws: That there is no such unit.
  static func code(_ word: String, of quantity: String) throws(ValueProblem) -> String {
    if isCode(word) { return word }
    if let code = signs.first(where: { $0.sign == word })?.code { return code }
    if let codes = sharedSigns.first(where: { $0.sign == word })?.codes {
      let number = quantity.filter { $0.isNumber || $0 == "." || $0 == " " }.trimmed
      throw ValueProblem(
        .invalidQuantity, "“\(word)” in “\(quantity.excerpt)” stands for several currencies.",
        help: "Write the code: "
          + codes.map { "“\(number) \($0)”" }.joined(separator: " or ") + ".")
    }
    if isCode(word.uppercased()) {
      throw ValueProblem(
        .invalidQuantity, "“\(word)” is not a unit.",
        help: "Currencies are written in capitals: “\(word.uppercased())”.")
    }
    if word == ":" {
      throw ValueProblem(
        .invalidQuantity, "“\(quantity.excerpt)” can be minutes and seconds or hours and minutes.",
        help: "Write the units: “4 min 10 s” or “4 h 10 min”.")
    }
    throw ValueProblem(
      .invalidQuantity, "“\(word.excerpt)” in “\(quantity.excerpt)” is not a unit.",
      help: nearestUnit(to: word).map { "Did you mean “\($0)”?" }
        ?? "Known units: %, ms, s, min, h, d, w and currencies such as EUR.")
  }

  /// The unit that a word of at least two letters misses by little; `m` alone is taken for minutes.
  private static func nearestUnit(to word: String) -> String? {
    if word == "m" { return "min" }
    return word.utf8.count < 2 ? nil : Suggestion.nearest(to: word, among: units)
  }

  /// Whether a word is a currency's code.
  static func isCode(_ word: String) -> Bool {
    let wanted = word.utf8
    guard wanted.count == 3, wanted.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return false }
    let first = Array(wanted)
    return codes.withUTF8Buffer { known in
      stride(from: 0, to: known.count, by: 4).contains {
        known[$0] == first[0] && known[$0 + 1] == first[1] && known[$0 + 2] == first[2]
      }
    }
  }

  private static let units = ["ms", "sec", "min", "hours", "days", "weeks", "EUR", "USD"]

  private static let signs: [(sign: String, code: String)] = [
    ("€", "EUR"), ("£", "GBP"), ("₹", "INR"), ("₩", "KRW"), ("₺", "TRY"), ("₴", "UAH"),
    ("₪", "ILS"), ("₫", "VND"), ("₱", "PHP"), ("₦", "NGN"), ("฿", "THB"), ("zł", "PLN"),
  ]

  private static let sharedSigns: [(sign: String, codes: [String])] = [
    ("$", ["USD", "CAD", "AUD"]), ("¥", ["JPY", "CNY"]), ("￥", ["JPY", "CNY"]),
    ("kr", ["SEK", "NOK", "DKK"]), ("kr.", ["DKK", "SEK", "NOK"]),
  ]

  /// Source: ISO 4217, current codes of national currencies; funds and metals are left out.
  private static let codes: StaticString = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL \
    GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF \
    KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN \
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
    SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """
}

extension String {
  /// The text without spaces and line breaks at its ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last,
      first.isTrimmable || last.isTrimmable
    else { return self }
    guard let start = bytes.firstIndex(where: { !$0.isTrimmable }),
      let end = bytes.lastIndex(where: { !$0.isTrimmable })
    else { return "" }
    return String(self[start...end])
  }
}

extension UInt8 {
  /// Whether it is an ASCII space, tab or line break.
  fileprivate var isTrimmable: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
  }
}
