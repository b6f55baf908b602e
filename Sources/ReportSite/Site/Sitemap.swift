import JourneyModel
import Markup
import SiteRouting

/// The list of pages for search engines.
enum Sitemap {
  /// The sitemap in XML: every page for everyone, with the day of a journey's last review.
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

  private static func entries(of context: RenderContext) -> [(Route, CivilDate?)] {
    let portfolio = context.portfolio
    var entries: [(Route, CivilDate?)] = [
      (.atlas, nil), (.recommendations, nil), (.metrics, nil), (.channels, nil), (.owners, nil),
    ]
    for journey in portfolio.journeys where journey.audience == .everyone {
      entries.append((.journey(journey.id), journey.reviewed))
    }
    for persona in portfolio.personas where persona.audience == .everyone {
      entries.append((.persona(persona.id), nil))
    }
    for page in portfolio.pages where page.audience == .everyone {
      entries.append((.page(page.id), nil))
    }
    return entries
  }
}
