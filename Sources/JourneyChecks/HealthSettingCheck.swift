import Diagnostics
import JourneyAnalysis
import JourneyModel

/// Settings of health checks, of maps and of the site, name checks that there are.
enum HealthSettingCheck {
  static func check(_ settings: [CheckSetting]) -> [Diagnostic] {
    settings.compactMap { setting in
      let name = setting.check.value
      guard HealthCheck.named(name) == nil else { return nil }
      return Diagnostic(
        .unknownCheck, at: setting.check.range, "There is no health check “\(name)”.",
        help: Suggestion.help(for: name, among: HealthCheck.ids, noun: "checks"))
    }
  }
}
