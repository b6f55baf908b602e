import ContentHash

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What reading a file found.
package enum FileContents: Sendable, Equatable {
  /// Its bytes.
  case bytes([UInt8])
  /// It is larger than the caller takes.
  case tooLarge(size: Int)
  /// It is no file: a link, a folder, a pipe.
  case notAFile(FileKind)
}

/// What hashing a file found.
enum FileDigest: Sendable, Equatable {
  /// The number of its bytes and their XXH64.
  case file(size: Int, hash: UInt64)
  /// It has another size than the caller cares for.
  case otherSize
  /// It is no file: a link, a folder, a pipe.
  case notAFile(FileKind)
}

extension Platform {
  /// Reads a whole file; a link is not followed and a pipe is not waited for.
  ///
  /// - Parameters:
  ///   - name: The file, relative to `folder`.
  ///   - folder: An open folder.
  ///   - limit: The most bytes that are read.
  /// - Returns: The bytes, or why there are none.
  /// - Throws: What the system said.
  package static func contents(
    of name: String, in folder: Int32 = workingDirectory, limit: Int = .max
  ) throws(SystemError) -> FileContents {
    switch try open(name, in: folder) {
    case .other(let kind): return .notAFile(kind)
    case .file(let descriptor, let size):
      defer { close(descriptor) }
      guard size <= limit else { return .tooLarge(size: size) }
      return .bytes(try readAll(descriptor, size: size))
    }
  }

  /// Hashes a file that has one of the sizes, of which a part is held at a time.
  ///
  /// - Parameters:
  ///   - name: The file, relative to `folder`; a link is not followed.
  ///   - folder: An open folder.
  ///   - sizes: The sizes that the caller cares for; a file of another one is not read.
  /// - Returns: The size and the XXH64 of the bytes, or why there is none.
  /// - Throws: What the system said.
  static func digest(
    of name: String, in folder: Int32, sizes: [Int]
  ) throws(SystemError) -> FileDigest {
    let piece = FilePiece(size: min(sizes.max() ?? 0, FilePiece.size))
    return try digest(of: name, in: folder, sizes: sizes, through: piece)
  }

  /// The same, through memory that the caller keeps for many files.
  static func digest(
    of name: String, in folder: Int32, sizes: [Int], through piece: borrowing FilePiece
  ) throws(SystemError) -> FileDigest {
    switch try open(name, in: folder) {
    case .other(let kind): return .notAFile(kind)
    case .file(let descriptor, let size):
      defer { close(descriptor) }
      guard sizes.contains(size) else { return .otherSize }
      return try digest(descriptor, size: size, through: piece)
    }
  }

  /// What is found where a file is to be read.
  private enum Opened {
    case file(Int32, size: Int)
    case other(FileKind)
  }

  private static func open(_ name: String, in folder: Int32) throws(SystemError) -> Opened {
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let error = SystemError.last
      if error.code == ELOOP || error.code == EMLINK { return .other(.symbolicLink) }
      if error.code == ENXIO { return .other(.other) }
      throw error
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    let kind = FileKind(mode: status.st_mode)
    guard kind == .file else {
      close(descriptor)
      return .other(kind)
    }
    return .file(descriptor, size: Int(status.st_size))
  }

  /// Hashes up to `size` bytes, which the file had when it was opened.
  private static func digest(
    _ descriptor: Int32, size: Int, through piece: borrowing FilePiece
  ) throws(SystemError) -> FileDigest {
    let buffer = piece.bytes
    var hash = XXH64.Stream()
    while hash.count < size {
      let chunk = read(descriptor, buffer.baseAddress, min(buffer.count, size - hash.count))
      if chunk > 0 {
        hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<chunk]))
      } else if chunk == 0 {
        break
      } else if errno != EINTR {
        throw .last
      }
    }
    return .file(size: hash.count, hash: hash.value())
  }

  /// Reads some bytes of a file; fewer where it ends before.
  package static func bytes(
    of name: String, from offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    let descriptor = openat(AT_FDCWD, name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      let got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
      if got < 0 { failure = .last }
      read = max(0, got)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads from a descriptor up to `size` bytes, which the file had when it was opened.
  private static func readAll(_ descriptor: Int32, size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let chunk = read(
          descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if chunk > 0 {
          count += chunk
        } else if chunk == 0 {
          return
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes a new file; fails where the name is taken.
  package static func create(
    _ name: String, in folder: Int32 = workingDirectory, _ bytes: [UInt8]
  ) throws(SystemError) {
    let descriptor = try openNew(name, in: folder)
    let written = writeAll(bytes, to: descriptor)
    guard close(descriptor) == 0, written else { throw .last }
  }

  /// Opens a new file to be written; fails where the name is taken.
  static func openNew(_ name: String, in folder: Int32) throws(SystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder, name, flags, 0o644)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Closes a file that was written; false, with `errno` set, where what was written is lost.
  static func closeWritten(_ descriptor: Int32) -> Bool { close(descriptor) == 0 }

  /// Writes all bytes to a descriptor; false, with `errno` set, where that fails.
  @discardableResult
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = write(
          descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count >= 0 {
          offset += count
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// The names in an open folder as bytes, without `.` and `..`, in byte order.
  ///
  /// - Parameters:
  ///   - folder: An open folder.
  ///   - prefix: What the names start with; those that do not are passed over.
  /// - Returns: The names.
  /// - Throws: What the system said.
  package static func names(
    in folder: Int32, startingWith prefix: String = ""
  ) throws(SystemError) -> [[UInt8]] {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        guard name.starts(with: prefix.utf8), !name.elementsEqual(".".utf8),
          !name.elementsEqual("..".utf8)
        else { return }
        names.append(Array(name))
      }
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Takes the lock of an open folder, which the system gives back when the process ends.
  ///
  /// - Parameters:
  ///   - folder: An open folder.
  ///   - waiting: Whether to wait for another process that holds it.
  /// - Returns: False where another process holds it. A file system that has no locks counts as
  ///   locked: there is nobody to wait for.
  package static func lock(_ folder: Int32, waiting: Bool) -> Bool {
    while flock(folder, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno != EWOULDBLOCK
    }
    return true
  }

  /// Gives the lock of an open folder back.
  static func unlock(_ folder: Int32) { _ = flock(folder, LOCK_UN) }

  /// Another descriptor of an open folder, which shares its lock.
  static func duplicate(_ folder: Int32) throws(SystemError) -> Int32 {
    let descriptor = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Whether an open folder still stands at a path.
  package static func stands(_ folder: Int32, at path: String) -> Bool {
    var open = stat()
    var named = stat()
    guard fstat(folder, &open) == 0, lstat(path, &named) == 0 else { return false }
    return open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }
}
