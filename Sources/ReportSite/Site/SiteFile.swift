/// A file of the site, in memory.
package struct SiteFile: Sendable, Equatable {
  /// The path from the root of the site, `/` between its parts.
  package let path: String
  /// Its bytes.
  package let bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
