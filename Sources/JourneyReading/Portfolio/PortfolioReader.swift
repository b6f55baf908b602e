package import Diagnostics
package import JourneyModel

import YAMLReading

/// Reads a content folder into a portfolio.
///
/// ``plan(_:)`` reads what all journeys have in common and sorts the files;
/// ``readJourney(_:plan:)`` reads one journey. ``read(_:)`` does both, one journey after the other.
/// Nothing here looks names up across files: whether a persona exists is for the checks to say.
package enum PortfolioReader {
  /// The portfolio in a content folder, as complete as its files allow.
  package static func read(_ tree: ContentTree) -> Diagnosed<Portfolio> {
    let plan = plan(tree)
    var problems = plan.diagnostics
    var journeys: [Journey] = []
    journeys.reserveCapacity(plan.value.folders.count)
    for folder in plan.value.folders {
      let journey = readJourney(folder, plan: plan.value)
      problems += journey.diagnostics
      if let journey = journey.value { journeys.append(journey) }
    }
    return Diagnosed(plan.value.portfolio(of: journeys), problems)
  }

  /// The journey in a folder; nil where its map cannot be read.
  package static func readJourney(
    _ folder: JourneyFolder, plan: ReadingPlan
  ) -> Diagnosed<Journey?> {
    guard let map = folder.map else { return Diagnosed(nil) }
    var reader = JourneyReader(folder, catalogue: plan.catalogue)
    guard let root = document(map, &reader.values.problems), reader.map(root) else {
      return Diagnosed(nil, reader.values.problems)
    }
    reader.notes(folder.notes)
    for file in reader.histories.unused {
      reader.values.report(
        .orphanFile, at: .whole(file.id), "No “history” of the map names the file “\(file.name)”.",
        help: "Name it, as in “history: \(file.name)#column”, or remove it.")
    }
    reader.journey.mentions.sort { $0.range < $1.range }
    return Diagnosed(reader.journey, reader.values.problems)
  }

  /// The document in a YAML file; nil where it cannot be read.
  static func document(
    _ file: ContentTree.File, _ problems: inout [Diagnostic]
  ) -> YAMLNode? {
    guard TextFile.isReadable(file, limit: Limits.yamlBytes, &problems) else { return nil }
    let document = YAMLReader.read(file.bytes[...], file: file.id)
    problems += document.diagnostics
    return document.value
  }
}
