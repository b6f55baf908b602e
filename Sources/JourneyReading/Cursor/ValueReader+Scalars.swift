import Diagnostics
import JourneyModel
import YAMLReading

// MARK: - Texts

extension ValueReader {
  /// The text of a scalar without space at its ends; nil where it is missing, empty or no scalar.
  mutating func text(_ field: YAMLField?, wanted: String = "a text") -> String? {
    guard let field else { return nil }
    guard case .scalar(let written, isQuoted: let isQuoted) = field.node.content else {
      reportType(field, wanted: wanted, help: Self.singleHelp(field))
      return nil
    }
    let text = written.trimmed
    if field.node.isRefused { return nil }
    guard !text.isEmpty, isQuoted || !field.isNullItem else {
      report(
        .emptyValue, at: field.range, "\(field.subject) is empty.",
        help: field.isItem ? "Write a text or remove the item." : "Write a text or remove the key.")
      return nil
    }
    return shortened(text, field)
  }

  /// What to write where a list stands in the place of a single value.
  private static func singleHelp(_ field: YAMLField) -> String? {
    guard case .sequence(let nodes) = field.node.content, !nodes.isEmpty else { return nil }
    if field.key == "persona" { return "Several stand under “personas”; here write one." }
    let items = nodes.compactMap { node -> String? in
      if case .scalar(let text, _) = node.content { text.trimmed } else { nil }
    }
    guard items.count == nodes.count, let first = items.first else { return nil }
    return items.count == 1
      ? "Write “\(first.excerpt)” without “[ ]” or “- ”."
      : "Write one value, without “[ ]” or “- ”."
  }

  /// The text of a scalar with its place.
  mutating func sourcedText(_ field: YAMLField?) -> Sourced<String>? {
    guard let field, let text = text(field) else { return nil }
    return Sourced(text, at: field.range)
  }

  private mutating func shortened(_ text: String, _ field: YAMLField) -> String {
    guard text.utf8.count > Limits.textLength else { return text }
    let count = text.unicodeScalars.count
    guard count > Limits.textLength else { return text }
    report(
      .tooMany, at: field.range,
      "\(field.subject) has \(count) characters, of which \(Limits.textLength) are read.",
      help: "Move the text to a Markdown file.")
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(Limits.textLength)))
  }

  /// One of a few words.
  ///
  /// - Parameters:
  ///   - field: The word.
  ///   - type: The words that fit.
  ///   - noun: What they are, in the plural, for messages.
  /// - Returns: The word, or nil where it is missing or unknown.
  mutating func choice<Choice>(
    _ field: YAMLField?, of type: Choice.Type, noun: String = "values"
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let field, let word = text(field, wanted: "a word") else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    report(
      .unknownValue, at: field.range,
      field.isItem
        ? "“\(word.excerpt)” is not one of the known \(noun)."
        : "“\(word.excerpt)” is not a value of “\(field.key)”.",
      help: Suggestion.help(for: word, among: type.allCases.map(\.rawValue), noun: noun))
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ field: YAMLField?) -> Bool? {
    guard let field else { return nil }
    if case .scalar(let word, isQuoted: false) = field.node.content {
      switch word {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: break
      }
    }
    reportType(field, wanted: "true or false", help: Self.flagHelp(field))
    return nil
  }

  private static func flagHelp(_ field: YAMLField) -> String {
    guard case .scalar(let word, _) = field.node.content else { return "Write “true” or “false”." }
    return switch word.trimmed.lowercased() {
    case "true", "yes", "y", "on", "1", "x", "ja": "Write “true”, without quotes."
    case "false", "no", "n", "off", "0", "nein": "Write “false”, without quotes."
    default: "Write “true” or “false”."
    }
  }
}

// MARK: - Parsed values

extension ValueReader {
  /// The value of a scalar as a parser reads it.
  ///
  /// - Parameters:
  ///   - field: The scalar.
  ///   - wanted: What it must be, for messages: `a date`.
  ///   - parse: Reads the text.
  /// - Returns: The value, or nil where it is missing or wrong.
  mutating func parsed<Value>(
    _ field: YAMLField?, wanted: String, _ parse: (String) throws(ValueProblem) -> Value
  ) -> Value? {
    guard let field, let text = text(field, wanted: wanted) else { return nil }
    do {
      return try parse(text)
    } catch {
      report(error, at: field.range)
      return nil
    }
  }

