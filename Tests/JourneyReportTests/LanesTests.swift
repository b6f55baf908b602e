import Diagnostics
import Testing

@testable import JourneyReport

@Suite struct LanesTests {
  struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [1, 2, 3, 16], [0, 1, 2, 7, 100, 1001])
  func keepsTheOrder(width: Int, count: Int) async {
    let doubled = await Lanes(width: width).map(Array(0..<count)) { $0 * 2 }
    #expect(doubled == (0..<count).map { $0 * 2 })
  }

  @Test(arguments: [1, 4])
  func throwsTheFirstFailureInTheOrderOfTheElements(width: Int) async {
    await #expect(throws: Odd(number: 3)) {
      try await Lanes(width: width).map(Array(0..<1000)) { (number) throws(Odd) in
        if number % 10 == 3 { throw Odd(number: number) }
        return number
      }
    }
  }

  @Test(arguments: [1, 2, 5], [1, 2, 3, 40, 41, 1000])
  func cutsStripesThatCoverEverythingOnce(width: Int, count: Int) {
    let stripes = Lanes.stripes(of: count, width: width)
    #expect(stripes.flatMap(Array.init) == Array(0..<count))
    #expect(stripes.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: [0, 1, 5, 29, 40], [1, 40, 1000])
  func givesHeavyElementsAStripeEach(alone: Int, count: Int) {
    let stripes = Lanes.stripes(of: count, width: 2, alone: alone)
    #expect(stripes.flatMap(Array.init) == Array(0..<count))
    #expect(stripes.prefix(alone).allSatisfy { $0.count == 1 })
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1 kB"), (1500, "1.5 kB"),
    (99_949, "99.9 kB"), (123_456, "123 kB"), (999_999, "999 kB"), (3_100_000, "3.1 MB"),
    (2_000_000_000, "2 GB"),
  ])
  func writesSizes(bytes: Int, text: String) {
    #expect(ByteCount.text(bytes) == text)
  }
}
