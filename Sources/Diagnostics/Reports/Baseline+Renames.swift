// Steps of a journey that were renamed, whose problems would all look new.
extension Baseline {
  /// A stage or touchpoint of a file that health checks name.
  fileprivate struct Step: Hashable, Comparable {
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

  /// Tolerates what fails at a step that is new where just the same is gone with another step of
  /// the file: there are no more problems than before, only the name is another.
  func tolerateRenamed(
    _ keys: [Key], _ isKnown: inout [Bool], _ rest: inout [Key: Int]
  ) {
    guard isKnown.contains(false), rest.values.contains(where: { $0 > 0 }) else { return }
    // More than there are now cannot be the same; a file may name any number.
    let most = keys.count + 1
    var gone: [Step: [Key]] = [:]
    for key in rest.keys { key.step.map { gone[$0.step, default: []].append(key) } }
    var candidates: [Faults: [Step]] = [:]
    for (step, keys) in gone where keys.allSatisfy({ rest[$0] == entries[$0] }) {
      let all = keys.flatMap { Array(repeating: $0, count: min(entries[$0] ?? 0, most)) }
      candidates[Self.faults(all, at: step), default: []].append(step)
    }
    // The last is taken first.
    candidates = candidates.mapValues { $0.sorted(by: >) }
    var found: [Step: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      key.step.map { found[$0.step, default: []].append(index) }
    }
    for (step, indices) in found.sorted(by: { $0.key < $1.key })
    where indices.allSatisfy({ !isKnown[$0] }) {
      let faults = Self.faults(indices.map { keys[$0] }, at: step)
      guard let old = candidates[faults]?.popLast() else { continue }
      for index in indices { isKnown[index] = true }
      for key in gone[old] ?? [] { rest[key] = 0 }
    }
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
    let step = Baseline.Step(path: path, name: String(message[..<end]))
    return (step, name + String(message[end...]))
  }
}
