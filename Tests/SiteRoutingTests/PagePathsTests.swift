import Diagnostics
import JourneyModel
import SiteRouting
import Testing

@Suite("Paths of pages")
struct PagePathsTests {
  private func journeys(_ ids: String...) -> Portfolio {
    var portfolio = Portfolio()
    portfolio.journeys = ids.enumerated().map { index, id in
      Journey(id: JourneyID(id), title: id, origin: .whole(FileID(index)))
    }
    return portfolio
  }

  @Test(
    "names that one file would hold on some system clash",
    arguments: [
      ("a", "A"), ("straße", "STRASSE"), ("σας", "ΣΑΣ"), ("caf\u{E9}", "cafe\u{301}"),
    ])
  func clashes(first: String, second: String) {
    let clashes = PagePaths.clashes(in: journeys(first, second))
    #expect(clashes.map(\.route) == [.journey(JourneyID(second))])
    #expect(
      clashes.map(\.reason)
        == [.taken(by: .journey(JourneyID(first)), at: .whole(FileID(0)))])
  }

  @Test("names of different kinds and different names do not clash")
  func noClashes() {
    var portfolio = journeys("a", "b")
    portfolio.personas = [Persona(id: PersonaID("a"), name: "A", origin: .whole(FileID(2)))]
    #expect(PagePaths.clashes(in: portfolio) == [])
  }

  @Test(
    "names that Windows keeps for devices",
    arguments: [
      ("con", true), ("NUL", true), ("Com1", true), ("lpt9", true), ("aux.notes", true),
      ("com0", false), ("com", false), ("console", false), ("nulls", false), ("", false),
    ])
  func reserved(name: String, isReserved: Bool) {
    #expect(PagePaths.isReserved(name) == isReserved)
    let clashes = PagePaths.clashes(in: journeys(name))
    #expect(clashes.map(\.reason) == (isReserved ? [.reserved] : []))
  }

  @Test("two spellings of an owner share a page")
  func owners() {
    let owners = ["Ana · Growth", "ana growth", "Con"].compactMap { Owner(name: $0) }
    #expect(owners.map(\.slug) == ["ana-growth", "ana-growth", "con-owner"])
    #expect(owners.map(\.route.path).last == "owners/con-owner.html")
    #expect(Owner(name: "–") == nil)
  }

  @Test("links between pages are relative")
  func relativePaths() {
    let journey = Route.journey(JourneyID("a"))
    #expect(journey.path(to: .atlas) == "../index.html")
    #expect(journey.path(to: .persona(PersonaID("b"))) == "../personas/b.html")
    #expect(journey.path(to: .journeyData(JourneyID("a"))) == "a.json")
    #expect(Route.atlas.path(to: journey) == "journeys/a.html")
  }

  @Test("repeated handoffs and notes get ids of their own")
  func repeatedAnchors() {
    var journey = Journey(id: JourneyID("a"), title: "A", origin: .whole(FileID(0)))
    let ends = (Address(stage: StageID("x")), Address(stage: StageID("y")))
    let handoff = Handoff(
      from: Sourced(ends.0, at: journey.origin), to: Sourced(ends.1, at: journey.origin),
      origin: journey.origin)
    journey.handoffs = [handoff, handoff]
    #expect(Anchor.handoffs(of: journey) == ["handoff-x-to-y", "handoff-x-to-y.2"])
    journey.notes = [1, 2].map { Note(title: nil, sections: [], origin: .whole(FileID($0))) }
    let paths = [FileID(1): "journeys/a/b c.md", FileID(2): "journeys/a/b-c.md"]
    #expect(Anchor.notes(of: journey, paths: paths) == ["note-b-c", "note-b-c.2"])
  }
}