  /// A date.
  mutating func date(_ field: YAMLField?) -> CivilDate? {
    field == nil ? nil : parsed(field, wanted: "a date", DateParser.parse)
  }

  /// A bare number from `limits`.
  mutating func number(
    _ field: YAMLField?,
    in limits: ClosedRange<Double> = -QuantityParser
      .limit...QuantityParser
      .limit,
    by parse: (String) throws(ValueProblem) -> Double = QuantityParser.number
  ) -> Double? {
    let isBounded = limits.upperBound < QuantityParser.limit
    let number = parsed(field, wanted: "a number") { text throws(ValueProblem) in
      do throws(ValueProblem) {
        return try parse(text)
      } catch {
        guard isBounded, error.id == .wrongType else { throw error }
        throw ValueProblem(
          error.id, error.message,
          help: "Write a number from \(Self.plain(limits.lowerBound)) to "
            + "\(Self.plain(limits.upperBound)).")
      }
    }
    guard let field, let number else { return nil }
    guard limits.contains(number) else {
      let text = text(field) ?? ""
      let range =
        limits.upperBound >= QuantityParser.limit
        ? "at least \(Self.plain(limits.lowerBound))"
        : "from \(Self.plain(limits.lowerBound)) to \(Self.plain(limits.upperBound))"
      report(
        .valueOutOfRange, at: field.range,
        "\(field.subject) must be a number \(range), not \(text.excerpt).")
      return nil
    }
    return number
  }

  /// How many of something: a whole number that is not below zero.
  mutating func count(_ field: YAMLField?) -> Double? {
    field == nil
      ? nil : number(field, in: 0...QuantityParser.limit, by: QuantityParser.wholeNumber)
  }

  /// A quantity in a unit that fits.
  ///
  /// - Parameters:
  ///   - field: The quantity.
  ///   - kind: What it is wanted as.
  ///   - subject: What it is of, for messages; the field itself where nil.
  /// - Returns: The quantity, or nil where it is missing or wrong.
  mutating func quantity(
    _ field: YAMLField?, as kind: QuantityKind, of subject: String? = nil
  ) -> Quantity? {
    guard let field else { return nil }
    return parsed(field, wanted: "a quantity") { text throws(ValueProblem) in
      try UnitFit.fit(QuantityParser.parse(text), to: kind, of: subject ?? field.subject)
    }
  }

  /// The id of something else, with its place.
  mutating func reference<Entity>(
    _ field: YAMLField?, to entity: Entity.Type
  ) -> Sourced<Identifier<Entity>>? {
    let id = parsed(field, wanted: "an id") { text throws(ValueProblem) in
      try AddressParser.reference(text, to: ReferenceNaming.help(for: entity, named: Slug.of(text)))
    }
    guard let field, let id else { return nil }
    return Sourced(Identifier(id), at: field.range)
  }

  /// The ids of other things, with their places; one id counts as a list of one.
  mutating func references<Entity>(
    _ field: YAMLField?, to entity: Entity.Type
  ) -> [Sourced<Identifier<Entity>>] {
    guard let field else { return [] }
    return items(field, wanted: "a list of ids").compactMap { reference($0, to: entity) }
  }

  /// The address of a stage or touchpoint, with its place.
  mutating func address(_ field: YAMLField?) -> Sourced<Address>? {
    guard let field,
      let address = parsed(field, wanted: "an address", AddressParser.address)
    else { return nil }
    return Sourced(address, at: field.range)
  }

  /// A link to the outside, with its place.
  mutating func url(_ field: YAMLField?) -> Sourced<String>? {
    guard let field,
      let url = parsed(
        field, wanted: "a URL", { text throws(ValueProblem) in try URLParser.parse(text) })
    else { return nil }
    return Sourced(url, at: field.range)
  }

  /// A number as messages show it: without a decimal point where it is whole.
  static func plain(_ number: Double) -> String {
    let text = String(number)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short.hasPrefix("-") ? "−" + short.dropFirst() : short
  }
}
