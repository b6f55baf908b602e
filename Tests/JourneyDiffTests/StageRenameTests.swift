import JourneyModel
import Testing

@testable import JourneyDiff

@Suite("Stages that were renamed and emptied")
struct StageRenameTests {
  /// A journey of three stages, of which the middle one has four touchpoints.
  private static let before = Before.journey(
    "repair", Before.stage("Search", Before.touchpoint("Map")) { $0.volume = 1200 },
    Before.stage(
      "Booking", Before.touchpoint("Phone call"), Before.touchpoint("Web form"),
      Before.touchpoint("Chat"), Before.touchpoint("Letter")
    ) { $0.volume = 640 },
    Before.stage("Repair", Before.touchpoint("Hand over")) { $0.volume = 600 })

  @Test("a stage that was renamed and then lost most of its touchpoints is the same stage")
  func emptied() {
    let lines = Before.changes(Self.before) { journey in
      journey.stages[1].name = "Appointment"
      journey.stages[1].id = StageID("appointment")
      let gone = journey.stages[1].touchpoints.suffix(3)
      journey.stages[1].touchpoints.removeLast(3)
      journey.stages[0].touchpoints += gone
    }
    #expect(lines.contains("~ Stage renamed, Appointment: Booking → Appointment"), "\(lines)")
    #expect(!lines.contains { $0.contains("added") || $0.contains("removed") })
  }

  @Test("even one that keeps no touchpoint, where its goal and volume say so")
  func replacedTouchpoints() {
    var before = Self.before
    before.stages[1].details[.goal] = ["When can I come?"]
    let lines = Before.changes(before) { journey in
      journey.stages[1].name = "Appointment"
      journey.stages[1].id = StageID("appointment")
      journey.stages[1].touchpoints = [Before.touchpoint("Calendar")]
    }
    #expect(lines.contains("~ Stage renamed, Appointment: Booking → Appointment"), "\(lines)")
  }

  @Test("another stage in its place is another stage")
  func replaced() {
    let lines = Before.changes(Self.before) { journey in
      journey.stages[1] = Before.stage("Payment", Before.touchpoint("Card")) { $0.volume = 80 }
    }
    #expect(lines.contains("+ Stage added, Payment"))
    #expect(lines.contains("− Stage removed, Booking"))
  }

  @Test("of two new stages in the place of one, neither is taken for it")
  func split() {
    let lines = Before.changes(Self.before) { journey in
      let touchpoints = journey.stages[1].touchpoints
      var one = Before.stage("Ask") { $0.volume = 640 }
      one.touchpoints = Array(touchpoints.prefix(2))
      var other = Before.stage("Agree") { $0.volume = 600 }
      other.touchpoints = Array(touchpoints.suffix(2))
      journey.stages.replaceSubrange(1...1, with: [one, other])
    }
    #expect(!lines.contains { $0.contains("renamed") }, "\(lines)")
  }
}
