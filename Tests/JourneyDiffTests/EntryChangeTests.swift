import Diagnostics
import JourneyModel
import Markup
import TestSupport
import Testing
import Wording

@testable import JourneyDiff

/// The metric catalogue and the personas between two states.
@Suite("Changes of metrics and personas")
struct EntryChangeTests {
  private static let before: PortfolioSnapshot = {
    var portfolio = Before.portfolio(Before.purchase)
    portfolio.metrics[0].details[.formula] = ["orders ÷ visits"]
    portfolio.metrics[0].details[.benchmark] = ["3 %"]
    var lea = PortfolioSnapshot.Persona(id: PersonaID("lea"), name: "Lea")
    lea.details[.role] = ["Courier"]
    lea.details[.goals] = ["Ride safely", "Save time"]
    lea.details[.body] = ["9f"]
    portfolio.personas = [lea, .init(id: PersonaID("tom"), name: "Tom")]
    return portfolio
  }()

  private func diff(_ edit: (inout PortfolioSnapshot) -> Void) -> PortfolioDiff {
    var edited = Self.before
    edit(&edited)
    return PortfolioDiff(old: Self.before, new: edited)
  }

  private func lines(_ edit: (inout PortfolioSnapshot) -> Void) -> [String] {
    EntrySection.all(of: diff(edit), in: .english).flatMap { section in
      [section.title] + section.lines.map(\.text)
    }
  }

  @Test("what a metric is, is told by its name")
  func metric() {
    let told = lines {
      $0.metrics[0].name = "Order rate"
      $0.metrics[0].kind = .count
      $0.metrics[0].better = .lower
      $0.metrics[0].details[.formula] = ["orders ÷ sessions"]
      $0.metrics[0].details[.benchmark] = []
      $0.metrics[0].details[.benchmarkSource] = ["Trade press"]
      $0.metrics[4].details[.scale] = ["1 … 5"]
      $0.metrics[4].details[.variant] = ["top-2-box"]
      $0.metrics[4].details[.usualStages] = ["use"]
    }
    #expect(
      told == [
        "Metric catalogue", "~ Name, Order rate: Conversion → Order rate",
        "~ Kind, Order rate: rate → count",
        "~ Direction, Order rate: higher is better → lower is better",
        "~ Formula, Order rate: orders ÷ visits → orders ÷ sessions",
        "− Benchmark, Order rate: 3 %",
        "+ Source of the benchmark, Order rate: Trade press", "+ Scale, Satisfaction: 1 … 5",
        "+ Variant, Satisfaction: top-2-box", "+ Usual stages, Satisfaction: use",
      ])
  }

  @Test("metrics and personas that came and went, and those with another id")
  func presence() {
    let told = lines {
      $0.metrics.remove(at: 1)
      $0.metrics[0].id = MetricID("order-rate")
      $0.metrics.append(.init(id: "returns", "Returns", .rate, .lower))
      $0.personas[1] = .init(id: PersonaID("ada"), name: "Ada")
    }
    #expect(
      told == [
        "Metric catalogue", "~ Id, Conversion: conversion → order-rate", "+ Metric added, Returns",
        "− Metric removed, Visits", "Personas", "+ Persona added, Ada", "− Persona removed, Tom",
      ])
  }

  @Test("what a persona's file says")
  func persona() {
    let told = lines {
      $0.personas[0].name = "Lea M."
      $0.personas[0].details[.role] = ["Teacher"]
      $0.personas[0].details[.goals] = ["Ride safely"]
      $0.personas[0].details[.frustrations] = ["Rain"]
      $0.personas[0].details[.body] = ["a0"]
    }
    #expect(
      told == [
        "Personas", "~ Name, Lea M.: Lea → Lea M.", "~ Role, Lea M.: Courier → Teacher",
        "− Goals, Lea M.: Save time", "+ Frustrations, Lea M.: Rain", "~ Text, Lea M. · changed",
      ])
  }

  @Test("every form tells it, beside the journeys", arguments: ["en", "de"])
  func forms(language: String) throws {
    let changes = diff {
      $0.metrics[0].details[.formula] = ["a <b>"]
      $0.personas.removeLast()
    }
    #expect(changes.changed.isEmpty && !changes.isEmpty)
    let isGerman = language == "de"
    let strings = try Repository.text("Templates/strings/de.strings")
    let wording =
      isGerman
      ? Wording(language: language, translation: Translation(stringsFile: strings)) : .english
    let title = isGerman ? "Kennzahlenkatalog" : "Metric catalogue"
    let formula = isGerman ? "Formel" : "Formula"
    let counts = isGerman ? "1 Kennzahl anders definiert" : "1 metric defined differently"
    let text = changes.text(wording: wording)
    #expect(text.contains("\n\(title)\n  ~ \(formula), Conversion: orders ÷ visits → a <b>\n"))
    #expect(text.contains(counts))
    let markdown = changes.markdown(wording: wording)
    #expect(markdown.contains("<summary><strong>\(title)</strong>: 1"))
    #expect(
      markdown.contains("| &#126; | \(formula) | Conversion | orders ÷ visits | a &#60;b&#62; |"))
    let html = changes.html(wording: wording, entryLink: { _ in .fragment("there") }).string
    #expect(html.contains("<h2>\(title)</h2>") && html.contains("a &lt;b&gt;"))
    #expect(html.contains("<a href=\"#there\"><bdi>Conversion</bdi></a>"))
    #expect(!html.contains("<a href=\"#there\"><bdi>Tom"), "what is gone has no page")
  }

  @Test("programs get it as data")
  func json() throws {
    let changes = diff {
      $0.metrics[0].id = MetricID("order-rate")
      $0.personas[0].details[.body] = ["a0"]
    }
    let json = try JSONReader.read(changes.json())
    #expect(try json.count("version") == 1)
    let metrics = try json.list("metrics") { one throws(JSONFailure) in
      [try one.text("id"), try one.text("oldId"), try one.text("presence")]
    }
    #expect(metrics == [["order-rate", "conversion", "changed"]])
    let personas = try json.list("personas") { one throws(JSONFailure) in
      try one.list("details") { detail throws(JSONFailure) in
        [try detail.text("detail"), detail["to"] == nil ? "hidden" : "shown"]
      }
    }
    #expect(personas == [[["body", "hidden"]]])
  }

  @Test("a state that does not tell of them is not compared", arguments: [true, false])
  func older(isOld: Bool) {
    var older = Self.before
    older.tells.subtract([.catalogue, .people])
    older.metrics = []
    older.personas = []
    let changes =
      isOld
      ? PortfolioDiff(old: older, new: Self.before) : PortfolioDiff(old: Self.before, new: older)
    #expect(changes.entries.isEmpty)
    #expect(changes.isEmpty)
  }

  @Test("they survive the file")
  func file() throws {
    var json = JSONWriter()
    Self.before.write(to: &json)
    #expect(try PortfolioSnapshot(JSONReader.read(json.finish())) == Self.before)
  }

  @Test("a catalogue of thousands leaves room for the journeys in a comment")
  func long() {
    let changes = diff { portfolio in
      for index in 0..<3000 {
        portfolio.metrics.append(.init(id: "m\(index)", String(repeating: "M", count: 200), .rate))
      }
      portfolio.journeys[0].stages[1].touchpoints[0].pains = ["Slow"]
    }
    let markdown = changes.markdown(wording: .english)
    #expect(markdown.utf8.count < PortfolioDiff.commentLimit)
    #expect(markdown.contains("more changes.") && markdown.contains("| Slow |"))
  }
}
