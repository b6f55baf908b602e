/// The nearest of the known names, for "did you mean".
package enum Suggestion {
  /// The candidate nearest to `name`, or nil where none is near enough to be meant.
  ///
  /// Distance is optimal string alignment (insert, delete, replace, swap of neighbours) over
  /// lower-cased scalars; at most a third of the longer length, and at least one, may differ.
  /// Ties go to the candidate that comes first in byte order, so the result never depends on the
  /// order of the candidates.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// "Did you mean “x”?" for the nearest candidate, or the list of candidates where it is short.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - candidates: What may be written.
  ///   - noun: What the candidates are, in the plural: "channels".
  /// - Returns: A sentence, or nil where there is nothing to offer.
  package static func help(for name: String, among candidates: [String], noun: String) -> String? {
    if let near = nearest(to: name, among: candidates) { return "Did you mean “\(near)”?" }
    guard !candidates.isEmpty else { return nil }
    let known = candidates.prefix(12).joined(separator: ", ")
    let more = candidates.count > 12 ? " and \(candidates.count - 12) more" : ""
    return "Known \(noun): \(known)\(more)."
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty else { return right.count }
    guard !right.isEmpty else { return left.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
