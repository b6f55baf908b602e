import Diagnostics
import JourneyModel
import Testing

@testable import JourneyAnalysis

@Suite("Health checks as diagnostics")
struct HealthProblemTests {
  private func range(_ line: Int) -> SourceRange {
    SourceRange(file: FileID(0), line: line, column: 3)
  }

  private func problems(
    _ check: String, _ journey: Journey, date: CivilDate? = CivilDate("2026-11-23")
  ) -> [Diagnostic] {
    let context = AnalysisContext(Sample.portfolio([journey]), date: date)
    return JourneyFindings(journey, in: context).healthProblems(of: journey)
      .filter { $0.check == check }
  }

  @Test("each place at which a check fails is one problem, where it was written")
  func places() {
    var pay = Sample.touchpoint("Pay", owner: nil)
    pay.origin = range(7)
    let journey = Sample.journey([
      Sample.stage("Buy", [Sample.touchpoint("Look"), pay, Sample.touchpoint("Get", owner: nil)])
    ])
    let found = problems("owners", journey)
    #expect(
      found.first
        == Diagnostic(
          .healthCheck, at: range(7),
          "“buy/pay” fails the health check “Every touchpoint has an owner”.",
          help: "What is nobody's job stays as it is.", check: "owners",
          step: Diagnostic.Step(address: "buy/pay", texts: [])))
    #expect(found.map(\.name) == ["health-check/owners", "health-check/owners"])
    #expect(found.map(\.severity) == [.note, .note])
  }

  @Test("a problem of the whole map stands at the map and tells what was found")
  func whole() {
    let journey = Sample.journey([Sample.stage("Buy", [Sample.touchpoint("Look")])]) {
      $0.personas = [Sample.sourced(PersonaID("a")), Sample.sourced(PersonaID("b"))]
      $0.origin = range(1)
    }
    let found = problems("one-persona", journey)
    #expect(
      found.map(\.message)
        == ["“Sample” fails the health check “The map follows one persona” (2 personas)."])
    #expect(found.map(\.range) == [range(1)])
  }

  @Test("checks that pass, are off or cannot tell are no problems")
  func silence() {
    let journey = Sample.journey([Sample.stage("Buy", [Sample.touchpoint("Look", owner: nil)])]) {
      $0.checks = [
        CheckSetting(check: Sample.sourced("owners"), off: true, because: nil, threshold: nil)
      ]
    }
    #expect(problems("owners", journey).isEmpty)
    #expect(problems("drop-off", journey).isEmpty)
  }

  @Test(
    "a review is told in the two weeks before it falls due",
    arguments: [
      ("2026-12-15", false), ("2026-12-16", true), ("2026-12-30", true), ("2026-12-31", false),
    ])
  func review(today: String, isTold: Bool) {
    let journey = Sample.journey {
      $0.reviewed = CivilDate("2026-09-30")
      $0.reviewEvery = CalendarInterval(count: 3, unit: .month)
    }
    let expected = Diagnostic(
      .reviewDue, at: Sample.here, "The review of “Sample” falls due on 2026-12-30.",
      help: "Go through the map, then set “reviewed” to the day of it.")
    #expect(journey.reviewProblem(on: CivilDate(today)) == (isTold ? expected : nil))
    #expect(journey.reviewProblem(on: nil) == nil)
  }

  @Test("the ids of health checks are not those of kinds of problems, so levels cannot mix them up")
  func names() {
    #expect(Set(HealthCheck.ids).isDisjoint(with: DiagnosticID.allCases.map(\.rawValue)))
  }
}
