import Diagnostics

/// What the ids of problems mean.
public enum Explanation {
  /// The meaning of an id, or the list of all ids.
  public static func text(of id: String?) throws(CommandFailure) -> String {
    let known = DiagnosticID.allCases.map(\.rawValue)
    guard let id else { return known.map { $0 + "\n" }.joined() }
    guard let diagnostic = DiagnosticID(rawValue: id) else {
      throw .unknown("problem", id, among: known)
    }
    return diagnostic.rawValue + "\n"
  }
}
