package import JourneyModel

/// What a build asks of the site beyond its content.
package struct RenderOptions: Sendable, Equatable {
  /// The day that the site is of; nil leaves out every text that depends on the day.
  package var date: CivilDate?
  /// Where the site will stand, for canonical links and the sitemap; nil takes the content's.
  package var baseURL: String?
  /// The program and its version: `Waymark 0.1.0`.
  package var generator: String
  /// Whether drafts get pages.
  package var includesDrafts: Bool
  /// For whom the site is: what is internal stands only on a site for the own organisation.
  package var audience: Audience
  /// What changed since an earlier state; nil of a site that is compared with none.
  package var changes: SiteChanges?

  /// Options of a build.
  package init(
    date: CivilDate? = nil, baseURL: String? = nil, generator: String = "Waymark",
    includesDrafts: Bool = false, audience: Audience = .internal,
    changes: SiteChanges? = nil
  ) {
    self.date = date
    self.baseURL = baseURL
    self.generator = generator
    self.includesDrafts = includesDrafts
    self.audience = audience
    self.changes = changes
  }
}
