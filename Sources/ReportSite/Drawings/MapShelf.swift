import Diagrams
import JourneyModel
import Synchronization

/// Maps that were laid out for one file of a journey and are wanted for another.
///
/// The page of a journey and its picture as a file are made one soon after the other, by whichever
/// task comes to them. Whoever is first lays the map out; the other one takes it. The shelf holds
/// only a few: a map that nobody took makes room for the next, and is laid out again if need be.
final class MapShelf: Sendable {
  private let maps = Mutex<[(journey: JourneyID, map: WideMap)]>([])

  /// How many maps are held: about as many as there are journeys in work at a time.
  private static let room = 8

  /// Takes the map of a journey from the shelf.
  func take(_ journey: JourneyID) -> WideMap? {
    maps.withLock { maps in
      maps.firstIndex { $0.journey == journey }.map { maps.remove(at: $0).map }
    }
  }

  /// Puts the map of a journey on the shelf.
  func put(_ map: WideMap, _ journey: JourneyID) {
    maps.withLock { maps in
      if maps.count == Self.room { maps.removeFirst() }
      maps.append((journey, map))
    }
  }
}
