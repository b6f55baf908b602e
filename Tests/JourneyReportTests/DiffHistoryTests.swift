import Foundation
import TestSupport
import Testing

/// `waymark diff` in a repository whose every commit changes one thing.
@Suite struct DiffHistoryTests {
  /// A touchpoint of the map; the defaults are those of the first commit.
  private struct Map {
    var title = "Book a repair"
    var owner = "Workshop"
    var stage = "Booking"
    var call = "Phone call"
    var channel = "Phone"
    var score = -2
    var pains = ["Nobody answers"]
    var delights: [String] = []
    var caller = "Front desk"
    var rate = "54 %, n: 1180"
    var volume = 640
    var more = ""
    var handoffs = ""
    var status = "idea"
    var worth = "50 EUR"
    var median = "19 min"
    var thinks = "Will they answer?"
    var segments = "mobile: 33 %"

    var text: String {
      """
      title: \(title)
      owner: \(owner)
      outcome: {name: Repair, at: search, worth: \(worth)}
      recommendations:
        - {title: Offer times online, at: \(stage.lowercased()), status: \(status)}
      stages:
        - name: Search
          volume: 1180
          touchpoints:
            - {name: Map search, feels: 1, intent: Find a workshop nearby that is open}
        - name: \(stage)
          volume: \(volume)
          time-in-stage: {median: \(median)}
          touchpoints:
            - name: \(call)
              channel: \(channel)
              intent: Get a time before the weekend
              feels: \(score)
              thinks: \(thinks)
              owner: \(caller)
              pains: [\(pains.joined(separator: ", "))]
              delights: [\(delights.joined(separator: ", "))]
              metrics: [{metric: booking-rate, value: \(rate), target: 70 %,
                segments: {\(segments)}}]
      \(more)
      \(handoffs)

      """
    }
  }

  private static let metrics = "- {id: booking-rate, name: Booking rate, kind: rate}\n"
  private static let chat =
    "      - {name: Chat, feels: 2, intent: Ask about the price, channel: Web}"

  /// What each commit after the first does, and the line that tells it.
  private static let steps: [(change: @Sendable (inout Map) -> Void, line: String)] = [
    ({ $0.score = 1 }, "Feeling, Phone call (Booking): −2 → +1 · better"),
    ({ $0.score = 0 }, "Feeling, Phone call (Booking): +1 → 0 · worse"),
    ({ $0.call = "Telephone call" }, "Touchpoint renamed"),
    ({ $0.call = "Ring" }, "Touchpoint renamed"),
    ({ $0.stage = "Appointment" }, "Stage renamed"),
    ({ $0.title = "Have a bicycle repaired" }, "Title: Book a repair → Have a bicycle repaired"),
    ({ $0.owner = "Head office" }, "Owner, whole journey: Workshop → Head office"),
    ({ $0.caller = "Call centre" }, "Owner, Ring (Appointment): Front desk → Call centre"),
    ({ $0.channel = "Mobile" }, "Channel, Ring (Appointment): Phone → Mobile"),
    ({ $0.pains.append("No price") }, "Pain opened, Ring (Appointment): No price"),
    ({ $0.pains.removeFirst() }, "Pain closed, Ring (Appointment): Nobody answers"),
    ({ $0.delights = ["A friendly voice"] }, "Delight added, Ring (Appointment)"),
    ({ $0.rate = "61 %, n: 1180" }, "Booking rate, Ring (Appointment): 54 % → 61 % · better"),
    ({ $0.rate = "62 %, n: 1180" }, "61 % → 62 % · no clear change"),
    ({ $0.volume = 700 }, "Customers who enter, Appointment: 640 → 700"),
    ({ $0.more = chat }, "Touchpoint added, Chat (Appointment)"),
    ({ $0.more = "" }, "Touchpoint removed, Chat (Appointment)"),
    ({ $0.status = "planned" }, "Recommendation, Offer times online: idea → planned"),
    (
      { $0.handoffs = "handoffs: [{from: search, to: appointment}]" },
      "Handoff added, Search → Appointment"
    ),
    ({ $0.worth = "500 EUR" }, "Worth of the outcome, whole journey: 50 EUR → 500 EUR"),
    ({ $0.median = "29 min" }, "Time in stage, median, Appointment: 19 min → 29 min"),
    ({ $0.thinks = "Nobody answers." }, "Thoughts, Ring (Appointment): Will they answer? →"),
    ({ $0.segments = "mobile: 13 %" }, "Booking rate, mobile, Ring (Appointment): 33 % → 13 %"),
    ({ $0.rate = "62 %" }, "Booking rate, Ring (Appointment): 62 % · n: 1\u{202F}180 → none"),
  ]

  private static let path = "Content/journeys/repair/map.yaml"

