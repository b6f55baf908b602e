/// Two things of which one became the other, by their places in two lists.
struct IndexPair: Hashable, Sendable {
  /// The place in the earlier list.
  let old: Int
  /// The place in the later list.
  let new: Int
}

/// Finds what became of each element of one list in another.
///
/// Every way of pairing treats both lists alike: pairing them the other way round gives the same
/// pairs, so that what is added one way is removed the other way.
enum Pairing {
  /// Pairs elements with equal keys; of several with one key the first with the first, and so on.
  static func byKey<Key: Hashable>(_ old: [Key], _ new: [Key]) -> [IndexPair] {
    var places: [Key: [Int]] = [:]
    for (index, key) in old.enumerated() { places[key, default: []].append(index) }
    var used: [Key: Int] = [:]
    var pairs: [IndexPair] = []
    for (index, key) in new.enumerated() {
      let count = used[key, default: 0]
      guard let candidates = places[key], count < candidates.count else { continue }
      used[key] = count + 1
      pairs.append(IndexPair(old: candidates[count], new: index))
    }
    return pairs
  }

  /// Pairs elements with equal keys where just one element of each list has the key.
  static func byUniqueKey<Key: Hashable>(_ old: [Key], _ new: [Key]) -> [IndexPair] {
    func unique(_ keys: [Key]) -> [Key: Int] {
      let counts = keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return Dictionary(
        keys.enumerated().filter { counts[$1] == 1 }.map { ($1, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let earlier = unique(old)
    return unique(new).compactMap { key, index in
      earlier[key].map { IndexPair(old: $0, new: index) }
    }.sorted { $0.new < $1.new }
  }

  /// A key that more elements of a list have tells too little to compare them all.
  static let mostOfOneKey = 16

  /// Pairs elements that are alike, the most alike first; none is used twice.
  ///
  /// Only elements that share a key are compared, and only keys that few have count, so that the
  /// time grows with the length of the lists and not with its square.
  /// - Parameters:
  ///   - old: The keys of each element of the earlier list.
  ///   - new: The keys of each element of the later list.
  ///   - likeness: How alike two elements are; nil where they are not alike enough.
  /// - Returns: The pairs, in the order of the later list.
  static func byContent(
    _ old: [Set<String>], _ new: [Set<String>], likeness: (IndexPair) -> Double?
  ) -> [IndexPair] {
    let earlier = index(old)
    let later = index(new)
    var found: [(pair: IndexPair, likeness: Double)] = []
    for (newIndex, keys) in new.enumerated() {
      var candidates: Set<Int> = []
      for key in keys {
        guard let places = earlier[key], places.count <= mostOfOneKey,
          later[key].map({ $0.count <= mostOfOneKey }) == true
        else { continue }
        candidates.formUnion(places)
      }
      for oldIndex in candidates.sorted() {
        let pair = IndexPair(old: oldIndex, new: newIndex)
        if let likeness = likeness(pair) { found.append((pair, likeness)) }
      }
    }
    return best(of: found)
  }

  private static func index(_ keys: [Set<String>]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys { index[key, default: []].append(place) }
    }
    return index
  }

  /// Takes the best pair, then the best of those left, and so on.
  ///
  /// Among equals the pair goes first whose places differ least, then the earlier one; both look
  /// the same from either list.
  private static func best(of found: [(pair: IndexPair, likeness: Double)]) -> [IndexPair] {
    let sorted = found.sorted { left, right in
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      let shifts = (abs(left.pair.old - left.pair.new), abs(right.pair.old - right.pair.new))
      if shifts.0 != shifts.1 { return shifts.0 < shifts.1 }
      return left.pair.old + left.pair.new < right.pair.old + right.pair.new
    }
    var usedOld: Set<Int> = []
    var usedNew: Set<Int> = []
    var pairs: [IndexPair] = []
    for (pair, _) in sorted where !usedOld.contains(pair.old) && !usedNew.contains(pair.new) {
      usedOld.insert(pair.old)
      usedNew.insert(pair.new)
      pairs.append(pair)
    }
    return pairs.sorted { $0.new < $1.new }
  }

  /// Pairs what earlier ways of pairing left over, with the places in the whole lists.
  static func rest(
    _ old: Int, _ new: Int, after pairs: [IndexPair],
    _ pairing: (_ old: [Int], _ new: [Int]) -> [IndexPair]
  ) -> [IndexPair] {
    let usedOld = Set(pairs.map(\.old))
    let usedNew = Set(pairs.map(\.new))
    let restOld = (0..<old).filter { !usedOld.contains($0) }
    let restNew = (0..<new).filter { !usedNew.contains($0) }
    guard !restOld.isEmpty, !restNew.isEmpty else { return [] }
    return pairing(restOld, restNew).map {
      IndexPair(old: restOld[$0.old], new: restNew[$0.new])
    }
  }
}

extension [IndexPair] {
  /// The pairs that changed their order: those outside a longest row of pairs that kept it.
  ///
  /// Patience sorting, n log n. The pairs have to stand in the order of the later list.
  func outOfOrder() -> Set<IndexPair> {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: count)
    for (index, pair) in enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if self[tails[middle]].old < pair.old { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var moved = Set(self)
    var place = tails.last
    while let index = place {
      moved.remove(self[index])
      place = before[index]
    }
    return moved
  }
}
