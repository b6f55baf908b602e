import Diagnostics

// What takes room in a journey, in the three parts that are asked for by themselves.

/// What happens in a journey.
struct JourneyCourse: Packable, Sendable, Equatable {
  var metrics: [MetricReading] = []
  var stages: [Stage] = []

  init() {}

  func pack(into packer: inout Packer) {
    packer.put(metrics)
    packer.put(stages)
  }

  init(from unpacker: inout Unpacker) {
    metrics = unpacker.next()
    stages = unpacker.next()
  }
}

/// What is to be done on a journey.
struct JourneyActions: Packable, Sendable, Equatable {
  var handoffs: [Handoff] = []
  var recommendations: [Recommendation] = []

  init() {}

  func pack(into packer: inout Packer) {
    packer.put(handoffs)
    packer.put(recommendations)
  }

  init(from unpacker: inout Unpacker) {
    handoffs = unpacker.next()
    recommendations = unpacker.next()
  }
}

/// What there is to read about a journey.
struct JourneyTexts: Packable, Sendable, Equatable {
  var scenario: String?
  var summary: String?
  var goals: [String] = []
  var evidence: [Evidence] = []
  var notes: [Note] = []
  var mentions: [Sourced<Mention>] = []

  init() {}

  func pack(into packer: inout Packer) {
    packer.put(scenario)
    packer.put(summary)
    packer.put(goals)
    packer.put(evidence)
    packer.put(notes)
    packer.put(mentions)
  }

  init(from unpacker: inout Unpacker) {
    scenario = unpacker.next()
    summary = unpacker.next()
    goals = unpacker.next()
    evidence = unpacker.next()
    notes = unpacker.next()
    mentions = unpacker.next()
  }
}

/// A part of a journey, at hand or packed.
struct JourneyPart<Contents: Packable & Sendable & Equatable>: Sendable, Equatable {
  /// The contents; nothing where they are packed.
  private var open: Shared<Contents>?
  private var packed: PackedContents<Contents>?

  /// Contents that are at hand.
  init(_ contents: Contents) { open = Shared(contents) }

  /// The shelf of packed contents; nil where they are at hand.
  var shelf: JourneyShelf? { packed?.shelf }

  /// What `body` takes of the contents.
  @inline(__always)
  func read<Value>(_ body: (Contents) -> Value) -> Value {
    body(reference.value)
  }

  private var reference: Shared<Contents> {
    if let open { return open }
    guard let packed else { preconditionFailure("A part is at hand or packed") }
    return packed.contents
  }

  /// Changes the contents, which are packed no more.
  @inline(__always)
  var changed: Contents {
    get { reference.value }
    _modify {
      var reference = reference
      (open, packed) = (nil, nil)
      defer { open = reference }
      yield &reference.value
    }
  }

  /// Packs the contents; those that are packed stay so.
  mutating func pack(on shelf: JourneyShelf) {
    guard packed == nil else { return }
    packed = PackedContents(reference.value, on: shelf)
    open = nil
  }

  static func == (left: JourneyPart, right: JourneyPart) -> Bool {
    if let packed = left.packed, packed === right.packed { return true }
    return left.reference == right.reference
  }
}
