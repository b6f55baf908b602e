import Diagnostics
import JourneyModel
import YAMLReading

/// Reads the files of one journey into a ``Journey``.
///
/// The extensions hold one reader for each kind of entity, in a file each.
struct JourneyReader {
  /// Reads values and keeps what was wrong.
  var values = ValueReader()
  /// The metrics, whose kinds decide which units fit.
  let catalogue: MetricCatalogue
  /// The CSV files of the folder.
  var histories: HistoryReader
  /// What is read so far.
  var journey: Journey
  /// The ids of recommendations, from the map and from files.
  var recommendationScope = IDScope("recommendations")
  /// The ids of evidence, from the map and from files.
  var evidenceScope = IDScope("pieces of evidence")
  /// How many touchpoints the map has so far.
  var touchpointCount = 0

  /// A reader of a folder's journey.
  init(_ folder: JourneyFolder, catalogue: MetricCatalogue) {
    self.catalogue = catalogue
    histories = HistoryReader(files: folder.histories)
    journey = Journey(
      id: folder.id, title: folder.id.rawValue, origin: .whole(folder.map?.id ?? FileID(0)))
  }

  /// Keeps a name with its place for the checks, where the model keeps only the name.
  mutating func mention(_ mention: Mention, at range: SourceRange) {
    journey.mentions.append(Sourced(mention, at: range))
  }

  /// The ids of evidence that something rests on.
  mutating func evidenceIDs(_ field: YAMLField?) -> [EvidenceID] {
    guard let field else { return [] }
    return values.references(field, to: Evidence.self).map { id in
      mention(.evidence(id.value), at: id.range)
      return id.value
    }
  }

  /// Who may see a part; everyone where nothing is said.
  mutating func audience(_ field: YAMLField?) -> Audience {
    values.choice(field, of: Audience.self) ?? .everyone
  }
}
