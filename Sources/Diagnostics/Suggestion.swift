/// The nearest of the known names, for "did you mean".
package enum Suggestion {
  /// The candidate nearest to `name`, or nil where none is near enough to be meant.
  ///
  /// Distance is optimal string alignment (insert, delete, replace, swap of neighbours) over
  /// lower-cased scalars; at most a third of the longer length, and at least one, may differ.
  /// Ties go to the candidate that comes first in byte order, so the result never depends on the
  /// order of the candidates.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates.lazy.map(Name.init))
  }

  /// The candidate nearest to `name` among names that are compared with several others.
  package static func nearest(to name: String, among candidates: some Sequence<Name>) -> String? {
    let wanted = Name(name)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate.text != name {
      let length = max(wanted.scalars.count, candidate.scalars.count)
      let limit = min(best?.distance ?? .max, max(1, length / 3))
      guard abs(wanted.scalars.count - candidate.scalars.count) <= limit,
        wanted.leastDistance(to: candidate) <= limit,
        let distance = distance(wanted.scalars, candidate.scalars, limit: limit)
      else { continue }
      if let known = best, (known.distance, known.name) <= (distance, candidate.text) { continue }
      best = (distance, candidate.text)
    }
    return best?.name
  }

  /// A name with what its comparison takes.
  package struct Name: Sendable {
    /// The name as it was written.
    let text: String
    /// Its first scalars in lower case.
    let scalars: [Unicode.Scalar]
    /// How many scalars it holds of each of 32 kinds, which are those of the letters a to z.
    private let counts: SIMD32<UInt8>

    /// Further scalars are not compared.
    private static let longest = 64

    /// A name to compare with others.
    package init(_ text: String) {
      self.text = text
      var scalars: [Unicode.Scalar] = []
      var counts = SIMD32<UInt8>()
      scalars.reserveCapacity(min(text.utf8.count, Self.longest))
      for scalar in text.lowercased().unicodeScalars {
        guard scalars.count < Self.longest else { break }
        scalars.append(scalar)
        counts[Int(scalar.value % 32)] += 1
      }
      self.scalars = scalars
      self.counts = counts
    }

    /// A distance that is never above the real one, and mostly above what is near.
    ///
    /// Each scalar that one name has more than the other takes a change of its own.
    func leastDistance(to other: Name) -> Int {
      let more = (counts &- other.counts).replacing(with: 0, where: counts .< other.counts)
      let surplus = Int(more.wrappedSum())
      return max(surplus, surplus + other.scalars.count - scalars.count)
    }
  }

  /// "Did you mean “x”?" for the nearest candidate, or the list of candidates where it is short.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - candidates: What may be written.
  ///   - noun: What the candidates are, in the plural: "channels".
  /// - Returns: A sentence, or nil where there is nothing to offer.
  package static func help(for name: String, among candidates: [String], noun: String) -> String? {
    nearest(to: name, among: candidates).map { "Did you mean “\($0)”?" }
      ?? list(of: candidates, noun: noun)
  }

  /// "Known channels: a, b, c." with the first candidates; nil where there are none.
  package static func list(
    of candidates: [String], noun: String, atMost limit: Int = 12
  ) -> String? {
    guard !candidates.isEmpty else { return nil }
    let known = candidates.prefix(limit).joined(separator: ", ")
    let more = candidates.count > limit ? " and \(candidates.count - limit) more" : ""
    return "Known \(noun): \(known)\(more)."
  }

  /// The distance of two texts, or nil where it is above the limit.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 0..<left.count {
      current[0] = row + 1
      var least = row + 1
      for column in 0..<right.count {
        let change = left[row] == right[column] ? 0 : 1
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches back two rows, so that a row above the limit alone does not decide.
      if least > limit + 1 { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
