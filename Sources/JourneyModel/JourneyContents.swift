import Diagnostics

/// What a journey consists of: all that takes room.
struct JourneyContents: Sendable, Equatable {
  var scenario: String?
  var summary: String?
  var goals: [String] = []
  var evidence: [Evidence] = []
  var metrics: [MetricReading] = []
  var stages: [Stage] = []
  var handoffs: [Handoff] = []
  var recommendations: [Recommendation] = []
  var notes: [Note] = []
  var mentions: [Sourced<Mention>] = []
}

extension JourneyContents: Packable {
  func pack(into packer: inout Packer) {
    packer.put(scenario)
    packer.put(summary)
    packer.put(goals)
    packer.put(evidence)
    packer.put(metrics)
    packer.put(stages)
    packer.put(handoffs)
    packer.put(recommendations)
    packer.put(notes)
    packer.put(mentions)
  }

  init(from unpacker: inout Unpacker) {
    scenario = unpacker.next()
    summary = unpacker.next()
    goals = unpacker.next()
    evidence = unpacker.next()
    metrics = unpacker.next()
    stages = unpacker.next()
    handoffs = unpacker.next()
    recommendations = unpacker.next()
    notes = unpacker.next()
    mentions = unpacker.next()
  }
}

/// The contents of a journey, at hand or packed.
struct JourneyBody: Sendable, Equatable {
  /// The contents; empty ones where they are packed.
  private var open = Shared(JourneyContents())
  private var packed: PackedContents?

  /// The shelf of packed contents; nil where they are at hand.
  var shelf: JourneyShelf? { packed?.shelf }

  /// The contents; those that are changed are packed no more.
  var contents: JourneyContents {
    @inline(__always) _read {
      if let packed {
        let contents = packed.contents
        yield contents.value
      } else {
        yield open.value
      }
    }
    _modify {
      if let packed {
        open = packed.contents
        self.packed = nil
      }
      yield &open.value
    }
  }

  /// Packs the contents; those that are packed stay so.
  mutating func pack(on shelf: JourneyShelf) {
    guard packed == nil else { return }
    packed = PackedContents(open.value, on: shelf)
    open = Shared(JourneyContents())
  }

  static func == (left: JourneyBody, right: JourneyBody) -> Bool {
    if let packed = left.packed, packed === right.packed { return true }
    return (left.packed?.contents ?? left.open) == (right.packed?.contents ?? right.open)
  }
}
