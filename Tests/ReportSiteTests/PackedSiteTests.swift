import Diagnostics
import JourneyModel
import SiteRouting
import Testing

@testable import ReportSite

/// A site of packed journeys is the site of the same journeys as they are.
@Suite struct PackedSiteTests {
  @Test(arguments: [Audience.internal, .everyone])
  func sameFiles(audience: Audience) {
    let options = RenderOptions(date: CivilDate("2026-10-15"), audience: audience)
    let shelf = JourneyShelf(room: 1)
    var packed = DemoContent.portfolio
    packed.journeys = packed.journeys.map { $0.packed(on: shelf) }
    let open = RenderContext(portfolio: DemoContent.portfolio, options: options)
    let context = RenderContext(portfolio: packed, options: options)
    let (jobs, expected) = (SiteRenderer.plan(context), SiteRenderer.plan(open))
    #expect(jobs.map(\.route) == expected.map(\.route))
    for (job, other) in zip(jobs, expected) {
      let (file, wanted) = (SiteRenderer.render(job, context), SiteRenderer.render(other, open))
      #expect(file == wanted, "\(job.route.path)")
    }
  }
}
