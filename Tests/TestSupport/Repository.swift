import Foundation

/// The checkout that the tests run in, and the tools that `make test` installed into it.
package enum Repository {
  /// The absolute path of the checkout.
  package static let root: String = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The absolute path of a file in it.
  package static func path(_ relative: String) -> String { root + "/" + relative }

  /// The text of a file in it.
  package static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// The files below some of its folders that have one of some extensions, by path.
  package static func files(
    below folders: [String], withExtensions extensions: [String]
  ) throws -> [(path: String, bytes: [UInt8])] {
    try folders.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted()
        .filter { name in extensions.contains { name.hasSuffix("." + $0) } }
        .map { name in
          let data = try Data(contentsOf: URL(fileURLWithPath: path(folder + "/" + name)))
          return ("\(folder)/\(name)", Array(data))
        }
    }
  }

  /// Whether tests run in continuous integration, where a missing tool is a failure.
  package static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

  /// The Python with the page checkers, or nil where they are not installed.
  package static var checkerPython: String? {
    let python = path(".build/checkers/bin/python")
    let isThere =
      FileManager.default.isExecutableFile(atPath: python)
      && FileManager.default.fileExists(atPath: path(".build/checkers/installed"))
    return isThere ? python : nil
  }

  /// The path of a program, or nil where it is not installed.
  package static func program(_ names: String...) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for name in names {
      for folder in folders {
        let candidate = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      }
    }
    return nil
  }

  /// Says that a test cannot run for want of a tool; true where that is a failure.
  ///
  /// It is one in continuous integration on Debian, which packages every tool. Ubuntu has its
  /// browser only as a snap.
  package static func skip(_ reason: String) -> Bool {
    print("skipped: \(reason)")
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    return isCI && system.split(separator: "\n").contains("ID=debian")
  }
}
