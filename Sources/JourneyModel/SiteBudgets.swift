package import Diagnostics

/// How much the files of a site may weigh, in bytes; nil for what has no limit.
package struct SiteBudgets: Sendable, Equatable {
  /// A page with its style sheet and images.
  package var page: Sourced<Int>?
  /// All files together.
  package var site: Sourced<Int>?
  /// One image.
  package var image: Sourced<Int>?

  /// No limits.
  package init() {}
}
