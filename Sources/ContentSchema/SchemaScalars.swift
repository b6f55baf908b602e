import JourneyModel

/// The kinds of single values that the format has.
///
/// A schema sees what YAML makes of a file: `2026` is a number there, `58 %` a text. So a kind can
/// have several types; patterns are for texts and limits for numbers.
extension SchemaNode {
  /// A text that is not empty.
  static let text = scalar(["string", "number"], pattern: #"[^ \t\n]"#)

  /// Texts; one may stand without a list.
  static let texts = oneOrMore(text)

  /// `true` or `false`.
  static let flag = scalar(["boolean"])

  /// A flag that is only ever set.
  static let set = scalar(["boolean"]).examples(true)

  /// The id of something: small letters, digits and single hyphens.
  static let id = scalar(["string", "integer"], pattern: "^\(slug)$")

  /// Ids; one may stand without a list.
  static let ids = oneOrMore(id)

  /// The address of a stage or touchpoint.
  static let address = scalar(["string", "integer"], pattern: "^\(slug)(/\(slug))?$")
    .examples("purchase", "purchase/sign-in")

  /// A number without a unit.
  static let number = scalar(["number", "string"], pattern: "^\(sign)\(digits)$")

  /// How many of something.
  static let count = number(from: 0)

  /// A number from a lowest to a highest value.
  static func number(from minimum: Double, to maximum: Double? = nil) -> Self {
    scalar(["number", "string"], pattern: "^\(digits)$", from: minimum, to: maximum)
  }

  /// An amount in any unit.
  static let quantity = scalar(
    ["number", "string"],
    pattern: "^(\(sign)\(digits)(\(space)%)?|\(moneyPattern)|\(durationPattern))$"
  ).examples("58 %", "4 min 10 s", "42 EUR", 18420)

  /// A share or relative change: a percentage, or a fraction.
  static func share(from minimum: Double) -> Self {
    scalar(["number", "string"], pattern: "^\(sign)\(digits)\(space)%$", from: minimum, to: 1)
      .examples("25 %", 0.25)
  }

  /// An amount of money.
  static let money = scalar(["string"], pattern: "^\(moneyPattern)$").examples("42 EUR")

  /// A length of time.
  static let duration = scalar(["string"], pattern: "^\(durationPattern)$")
    .examples("3.9 s", "4 min 10 s", "2 d")

  /// A day.
  static let date = scalar(["string"], pattern: "^\(day)$").examples("2026-09-30")

  /// A stretch of time: a year, quarter, month or range of days.
  static let period = scalar(
    ["string", "integer"], pattern: "^\(span)(( ?/ ?| ?\\.\\. ?| to )\(span))?$", from: 1000,
    to: 9999
  ).examples("2026-09", "2026-Q3", "2026", "2026-09-01/2026-09-28")

  /// A number of days, weeks, months or years.
  static let interval = scalar(["string"], pattern: "^[0-9]+ *([Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?$")
    .examples("3 months", "1 year")

  /// A language as a tag of BCP 47.
  static let language = scalar(
    ["string"], pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,7}$"
  ).examples("en", "de-AT", "ja", "ar")

  /// A link to the outside.
  static let url = scalar(
    ["string"], pattern: #"^([Hh][Tt][Tt][Pp][Ss]?://[^/?#\s\\]|mailto:|tel:)[^\s\\]*$"#
  ).examples("https://shop.example/login")

  /// The address of a site.
  static let siteURL = scalar(["string"], pattern: #"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s\\][^\s\\]*$"#)
    .examples("https://journeys.example/")

  /// A colour.
  static let colour = scalar(["string"], pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")
    .examples("#1f5fa8")

  /// The size of a file.
  static let size = scalar(
    ["string"], pattern: "^\(digits)\(space)([KkMmGg][Ii]?[Bb]|[Bb]([Yy][Tt][Ee][Ss]?)?)$")

  /// A column of a CSV file beside the map.
  static let history = scalar(["string"], pattern: "^[^#/]+\\.csv#.+$")
    .examples("weekly.csv#sign_in")

  /// Who may see something.
  static let audience = word(of: Audience.self).standard("everyone")

  /// The lanes of a map, in order.
  static let lanes = oneOrMore(word(of: Lane.self))

  private static func scalar(
    _ types: [String], pattern: String? = nil, from minimum: Double? = nil,
    to maximum: Double? = nil
  ) -> Self {
    SchemaNode(
      .scalar(Scalar(types: types, pattern: pattern, minimum: minimum, maximum: maximum)))
  }
}

// MARK: Parts of patterns

// Plain classes only: browsers' and Python's regular expressions differ beyond them.

/// One slug: every character but capitals and signs of ASCII, in parts joined by single hyphens.
private let slug = #"[^\x00-/:-`{-\xBF]+(-[^\x00-/:-`{-\xBF]+)*"#

private let space = #"[ \xA0\u2009\u202F]*"#
private let sign = #"[-+\u2212]?"# + space
private let digits = #"[0-9]+([ _'\xA0\u2009\u202F][0-9]{3})*([.][0-9]+)?"#

private let currency = "([A-Z]{3}|[€£₹₩₺₴₪₫₱₦฿]|zł)"
private let moneyPattern =
  "(\(sign)\(currency)\(space)\(sign)\(digits)|\(sign)\(digits)\(space)\(currency))"

private let timeUnit =
  "(w|wk|weeks?|d|days?|h|hr|hours?|min|mins|minutes?|s|secs?|seconds?|ms|milliseconds?)"
private let durationPattern =
  "\(sign)\(digits)\(space)\(timeUnit)(\(space)\(digits)\(space)\(timeUnit))*"

private let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
private let span = "[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
