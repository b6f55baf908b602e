import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

/// A map with two stages, in both of which there is a payment.
private let map = """
  title: T
  evidence: [{id: ga, kind: analytics, title: Analytics}]
  stages:
    - name: Purchase
      touchpoints: [{name: Sign-in}, {name: Payment}]
    - name: Help & returns
      touchpoints: [{name: Payment}, {name: Größe wählen}]
  recommendations: [{title: From the map}]
  """

private func content(_ notes: [String: String]) -> Content {
  Content(
    map: map,
    notes.reduce(into: [:]) { files, note in files["journeys/trip/\(note.key)"] = note.value })
}

extension Note.Section {
  /// `address: the words of its blocks`, `*` for the whole journey.
  fileprivate var shown: String {
    let words = prose.blocks.map { block in
      switch block {
      case .heading(let heading): "# " + Inline.plainText(heading.content)
      case .paragraph(let content): Inline.plainText(content)
      default: "…"
      }
    }
    return "\(at?.description ?? "*"): " + words.joined(separator: " | ")
  }
}

@Suite struct NoteTests {
  private func sections(_ text: String) -> [String] {
    content(["n.md": text]).journey?.notes.first?.sections.map(\.shown) ?? []
  }

  @Test func aNoteWithoutPlaceBelongsToTheJourney() throws {
    let content = content(["n.md": "---\ntitle: Read me\naudience: internal\n---\nHello.\n"])
    #expect(content.problems == [])
    let note = try #require(content.journey?.notes.first)
    #expect(note.title == "Read me")
    #expect(note.audience == .internal)
    #expect(note.origin == .whole(FileID(1)))
    #expect(note.sections.map(\.shown) == ["*: Hello."])
    #expect(sections("No front matter.\n") == ["*: No front matter."])
  }

  @Test func aNoteWithAPlaceIsNotTakenApart() {
    let content = content(["n.md": "---\nat: purchase/sign-in\n---\n## Payment\n\nText.\n"])
    #expect(content.problems == [])
    #expect(
      content.journey?.notes.first?.sections.map(\.shown)
        == ["purchase/sign-in: # Payment | Text."])
    #expect(
      content.journey?.mentions.map(\.value)
        == [.place(Address(stage: StageID("purchase"), touchpoint: TouchpointID("sign-in")))])
    #expect(content.journey?.mentions.first?.range.start == SourcePosition(line: 2, column: 5))
  }

  @Test func headingsBindByNameSlugAndAddress() {
    let text = """
      Of all.

      ## sign-IN

      By name.

      ## help-returns

      By slug.

      ## purchase/payment

      By address.

      ## GRÖSSE WÄHLEN

      Not equal: ß has no single capital.

      ## größe wählen

      By its letters.

      ## *Purchase*

      By its text.
      """
    #expect(
      sections(text) == [
        "*: Of all.", "purchase/sign-in: By name.", "help-returns: By slug.",
        "purchase/payment: By address. | # GRÖSSE WÄHLEN | Not equal: ß has no single capital.",
        "help-returns/größe-wählen: By its letters.", "purchase: By its text.",
      ])
  }

  @Test func aSectionEndsAtAHigherHeading() {
    let text = """
      # Summer

      ## Purchase

      A.

      ### Details

      B.

      ### Sign-in

      C.

      #### More

      D.

      ## Other things

      E.

      # Winter

      F.
      """
    #expect(
      sections(text) == [
        "*: # Summer", "purchase: A. | # Details | B.", "purchase/sign-in: C. | # More | D.",
        "*: # Other things | E. | # Winter | F.",
      ])
  }

  @Test func anAmbiguousNameIsExplained() {
    let content = content(["n.md": "## Payment\n\nWhich?\n"])
    #expect(
      content.problems == [
        "n.md:1:1: warning: [unbound-heading] The heading “Payment” names touchpoints of several "
          + "stages."
      ])
    #expect(
      content.helps
        == ["Write the address: “purchase/payment” or “help-returns/payment”."])
    #expect(content.journey?.notes.first?.sections.map(\.shown) == ["*: # Payment | Which?"])
  }

  @Test(arguments: [
    ("# Packing\n\nText.\n", nil),
    ("# Packing\n\n## Purchase\n\nText.\n", nil),
    (
      "## Packing\n\n## Purchase\n\nText.\n",
      "Name a place to bind what follows, or use another level of headings."
    ),
    ("# Sign-on\n\nText.\n", "Did you mean “Sign-in”?"),
    ("# purchase/sing-in\n\nText.\n", "Did you mean “purchase/sign-in”?"),
    (
      "# basket/total\n\nText.\n",
      "Name a place to bind what follows, or use another level of headings."
    ),
  ])
  func headingsThatWereMeantToBindAreReported(text: String, help: String?) {
    let content = content(["n.md": text])
    #expect(content.problems.allSatisfy { $0.hasPrefix("n.md:1:1: warning: [unbound-heading]") })
    #expect(content.helps == (help.map { [$0] } ?? []))
  }

  @Test func filesOfOtherKindsJoinTheMaps() throws {
    let content = content([
      "a.md": """
      ---
      kind: evidence
      title: Test of the checkout
      method: usability test
      at: purchase
      n: 8
      date: 2026-07-22
      link: https://example.com/test
      audience: internal
      ---
      Eight people.
      """,
      "b.md": """
      ---
      kind: handoff
      title: To the survey
      from: purchase
      to: help-returns
      ---
      It belongs to nobody.
      """,
      "c.md": """
      ---
      kind: recommendation
      title: Guest checkout
      at: purchase/sign-in
      evidence: [ga, test-of-the-checkout]
      ---
      Let them *in*.
      """,
      "d.md": "---\nkind: note\n---\nA note.\n",
    ])
    #expect(content.problems == [])
    let journey = try #require(content.journey)
    let evidence = try #require(journey.evidence.last)
    #expect(journey.evidence.map(\.id.rawValue) == ["ga", "test-of-the-checkout"])
    #expect(evidence.kind == "usability test")
    #expect(evidence.at?.value == Address(stage: StageID("purchase")))
    #expect(evidence.n == 8)
    #expect(evidence.date == CivilDate("2026-07-22"))
    #expect(evidence.link?.value == "https://example.com/test")
    #expect(evidence.audience == .internal)
    #expect(evidence.body?.blocks == [.paragraph([.text("Eight people.")])])
    #expect(evidence.origin == .whole(FileID(0)))
    #expect(journey.handoffs.map(\.title) == ["To the survey"])
    #expect(journey.handoffs.first?.body?.blocks.count == 1)
    #expect(
      journey.recommendations.map(\.id.rawValue) == ["from-the-map", "guest-checkout"])
    #expect(journey.recommendations.last?.at?.range.start == SourcePosition(line: 4, column: 5))
    #expect(
      journey.recommendations.last?.evidence.map(\.value.rawValue)
        == ["ga", "test-of-the-checkout"])
    #expect(
      journey.recommendations.last?.body?.blocks
        == [.paragraph([.text("Let them "), .emphasis([.text("in")]), .text(".")])])
    #expect(journey.notes.count == 1)
  }

  @Test func brokenFrontMatterIsReportedOnce() {
    let content = content([
      "a.md": "---\nkind: recomendation\nimpact: 5\n---\nText.\n",
      "b.md": "---\ntitle: \"Open\n---\nText.\n", "c.md": "---\n- a\n---\nText.\n",
    ])
    #expect(
      content.problems == [
        "a.md:2:7: error: [unknown-value] “recomendation” is not a value of “kind”.",
        "b.md:2:8: error: [yaml-syntax] This quote is not closed.",
        "c.md:2:1: error: [wrong-type] “front matter” must be a mapping, not a list.",
      ])
    #expect(content.journey?.notes == [])
  }
}