  private static func makeHistory(_ project: Project) throws {
    var map = Map()
    try project.write("Content/metrics.yaml", metrics)
    var script = "set -e\ngit init -q .\ngit config user.name T\ngit config user.email t@e.org\n"
    for number in 0...steps.count {
      if number > 0 { steps[number - 1].change(&map) }
      try project.write("states/\(number)", map.text)
      script += "cp states/\(number) \(path); git add Content; git commit -q -m \(number)\n"
      script += "git tag s\(number)\n"
    }
    try project.makeFolder("Content/journeys/repair")
    let outcome = try project.shell(script)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func everyCommitIsToldByItsOwnLine() throws {
    try withProject { project in
      try Self.makeHistory(project)
      let count = try project.shell("git rev-list --count HEAD").output
      #expect(count == "\(Self.steps.count + 1)\n")
      for (number, step) in Self.steps.enumerated() {
        let outcome = try project.run("diff", "s\(number)", "s\(number + 1)")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        #expect(outcome.output.contains(step.line), "commit \(number + 1): \(outcome.output)")
        #expect(outcome.output.contains("\n1 journey changed"), "\(outcome.output)")
      }
      let back = try project.run("diff", "HEAD", "s0").output
      #expect(back.contains("Title: Have a bicycle repaired → Book a repair"))
      #expect(try project.run("diff", "HEAD", "--exit-code").status == 0)
    }
  }

  @Test func aFolderARevisionAndASiteGiveTheSameAnswer() throws {
    try withProject { project in
      try Self.makeHistory(project)
      try project.shell("git worktree add -q old s0")
      #expect(try project.in("old").run("build").status == 0)
      /// The answer without the line that names the sides.
      func answer(_ old: String, _ new: String) throws -> String {
        let outcome = try project.run("diff", old, new)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output.split(separator: "\n").dropFirst().joined(separator: "\n")
      }
      let expected = try answer("s0", "HEAD")
      #expect(expected.contains("Worth of the outcome"), "\(expected)")
      for old in ["old", "old/Content", "old/_site", "old/_site/portfolio.json"] {
        #expect(try answer(old, "Content") == expected, "\(old)")
      }
      #expect(try project.run("build").status == 0)
      #expect(try answer("old", "_site") == expected)
    }
  }

  @Test func renamesAreFoundByContent() throws {
    try withProject { project in
      try Self.makeHistory(project)
      // The stage and its touchpoint have other names and ids after three commits.
      let text = try project.run("diff", "s2", "s5").output
      #expect(text.contains("Stage renamed, Appointment: Booking → Appointment"), "\(text)")
      #expect(text.contains("Touchpoint renamed, Ring (Appointment): Phone call → Ring"))
      #expect(!text.contains("added, ") && !text.contains("Touchpoint removed"), "\(text)")
      // And so has the journey.
      let moved = try project.shell(
        "git mv Content/journeys/repair Content/journeys/mend && "
          + "sed -i 's/^title: .*/title: Mend a bicycle/' Content/journeys/mend/map.yaml")
      #expect(moved.status == 0)
      let renamed = try project.run("diff", "HEAD").output
      #expect(renamed.contains("Title: Have a bicycle repaired → Mend a bicycle"), "\(renamed)")
      #expect(renamed.contains("Folder: repair → mend · the address of the page changed"))
      #expect(!renamed.contains("Journey added") && !renamed.contains("Journey removed"))
    }
  }

  @Test func aCommentOnAHugeChangeFits() throws {
    try withProject { project in
      for number in 0..<120 {
        func map(_ score: Int, _ word: String) -> String {
          let touchpoints = (0..<25).map {
            "      - {name: Step \($0), feels: \(score), "
              + "pains: ['\(word) \(String(repeating: "long & <b>winded</b> ", count: 8))\($0)']}\n"
          }
          return "title: Journey \(number)\nstages:\n  - name: S\n    touchpoints:\n"
            + touchpoints.joined()
        }
        try project.write("old/journeys/j\(number)/map.yaml", map(-1, "Old"))
        try project.write("new/journeys/j\(number)/map.yaml", map(2, "New"))
      }
      let comment = try project.run("diff", "old", "new", "--format", "markdown").output
      #expect(comment.utf8.count < 60_000)
      #expect(comment.utf8.count > 40_000, "it uses the room that it has")
      #expect(comment.hasPrefix("<!-- waymark-diff -->\n### What changed in the journeys\n"))
      #expect(comment.contains("120 journeys changed"))
      #expect(comment.contains("more journeys changed."))
      let count = { (word: String) in comment.components(separatedBy: word).count }
      #expect(count("<details>") == count("</details>"))
    }
  }

  @Test func thePageShowsBothCurves() throws {
    try withProject { project in
      try Self.makeHistory(project)
      let page = try project.run("diff", "s0", "s16", "--format", "html").output
      #expect(page.contains("How it felt and how it feels: Have a bicycle repaired"))
      #expect(page.contains("class=\"s-curveGhost\"") && page.contains("class=\"s-curve\""))
      #expect(page.contains("+ Chat"))
      let none = try project.run("diff", "s6", "s7", "--format", "html").output
      #expect(!none.contains("class=\"s-curveGhost\""), "no feeling changed")
    }
  }
}
