import Diagnostics
import JourneyModel

extension PortfolioIndex {
  /// The journeys of a list with each future map right after its current one: what is comes
  /// before what should become of it, whatever their ids are.
  ///
  /// Where the current map stands deeper, below a journey of the list, its future map follows
  /// that journey. All else stays in its order.
  func paired(_ list: [Int]) -> [Int] {
    let places = Dictionary(
      list.map { (journeys[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var followers: [Int: [Int]] = [:]
    var following: Set<Int> = []
    for index in list where journeys[index].state == .future {
      guard let leader = leader(of: journeys[index], in: places) else { continue }
      followers[leader, default: []].append(index)
      following.insert(index)
    }
    return list.flatMap { following.contains($0) ? [] : [$0] + (followers[$0] ?? []) }
  }

  /// The journey of a list that a future map follows: its current map, or what holds that one.
  ///
  /// It is never a future map itself, so that no two follow each other.
  private func leader(of future: Journey, in places: [JourneyID: Int]) -> Int? {
    var next = counterparts(of: future).first {
      $0.state == .current && $0.status == future.status
    }
    // As deep as journeys are written below each other.
    for _ in 0...32 {
      guard let journey = next else { return nil }
      if let place = places[journey.id] {
        return journeys[place].state == .current ? place : nil
      }
      next = journey.parent.flatMap { self.journey($0.value) }
    }
    return nil
  }
}
