/// One text file of a build: its path and its bytes as they were read.
package struct SourceFile: Sendable, Equatable {
  /// Its path as messages show it: relative to the working directory, `/` between components.
  package let path: String
  /// Its bytes.
  package let bytes: [UInt8]

  /// A file at `path` that holds `bytes`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of one line without its line break; invalid UTF-8 is shown as U+FFFD.
  ///
  /// Lines end with LF, CRLF or CR. Found by a scan, which only messages need.
  /// - Parameter number: The line, from 1.
  /// - Returns: The text, or nil past the end of the file.
  package func line(_ number: Int) -> String? {
    var current = 1
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        if current == number { return String(decoding: bytes[start..<index], as: UTF8.self) }
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        current += 1
        start = index + 1
      }
      index += 1
    }
    return current == number ? String(decoding: bytes[start...], as: UTF8.self) : nil
  }
}

/// The text files of a build by ``FileID``: what turns a range into a path and a line.
package struct SourceMap: Sendable, Equatable {
  /// The files, in the order of their ids.
  package private(set) var files: [SourceFile]

  /// A map of `files`, whose ids are their indices.
  package init(files: [SourceFile] = []) { self.files = files }

  /// Adds a file and returns its id.
  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(files.count - 1)
  }

  /// Lets go of the bytes of the files that are not needed any more; their paths stay.
  package mutating func forgetTexts(where isForgotten: (FileID) -> Bool) {
    for index in files.indices where isForgotten(FileID(index)) {
      files[index] = SourceFile(path: files[index].path, bytes: [])
    }
  }

  /// The file with an id.
  package subscript(file: FileID) -> SourceFile { files[Int(file.index)] }
}
