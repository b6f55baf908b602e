import Foundation

/// What a run of the program came to.
package struct Outcome: Sendable, Equatable {
  /// The exit code; a negative signal number where a signal ended it.
  package let status: Int32
  /// The standard output.
  package let output: String
  /// The standard error output.
  package let errors: String
}

extension Project {
  /// Runs the program in the folder and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: Variables that are set besides those of the test; an empty one is unset.
  /// - Returns: What it came to.
  /// - Throws: An error where it cannot be started.
  @discardableResult
  package func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(arguments, environment: environment).wait()
  }

  /// Starts the program in the folder.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: Variables that are set besides those of the test; an empty one is unset.
  /// - Returns: The running program.
  /// - Throws: An error where it cannot be started.
  package func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try start(Self.executable, arguments, environment: environment)
  }

  /// Runs lines of shell in the folder; `$WAYMARK` is the program.
  @discardableResult
  package func shell(_ lines: String) throws -> Outcome {
    try start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", lines],
      environment: ["WAYMARK": Self.executable.path]
    ).wait()
  }

  /// Runs the program with a terminal as its standard output, and gives what it shows there.
  package func runOnTerminal(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> String {
    // The Linux way, as the C library's own functions are not visible from Swift.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (CInt, CUnsignedInt) = (0, 0)
    let (unlock, askNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard terminal >= 0, ioctl(terminal, unlock, &lock) == 0,
      ioctl(terminal, askNumber, &number) == 0
    else { throw MissingProgram() }
    let main = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    let process = Process()
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
    process.environment = Self.environment(with: environment)
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/pts/\(number)")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: main.availableData, as: UTF8.self)
  }

  private func start(
    _ program: URL, _ arguments: [String], environment: [String: String]
  ) throws -> RunningProgram {
    let outputs = try Project.makeOutputs()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
    process.environment = Self.environment(with: environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputs.out)
    process.standardError = try FileHandle(forWritingTo: outputs.err)
    try process.run()
    return RunningProgram(process: process, output: outputs.out, errors: outputs.err)
  }

  /// The test's own environment without what would change what the program does.
  private static func environment(with more: [String: String]) -> [String: String] {
    var all = ProcessInfo.processInfo.environment
    for name in ["SOURCE_DATE_EPOCH", "NO_COLOR"] { all[name] = nil }
    for (name, value) in more { all[name] = value.isEmpty ? nil : value }
    return all
  }

  private static func makeOutputs() throws -> (out: URL, err: URL) {
    let base = FileManager.default.temporaryDirectory.appending(
      path: "waymark-output-" + UUID().uuidString)
    let urls = (base.appendingPathExtension("out"), base.appendingPathExtension("err"))
    for url in [urls.0, urls.1] { try Data().write(to: url) }
    return urls
  }

  /// The program, which the build puts beside the tests.
  private static var executable: URL {
    get throws {
      var folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
        .resolvingSymlinksInPath()
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: "waymark")
        if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      }
      throw MissingProgram()
    }
  }
}

/// The program was not found beside the tests.
package struct MissingProgram: Error {}

/// A program that was started.
package struct RunningProgram {
  let process: Process
  let output: URL
  let errors: URL

  /// Whether it has not ended yet.
  package var isRunning: Bool { process.isRunning }

  /// What it has complained of so far.
  package var errorsSoFar: String {
    (try? Data(contentsOf: errors)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Ends it at once, as a power cut would.
  package func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  package func wait() throws -> Outcome {
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
