import Synchronization

/// Which packed journeys are at hand, unpacked: the last few that were asked for.
///
/// Walks over a portfolio ask a journey for many of its parts and then go on to the next one, so
/// that each is unpacked once for each walk. Few are kept: what was not touched for a while has left
/// the processor's cache, and is five times as costly to let go of.
package final class JourneyShelf: Sendable {
  /// The number of journeys beyond which a portfolio is packed: fewer are held as they are, which
  /// is faster.
  package static let fewest = 2000

  private let recent: Mutex<(journeys: [any Forgetful], next: Int)>
  private let room: Int

  /// A shelf for so many unpacked journeys, at least one.
  package init(room: Int = 8) {
    self.room = max(1, room)
    recent = Mutex((journeys: [], next: 0))
  }

  /// Notes that a journey was unpacked; the one that was unpacked longest ago makes room.
  func put(_ contents: any Forgetful) {
    let oldest = recent.withLock { recent -> (any Forgetful)? in
      guard recent.journeys.count == room else {
        recent.journeys.append(contents)
        return nil
      }
      let oldest = recent.journeys[recent.next]
      recent.journeys[recent.next] = contents
      recent.next = (recent.next + 1) % room
      return oldest
    }
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
