import JourneyModel
import Testing

@testable import JourneyDiff

@Suite("Changes of stages and touchpoints")
struct PartChangeTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let edit: @Sendable (inout JourneySnapshot) -> Void
    let lines: [String]

    init(
      _ name: String, _ lines: [String], _ edit: @escaping @Sendable (inout JourneySnapshot) -> Void
    ) {
      testDescription = name
      self.edit = edit
      self.lines = lines
    }
  }

  static let edits: [Edit] = [
    Edit("nothing", []) { _ in },
    Edit("a touchpoint is added", ["+ Touchpoint added, Receipt (Purchase)"]) {
      $0.stages[1].touchpoints.append(Before.touchpoint("Receipt"))
    },
    Edit(
      "a touchpoint goes, and its pain with it",
      [
        "− Touchpoint removed, Sign-in (Purchase)",
        "− Pain closed, Sign-in (Purchase): Forced account",
      ]
    ) { $0.stages[1].touchpoints.remove(at: 1) },
    Edit("a stage is added", ["+ Stage added, Delivery", "+ Touchpoint added, Parcel (Delivery)"]) {
      $0.stages.append(Before.stage("Delivery", Before.touchpoint("Parcel")))
    },
    Edit(
      "a stage goes",
      [
        "− Stage removed, Awareness", "− Touchpoint removed, Search ad (Awareness)",
        "− Touchpoint removed, Product video (Awareness)",
        "− Delight gone, Product video (Awareness): Shows real use",
      ]
    ) { $0.stages.remove(at: 0) },
    Edit(
      "a stage gets another name and so another id", ["~ Stage renamed, Buying: Purchase → Buying"]
    ) {
      $0.stages[1].name = "Buying"
      $0.stages[1].id = StageID("buying")
    },
    Edit(
      "a touchpoint gets another name but keeps its id",
      ["~ Touchpoint renamed, Log in (Purchase): Sign-in → Log in"]
    ) {
      $0.stages[1].touchpoints[1].name = "Log in"
    },
    Edit(
      "a touchpoint gets another name and so another id",
      ["~ Touchpoint renamed, Authentication (Purchase): Sign-in → Authentication"]
    ) {
      $0.stages[1].touchpoints[1].name = "Authentication"
      $0.stages[1].touchpoints[1].id = TouchpointID("authentication")
    },
    Edit(
      "a touchpoint gets another id alone",
      ["~ Touchpoint renamed, Sign-in (Purchase): purchase/sign-in → purchase/login"]
    ) {
      $0.stages[1].touchpoints[1].id = TouchpointID("login")
    },
    Edit(
      "a touchpoint stands behind another",
      ["↕ Touchpoint moved, Basket (Purchase) · stands in another order"]
    ) {
      $0.stages[1].touchpoints.append($0.stages[1].touchpoints.remove(at: 0))
    },
    Edit("a touchpoint goes to another stage", ["↕ Touchpoint moved, Basket: Purchase → Awareness"])
    {
      $0.stages[0].touchpoints.append($0.stages[1].touchpoints.remove(at: 0))
    },
    Edit("stages change places", ["↕ Stage moved, Purchase · stands in another order"]) {
      $0.stages.swapAt(0, 1)
    },
    Edit(
      "a stage is split",
      ["+ Stage added, Checkout", "↕ Touchpoint moved, Payment: Purchase → Checkout"]
    ) {
      let payment = $0.stages[1].touchpoints.removeLast()
      $0.stages.append(Before.stage("Checkout", payment))
    },
    Edit("the channel", ["~ Channel, Sign-in (Purchase): Web → App"]) {
      $0.stages[1].touchpoints[1].channel = "App"
    },
    Edit(
      "the owner",
      ["~ Owner, Sign-in (Purchase): nobody → Ana", "~ Owner, Payment (Purchase): Cleo → nobody"]
    ) {
      $0.stages[1].touchpoints[1].owner = "Ana"
      $0.stages[1].touchpoints[2].owner = nil
    },
    Edit("another spelling of owner, channel, pain", []) {
      $0.stages[1].touchpoints[2].owner = "cleo "
      $0.stages[1].touchpoints[2].channel = "WEB"
      $0.stages[1].touchpoints[2].pains[0] = "fee shown last!"
    },
    Edit(
      "the volume", ["~ Customers who enter, Awareness: 18\u{202F}420 → 20\u{202F}262 · +10\u{A0}%"]
    ) {
      $0.stages[0].volume = 20262
    },
    Edit(
      "feelings",
      [
        "~ Feeling, Search ad (Awareness): +1 → 0 · worse",
        "~ Feeling, Sign-in (Purchase): −2 → 0 · better",
        "~ Feeling, Payment (Purchase): −1 → none",
      ]
    ) {
      $0.stages[0].touchpoints[0].score = 0
      $0.stages[1].touchpoints[1].score = 0
      $0.stages[1].touchpoints[2].score = nil
    },
    Edit(
      "pains and delights",
      [
        "− Pain closed, Payment (Purchase): Form clears on error",
        "~ Pain reworded, Payment (Purchase): Fee shown last → Delivery fee shown last",
        "+ Pain opened, Payment (Purchase): No PayPal",
        "+ Delight added, Payment (Purchase): One tap",
      ]
    ) {
      $0.stages[1].touchpoints[2].pains = ["Delivery fee shown last", "No PayPal"]
      $0.stages[1].touchpoints[2].delights = ["One tap"]
    },
    Edit(
      "the journey itself",
      [
        "~ Title: First purchase → First order", "~ State: current → future",
        "~ Status: published → draft", "~ Owner, whole journey: nobody → Growth",
      ]
    ) {
      $0.title = "First order"
      $0.state = .future
      $0.status = .draft
      $0.owner = "Growth"
    },
  ]

  @Test("each edit is told as what it is", arguments: edits)
  func told(edit: Edit) {
    #expect(Before.changes(Before.purchase, edit.edit) == edit.lines)
  }

  @Test("a score on another scale that feels the same is no change of feeling")
  func scale() {
    let lines = Before.changes { journey in
      journey.scale = EmotionScale(min: 0, max: 10) ?? .standard
      for stage in journey.stages.indices {
        for index in journey.stages[stage].touchpoints.indices {
          journey.stages[stage].touchpoints[index].score =
            journey.stages[stage].touchpoints[index].score.map { ($0 + 2) * 2.5 }
        }
      }
    }
    #expect(lines == ["~ Scale of scores: -2 … 2 → 0 … 10"])
  }

  @Test("a touchpoint that is replaced by another is not taken for a renamed one")
  func replaced() {
    let lines = Before.changes { journey in
      journey.stages[1].touchpoints[1] = Before.touchpoint("Parcel shop", score: 2) {
        $0.channel = "Store"
        $0.pains = ["Closed at noon"]
      }
    }
    #expect(lines.contains("+ Touchpoint added, Parcel shop (Purchase)"))
    #expect(lines.contains("− Touchpoint removed, Sign-in (Purchase)"))
    #expect(!lines.contains { $0.contains("renamed") })
  }

  @Test("two touchpoints that are renamed at once are both found")
  func renamedTogether() {
    let lines = Before.changes { journey in
      for index in 1...2 {
        let name = ["Login page", "Paying"][index - 1]
        journey.stages[1].touchpoints[index].name = name
        journey.stages[1].touchpoints[index].id = TouchpointID(Slug.of(name))
      }
    }
    #expect(
      lines == [
        "~ Touchpoint renamed, Login page (Purchase): Sign-in → Login page",
        "~ Touchpoint renamed, Paying (Purchase): Payment → Paying",
      ])
  }

  @Test("a renamed folder is the same journey; a new one is not")
  func journeys() {
    var renamed = Before.purchase
    renamed.id = JourneyID("first-order")
    let other = Before.journey("returns", Before.stage("Decide", Before.touchpoint("Label"))) {
      $0.title = "Returns"
    }
    let diff = PortfolioDiff(
      old: Before.portfolio(Before.purchase), new: Before.portfolio(renamed, other))
    #expect(diff.added.map(\.id) == [JourneyID("returns")])
    #expect(diff.removed.isEmpty)
    #expect(diff.changed.flatMap(\.all) == [.fact(.id, from: "first-purchase", to: "first-order")])
    #expect(diff.changes(in: JourneyID("first-order")) != nil)
    #expect(diff.changes(in: JourneyID("returns")) == nil)
  }

  @Test("both curves stand on one axis, with what came and went")
  func curves() throws {
    var edited = Before.purchase
    edited.stages[1].touchpoints.remove(at: 1)
    edited.stages[1].touchpoints.append(Before.touchpoint("Receipt", score: 1))
    edited.stages[0].touchpoints[0].score = -2
    let diff = PortfolioDiff(old: Before.portfolio(Before.purchase), new: Before.portfolio(edited))
    let steps = try #require(diff.changed.first).curves.steps
    #expect(
      steps.map { "\($0.presence) \($0.address) \($0.old ?? 9) \($0.new ?? 9)" } == [
        "kept awareness/search-ad 0.5 -1.0", "kept awareness/product-video 1.0 1.0",
        "kept purchase/basket 0.0 0.0", "removed purchase/sign-in -1.0 9.0",
        "kept purchase/payment -0.5 -0.5", "added purchase/receipt 9.0 0.5",
      ])
  }
}
