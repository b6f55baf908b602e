import Diagnostics

/// What the ids of problems mean.
public enum Explanation {
  /// The meaning of an id with an example and its mend, or a line for each id where none is given.
  public static func text(of id: String?) throws(CommandFailure) -> String {
    guard let id else { return list }
    guard let known = DiagnosticID(rawValue: id) else {
      throw .unknown("problem", id, among: DiagnosticID.allCases.map(\.rawValue))
    }
    return DiagnosticCatalogue.explanation(of: known)
  }

  private static var list: String {
    let ids = DiagnosticID.allCases
    let width = ids.reduce(0) { max($0, $1.rawValue.utf8.count) }
    return ids.map { id in
      let padding = String(repeating: " ", count: width - id.rawValue.utf8.count + 2)
      return id.rawValue + padding + DiagnosticCatalogue.entry(id).title + "\n"
    }.joined()
  }
}
