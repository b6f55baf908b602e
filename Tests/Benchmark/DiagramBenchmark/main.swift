import Diagrams
import Markup

// How long a map takes from its values to SVG, on one core: the best and the median of many runs.
// The best is what the code takes; the median is what the machine left of it.
//
//     swift build -c release --product DiagramBenchmark
//     .build/release/DiagramBenchmark [TOUCHPOINTS …] [--once]

let arguments = CommandLine.arguments.dropFirst()
let sizes = arguments.compactMap { Int($0) }.filter { $0 > 0 }
let clock = ContinuousClock()

/// A number of microseconds with a space for thousands, right-aligned.
func column(_ time: Duration, per count: Int = 1) -> String {
  let nanoseconds =
    time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000
  let tenths = nanoseconds / Int64(100 * count)
  let text = "\(tenths / 10).\(tenths % 10)"
  return String(repeating: " ", count: max(0, 10 - text.count)) + text + " µs"
}

for size in sizes.isEmpty ? [15, 150, 1500] : sizes {
  let input = BenchmarkMap.input(touchpoints: size)
  var bytes = 0
  func draw() {
    let scene = JourneyMapLayout.scene(input)
    bytes = SVGRenderer.interactive(scene, idPrefix: "map").bytes.count
  }
  guard !arguments.contains("--once") else {
    for _ in 0..<20 { draw() }
    continue
  }
  let runs = max(20, 30_000 / size)
  let times = (0..<runs).map { _ in clock.measure(draw) }.sorted()
  let (best, median) = (times[0], times[runs / 2])
  print(
    "\(size) touchpoints: best\(column(best)), median\(column(median)),"
      + " best for each touchpoint\(column(best, per: size)), \(bytes) bytes")
}
