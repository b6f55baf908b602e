import Diagnostics
import Testing

@testable import JourneyModel

@Suite("Packed journeys")
struct PackingTests {
  @Test("A packed journey is the journey, whatever parts of it are asked for")
  func sameJourney() {
    let journey = FullJourney.journey
    let packed = journey.packed(on: JourneyShelf(room: 1))
    #expect(packed == journey)
    #expect(packed.stages == journey.stages)
    #expect(packed.notes == journey.notes)
  }

  @Test("The sample fills each property of each part once, so that none can be left out")
  func sampleIsFull() {
    var filled: [String: Bool] = [:]
    note(FullJourney.journey, in: &filled)
    // What is never packed need not be filled.
    filled = filled.filter { !$0.key.hasPrefix("Head.") && !$0.key.hasPrefix("JourneyPart<") }
    #expect(filled.count > 80)
    #expect(filled.filter { !$0.value }.keys.sorted() == [])
  }

  @Test("Journeys that push each other off the shelf stay what they are")
  func shelf() {
    let shelf = JourneyShelf(room: 2)
    let journeys = (0..<5).map { number in
      var journey = FullJourney.journey
      journey.scenario = "\(number)"
      return journey
    }
    let packed = journeys.map { $0.packed(on: shelf) }
    for _ in 0..<3 { #expect(packed.map(\.scenario) == journeys.map(\.scenario)) }
    #expect(packed.reversed() == journeys.reversed())
  }

  @Test("A copy of a packed journey that is changed leaves it as it was")
  func changedCopy() {
    let journey = FullJourney.journey
    let packed = journey.packed(on: JourneyShelf(room: 1))
    var copy = packed
    copy.goals.append("Another")
    copy.title = "Another"
    #expect(copy.goals == journey.goals + ["Another"])
    #expect(copy.stages == journey.stages)
    #expect(packed == journey)
    #expect(copy != journey)
  }

  @Test("What everyone may see of a packed journey is what they may see of the journey")
  func forEveryone() {
    var (portfolio, packed) = (Portfolio(), Portfolio())
    portfolio.journeys = [FullJourney.journey]
    packed.journeys = [FullJourney.journey.packed(on: JourneyShelf(room: 1))]
    #expect(packed.forEveryone == portfolio.forEveryone)
    #expect(packed.forEveryone != packed)
  }

  /// Notes whether each property that a value has is filled in it or was in another of its type.
  private func note(_ value: Any, in filled: inout [String: Bool]) {
    let mirror = Mirror(reflecting: value)
    for child in mirror.children {
      if let label = child.label, mirror.displayStyle == .struct {
        let name = "\(mirror.subjectType).\(label)"
        filled[name] = filled[name, default: false] || isFilled(child.value)
      }
      note(child.value, in: &filled)
    }
  }

  private func isFilled(_ value: Any) -> Bool {
    if let audience = value as? Audience { return audience == .internal }
    if let flag = value as? Bool { return flag }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection: return !mirror.children.isEmpty
    default: return true
    }
  }
}
