/// How wide the parallel parts of a build are, and who is told how far they have come.
struct Lanes: Sendable {
  /// The number of elements that are worked on at the same time, at least 1.
  let width: Int
  /// Is told the share that is done, from 0 to 1, by the task that started the work.
  let progress: @Sendable (Double) -> Void

  /// So many lanes.
  init(width: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }) {
    self.width = max(1, width)
    self.progress = progress
  }

  /// The same lanes for a part of the work: its progress counts from one share to another.
  func part(from start: Double, to end: Double) -> Lanes {
    Lanes(width: width) { [progress] share in progress(start + share * (end - start)) }
  }

  /// The results of `transform` in the order of the elements, whatever order they come about in.
  ///
  /// The elements are worked on in stripes of neighbours, a few for each lane: a task for each
  /// element would cost a quarter more. With one lane everything runs on the caller's task.
  /// - Parameters:
  ///   - elements: What to work on.
  ///   - alone: So many of the first are each a stripe of its own, because they take long.
  ///   - transform: A pure function, or one that touches a file of its own.
  /// - Returns: The results.
  /// - Throws: Of several failures, the first in the order of the elements.
  func map<Element: Sendable, Output: Sendable, Failure: Error>(
    _ elements: [Element], alone: Int = 0,
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    let stripes = Self.stripes(of: elements.count, width: width, alone: alone)
    var results: [Int: Result<[Output], Failure>] = [:]
    if width == 1 {
      for (index, stripe) in stripes.enumerated() {
        results[index] = Self.run(elements[stripe], transform)
        progress(Double(index + 1) / Double(stripes.count))
      }
    } else {
      results = await inParallel(stripes, elements, transform)
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(elements.count)
    for index in stripes.indices {
      if let result = results[index] { outputs += try result.get() }
    }
    return outputs
  }

  private func inParallel<Element: Sendable, Output: Sendable, Failure: Error>(
    _ stripes: [Range<Int>], _ elements: [Element],
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
  ) async -> [Int: Result<[Output], Failure>] {
    await withTaskGroup(of: (Int, Result<[Output], Failure>).self) { group in
      func start(_ index: Int) {
        let stripe = stripes[index]
        group.addTask { (index, Self.run(elements[stripe], transform)) }
      }
      for index in stripes.indices.prefix(width) { start(index) }
      var results: [Int: Result<[Output], Failure>] = [:]
      var next = min(width, stripes.count)
      for await (index, result) in group {
        results[index] = result
        progress(Double(results.count) / Double(stripes.count))
        guard next < stripes.count else { continue }
        start(next)
        next += 1
      }
      return results
    }
  }

  private static func run<Element, Output, Failure: Error>(
    _ elements: ArraySlice<Element>, _ transform: (Element) throws(Failure) -> Output
  ) -> Result<[Output], Failure> {
    var outputs: [Output] = []
    outputs.reserveCapacity(elements.count)
    for element in elements {
      do throws(Failure) {
        outputs.append(try transform(element))
      } catch {
        return .failure(error)
      }
    }
    return .success(outputs)
  }

  /// Neighbouring stretches of `0..<count`: the first elements each alone, then about 64 for each
  /// lane, none of them empty.
  static func stripes(of count: Int, width: Int, alone: Int = 0) -> [Range<Int>] {
    let first = min(alone, count)
    let rest = count - first
    let stripes = min(rest, max(1, width) * 64)
    return (0..<first).map { $0..<$0 + 1 }
      + (0..<stripes).map { index in
        first + index * rest / stripes..<first + (index + 1) * rest / stripes
      }
  }
}
