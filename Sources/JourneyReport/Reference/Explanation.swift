import Diagnostics
import JourneyAnalysis
import JourneyModel
import Wording

/// What the ids of problems and health checks mean.
public enum Explanation {
  /// The meaning of an id with an example and its mend, or a line for each id where none is given.
  public static func text(of id: String?) throws(CommandFailure) -> String {
    guard let id else { return list }
    if let known = DiagnosticID(rawValue: id) { return DiagnosticCatalogue.explanation(of: known) }
    let name = DiagnosticID.checkName(id)
    guard let check = HealthCheck.named(name) else {
      guard name == id else { throw .unknown("health check", name, among: HealthCheck.ids) }
      throw .unknown(
        "problem", id, among: DiagnosticID.allCases.map(\.rawValue) + HealthCheck.ids)
    }
    return text(of: check)
  }

  private static let prefix = DiagnosticID.healthCheck.rawValue + "/"

  private static var list: String {
    let rows =
      DiagnosticID.allCases.map { ($0.rawValue, DiagnosticCatalogue.entry($0).title) }
      + HealthCheck.all.map { (prefix + $0.id, Wording.english[$0.title]) }
    let width = rows.reduce(0) { max($0, $1.0.utf8.count) }
    return rows.map { id, title in
      id + String(repeating: " ", count: width - id.utf8.count + 2) + title + "\n"
    }.joined()
  }
}

// MARK: Health checks

extension Explanation {
  /// What a health check asks for and why, its threshold and source, and how it is set.
  private static func text(of check: HealthCheck) -> String {
    let level = DiagnosticID.healthCheck.severity.rawValue
    var text = "\(prefix)\(check.id) (\(level)): \(Wording.english[check.title])\n\n"
    text += "\(Wording.english[check.why])\n\nSource: \(check.source)\n"
    if let threshold = check.threshold { text += "Threshold: \(threshold.written)\n" }
    return text + settings(of: check)
  }

  /// The keys that change a check.
  private static func settings(of check: HealthCheck) -> String {
    var text = "\nTo turn it off, in a map.yaml for one journey or in site.yaml for all:\n\n"
    text += "    checks:\n      \(check.id): {off: true, because: \"why it does not apply\"}\n"
    if let threshold = check.threshold {
      text += "\nTo set another threshold, at the same places:\n\n"
      text += "    checks:\n      \(check.id): {threshold: \(threshold.written)}\n"
    }
    text += "\nTo make it count as more than a note in 'waymark check', in site.yaml:\n\n"
    text += "    levels:\n      \(check.id): warning\n"
    return text + "\nNo health check fails 'waymark build', whatever its level.\n"
  }
}
