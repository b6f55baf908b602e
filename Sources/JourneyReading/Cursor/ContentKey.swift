/// The keys that one kind of mapping accepts, one case each.
///
/// The readers can only ask for keys that stand here, so the lists that the schema and the
/// documentation are made from cannot drift from what is read.
protocol ContentKey: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// The kind of mapping, for messages: `a touchpoint`.
  static var place: String { get }
}

extension ContentKey {
  /// The keys as files have them, in the order of the documentation.
  static var names: [String] { allCases.map(\.rawValue) }
}
