extension Project {
  /// Writes a content folder with so many journeys.
  ///
  /// - Parameters:
  ///   - journeys: How many.
  ///   - stages: How many stages each has.
  ///   - touchpoints: How many touchpoints each stage has.
  ///   - folder: The content folder.
  ///   - wording: A word that every page shows, to tell two versions apart.
  /// - Throws: An error where a file cannot be written.
  package func writeSample(
    journeys: Int, stages: Int = 3, touchpoints: Int = 5, in folder: String = "Content",
    wording: String = "first"
  ) throws {
    try write(folder + "/site.yaml", "title: Sample \(wording)\norganisation: Sample & Co\n")
    try write(folder + "/metrics.yaml", SampleContent.metrics)
    for persona in ["alex", "sam"] {
      try write(folder + "/personas/\(persona).md", SampleContent.persona(persona))
    }
    for number in 0..<journeys {
      let journey = folder + "/journeys/journey-\(number)"
      let map = SampleContent.map(
        number, wording, stages: stages, touchpoints: touchpoints)
      try write(journey + "/map.yaml", map)
      try write(journey + "/note.md", SampleContent.note(number, wording))
    }
  }
}

/// The texts of a sample.
enum SampleContent {
  static let metrics = """
    - {id: conversion, name: Conversion, kind: rate, better: higher, formula: orders / visits}
    - {id: nps, name: NPS, kind: nps, better: higher, formula: promoters − detractors}

    """

  static func persona(_ name: String) -> String {
    "---\nname: \(name == "alex" ? "Alex" : "Sam")\nrole: Customer\ngoals: [Be done soon]\n---\nWho that is.\n"
  }

  static func map(
    _ number: Int, _ wording: String, stages: Int, touchpoints: Int
  ) -> String {
    var text = """
      title: Journey \(number) \(wording)
      persona: \(number.isMultiple(of: 2) ? "alex" : "sam")
      summary: What a customer goes through, number \(number).
      owner: Team \(number % 7)
      evidence:
        - {id: talks, kind: interviews, n: 8, date: 2026-09-12, title: Eight talks}
      stages:

      """
    for stage in 0..<stages {
      text += "  - name: Stage \(stage)\n    volume: \(1000 - stage * 20)\n    touchpoints:\n"
      for touchpoint in 0..<touchpoints {
        text += self.touchpoint(touchpoint, score: (number + stage + touchpoint) % 5 - 2)
      }
    }
    return text
  }

  private static func touchpoint(_ number: Int, score: Int) -> String {
    """
          - name: Touchpoint \(number)
            channel: Web
            action: Does something & goes on
            thinks: Is this <right>?
            feels: {score: \(score), words: [curious], evidence: [talks]}
            pains: [It takes long]
            owner: Team \(number)
            metrics:
              - {metric: conversion, value: \(40 + number) %, n: 900, previous: 41 %, target: 50 %}

    """
  }

  static func note(_ number: Int, _ wording: String) -> String {
    """
    ---
    title: Note \(number)
    ---
    A note of the \(wording) version with *emphasis*.

    ## Stage 0

    - one
    - two

    """
  }
}
