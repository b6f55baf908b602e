package import ReportSite

/// The files of a site before they are made: each is made when the writer comes to it, so that
/// no more than a few are held at a time, and of those that come in pieces no more than a piece.
package struct PendingSite: Sendable {
  /// The path of every file.
  package let paths: [String]
  /// The order in which the files are made: indices of ``paths``, those that take longest first.
  let order: [Int]
  /// So many of the first of them take so long that no lane should have two in a row to make.
  var heavy = 0
  /// The hash of what each file is made from, by which a file of an earlier build is known to be
  /// the same; 0 where that is not known.
  var keys: [UInt64]
  /// The paths of what a page loads, where that is asked for; such pages are always made.
  var loads: (@Sendable ([UInt8]) -> [String])?
  /// Whether the files, which are all made by then, are to stand in the site.
  var isWanted: @Sendable (WritePlan) -> Bool = { _ in true }
  /// Makes a file by its index in ``paths``, in pieces that it hands over one after the other;
  /// several files are made at the same time.
  let make: @Sendable (Int, @escaping ([UInt8]) -> Void) -> Void

  /// Files that are still to be made.
  ///
  /// - Parameters:
  ///   - paths: The path of each.
  ///   - order: The order in which they are made; as they are named where nil.
  ///   - keys: The hash of what each is made from; unknown where nil.
  ///   - make: A pure function that makes a file by its index, in one piece or several.
  package init(
    paths: [String], order: [Int]? = nil, keys: [UInt64]? = nil,
    make: @escaping @Sendable (Int, @escaping ([UInt8]) -> Void) -> Void
  ) {
    self.paths = paths
    self.order = order ?? Array(paths.indices)
    self.keys = keys ?? paths.map { _ in 0 }
    self.make = make
  }

  /// Files that are made already.
  package init(_ files: [SiteFile]) {
    self.init(paths: files.map(\.path)) { $1(files[$0].bytes) }
  }

  /// What a page loads; nothing for other files and where nobody asks.
  ///
  /// Pages come in one piece.
  func loads(of bytes: [UInt8]?, at path: String) -> [String] {
    guard let loads, path.hasSuffix(".html") else { return [] }
    guard let bytes else { preconditionFailure("a page in several pieces") }
    return loads(bytes)
  }

  /// Whether a file may be taken from an earlier build.
  func isReusable(_ index: Int) -> Bool {
    keys[index] != 0 && (loads == nil || !paths[index].hasSuffix(".html"))
  }
}
