import Diagnostics
import JourneyModel
import YAMLReading

/// Reads `site.yaml`.
enum SiteReader {
  /// The settings in a document; the defaults for what it does not say.
  static func read(_ node: YAMLNode) -> Diagnosed<SiteSettings> {
    var values = ValueReader()
    var site = SiteSettings()
    if !node.isNull,
      var keys = values.cursor(
        YAMLField(key: "site.yaml", node: node), ContentKeys.Site.self)
    {
      identity(&keys, &site, &values)
      site.lanes = values.lanes(keys[.lanes])
      if let ranking = values.choice(keys[.ranking], of: SiteSettings.Ranking.self) {
        site.ranking = ranking
      }
      site.thresholds = thresholds(keys[.thresholds], &values)
      site.budgets = budgets(keys[.budgets], &values)
      site.checks = values.checks(keys[.checks])
      site.levels = values.levels(keys[.levels])
      values.finish(keys)
    }
    return Diagnosed(site, values.problems)
  }

  private static func identity(
    _ keys: inout YAMLCursor<ContentKeys.Site>, _ site: inout SiteSettings,
    _ values: inout ValueReader
  ) {
    if let title = values.text(keys[.title]) { site.title = title }
    site.organisation = values.text(keys[.organisation])
    let language = values.parsed(keys[.language], wanted: "a language tag", LanguageParser.parse)
    if let language { site.language = language }
    site.baseURL = values.parsed(keys[.baseURL], wanted: "a URL") { text throws(ValueProblem) in
      try URLParser.parse(text, schemes: URLParser.siteSchemes)
    }
    theme(keys[.theme], &site, &values)
  }

  private static func theme(
    _ field: YAMLField?, _ site: inout SiteSettings, _ values: inout ValueReader
  ) {
    guard var keys = values.cursor(field, ContentKeys.Theme.self) else { return }
    if let accent = keys[.accent] {
      site.accent = values.parsed(accent, wanted: "a colour", ColourParser.parse)
    } else if let written = keys.written(.accent),
      written.node.content == .scalar("", isQuoted: false)
    {
      values.report(
        .invalidColour, at: keys.place(ofMissing: .accent), "“accent” has no colour.",
        help: "Put the colour in quotes: without them “#” starts a comment.")
    }
    site.logo = values.sourcedText(keys[.logo])
    values.finish(keys)
  }

  private static func thresholds(
    _ field: YAMLField?, _ values: inout ValueReader
  ) -> SiteSettings.Thresholds {
    var thresholds = SiteSettings.Thresholds()
    guard var keys = values.cursor(field, ContentKeys.ThresholdsKey.self) else { return thresholds }
    if let dropOff = share(keys[.dropOff], in: 0...1, &values) { thresholds.dropOff = dropOff }
    if let time = share(keys[.timeInStage], in: -1...1, &values) { thresholds.timeInStage = time }
    if let count = whole(keys[.positiveStages], &values) { thresholds.positiveStages = count }
    if let count = whole(keys[.personas], &values) { thresholds.personas = count }
    values.finish(keys)
    return thresholds
  }

  private static func budgets(
    _ field: YAMLField?, _ values: inout ValueReader
  ) -> SiteBudgets {
    var budgets = SiteBudgets()
    guard var keys = values.cursor(field, ContentKeys.Budgets.self) else { return budgets }
    func size(_ field: YAMLField?) -> Sourced<Int>? {
      let size = values.parsed(field, wanted: "a size", SizeParser.parse)
      return size.flatMap { size in field.map { Sourced(size, at: $0.range) } }
    }
    budgets.page = size(keys[.page])
    budgets.site = size(keys[.site])
    budgets.image = size(keys[.image])
    values.finish(keys)
    return budgets
  }

  private static func share(
    _ field: YAMLField?, in limits: ClosedRange<Double>, _ values: inout ValueReader
  ) -> Double? {
    guard let field, let share = values.quantity(field, as: .share) else { return nil }
    guard limits.contains(share.amount) else {
      let lowest = ValueReader.plain(limits.lowerBound * 100)
      values.report(
        .valueOutOfRange, at: field.range,
        "\(field.subject) must be from \(lowest) % to 100 %, not \(share.written).")
      return nil
    }
    return share.amount
  }

  private static func whole(_ field: YAMLField?, _ values: inout ValueReader) -> Int? {
    guard let field, let number = values.number(field, in: 0...1000) else { return nil }
    guard number == number.rounded() else {
      values.report(
        .valueOutOfRange, at: field.range,
        "\(field.subject) must be a whole number, not \(ValueReader.plain(number)).")
      return nil
    }
    return Int(number)
  }
}
