package import JourneyModel

/// Words, numbers and dates in one language.
package struct Wording: Sendable {
  private let facts: Facts

  /// Behind one reference, because everything that writes text holds it.
  private final class Facts: Sendable {
    let language: String
    let translation: Translation
    let marks: Marks

    init(_ language: String, _ translation: Translation) {
      self.language = language
      self.translation = translation
      marks = Marks(language: language)
    }
  }

  /// The wording of a language; phrases that `translation` lacks stay English.
  package init(language: String, translation: Translation = .none) {
    facts = Facts(language, translation)
  }

  /// The language as a BCP 47 tag.
  package var language: String { facts.language }
  private var translation: Translation { facts.translation }
  private var marks: Marks { facts.marks }

  /// English.
  package static let english = Wording(language: "en")

  /// A phrase with nothing to fill in.
  package subscript(phrase: Phrase) -> String {
    translation.texts[phrase.key] ?? phrase.english
  }

  /// A phrase with its names in braces filled in; unknown names stay as they are.
  package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    Self.fill(self[phrase], values)
  }

  /// A phrase in the singular or plural of `count`, which fills in `{n}`.
  package func callAsFunction(
    _ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let text =
      count == 1
      ? self[phrase]
      : translation.texts[phrase.key + ".other"] ?? phrase.englishPlural ?? self[phrase]
    return Self.fill(Self.fill(text, ["n": number(Double(count))]), values)
  }

  /// The keys of `phrases` for which the translation has no text.
  package func missing(of phrases: [Phrase]) -> [String] {
    guard !language.lowercased().hasPrefix("en") else { return [] }
    return phrases.filter { translation.texts[$0.key] == nil }.map(\.key).sorted()
  }

  /// A phrase cut at its names in braces, for sentences of which parts are emphasised or linked.
  package func segments(_ phrase: Phrase, count: Int? = nil) -> [Segment] {
    let isPlural = count.map { $0 != 1 } ?? false
    let text =
      isPlural
      ? translation.texts[phrase.key + ".other"] ?? phrase.englishPlural ?? self[phrase]
      : self[phrase]
    var segments: [Segment] = []
    // Braces are single bytes in UTF-8, which are found faster than characters.
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { segments.append(.text(String(text[rest.startIndex..<open]))) }
      segments.append(.name(String(text[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { segments.append(.text(String(text[rest.startIndex...]))) }
    return segments
  }

  /// A piece of a phrase: words, or a name to be filled in.
  package enum Segment: Sendable, Equatable {
    case text(String)
    case name(String)
  }

  private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty else { return text }
    var template = text
    let filled: String? = template.withUTF8 { source in
      let names = source.count { $0 == UInt8(ascii: "{") }
      guard names > 0 else { return nil }
      let longest = values.reduce(0) { max($0, $1.value.utf8.count) }
      return String(unsafeUninitializedCapacity: source.count + names * longest) { room in
        fill(source, values, into: room)
      }
    }
    return filled ?? text
  }

  /// Writes a text with its names filled in and returns the number of bytes.
  private static func fill(
    _ source: UnsafeBufferPointer<UInt8>, _ values: KeyValuePairs<String, String>,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    func put(_ bytes: some Collection<UInt8>) {
      count = room[count...].initialize(fromContentsOf: bytes)
    }
    var start = 0
    while let open = source[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = source[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      put(UnsafeBufferPointer(rebasing: source[start..<open]))
      start = close + 1
      let name = UnsafeBufferPointer(rebasing: source[(open + 1)..<close])
      let found = values.first {
        $0.key.utf8.count == name.count && $0.key.utf8.elementsEqual(name)
      }
      if let value = found?.value {
        put(value.utf8)
      } else {
        put(UnsafeBufferPointer(rebasing: source[open..<start]))
      }
    }
    put(UnsafeBufferPointer(rebasing: source[start...]))
    return count
  }
}

/// What stands between and behind the digits of a language.
struct Marks: Sendable {
  let decimal: Character
  let group: Character
  let months: [String]
  let dayDot: String

  init(language: String) {
    let primary = language.lowercased().prefix { $0 != "-" }
    let commaLanguages: Set<Substring> = [
      "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "no", "fi", "pl", "cs", "sk", "ru",
      "uk", "tr", "el", "hu", "ro", "bg", "hr", "sl", "et", "lv", "lt", "is", "id", "vi",
    ]
    decimal = commaLanguages.contains(primary) ? "," : "."
    group = "\u{202F}"
    switch primary {
    case "de":
      months = [
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
        "Dez.",
      ]
      dayDot = "."
    case "en":
      months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ]
      dayDot = ""
    default:
      months = []
      dayDot = ""
    }
  }
}

extension Wording {
  /// A number with groups of three digits and at most `decimals` decimals: `18 420`, `3.9`.
  ///
  /// Rounded half away from zero; a minus is U+2212, the group mark a narrow no-break space.
  package func number(_ value: Double, decimals: Int = 0, signed: Bool = false) -> String {
    guard value.isFinite else { return "–" }
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * factor).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return String(value) }
    let (whole, fraction) = (Int(scaled) / Int(factor), Int(scaled) % Int(factor))
    var text = grouped(whole)
    if fraction > 0 { text += String(marks.decimal) + Self.digits(fraction, places: decimals) }
    let isZero = scaled == 0
    let sign = value < 0 && !isZero ? "−" : (signed && !isZero ? "+" : "")
    return sign + text
  }

  /// A whole number with groups of three digits.
  private func grouped(_ whole: Int) -> String {
    guard whole >= 1000 else { return String(whole) }
    return grouped(whole / 1000) + String(marks.group)
      + Self.digits(whole % 1000, places: 3, all: true)
  }

  /// A number with leading zeros and, unless `all`, without trailing ones.
  private static func digits(_ number: Int, places: Int, all: Bool = false) -> String {
    var digits = String(number)
    digits = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    while !all, digits.last == "0" { digits.removeLast() }
    return digits
  }

  /// A fraction of 1 as a percentage: `58 %`, with a no-break space.
  package func percent(_ fraction: Double, decimals: Int = 0, signed: Bool = false) -> String {
    number(fraction * 100, decimals: decimals, signed: signed) + "\u{A0}%"
  }

  /// An amount of money: `42 EUR`, `1 250.50 EUR`.
  package func money(_ amount: Double, currency: String, signed: Bool = false) -> String {
    let cents = abs(amount) < 1000 && amount.rounded() != amount
    return number(amount, decimals: cents ? 2 : 0, signed: signed) + "\u{A0}" + currency
  }

  /// A length of time from its seconds: `3.9 s`, `4 min 10 s`, `2 h 5 min`, `2 d`.
  package func duration(_ seconds: Double, signed: Bool = false) -> String {
    let magnitude = abs(seconds)
    let sign = seconds < 0 ? "−" : (signed && seconds > 0 ? "+" : "")
    func parts(_ whole: Int, _ unit: String, _ rest: Int, _ smaller: String) -> String {
      sign + "\(whole)\u{A0}\(unit)" + (rest > 0 ? "\u{A0}\(rest)\u{A0}\(smaller)" : "")
    }
    if magnitude < 60 { return sign + number(magnitude, decimals: 1) + "\u{A0}s" }
    // Beyond what whole seconds can count, no unit says more than the number.
    guard magnitude < 9e15 else { return sign + number(magnitude) + "\u{A0}s" }
    let total = Int(magnitude.rounded())
    if total < 3600 { return parts(total / 60, "min", total % 60, "s") }
    if total < 86_400 { return parts(total / 3600, "h", total % 3600 / 60, "min") }
    return parts(total / 86_400, "d", total % 86_400 / 3600, "h")
  }

  /// An amount in its unit, for amounts that were computed; what was written prints as written.
  package func amount(_ value: Double, unit: Quantity.Unit, signed: Bool = false) -> String {
    switch unit {
    case .number: number(value, decimals: abs(value) < 100 ? 1 : 0, signed: signed)
    case .percent: percent(value, decimals: abs(value) < 0.1 ? 1 : 0, signed: signed)
    case .money(let currency): money(value, currency: currency, signed: signed)
    case .seconds: duration(value, signed: signed)
    }
  }

  /// A date: `30 Sep 2026`, `30. Sept. 2026`; ISO where the language's months are not known.
  package func date(_ date: CivilDate) -> String {
    guard !marks.months.isEmpty else { return date.iso }
    return "\(date.day)\(marks.dayDot)\u{A0}\(marks.months[date.month - 1])\u{A0}\(date.year)"
  }

  /// A period as short as it can be said: `Sep 2026`, `Q3 2026`, `2026`, or its first and last day.
  package func period(_ period: Period) -> String {
    switch period.kind {
    case .year: return String(period.first.year)
    case .quarter: return "Q\((period.first.month + 2) / 3)\u{A0}\(period.first.year)"
    case .month:
      guard !marks.months.isEmpty else { return String(period.first.iso.prefix(7)) }
      return "\(marks.months[period.first.month - 1])\u{A0}\(period.first.year)"
    case .days: return days(from: period.first, to: period.last)
    }
  }

  /// A stretch of days, with the month and the year once where they are the same.
  ///
  /// No line starts with the dash, and none ends with it where no space follows.
  private func days(from first: CivilDate, to last: CivilDate) -> String {
    guard !marks.months.isEmpty, first.year == last.year else {
      return "\(date(first))\u{A0}– \(date(last))"
    }
    let day = "\(first.day)\(marks.dayDot)"
    if first.month == last.month { return "\(day)–\u{2060}\(date(last))" }
    return "\(day)\u{A0}\(marks.months[first.month - 1])\u{A0}– \(date(last))"
  }
}