@Suite struct PersonaAndPageTests {
  @Test func aPersonaIsRead() throws {
    let read = Content([
      "personas/alex.md": """
      ---
      name: Alex
      role: Young professional
      goals: [Fast, reliable service]
      frustrations: Hidden costs
      audience: internal
      ---
      Alex is 29.
      """,
      "personas/zoe.md": "---\nname: Zoë\n---\n",
    ]).read()
    #expect(read.diagnostics == [])
    var alex = Persona(id: PersonaID("alex"), name: "Alex", origin: .whole(FileID(0)))
    alex.role = "Young professional"
    alex.goals = ["Fast", "reliable service"]
    alex.frustrations = ["Hidden costs"]
    alex.audience = .internal
    alex.body = Prose(blocks: [.paragraph([.text("Alex is 29.")])], file: FileID(0))
    let zoe = Persona(id: PersonaID("zoe"), name: "Zoë", origin: .whole(FileID(1)))
    #expect(read.value.personas == [alex, zoe])
  }

  @Test(arguments: [
    ("---\ntitle: About us\n---\nText.\n", "About us", 1),
    ("---\ntitle: About us\n---\n# About us\n\nText.\n", "About us", 1),
    ("---\ntitle: About us\n---\n# Who we are\n\nText.\n", "About us", 2),
    ("# About *us*\n\nText.\n", "About us", 1), ("Text.\n", "about", 1), ("", "about", 0),
  ])
  func aPageIsNamedByItsFrontMatterItsHeadingOrItsFile(
    text: String, title: String, blocks: Int
  ) throws {
    let read = Content(["pages/about.md": text]).read()
    #expect(read.diagnostics == [])
    let page = try #require(read.value.pages.first)
    #expect(page.id == PageID("about"))
    #expect(page.title == title)
    #expect(page.body.blocks.count == blocks)
  }

  @Test(arguments: [
    ("draft: true", true), ("draft: false", false), ("status: draft", true),
    ("status: published", false), ("audience: internal", false),
  ])
  func draftsAreMarked(line: String, isDraft: Bool) {
    let content = Content(["pages/about.md": "---\n\(line)\n---\nText.\n"])
    #expect(content.problems == [])
    #expect(content.read().value.pages.map(\.isDraft) == [isDraft])
  }
}
