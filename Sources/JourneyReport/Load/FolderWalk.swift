import Diagnostics

/// The files below a folder, and what stands there that is not taken.
///
/// Links are not followed: content is what the folder holds, and nothing else of the machine.
struct FolderWalk: Sendable {
  /// Why something is not taken.
  enum Refusal: Equatable, Sendable {
    case name(SafeName.Refusal)
    case symbolicLink
    case notAFile
    case tooDeep
    case folderForFile
    case tooLarge(bytes: Int)
  }

  /// How much is taken at most.
  struct Limits: Sendable {
    /// The number of files.
    var files = Int.max
    /// The bytes of one file.
    var fileBytes = Int.max
    /// The bytes of all files.
    var totalBytes = Int.max
  }

  /// A file or a refused entry, relative to the folder.
  struct Entry: Equatable, Sendable {
    /// The path in the composed form of Unicode, `/` between names; bytes that are not UTF-8 are
    /// shown as U+FFFD.
    let path: String
    /// The path as the disk has it.
    let diskPath: String
    /// Why it is not taken; nil for a file.
    let refusal: Refusal?

    /// An entry at a path of the disk.
    init(_ diskPath: String, _ refusal: Refusal?) {
      path = SafeName.composed(diskPath)
      self.diskPath = diskPath
      self.refusal = refusal
    }
  }

  /// The names of files that content is read from: a folder of that name hides the lack of one.
  private static let files: Set<String> = ["map.yaml", "site.yaml", "metrics.yaml", "rules.yaml"]

  /// How many folders may stand in each other.
  static let maximumDepth = 16

  /// What stands there, in byte order of the paths.
  private(set) var entries: [Entry] = []
  /// The bytes of all files that are taken.
  private(set) var totalBytes = 0
  private let limits: Limits

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder as the user typed it, which may itself be a link.
  ///   - limits: The walk ends after so many files or bytes.
  /// - Throws: A failure where a folder cannot be read.
  init(_ folder: String, limits: Limits) throws(CommandFailure) {
    self.limits = limits
    do throws(SystemError) {
      let descriptor = try Platform.openFolder(folder, followingLinks: true)
      try walk(descriptor, path: "", depth: 1)
    } catch {
      throw error.failure("read", folder)
    }
    entries.sort { $0.path < $1.path }
  }

  /// Whether there was more than was asked for.
  var isCut: Bool { entries.count > limits.files || totalBytes > limits.totalBytes }

  /// Walks an open folder and closes it.
  private mutating func walk(
    _ descriptor: Int32, path: String, depth: Int
  ) throws(SystemError) {
    defer { Platform.closeDescriptor(descriptor) }
    for bytes in try Platform.names(in: descriptor) where !SafeName.isHidden(bytes) {
      guard !isCut else { return }
      let name = String(decoding: bytes, as: UTF8.self)
      let entry = path.isEmpty ? name : path + "/" + name
      if let refusal = SafeName.refusal(of: bytes) {
        entries.append(Entry(entry, .name(refusal)))
        continue
      }
      guard let status = try Platform.status(of: name, in: descriptor) else { continue }
      if status.kind == .folder, Self.files.contains(name) {
        entries.append(Entry(entry, .folderForFile))
        continue
      }
      guard status.kind == .folder, depth < Self.maximumDepth else {
        take(entry, status.kind, size: status.size)
        continue
      }
      try walk(try Platform.openFolder(name, in: descriptor), path: entry, depth: depth + 1)
    }
  }

  private mutating func take(_ path: String, _ kind: FileKind, size: Int) {
    let refusal: Refusal? =
      switch kind {
      case .file where size > limits.fileBytes: .tooLarge(bytes: size)
      case .file: nil
      case .symbolicLink: .symbolicLink
      case .folder: .tooDeep
      case .other: .notAFile
      }
    if refusal == nil { totalBytes += size }
    entries.append(Entry(path, refusal))
  }
}

extension FolderWalk.Refusal {
  /// Why, as the end of a sentence.
  var reason: String {
    switch self {
    case .name(let refusal): refusal.reason
    case .symbolicLink: "is a symbolic link, which is not followed"
    case .folderForFile: "is a folder, where a file of that name is read"
    case .notAFile: "is neither a file nor a folder"
    case .tooDeep: "lies more than \(FolderWalk.maximumDepth) folders deep"
    case .tooLarge(let bytes): "has \(ByteCount.text(bytes))"
    }
  }
}
