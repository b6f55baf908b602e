import TestSupport
import Testing

/// A build holds what it knows of the journeys, not the pages that it makes of them.
@Suite struct MemoryTests {
  /// A page with its drawing, data and picture is several times as large as what is held of it.
  @Test func memoryGrowsWithTheModelAndNotWithThePages() throws {
    try withProject { project in
      // Lists on pages are cut at a hundred, so that only more than that tell.
      let (few, many) = (110, 310)
      let least = try memory(of: few, in: project)
      let most = try memory(of: many, in: project)
      let growth = (most.memory - least.memory) / Double(many - few)
      let written = (most.written - least.written) / Double(many - few)
      #expect(least.memory > 1)
      #expect(growth < 0.4 * written, "\(growth) MiB held a journey, \(written) MiB written")
    }
  }

  /// Ten thousand journeys of eighteen touchpoints each; held as they are, they need more.
  @Test func tenThousandJourneysFitInHalfAGibibyte() throws {
    try withProject { project in
      let peak = try peak(of: 10_000, stages: 3, touchpoints: 6, in: project)
      #expect(peak < 512, "\(peak) MiB")
    }
  }

  /// The peak of a build of so many small journeys and the size of its site, both in MiB.
  private func memory(
    of journeys: Int, in project: Project
  ) throws -> (memory: Double, written: Double) {
    let peak = try peak(of: journeys, stages: 2, touchpoints: 2, in: project)
    let bytes = try project.tree("site\(journeys)").values.reduce(0) { $0 + $1.count }
    return (peak, Double(bytes) / 1_048_576)
  }

  /// The peak of a build of so many journeys, in MiB.
  private func peak(
    of journeys: Int, stages: Int, touchpoints: Int, in project: Project
  ) throws -> Double {
    try project.writeSample(
      journeys: journeys, stages: stages, touchpoints: touchpoints, in: "content\(journeys)")
    // Two jobs on every machine: each holds what it works on.
    let build = try project.run(
      "build", "--content", "content\(journeys)", "--output", "site\(journeys)", "--timings",
      "--jobs", "2")
    let lines = build.errors.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("peak memory") })
    return try #require(line.split(separator: " ").dropFirst(2).first.flatMap { Double($0) })
  }
}
