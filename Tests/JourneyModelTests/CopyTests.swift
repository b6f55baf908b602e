import Diagnostics
import JourneyModel
import Testing

@Suite("Copies of the model")
struct CopyTests {
  private let origin = SourceRange(file: FileID(0), line: 1, column: 1)

  @Test("A copy that is changed leaves what it was copied from as it was")
  func changedCopy() {
    var touchpoint = Touchpoint(
      id: TouchpointID("sign-in"), in: StageID("purchase"), name: "Sign-in", origin: origin)
    touchpoint.pains = [Point(text: "Slow")]
    var copy = touchpoint
    #expect(copy == touchpoint)
    copy.pains.append(Point(text: "Forgets me"))
    #expect(copy != touchpoint)
    #expect(touchpoint.pains == [Point(text: "Slow")])
    copy.pains.removeLast()
    #expect(copy == touchpoint)
  }

  @Test("A part that is changed in place changes its journey and no copy of it")
  func changedPart() {
    var journey = Journey(id: JourneyID("order"), title: "Order", origin: origin)
    var stage = Stage(id: StageID("purchase"), name: "Purchase", origin: origin)
    stage.touchpoints = [
      Touchpoint(id: TouchpointID("pay"), in: stage.id, name: "Pay", origin: origin)
    ]
    journey.stages = [stage]
    let before = journey
    journey.stages[0].touchpoints[0].metrics.append(
      MetricReading(metric: Sourced(MetricID("nps"), at: origin), origin: origin))
    #expect(journey.touchpoints.flatMap(\.metrics).map(\.metric.value) == [MetricID("nps")])
    #expect(before.touchpoints.flatMap(\.metrics).isEmpty)
    #expect(stage == before.stages[0])
  }
}
