import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which packed journeys are at hand, unpacked: the last few that were asked for.
///
/// Walks over a portfolio ask a journey for many of its parts and then go on to the next one, so
/// that each is unpacked once for each walk. Few are kept: what was not touched for a while has left
/// the processor's cache, and is five times as costly to let go of. Each thread lets go of what it
/// unpacked itself: memory that another thread gives back makes the two wait for each other.
package final class JourneyShelf: Sendable {
  /// The number of journeys that a portfolio may have and still be held as it is, which is faster;
  /// a larger one is packed.
  package static let mostUnpacked = 2000

  /// What one thread unpacked last, and which of it is to go next.
  private struct Recent {
    private var journeys: [any Forgetful] = []
    private var next = 0

    /// Takes one more; gives back the one that has to make room for it.
    mutating func put(_ contents: any Forgetful, room: Int) -> (any Forgetful)? {
      guard journeys.count == room else {
        journeys.append(contents)
        return nil
      }
      defer { next = (next + 1) % room }
      defer { journeys[next] = contents }
      return journeys[next]
    }
  }

  private let recent = Mutex<[pthread_t: Recent]>([:])
  private let room: Int

  /// A shelf for so many unpacked journeys of each thread, at least one.
  package init(room: Int = 8) { self.room = max(1, room) }

  /// Notes that a journey was unpacked; the one that was unpacked longest ago makes room.
  func put(_ contents: any Forgetful) {
    let oldest = recent.withLock { $0[pthread_self(), default: Recent()].put(contents, room: room) }
    oldest?.forget()
  }
}

/// Something that can do without what it has at hand.
protocol Forgetful: Sendable {
  /// Lets go of it.
  func forget()
}

/// Contents of a journey in a few bytes: about a sixth of what they are as values.
final class PackedContents<Contents: Packable & Sendable & Equatable>: Forgetful {
  /// Where it is put while it is unpacked.
  let shelf: JourneyShelf
  private let bytes: [UInt8]
  private let unpacked = Mutex<Shared<Contents>?>(nil)

  /// Packs contents.
  init(_ contents: Contents, on shelf: JourneyShelf) {
    var packer = Packer(reserving: 16 << 10)
    packer.put(contents)
    // A list made from a slice would share what was reserved; a copy has just the length.
    bytes = packer.bytes.withUnsafeBufferPointer { Array($0) }
    self.shelf = shelf
  }

  /// The contents, unpacked if they are not at hand.
  var contents: Shared<Contents> {
    let (contents, isNew) = unpacked.withLock { known in
      if let known { return (known, false) }
      let made = bytes.withUnsafeBytes { bytes in
        var unpacker = Unpacker(bytes)
        return Shared(Contents(from: &unpacker))
      }
      known = made
      return (made, true)
    }
    if isNew { shelf.put(self) }
    return contents
  }

  /// Lets go of the unpacked contents.
  func forget() {
    // They are taken out first, so that nobody waits while they are freed.
    _ = unpacked.withLock { known in
      defer { known = nil }
      return known
    }
  }
}
