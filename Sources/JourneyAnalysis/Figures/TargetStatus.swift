package import JourneyModel

/// How a value stands against its target.
package enum TargetStatus: String, Sendable, CaseIterable {
  /// At or beyond the target.
  case met
  /// Short of the target by no more than a tenth of it.
  case near
  /// Shorter of the target than that.
  case missed
  /// There is a value but no target.
  case noTarget = "no-target"
  /// There is no value.
  case noValue = "no-value"

  /// The status of a value.
  ///
  /// - Parameters:
  ///   - value: The value, or nil.
  ///   - target: What is wanted, in the same unit, or nil.
  ///   - better: Which way the metric improves.
  package init(value: Double?, target: Double?, better: Direction) {
    guard let value else {
      self = .noValue
      return
    }
    guard let target else {
      self = .noTarget
      return
    }
    let shortfall = better == .higher ? target - value : value - target
    if shortfall <= 0 {
      self = .met
    } else {
      self = shortfall <= abs(target) * 0.1 ? .near : .missed
    }
  }
}
