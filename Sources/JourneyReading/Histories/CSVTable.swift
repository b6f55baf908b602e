import Diagnostics
import JourneyModel

/// The rows of a CSV file.
struct CSVTable: Sendable, Equatable {
  /// A field of a row.
  struct Cell: Sendable, Equatable {
    /// The text, without quotes and without space at its ends.
    let text: String
    /// Where it stands, quotes included.
    let range: SourceRange
  }

  /// The path of the file, relative to the content folder.
  let path: String
  /// The first row: the names of the columns.
  var header: [Cell] = []
  /// The other rows, each as long as the header.
  var rows: [[Cell]] = []

  /// The day of each row, by its first field; nil where that is no date.
  var days: [CivilDate?] = []

  /// The names that a history may use: those of all columns but the first.
  var columnNames: [String] { header.dropFirst().map(\.text).filter { !$0.isEmpty } }
}
