/// Numbers for programs to read, in no language.
package enum PlainNumber {
  /// A number without groups: a whole one without decimals, others with as many as tell it from
  /// its neighbours.
  package static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9_007_199_254_740_992
      ? String(Int(value)) : value.description
  }
}
