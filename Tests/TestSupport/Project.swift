package import Foundation

/// A folder of its own for one test: files are written, the program is run, files are looked at.
///
/// ```swift
/// try withProject { project in
///   try project.run("new", "site")
///   try project.in("site").run("build")
///   #expect(project.in("site").text("_site/index.html")?.contains("<h1>") == true)
/// }
/// ```
package struct Project: Sendable {
  /// The absolute path of the folder.
  package let folder: String

  /// A folder that exists.
  package init(folder: String) { self.folder = folder }

  /// A folder below this one.
  package func `in`(_ path: String) -> Project { Project(folder: absolute(path)) }

  /// The absolute path of a relative one.
  package func absolute(_ path: String) -> String { folder + "/" + path }
}

/// Runs a test in a folder of its own, which is removed afterwards.
package func withProject<Result>(_ test: (Project) throws -> Result) throws -> Result {
  let project = try Project.make()
  defer { project.removeAll() }
  return try test(project)
}

/// Runs a test in a folder of its own, which is removed afterwards.
package func withProject<Result: Sendable>(
  _ test: @Sendable (Project) async throws -> Result
) async throws -> Result {
  let project = try Project.make()
  defer { project.removeAll() }
  return try await test(project)
}

extension Project {
  fileprivate static func make() throws -> Project {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "waymark-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return Project(folder: folder.path)
  }

  fileprivate func removeAll() { try? FileManager.default.removeItem(atPath: folder) }
}

// MARK: Files

extension Project {
  /// Writes a file and the folders above it.
  package func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  /// Writes a file and the folders above it.
  package func write(_ path: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: absolute(path))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes a symbolic link.
  package func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: absolute(path), withDestinationPath: destination)
  }

  /// Makes a folder.
  package func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(path), withIntermediateDirectories: true)
  }

  /// Removes a file or a folder.
  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: absolute(path))
  }

  /// The bytes of a file; nil where there is none.
  package func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: absolute(path)).map(Array.init)
  }

  /// The text of a file; nil where there is none.
  package func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether something stands at a path; a dangling link counts.
  package func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: absolute(path))) != nil
  }

  /// When a file was last changed.
  package func changed(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: absolute(path))[.modificationDate] as? Date
  }

  /// Dates a file back, so that a write would show.
  package func age(_ path: String) throws {
    let date = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: date], ofItemAtPath: absolute(path))
  }

  /// Every file below a folder with its bytes, hidden ones too; links count as empty files.
  package func tree(_ path: String) throws -> [String: [UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: absolute(path))
    var files: [String: [UInt8]] = [:]
    for name in paths {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: absolute(path) + "/" + name)
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular?: files[name] = bytes(path + "/" + name)
      case .typeDirectory?: break
      default: files[name] = []
      }
    }
    return files
  }
}
