// Steps of a journey that were renamed, whose problems would all look new.
extension Baseline {
  /// A stage or touchpoint of a file, by its address, or the journey itself, by its title.
  struct Step: Hashable, Comparable, Sendable {
    let path: String
    let name: String

    static func < (left: Step, right: Step) -> Bool {
      (left.path, left.name) < (right.path, right.name)
    }
  }

  /// What fails at a step, with the step's name left out.
  private struct Faults: Hashable {
    let path: String
    var texts: [String] = []
  }

  /// A step that may be another one under a new name.
  private struct Rename {
    let old: Step
    let new: Step
    let likeness: Double
  }

  /// From this likeness on, a step with just the same faults is an old one under a new name.
  private static let enough = 0.5

  /// So many steps with the same faults are compared with each new one by what they say.
  private static let mostCompared = 200

  /// Tolerates what fails at a step that is new, where just the same is gone with another step of
  /// the file that is like it: there are no more problems than before, only the name is another.
  ///
  /// A step that is still there was mended, not renamed, and one of another content is another
  /// one: what fails at a step that came instead is new.
  func tolerateRenamed(
    _ keys: [Key], saying found: [Step: [String]], present: Set<Step>, _ isKnown: inout [Bool],
    _ rest: inout [Key: Int]
  ) {
    guard isKnown.contains(false), rest.values.contains(where: { $0 > 0 }) else { return }
    let gone = gone(rest, present: present)
    // More than there are now cannot be the same; a file may name any number.
    let most = keys.count + 1
    var candidates: [Faults: [Step]] = [:]
    for (step, keys) in gone {
      let all = keys.flatMap { Array(repeating: $0, count: min(entries[$0] ?? 0, most)) }
      candidates[Self.faults(all, at: step), default: []].append(step)
    }
    let sameID = candidates.mapValues { Dictionary(grouping: $0, by: Self.id) }
    var places: [Step: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      key.step.map { places[$0.step, default: []].append(index) }
    }
    let known = isKnown
    let new = places.filter { $0.value.allSatisfy { !known[$0] } }
    let renames = new.flatMap { step, indices in
      let faults = Self.faults(indices.map { keys[$0] }, at: step)
      let alike = candidates[faults] ?? []
      // Of very many steps with the same faults only those of the same id are looked at.
      let compared =
        alike.count <= Self.mostCompared ? alike : sameID[faults]?[Self.id(of: step)] ?? []
      return compared.compactMap { old in
        let rename = Rename(old: old, new: step, likeness: likeness(old, step, found[step]))
        return rename.likeness >= Self.enough && compared.count <= Self.mostCompared ? rename : nil
      }
    }
    for rename in Self.best(of: renames) {
      for index in places[rename.new] ?? [] { isKnown[index] = true }
      for key in gone[rename.old] ?? [] { rest[key] = 0 }
    }
  }

  /// The steps of which every problem is gone, and that are not there any more.
  private func gone(_ rest: [Key: Int], present: Set<Step>) -> [Step: [Key]] {
    var gone: [Step: [Key]] = [:]
    for key in rest.keys { key.step.map { gone[$0.step, default: []].append(key) } }
    return gone.filter { step, keys in
      !present.contains(step) && keys.allSatisfy { rest[$0] == entries[$0] }
    }
  }

  /// The renames that are likely enough, the likeliest first; no step has two.
  private static func best(of renames: [Rename]) -> [Rename] {
    var used: (old: Set<Step>, new: Set<Step>) = ([], [])
    return renames.sorted { left, right in
      left.likeness == right.likeness
        ? (left.new, left.old) < (right.new, right.old) : left.likeness > right.likeness
    }.filter { rename in
      guard !used.old.contains(rename.old), !used.new.contains(rename.new) else { return false }
      used.old.insert(rename.old)
      used.new.insert(rename.new)
      return true
    }
  }

  /// How like two steps are, from 0 to 1: by their own ids, else by what they say; by the words of
  /// their ids where a side says nothing, as in baselines of earlier versions.
  ///
  /// A journey is the same one under every title: its file is.
  private func likeness(_ old: Step, _ new: Step, _ texts: [String]?) -> Double {
    guard let texts else { return steps[old] == nil ? 1 : 0 }
    let ids = (Self.id(of: old), Self.id(of: new))
    guard ids.0 != ids.1 else { return 1 }
    if let before = steps[old], !before.isEmpty, !texts.isEmpty {
      return Self.share(before, texts)
    }
    return Self.share(ids.0.split(separator: "-"), ids.1.split(separator: "-"))
  }

  /// The last part of an address.
  private static func id(of step: Step) -> Substring {
    step.name.split(separator: "/").last ?? ""
  }

  /// How much two lists have in common: twice what both have, of all there is (Dice).
  private static func share<Item: Hashable>(_ one: [Item], _ other: [Item]) -> Double {
    let (one, other) = (Set(one), Set(other))
    let count = one.count + other.count
    return count == 0 ? 0 : 2 * Double(one.intersection(other).count) / Double(count)
  }

  private static func faults(_ keys: [Key], at step: Step) -> Faults {
    Faults(path: step.path, texts: keys.compactMap { $0.step?.fault }.sorted())
  }
}

extension Baseline.Key {
  /// The step that a failing health check names in front, and what it says of it.
  fileprivate var step: (step: Baseline.Step, fault: String)? {
    guard name.hasPrefix(DiagnosticID.healthCheck.rawValue + "/"), message.hasPrefix("“"),
      let end = message.firstIndex(of: "”")
    else { return nil }
    let step = Baseline.Step(path: path, name: String(message[..<end].dropFirst()))
    return (step, name + String(message[end...]))
  }
}
