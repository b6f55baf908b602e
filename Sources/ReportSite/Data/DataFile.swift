import Diagnostics
import JourneyAnalysis
import JourneyDiff
import JourneyModel
import SiteRouting

/// Writes data as the JSON of a file.
enum DataFile {
  /// The bytes of a journey's file.
  ///
  /// Fields without a value are left out, and so is what only templates need.
  static func journey(_ journey: Journey, in context: RenderContext, at route: Route) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 65_536)
    JourneyData.shape.write(JourneyData.source(journey, in: context, at: route), to: &json)
    return json.finish() + [0x0A]
  }

  /// Makes `portfolio.json` in pieces: what the site shows together, and the snapshot that a later
  /// state is compared with.
  static func portfolio(
    in context: RenderContext, at route: Route, to receive: @escaping ([UInt8]) -> Void
  ) {
    var json = JSONWriter(.compact, pieces: SiteRenderer.pieceSize, to: receive)
    json.object {
      PortfolioData.shape.writeMembers(of: DataScope(context, at: route), to: &$0)
      $0.key(PortfolioSnapshot.member)
      PortfolioSnapshot.write(
        context.portfolio, date: context.options.date, findings: { context.findings(for: $0) },
        to: &$0)
    }
    receive(json.finish() + [0x0A])
  }
}
