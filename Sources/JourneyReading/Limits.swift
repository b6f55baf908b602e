/// How much of everything is read; more is a diagnostic, never a hang or a crash.
///
/// The figures are far above what people write by hand and far below what a 512 MB machine or a
/// quadratic algorithm further down would suffer from.
package enum Limits {
  /// The files of a content folder: 10,000 journeys of five files each.
  package static let files = 50_000
  /// The bytes of a YAML file: of a map with as many touchpoints as are read.
  package static let yamlBytes = 4 << 20
  /// The bytes of a Markdown file with its front matter.
  package static let markdownBytes = 1 << 20
  /// The bytes of a CSV file.
  package static let csvBytes = 4 << 20
  /// The rows of a CSV file, the header apart.
  package static let csvRows = 10_000
  /// The columns of a CSV file.
  package static let csvColumns = 1_000
  /// The values of all histories of a map, where each column counts once for each unit.
  package static let historyValues = 1_000_000
  /// The bytes of an image or any other asset.
  package static let assetBytes = 20 << 20
  /// The pixels of an image.
  package static let imagePixels = 40_000_000
  /// The stages of a map.
  package static let stages = 200
  /// The touchpoints of a map.
  package static let touchpoints = 5_000
  /// The items of a list.
  package static let listItems = 10_000
  /// The unknown names of one place that get a suggestion, which takes a look at all known ones.
  static let suggestions = 50
  /// The names that the headings of one note are compared with for suggestions, taken together.
  static let comparedNames = 100_000
  /// The characters of one value, as Unicode scalars.
  package static let textLength = 20_000
}
