// Measures reading and the analysis alone, on the content folder that is named: a map from its YAML
// to the model with all places, its notes, what the analysis finds in it, and portfolios that double
// in size. Medians of many turns on one core.

import Diagnostics
import Foundation
import JourneyAnalysis
import JourneyModel
import JourneyReading

guard CommandLine.arguments.count == 2 else {
  print("Usage: ModelBenchmark CONTENT-FOLDER")
  exit(2)
}
let root = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).sorted {
  $0.utf8.lexicographicallyPrecedes($1.utf8)
}
let files = paths.enumerated().compactMap { index, path -> ContentTree.File? in
  guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
  return ContentTree.File(path: path, bytes: Array(data), id: FileID(index))
}
let portfolio = PortfolioReader.read(ContentTree(files: files)).value
let date = CivilDate("2026-11-23")
let context = AnalysisContext(portfolio, date: date)

/// The median of so many turns, in milliseconds.
func median(of turns: Int, _ work: () -> Int) -> Double {
  var times: [Double] = []
  var sum = 0
  for _ in 0..<turns {
    let time = ContinuousClock().measure { sum &+= work() }
    times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
  }
  // What was computed has a use, so that nothing of it is left out.
  if sum == .min { print(sum) }
  return times.sorted()[turns / 2]
}

func text(_ value: Double) -> String { String(format: "%.4f", value) }

/// What reading the maps takes, with the notes beside them or without.
func readMaps(withNotes: Bool) {
  let tree = ContentTree(files: files.filter { withNotes || !$0.path.hasSuffix(".md") })
  let plan = PortfolioReader.plan(tree).value
  let bytes = tree.files.filter { $0.path.hasPrefix("journeys/") }.reduce(0) { $0 + $1.bytes.count }
  let all = median(of: 25) {
    plan.folders.reduce(0) { sum, folder in
      sum + (PortfolioReader.readJourney(folder, plan: plan).value?.stages.count ?? 0)
    }
  }
  let maps = Double(max(1, plan.folders.count))
  let kilobytes = Double(bytes) / 1000
  print(
    "reading \(withNotes ? "maps and notes" : "maps"): \(plan.folders.count) maps of "
      + "\(String(format: "%.1f", kilobytes / maps)) KB: \(text(all / maps)) ms a map, "
      + "\(text(all / max(1, kilobytes) * 10)) ms for 10 KB")
}

readMaps(withNotes: false)
readMaps(withNotes: true)

let journeys = portfolio.journeys
let touchpoints = journeys.reduce(0) { $0 + $1.touchpoints.count }
let all = median(of: 25) {
  journeys.reduce(0) { $0 + JourneyFindings($1, in: context).checks.count }
}
print(
  "analysis: \(journeys.count) maps, \(touchpoints) touchpoints, \(portfolio.rules.count) rules: "
    + "\(text(all / Double(max(1, journeys.count)))) ms a map")

// The same maps again under other ids: what the journeys show together grows with their number.
for copies in [1, 2, 4, 8] {
  var large = portfolio
  large.journeys = (0..<copies).flatMap { copy in
    journeys.map { journey in
      var journey = journey
      journey.id = JourneyID("\(journey.id.rawValue)-\(copy)")
      return journey
    }
  }
  let largeContext = AnalysisContext(large, date: date)
  let findings = large.journeys.map { JourneyFindings($0, in: largeContext) }
  let time = median(of: 9) {
    PortfolioFindings(large, journeys: findings, date: date).backlog.count
  }
  print(
    "together: \(large.journeys.count) maps in \(text(time)) ms, "
      + "\(text(time * 1000 / Double(max(1, large.journeys.count)))) µs a map")
}
