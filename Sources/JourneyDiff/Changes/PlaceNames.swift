import JourneyModel

/// The names of places, and where places of the old state stand in the new one.
struct PlaceNames {
  private let oldNames: [Address: ChangedPlace]
  private let newNames: [Address: ChangedPlace]
  private let newAddresses: [Address: Address]

  init(old: JourneySnapshot, new: JourneySnapshot, match: PartMatch) {
    oldNames = Self.names(old)
    newNames = Self.names(new)
    var addresses: [Address: Address] = [:]
    for pair in match.stages {
      addresses[Address(stage: old.stages[pair.old].id)] = Address(stage: new.stages[pair.new].id)
    }
    for pair in match.touchpoints {
      let (earlier, later) = (match.oldTouchpoints[pair.old], match.newTouchpoints[pair.new])
      addresses[old.address(of: earlier)] = new.address(of: later)
    }
    newAddresses = addresses
  }

  private static func names(_ journey: JourneySnapshot) -> [Address: ChangedPlace] {
    var names: [Address: ChangedPlace] = [:]
    for stage in journey.stages {
      let place = ChangedPlace(
        address: Address(stage: stage.id), stage: stage.name, touchpoint: nil)
      if names[place.address] == nil { names[place.address] = place }
      for touchpoint in stage.touchpoints {
        let place = ChangedPlace(
          address: Address(stage: stage.id, touchpoint: touchpoint.id), stage: stage.name,
          touchpoint: touchpoint.name)
        if names[place.address] == nil { names[place.address] = place }
      }
    }
    return names
  }

  /// The place at an address of the old state; an address that dangles names itself.
  func old(_ address: Address) -> ChangedPlace { oldNames[address] ?? Self.dangling(address) }

  /// The place at an address of the new state; an address that dangles names itself.
  func new(_ address: Address) -> ChangedPlace { newNames[address] ?? Self.dangling(address) }

  /// Where a place of the old state stands now; its old address where it is gone.
  func moved(_ address: Address) -> Address { newAddresses[address] ?? address }

  /// A place of the old state as it is called now, or was where it is gone.
  func current(_ address: Address) -> ChangedPlace {
    newAddresses[address].map(new) ?? old(address)
  }

  private static func dangling(_ address: Address) -> ChangedPlace {
    ChangedPlace(
      address: address, stage: address.stage.rawValue, touchpoint: address.touchpoint?.rawValue)
  }
}

extension JourneySnapshot {
  func address(of touchpoint: PlacedTouchpoint) -> Address {
    Address(stage: stages[touchpoint.stage].id, touchpoint: touchpoint.touchpoint.id)
  }

  /// The stage at a place of the list.
  func place(ofStage index: Int) -> ChangedPlace {
    ChangedPlace(
      address: Address(stage: stages[index].id), stage: stages[index].name, touchpoint: nil)
  }

  func place(of touchpoint: PlacedTouchpoint) -> ChangedPlace {
    ChangedPlace(
      address: address(of: touchpoint), stage: stages[touchpoint.stage].name,
      touchpoint: touchpoint.touchpoint.name)
  }
}
