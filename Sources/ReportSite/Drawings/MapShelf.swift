import Diagrams
import JourneyModel
import Synchronization

/// Maps that were laid out for one file of a journey and are wanted for others.
///
/// The page of a journey and its picture as a file are made one soon after the other, by whichever
/// task comes to them. Whoever is first lays the map out; the others take it. The shelf holds only
/// so many: a map that nobody took makes room for the next, and is laid out again if need be.
final class MapShelf: Sendable {
  private struct Entry {
    let journey: JourneyID
    let map: PrintSheets
    var uses: Int
  }

  private let entries = Mutex<[Entry]>([])

  /// How many maps are held: those of a small site's print file, until its pages are made.
  private static let room = 32

  /// Takes the map of a journey, which leaves the shelf with its last use.
  func take(_ journey: JourneyID) -> PrintSheets? {
    entries.withLock { entries in
      guard let index = entries.firstIndex(where: { $0.journey == journey }) else { return nil }
      entries[index].uses -= 1
      return entries[index].uses > 0 ? entries[index].map : entries.remove(at: index).map
    }
  }

  /// Puts the map of a journey on the shelf for so many uses.
  func put(_ map: PrintSheets, _ journey: JourneyID, uses: Int) {
    entries.withLock { entries in
      // Two that missed it together lay it out both; one is enough to keep.
      entries.removeAll { $0.journey == journey }
      if entries.count == Self.room { entries.removeFirst() }
      entries.append(Entry(journey: journey, map: map, uses: uses))
    }
  }
}
