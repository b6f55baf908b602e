/// How changes are written.
public enum DiffFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// For a comment on a pull request.
  case markdown
  /// A page of its own.
  case html
  /// For programs.
  case json
}

/// What two states are compared.
public struct DiffRequest: Sendable {
  /// The earlier state: a folder, a `portfolio.json`, or a git revision.
  public var old: String
  /// The later state; the content folder where none is given.
  public var new: String?
  /// The content folder; `Content` where none is given.
  public var content: String?
  /// The day that health checks are judged on.
  public var date: String?
  /// Whether drafts are compared too.
  public var includesDrafts = false
  /// Whether only what everyone may see is compared.
  public var isForEveryone = false
  /// How many journeys are worked on at the same time.
  public var jobs: Int?

  /// A comparison with the working tree's content.
  public init(old: String) { self.old = old }
}
