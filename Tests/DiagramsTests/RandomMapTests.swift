import Markup
import Testing

@testable import Diagrams

@Suite struct RandomMapTests {
  /// Two thousand maps in twenty lots.
  @Test(arguments: 0..<20)
  func `random maps are legible`(lot: Int) {
    var failed = 0
    for number in 0..<100 {
      let seed = UInt64(lot * 100 + number)
      var maps = RandomMaps(seed: seed)
      let input = maps.next()
      let scene = JourneyMapLayout.scene(input)
      var problems = SceneChecker.problems(scene)
      if number % 5 == 0 {
        problems += XMLChecker.problems(SVGRenderer.interactive(scene, idPrefix: "m").string)
        problems += XMLChecker.problems(SVGRenderer.standalone(scene).string)
        for tile in JourneyMapLayout.tiles(input, maxWidth: 700) {
          problems += SceneChecker.problems(tile).map { "tile: " + $0 }
        }
      }
      if !problems.isEmpty, failed < 3 {
        failed += 1
        Issue.record("seed \(seed): \(problems.joined(separator: "\n"))")
      }
    }
  }
}
