import JourneyModel

/// What the stages and touchpoints of a map are called, to be found by the headings of notes.
struct PlaceNames {
  /// What a heading names.
  enum Match: Equatable {
    /// One place.
    case one(Address)
    /// Touchpoints of the same name in several stages.
    case several([Address])
    /// Nothing.
    case none
  }

  private var addresses: [String: Address] = [:]
  private var names: [String: [Address]] = [:]
  /// All names and addresses, in the order of the map, for suggestions.
  private(set) var all: [String] = []

  /// The names of a map's stages and touchpoints.
  init(of journey: Journey) {
    for stage in journey.stages {
      add(stage.name, Address(stage: stage.id))
      for touchpoint in stage.touchpoints { add(touchpoint.name, touchpoint.address) }
    }
  }

  /// What a heading names: an address first, then a name or the slug of a name.
  func match(_ heading: String) -> Match {
    let text = heading.trimmed.lowercased()
    if let address = addresses[text] { return .one(address) }
    var found = names[text] ?? []
    if found.isEmpty {
      let slug = Slug.of(text)
      if let address = addresses[slug] { return .one(address) }
      found = names[slug] ?? []
    }
    if let stage = found.first(where: { $0.touchpoint == nil }) { return .one(stage) }
    switch found.count {
    case 0: return .none
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  private mutating func add(_ name: String, _ address: Address) {
    let path = address.description
    addresses[path.lowercased()] = address
    let id = (address.touchpoint?.rawValue ?? address.stage.rawValue).lowercased()
    let key = name.trimmed.lowercased()
    names[key, default: []].append(address)
    if id != key { names[id, default: []].append(address) }
    all.append(name)
    all.append(path)
  }
}
