import JourneyModel
import Markup
import SiteRouting

/// The list of pages for search engines.
enum Sitemap {
  /// The sitemap in XML: every page for everyone but the print file, whose text the
  /// others have, with the day of a journey's last review.
  static func bytes(of context: RenderContext) -> [UInt8] {
    guard let baseURL = context.baseURL else { return [] }
    var bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for (route, day) in entries(of: context) {
      bytes += "<url><loc>".utf8
      MarkupWriter.escape(SiteAddress.of(route, at: baseURL), to: &bytes)
      bytes += "</loc>".utf8
      if let day { bytes += "<lastmod>\(day.iso)</lastmod>".utf8 }
      bytes += "</url>\n".utf8
    }
    bytes += "</urlset>\n".utf8
    return bytes
  }

  /// The pages that search engines may list, with the day of a journey's last review.
  private static func entries(of context: RenderContext) -> [(Route, CivilDate?)] {
    SiteRenderer.plan(context).compactMap { job in
      guard PageKind(job.route) != nil, job.route != .notFound, job.route != .print else {
        return nil
      }
      switch job.route {
      case .journey(let id):
        guard let journey = context.index.journey(id), journey.audience == .everyone else {
          return nil
        }
        return (job.route, journey.reviewed)
      case .persona(let id):
        return context.index.persona(id)?.audience == .everyone ? (job.route, nil) : nil
      case .page(let id):
        let page = context.portfolio.pages.first { $0.id == id }
        return page?.audience == .everyone ? (job.route, nil) : nil
      default: return (job.route, nil)
      }
    }
  }
}
