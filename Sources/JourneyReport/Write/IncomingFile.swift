import ContentHash

/// A file of the site while it is made: its first piece is kept until it is known to be the only
/// one; of a file in several pieces, each is written beside the file's place as it comes.
final class IncomingFile {
  /// Where pieces are written; nil where nothing is to be written.
  struct Place {
    let folder: Int32
    let name: String
  }

  private let place: Place?
  private var held: [UInt8] = []
  private var pieces = 0
  private var hash = XXH64.Stream()
  private var descriptor: Int32?
  private var failure: SystemError?

  /// A file that goes to a place where it has several pieces.
  init(to place: Place?) { self.place = place }

  deinit { close() }

  /// Takes the next piece; after a failure, which ``settle(keeping:)`` tells of, nothing more.
  func take(_ piece: [UInt8]) {
    pieces += 1
    if pieces == 1 {
      held = piece
      return
    }
    if pieces == 2 {
      add(held)
      held = []
    }
    add(piece)
  }

  /// What was made, as the manifest has it.
  func entry(at path: String) -> Manifest.Entry {
    guard pieces > 1 else { return Manifest.Entry(path: path, bytes: held) }
    return Manifest.Entry(path: path, size: hash.count, hash: hash.value())
  }

  /// The bytes of a file in one piece; nil of one in several, which are not held.
  var whole: [UInt8]? { pieces > 1 ? nil : held }

  /// Leaves the file whole beside its place, or leaves nothing there.
  func settle(keeping isKept: Bool) throws(SystemError) {
    guard let place else { return }
    if pieces > 1 {
      close()
      if isKept, let failure { throw failure }
      if !isKept { try Platform.removeFile(place.name, in: place.folder) }
    } else if isKept {
      try Platform.create(place.name, in: place.folder, held)
    }
  }

  private func add(_ piece: [UInt8]) {
    hash.update(piece)
    guard let place, failure == nil else { return }
    do throws(SystemError) {
      let open: Int32
      if let descriptor {
        open = descriptor
      } else {
        open = try Platform.openNew(place.name, in: place.folder)
        descriptor = open
      }
      if !Platform.writeAll(piece, to: open) { throw SystemError.last }
    } catch {
      failure = error
    }
  }

  /// What the system could not write until now, it says here.
  private func close() {
    guard let open = descriptor else { return }
    descriptor = nil
    if !Platform.closeWritten(open), failure == nil { failure = .last }
  }
}
