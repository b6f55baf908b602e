/// A range that a value is expected to lie in with 95 % confidence.
package struct Interval: Sendable, Equatable {
  /// The lower end.
  package let low: Double
  /// The upper end, not below ``low``.
  package let high: Double

  /// A range between two ends, in either order.
  package init(_ one: Double, _ other: Double) {
    low = min(one, other)
    high = max(one, other)
  }

  /// Whether a value lies in it.
  package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// The arithmetic of honest figures.
package enum Statistics {
  /// The standard normal's 97.5 % point: what 95 % of it lies within on both sides.
  package static let z = 1.959_963_985

  /// Fewer observations than this are marked as few.
  package static let fewObservations = 30.0

  /// Wilson's score interval of a share.
  ///
  /// (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), cut to 0…1.
  /// Source: E. B. Wilson, “Probable inference, the law of succession, and statistical
  /// inference”, JASA 22 (1927).
  /// - Parameters:
  ///   - share: The share found, 0 to 1.
  ///   - n: How many it was found among, above 0.
  ///   - z: How sure the interval is to be, as a point of the standard normal.
  /// - Returns: The interval, or nil where the share or `n` is out of range.
  package static func wilson(share: Double, n: Double, z: Double = Statistics.z) -> Interval? {
    guard n > 0, n.isFinite, (0...1).contains(share) else { return nil }
    let z2 = z * z
    let centre = share + z2 / (2 * n)
    let spread = z * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot()
    let divisor = 1 + z2 / n
    return Interval(max(0, (centre - spread) / divisor), min(1, (centre + spread) / divisor))
  }

  /// Newcombe's interval of the difference of two independent shares, `later − earlier`.
  ///
  /// Source: R. G. Newcombe, “Interval estimation for the difference between independent
  /// proportions”, Statistics in Medicine 17 (1998), method 10.
  package static func difference(
    later: Double, laterN: Double, earlier: Double, earlierN: Double,
    z: Double = Statistics.z
  ) -> Interval? {
    guard let one = wilson(share: later, n: laterN, z: z),
      let two = wilson(share: earlier, n: earlierN, z: z)
    else { return nil }
    let change = later - earlier
    func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return Interval(
      change - root(later - one.low, two.high - earlier),
      change + root(one.high - later, earlier - two.low))
  }

  /// The point of the standard normal to use where so many groups are compared with each other.
  ///
  /// Of many pairs some differ by chance. After Bonferroni the 5 % are shared among the
  /// k(k − 1) ÷ 2 pairs; beyond twelve groups the point is that of thirty, which claims less.
  static func z(comparing groups: Int) -> Double {
    let points = [
      1.95996, 2.39398, 2.63826, 2.80703, 2.93520, 3.03807, 3.12373, 3.19695, 3.26077, 3.31725,
      3.36785,
    ]
    return groups < 3 ? z : groups - 2 < points.count ? points[groups - 2] : 3.86
  }

  /// A net promoter score with the adjusted Wald margin, in points.
  package struct NetPromoter: Sendable, Equatable {
    /// 100 · (promoters − detractors) ÷ n, as it is commonly printed.
    package let score: Double
    /// The interval, whose centre is the adjusted score.
    package let interval: Interval
    /// The variance of the adjusted score, in points².
    package let variance: Double
  }

  /// The net promoter score of counts of answers.
  ///
  /// Adjusted Wald: n' = n + 3, ¾ of an answer added to promoters and to detractors;
  /// s = p' − d', margin = z·√((p' + d' − s²) ÷ n').
  /// Source: B. Rocks, “Interval estimation for the net promoter score”, The American
  /// Statistician 70 (2016); J. Sauro, measuringu.com/nps-confidence-intervals.
  package static func netPromoter(
    promoters: Double, detractors: Double, n: Double
  ) -> NetPromoter? {
    guard n > 0, promoters >= 0, detractors >= 0, promoters + detractors <= n else { return nil }
    let adjusted = n + 3
    let p = (promoters + 0.75) / adjusted
    let d = (detractors + 0.75) / adjusted
    let s = p - d
    let variance = (p + d - s * s) / adjusted
    let margin = z * variance.squareRoot()
    return NetPromoter(
      score: 100 * (promoters - detractors) / n,
      interval: Interval(max(-100, 100 * (s - margin)), min(100, 100 * (s + margin))),
      variance: variance * 10_000)
  }

  /// The middle value, or the mean of the two in the middle; nil for none.
  package static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The median of the distances from the median: a spread that outliers do not move.
  package static func medianAbsoluteDeviation(_ values: [Double]) -> Double? {
    guard let centre = median(values) else { return nil }
    return median(values.map { abs($0 - centre) })
  }
}
