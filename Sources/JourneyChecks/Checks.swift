package import Diagnostics
package import JourneyModel
package import SiteRouting

/// The validation stage: whether what was read fits together.
///
/// Every rule is a file of its own. Rules take values and return diagnostics; none changes
/// anything, and the order of what they return depends only on the content.
package enum Checks {
  /// Everything that is wrong in a portfolio.
  ///
  /// - Parameters:
  ///   - portfolio: What was read.
  ///   - links: The index of the same portfolio.
  /// - Returns: The diagnostics: of each journey, then of what concerns more than one.
  package static func check(_ portfolio: Portfolio, links: LinkIndex) -> [Diagnostic] {
    let context = CheckContext(portfolio: portfolio, links: links)
    let journeys = portfolio.journeys.map { check($0, in: context) }
    return journeys.flatMap(\.diagnostics) + check(portfolio, journeys: journeys, in: context)
  }

  /// What is wrong in one journey; journeys can be checked at the same time.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - context: What the rest of the portfolio holds.
  /// - Returns: The diagnostics, and the files that the journey's texts use.
  package static func check(_ journey: Journey, in context: CheckContext) -> CheckedJourney {
    let places = JourneyPlaces(journey)
    var links = LinkCheck(context: context, base: context.path(of: journey))
    links.check(journey)
    let diagnostics =
      PersonaCheck.check(journey, in: context)
      + JourneyCheck.check(journey, in: context)
      + AddressCheck.check(journey, places: places)
      + MetricCheck.check(journey, in: context)
      + EvidenceCheck.check(journey, places: places)
      + HealthSettingCheck.check(journey.checks)
      + links.diagnostics
    return CheckedJourney(diagnostics: diagnostics, assets: links.assets)
  }

  /// What is wrong outside the journeys and between them.
  ///
  /// - Parameters:
  ///   - portfolio: What was read.
  ///   - journeys: What the check of each journey gave.
  ///   - context: The portfolio's context.
  /// - Returns: The diagnostics.
  package static func check(
    _ portfolio: Portfolio, journeys: [CheckedJourney], in context: CheckContext
  ) -> [Diagnostic] {
    var links = LinkCheck(context: context, base: "")
    links.checkPages(of: portfolio)
    let assets = journeys.reduce(into: links.assets) { $0.formUnion($1.assets) }
    return PageCheck.check(portfolio)
      + CompareCheck.check(portfolio)
      + ParentCheck.check(portfolio)
      + RuleCheck.check(portfolio, in: context)
      + CatalogueCheck.check(portfolio)
      + HealthSettingCheck.check(portfolio.site.checks)
      + links.diagnostics
      + AssetCheck.check(portfolio, used: assets, in: context)
  }
}

/// What the check of one journey gave.
package struct CheckedJourney: Sendable, Equatable {
  /// What is wrong.
  package let diagnostics: [Diagnostic]
  /// The files that its texts show or link to, by path in the content folder.
  package let assets: Set<String>
}
