#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system said when a call failed.
package struct SystemError: Error, Equatable, Sendable {
  /// The error number.
  package let code: Int32

  /// The error of the last call on this thread.
  package static var last: SystemError { SystemError(code: errno) }

  /// In words, as the system has them: `permission denied`.
  package var words: String {
    let text = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A failure of the environment that says what could not be done, where and why.
  package func failure(_ doing: String, _ path: String) -> CommandFailure {
    .environment("Cannot \(doing) “\(path)”: \(words).")
  }

  /// There is no such file.
  static let missing = SystemError(code: ENOENT)
  /// Something else stands where a folder was wanted.
  static let noFolder = SystemError(code: ENOTDIR)

  /// Something stands there already.
  var isTaken: Bool { code == EEXIST }

  /// Nobody reads what is written.
  var isBrokenPipe: Bool { code == EPIPE }

  package var isMissing: Bool { code == ENOENT }
  /// A symbolic link where none is followed, or something else where a folder was wanted.
  package var isLinkOrNoFolder: Bool { code == ELOOP || code == ENOTDIR || code == EMLINK }
}

/// What stands at a path; links are not followed.
package enum FileKind: Sendable, Equatable {
  case file, folder, symbolicLink, other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

/// The few calls to the system that the loader and the writer need.
///
/// Names are relative to an open folder, so that nobody can swap a folder for a link between two
/// calls. `AT_FDCWD` stands for the working directory.
package enum Platform {
  /// The descriptor that stands for the working directory.
  package static let workingDirectory = AT_FDCWD

  /// What stands at a path and its size in bytes, or nil where nothing does.
  package static func status(
    of name: String, in folder: Int32 = workingDirectory, followingLinks: Bool = false
  ) throws(SystemError) -> (kind: FileKind, size: Int)? {
    var status = stat()
    guard fstatat(folder, name, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
      let error = SystemError.last
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    return (FileKind(mode: status.st_mode), Int(status.st_size))
  }

  /// Opens a folder; a link is followed only where asked for.
  package static func openFolder(
    _ name: String, in folder: Int32 = workingDirectory, followingLinks: Bool = false
  ) throws(SystemError) -> Int32 {
    let link = followingLinks ? 0 : O_NOFOLLOW
    let descriptor = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | link)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Makes a folder; one that exists already is fine.
  package static func makeFolder(
    _ name: String, in folder: Int32 = workingDirectory
  ) throws(SystemError) -> Bool {
    if mkdirat(folder, name, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw .last }
    return false
  }

  /// Moves a file over another one of the same folder, in one step.
  package static func rename(
    _ name: String, to other: String, in folder: Int32
  ) throws(SystemError) {
    guard renameat(folder, name, folder, other) == 0 else { throw .last }
  }

  /// Removes a file; false where it is gone already.
  @discardableResult
  package static func removeFile(_ name: String, in folder: Int32) throws(SystemError) -> Bool {
    if unlinkat(folder, name, 0) == 0 { return true }
    guard errno == ENOENT else { throw .last }
    return false
  }

  /// Removes a folder if it is empty; false where it is not, or cannot be removed.
  @discardableResult
  package static func removeEmptyFolder(
    _ name: String, in folder: Int32 = workingDirectory
  ) -> Bool {
    unlinkat(folder, name, AT_REMOVEDIR) == 0
  }

  /// Closes a descriptor.
  package static func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
}

extension Platform {
  /// A variable of the environment; nil where it is unset or empty.
  package static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// A path without links, `.` and `..`; nil where it does not exist.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The number of processors that the program may use.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The most memory that the program has held so far, in bytes; nil where the system does not say.
  ///
  /// Linux counts it for the program in `/proc`; `getrusage` would count the one before it, too.
  package static var peakMemory: Int? {
    #if canImport(Darwin)
      var usage = rusage()
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : nil
    #else
      guard let status = try? bytes(of: "/proc/self/status", from: 0, count: 8192) else {
        return nil
      }
      let line = status.split(separator: UInt8(ascii: "\n")).first {
        $0.starts(with: "VmHWM:".utf8)
      }
      let digits = line?.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) }.map { $0 * 1024 }
    #endif
  }

  /// The number of this process.
  package static var processID: Int32 { getpid() }

  /// The columns of a terminal; nil for what is none.
  package static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
