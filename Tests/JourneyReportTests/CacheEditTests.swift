import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import JourneyReport

/// Builds on top of each other give what a build from scratch gives, whatever was edited.
@Suite struct CacheEditTests {
  /// Edits of content at random, built on top of each other and from scratch.
  @Test func everySequenceOfEditsGivesTheSameBytes() async throws {
    var compared = 0
    for sequence in 0..<50 {
      compared += try await withProject { project in
        var compared = 0
        var random = SeededGenerator(seed: UInt64(sequence))
        try CacheTests.writeContent(project)
        _ = try await CacheTests.build(project)
        for _ in 0..<6 {
          for _ in 0...Int(random.next() % 2) { try RandomEdit.apply(to: project, &random) }
          let incremental = try await CacheTests.build(project)
          let fresh = try await CacheTests.build(project, "fresh")
          #expect(incremental.diagnostics.map(\.message) == fresh.diagnostics.map(\.message))
          guard fresh.summary != nil else { continue }
          let (left, right) = (
            try CacheTests.site(project, "out"), try CacheTests.site(project, "fresh")
          )
          #expect(Set(left.keys) == Set(right.keys))
          for (path, bytes) in right where left[path] != bytes {
            Issue.record("\(path) differs in sequence \(sequence)")
          }
          try project.remove("fresh")
          compared += 1
        }
        return compared
      }
    }
    #expect(compared > 250, "most edits leave content that can be built")
  }
}

/// A change that somebody could make to a content folder.
private enum RandomEdit {
  private static let words = ["Start", "Arrive", "Leave", "Alex", "web", "Looks", "Do it", "NPS"]

  static func apply(to project: Project, _ random: inout SeededGenerator) throws {
    let names = ["one", "two", "three", "four"]
    let name = names[Int(random.next() % 4)]
    let map = "Content/journeys/\(name)/map.yaml"
    switch random.next() % 15 {
    case 0:
      try replace("feels: -1", "feels: -2", in: map, of: project)
    case 1:
      try replace("feels: -2", "feels: -1", in: map, of: project)
    case 2:
      let word = words[Int(random.next() % UInt64(words.count))]
      try replace(word, word + "x", in: map, of: project)
    case 3:
      try project.write(
        "Content/journeys/\(name)/note.md",
        "# Note \(random.next() % 3)\n\nText [a](../../pages/a.md#why).\n")
    case 4:
      if project.exists("Content/journeys/\(name)/more.md") {
        try project.remove("Content/journeys/\(name)/more.md")
      } else {
        try project.write("Content/journeys/\(name)/more.md", "More about [x](../one/map.yaml).\n")
      }
    case 5:
      try project.write("Content/site.yaml", "title: Journeys \(random.next() % 3)\n")
    case 6:
      try replace("volume: 60", "volume: 50", in: map, of: project)
    case 7:
      if project.exists("Content/journeys/five/map.yaml") {
        try project.remove("Content/journeys/five")
      } else {
        try replace("title", "title", in: map, of: project)
        try project.write(
          "Content/journeys/five/map.yaml",
          "title: Five\ncompare: \(name)\nstages: [{name: S, touchpoints: [{name: T}]}]\n")
      }
    case 8:
      try replace("owner: Ops", "owner: Team one", in: map, of: project)
    case 9:
      try replace("parent: one", "parent: four", in: map, of: project)
    case 11:
      try project.write(
        "Content/journeys/\(name)/weeks.csv",
        "week,nps\n2026-W38,\(random.next() % 40)\n2026-W39,\(random.next() % 40)\n")
    case 12:
      let methods = ["ice", "rice", "value", "impact-effort"]
      try project.write(
        "Content/site.yaml", "title: Journeys\nranking: \(methods[Int(random.next() % 4)])\n")
    case 13:
      try project.write(
        "Content/rules.yaml",
        "- {id: low, when: {metric: nps, below: \(random.next() % 30)}, do: Call them}\n")
    case 10:
      try project.write(
        "Content/personas/alex.md", "---\nname: Alex \(random.next() % 2)\n---\nHi.\n")
    default:
      try replace("title: Journey", "status: draft\ntitle: Journey", in: map, of: project)
    }
  }

  private static func replace(
    _ text: String, _ other: String, in path: String, of project: Project
  ) throws {
    guard let before = project.text(path), let range = before.range(of: text) else { return }
    try project.write(path, before.replacingCharacters(in: range, with: other))
  }
}
