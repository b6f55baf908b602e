package import SiteRouting

/// One file to be rendered.
package struct PageJob: Sendable, Hashable {
  /// Where it stands in the site.
  package let route: Route
}

/// Renders a site's files, each by itself, so that a caller can render several at a time.
package enum SiteRenderer {
  /// All files of the site, sorted by path.
  package static func plan(_ context: RenderContext) -> [PageJob] { [] }

  /// One file of the site.
  package static func render(_ job: PageJob, _ context: RenderContext) -> SiteFile {
    SiteFile(path: job.route.path, bytes: [])
  }
}
