package import ReportSite

/// The files of a site before they are made: each is made when the writer comes to it, so that
/// no more than a few are held at a time.
package struct PendingSite: Sendable {
  /// The path of every file.
  package let paths: [String]
  /// The order in which the files are made: indices of ``paths``, those that take longest first.
  let order: [Int]
  /// Makes the bytes of a file by its index in ``paths``; several are made at the same time.
  let bytes: @Sendable (Int) -> [UInt8]

  /// Files that are still to be made.
  ///
  /// - Parameters:
  ///   - paths: The path of each.
  ///   - order: The order in which they are made; as they are named where nil.
  ///   - bytes: A pure function that makes a file by its index.
  package init(
    paths: [String], order: [Int]? = nil, bytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.paths = paths
    self.order = order ?? Array(paths.indices)
    self.bytes = bytes
  }

  /// Files that are made already.
  package init(_ files: [SiteFile]) {
    self.init(paths: files.map(\.path)) { files[$0].bytes }
  }
}
