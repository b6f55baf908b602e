import Foundation
import TestSupport
import Testing

/// `waymark build --audience everyone`: nothing internal is in any file of the site.
@Suite struct AudienceTests {
  /// A site in which everything that can be internal is, with a word of its own.
  static func write(to project: Project) throws {
    try project.write("Content/site.yaml", "title: Shop\n")
    try project.write(
      "Content/metrics.yaml", "- {id: rate, name: Secretrate, kind: rate, better: higher}\n")
    try project.write(
      "Content/rules.yaml", "- {id: hurry, when: {metric: rate, below: 90 %}, do: Secretrule}\n")
    try project.write("Content/personas/alex.md", "---\nname: Alex\n---\nBuys.\n")
    try project.write(
      "Content/personas/spy.md", "---\nname: Secretpersona\naudience: internal\n---\nBuys.\n")
    try project.write("Content/pages/open.md", "---\ntitle: Open\n---\nText.\n")
    try project.write(
      "Content/pages/closed.md", "---\ntitle: Secretpage\naudience: internal\n---\nText.\n")
    try project.write(
      "Content/journeys/margins/map.yaml",
      "title: Secretjourney\naudience: internal\nstages: [{name: A, touchpoints: [{name: B}]}]\n")
    try project.write("Content/journeys/order/map.yaml", map)
    try project.write(
      "Content/journeys/order/note.md",
      "---\ntitle: Note\n---\nOpen words [there](../margins/map.yaml).\n\n```journey margins\n```\n"
    )
    try project.write(
      "Content/journeys/order/secret.md",
      """
      ---
      title: Secretnote
      audience: internal
      ---
      ![Secretpicture](secretpicture.png) See [it](map.yaml#pay/call).

      """)
    try project.write(
      "Content/journeys/order/proof.md",
      "---\nkind: evidence\ntitle: Secretproof\nat: pay/call\n---\nText.\n")
    try project.write(
      "Content/journeys/order/at-call.md", "---\nat: pay/call\n---\nSecretcall is hard.\n")
    try project.write("Content/journeys/order/secretpicture.png", bytes: GateTests.dot)
  }

  static let map = """
    title: Order
    personas: [alex, spy]
    compare: margins
    outcome: {name: Order, at: check, worth: 42 EUR}
    evidence:
      - {id: talks, kind: interviews, n: 8, title: Talks}
      - {id: hidden, kind: interviews, n: 8, title: Secretevidence, audience: internal}
    stages:
      - name: Pay
        volume: 100
        metrics: [{metric: rate, value: 12.34 %, audience: internal}]
        touchpoints:
          - name: Card
            feels: {by: {alex: 1, spy: -2}, evidence: [hidden]}
            quotes:
              - {text: Fine, who: P1}
              - {text: Secretquote, who: P2, audience: internal}
            metrics: [{metric: rate, value: 56.78 %, source: hidden, audience: internal}]
          - {name: Call, action: Secretcall, audience: internal}
      - name: Check
        volume: 60
        touchpoints: [{name: Secretcheck, audience: internal}]
      - name: Get
        volume: 50
        touchpoints: [{name: Parcel, feels: 2}, {name: Door, feels: {by: {spy: -1}, words: [Secretanger]}}]
    handoffs:
      - {from: pay, to: get, title: Open handoff, owner: Ana}
      - {from: pay, to: get, title: Secrethandoff, owner: Ana, audience: internal}
      - {from: pay, to: check, title: Secretcheckhandoff, owner: Ana}
    recommendations:
      - {title: Guest checkout, at: pay/card, impact: 9, effort: 3, evidence: [talks, hidden]}
      - {title: Secretplan, at: pay, impact: 8, effort: 2, audience: internal}
      - {title: Secretcalls, at: pay/call, impact: 7, effort: 2}

    """

  static let secrets = [
    "Secretpersona", "Secretpage", "Secretjourney", "Secretnote", "Secretpicture", "secretpicture",
    "Secretcall", "Secretevidence", "12.34", "Secretquote", "56.78", "Secretcheck",
    "Secrethandoff", "Secretplan", "margins", "Secretproof", "Secretrate", "Secretrule", "hidden\"",
    "Secretanger",
  ]

  /// The text of every file of a site, with its name.
  private static func texts(in project: Project) throws -> [(path: String, text: String)] {
    try project.tree("_site").map {
      ($0.key, $0.key + "\n" + String(decoding: $0.value, as: UTF8.self))
    }
    .sorted { $0.0 < $1.0 }
  }

  @Test func aSiteForEveryoneHasNothingInternalInAnyFile() throws {
    try withProject { project in
      try Self.write(to: project)
      let own = try project.run("build")
      try #require(own.status == 0, "\(own.errors)")
      for secret in Self.secrets {
        let holds = try Self.texts(in: project).contains { $0.text.contains(secret) }
        #expect(holds, "the site for the own organisation lacks \(secret)")
      }
      let everyone = try project.run("build", "--audience", "everyone")
      try #require(everyone.status == 0, "\(everyone.errors)")
      #expect(everyone.errors.contains("[audience-leak]"))
      for (path, text) in try Self.texts(in: project) {
        let told = Self.secrets.filter(text.contains)
        #expect(told.isEmpty, "\(path) tells \(told)")
      }
      let page = try #require(project.text("_site/journeys/order.html"))
      for open in ["Card", "Parcel", "Guest checkout", "Open handoff", "Open words", "Talks"] {
        #expect(page.contains(open))
      }
      #expect(project.text("_site/portfolio.json")?.contains(#""audience":"everyone""#) == true)
    }
  }

  /// What is lost on the way through a stage that nobody may see is not told as lost at once.
  @Test func volumesBehindAnInternalStageAreUnknown() throws {
    try withProject { project in
      try Self.write(to: project)
      try project.run("build", "--audience", "everyone")
      let data = try #require(project.text("_site/journeys/order.json"))
      #expect(data.contains(#""volume":{"amount":100,"#))
      #expect(!data.contains(#""amount":50,"#))
      #expect(project.text("_site/portfolio-leaks.csv")?.contains("order") != true)
    }
  }

  /// A page that was changed by hand may tell anything, and is nothing that a build may remove.
  @Test(arguments: ["--quiet", "--force"])
  func aSiteForEveryoneKeepsNoFileThatIsNotItsOwn(with option: String) throws {
    try withProject { project in
      try Self.write(to: project)
      try project.run("build")
      try project.write("_site/journeys/margins.html", "Secretjourney, by hand")
      for _ in 1...2 {
        let outcome = try project.run("build", "--audience", "everyone", option)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("margins.html” is not as Waymark wrote it"))
      }
      try project.remove("_site/journeys/margins.html")
      #expect(try project.run("build", "--audience", "everyone", option).status == 0)
      #expect(!project.exists("_site/journeys/margins.json"))
    }
  }
}
