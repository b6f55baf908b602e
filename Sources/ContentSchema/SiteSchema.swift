import Diagnostics
import JourneyModel

extension SchemaNode {
  /// `site.yaml`.
  static let site = object(
    "Site settings", "Title, language, look and defaults of the site.",
    [
      .optional("title", "The site's title.", text.standard("Customer journeys")),
      .optional("organisation", "Whose journeys they are.", text),
      .optional("language", "The language of the site.", language.standard("en")),
      .optional(
        "base-url", "Where the site will stand; only for feed, sitemap and canonical links.",
        siteURL),
      .optional("theme", "The look of the site.", theme),
      .optional(
        "lanes", "The lanes of every map that names none; all that have data where none are named.",
        lanes),
      .optional(
        "ranking", "How recommendations are ranked.",
        word(of: SiteSettings.Ranking.self).standard("impact-effort")),
      .optional("thresholds", "What counts as too much or too little.", thresholds),
      .optional("budgets", "How much the files of the site may weigh.", budgets),
      .optional("checks", "Settings of health checks, by the check's id.", shared(.checks)),
      .optional(
        "levels", "How much a kind of problem or a health check matters, by its id.",
        SchemaNode(.mapping(word(of: SeverityPolicy.Level.self)))),
    ])

  /// `theme:` of the site.
  static let theme = object(
    "Theme", "The look of the site.",
    [
      .optional("accent", "The accent colour, in quotes.", colour),
      .optional(
        "logo", "The logo: an image, by its path in the content folder.",
        text.examples("assets/logo.png")),
    ])

  /// `budgets:` of the site.
  static let budgets = object(
    "Budgets", "How much the files of the site may weigh.",
    [
      .optional("page", "A page with its style sheet and images.", size.examples("300 kB")),
      .optional("site", "All files of the site together.", size.examples("20 MB")),
      .optional("image", "One image.", size.examples("500 kB")),
    ])

  /// `thresholds:` of the site.
  static let thresholds = object(
    "Thresholds", "What counts as too much or too little.",
    [
      .optional(
        "drop-off", "The share of customers that may be lost between stages.",
        share(from: 0).standard("25 %")),
      .optional(
        "time-in-stage", "The change of the time in a stage that is wanted in a year.",
        share(from: -1).examples("-15 %").standard("-15 %")),
      .optional(
        "positive-stages", "How many stages should feel good on the whole.",
        number(from: 0, to: 1000).standard(4)),
      .optional(
        "personas", "How many personas a portfolio should start with at most.",
        number(from: 0, to: 1000).standard(2)),
    ])
}
