import Diagnostics
import JourneyAnalysis
import JourneyModel
import Testing

@Suite struct EvidenceLedgerTests {
  static let journey = Sample.journey([
    Sample.stage(
      "Buy",
      [
        Sample.touchpoint("Sign-in") {
          $0.feels = Feeling(score: -2, evidence: [EvidenceID("int")])
          $0.pains = [
            Point(text: "Forced account", evidence: [EvidenceID("int"), EvidenceID("gone")]),
            Point(text: "Slow", evidence: [EvidenceID("gone")]),
          ]
          $0.quotes = [Quote(text: "Why?", who: nil, evidence: [], audience: .everyone)]
          $0.metrics = [
            Sample.reading("conversion", Sample.percent(58)) {
              $0.source = Sample.sourced(EvidenceID("web"))
            },
            Sample.reading("nps", nil),
          ]
        },
        Sample.touchpoint("Payment", score: 1),
        Sample.touchpoint("Thanks"),
      ])
  ]) { journey in
    journey.evidence = ["web", "int", "test"].map {
      Evidence(id: EvidenceID($0), kind: "interviews", title: $0, origin: Sample.here)
    }
    journey.evidence[2].at = Address("buy/payment").map(Sample.sourced)
  }

  @Test("A statement rests on research where it names evidence that the map lists")
  func counts() {
    let ledger = EvidenceLedger(Self.journey)
    let signIn = ledger.rows[0]
    #expect(
      [signIn.feeling, signIn.points, signIn.quotes, signIn.figures].map {
        [$0.researched, $0.all]
      } == [[1, 1], [1, 2], [0, 1], [1, 1]])
    #expect(ledger.rows.map(\.total.basis) == [.partly, .assumption, nil])
    #expect(ledger.rows.map { $0.sources.map(\.rawValue) } == [["web", "int"], ["test"], []])
    #expect([ledger.total.researched, ledger.total.all] == [3, 6])
  }

  @Test("All statements with evidence are research")
  func research() {
    let journey = Sample.journey([
      Sample.stage(
        "Buy",
        [Sample.touchpoint("Pay") { $0.feels = Feeling(score: 1, evidence: [EvidenceID("int")]) }])
    ]) {
      $0.evidence = [
        Evidence(id: EvidenceID("int"), kind: "survey", title: "", origin: Sample.here)
      ]
    }
    #expect(EvidenceLedger(journey).total.basis == .research)
  }
}
