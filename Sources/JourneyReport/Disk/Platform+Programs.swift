#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Foundation

/// What another program came to.
struct ProgramOutput: Sendable, Equatable {
  /// Its exit code; 128 and the signal's number where a signal ended it.
  let status: Int32
  /// Its standard output.
  let output: [UInt8]
  /// Its standard error output.
  let errors: [UInt8]
}

/// Why another program came to nothing.
enum ProgramFailure: Error, Equatable {
  /// There is no such program.
  case missing
  /// It took longer than it may.
  case tooSlow
  /// It wrote more than it may.
  case tooMuch
  /// The system did not let it run.
  case system(SystemError)
}

extension Platform {
  /// Runs a program of the search path and waits for its end.
  ///
  /// What it reads and what it complains of go through files that have no name, so that neither
  /// side ever waits for the other.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - input: Its standard input.
  ///   - seconds: How long it may take.
  ///   - limit: How many bytes it may write.
  /// - Returns: What it came to.
  /// - Throws: Why it came to nothing.
  static func run(
    _ words: [String], input: [UInt8] = [], seconds: Int, limit: Int
  ) throws(ProgramFailure) -> ProgramOutput {
    let source = try namelessFile(input)
    defer { close(source) }
    let complaints = try namelessFile([])
    defer { close(complaints) }
    let (reading, writing) = try openPipe()
    defer { close(reading) }
    let started = Result { () throws(ProgramFailure) in
      try spawn(words, [source, writing, complaints])
    }
    close(writing)
    let process = try started.get()
    let deadline = ContinuousClock.now + .seconds(seconds)
    let read = Result { () throws(ProgramFailure) in
      try readAll(reading, before: deadline, limit: limit)
    }
    if case .failure = read { stop(process) }
    guard let status = end(of: process, before: deadline) else { throw .tooSlow }
    return ProgramOutput(
      status: status, output: try read.get(), errors: contents(ofNameless: complaints))
  }

  /// A file that nobody else can open, with its place at the start.
  private static func namelessFile(_ bytes: [UInt8]) throws(ProgramFailure) -> Int32 {
    let folder = variable("TMPDIR") ?? "/tmp"
    // The system puts six characters of its own in the place of these.
    let place = String(repeating: "X", count: 6)
    var name = Array("\(folder)/waymark-\(place)".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .system(.last) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard writeAll(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let error = SystemError.last
      close(descriptor)
      throw .system(error)
    }
    return descriptor
  }

  private static func contents(ofNameless descriptor: Int32) -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  private static func openPipe() throws(ProgramFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(.last) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts a program whose first descriptors are those given.
  private static func spawn(
    _ words: [String], _ descriptors: [Int32]
  ) throws(ProgramFailure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var variables = ProcessInfo.processInfo.environment
    // Messages are looked at, and nobody is there to type a password.
    variables["LC_ALL"] = "C"
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_ASKPASS"] = ""
    let environment = variables.keys.sorted().map { "\($0)=\(variables[$0] ?? "")" }
    var process: pid_t = 0
    // A group of its own, so that what the program starts can be ended with it.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let code = withCStrings(words) { arguments in
      withCStrings(environment) { variables in
        posix_spawnp(&process, words.first ?? "", &actions, &attributes, arguments, variables)
      }
    }
    guard code == 0 else { throw code == ENOENT ? .missing : .system(SystemError(code: code)) }
    return process
  }

  private static func withCStrings<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  private static func readAll(
    _ descriptor: Int32, before deadline: ContinuousClock.Instant, limit: Int
  ) throws(ProgramFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { throw .tooSlow }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, Int32(min(left.rounded(.up), 60_000)))
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { throw .system(.last) }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(.last) }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { throw .tooMuch }
      bytes += chunk[..<count]
    }
  }

  /// Ends a program and those that it started, which are the group that it leads.
  private static func stop(_ process: pid_t) {
    _ = kill(-process, SIGKILL)
    _ = kill(process, SIGKILL)
  }

  /// Waits for the end of a program and gives its exit code as a shell does; nil where it had to be
  /// stopped, having closed its output without ending.
  private static func end(
    of process: pid_t, before deadline: ContinuousClock.Instant
  ) -> Int32? {
    var status: Int32 = 0
    var (pause, isStopped): (UInt32, Bool) = (100, false)
    while true {
      let ended = waitpid(process, &status, isStopped ? 0 : WNOHANG)
      if ended < 0, errno != EINTR { return 128 }
      if ended == process { break }
      guard !isStopped else { continue }
      if ContinuousClock.now > deadline {
        stop(process)
        isStopped = true
      } else {
        usleep(pause)
        pause = min(pause * 2, 20_000)
      }
    }
    if isStopped { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }
}
