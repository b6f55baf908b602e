package import Diagnostics

/// The files of a content folder as they were loaded: the input of the reading.
package struct ContentTree: Sendable, Equatable {
  /// One file.
  package struct File: Sendable, Equatable {
    /// The path relative to the content folder, `/` between components, in NFC.
    package let path: String
    /// The bytes.
    package let bytes: [UInt8]
    /// The file in the build's source map.
    package let id: FileID

    /// A file at `path`.
    package init(path: String, bytes: [UInt8], id: FileID) {
      self.path = path
      self.bytes = bytes
      self.id = id
    }
  }

  /// The files, by path in byte order.
  package var files: [File]

  /// A tree of files.
  package init(files: [File] = []) { self.files = files }
}

extension ContentTree.File {
  /// The last component of the path: `map.yaml`.
  package var name: String { path.lastPathComponent }

  /// The name without its extension: `map`.
  var stem: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return String(name[..<dot])
  }
}

extension String {
  /// What stands after the last slash.
  var lastPathComponent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }
}
