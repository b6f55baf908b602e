import Diagnostics
import JourneyModel
import TestSupport
import Testing

@testable import JourneyReading

@Suite struct RobustnessTests {
  private static let whole: Content = {
    var content = FullMap.content
    let more = Content([
      "journeys/first-purchase/note.md":
        "---\ntitle: N\n---\n# Purchase\n\nText.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
      "journeys/first-purchase/idea.md":
        "---\nkind: recommendation\ntitle: I\nimpact: 9\nmoves: {metric: nps, to: 40}\n---\nDo.\n",
      "personas/alex.md": "---\nname: Alex\n---\nWho.\n", "pages/about.md": "# About\n",
      "site.yaml": "title: T\nthresholds: {drop-off: 25 %}\n",
      "rules.yaml": "- {id: r, do: Act, when: {all: [{metric: nps, below: 30}]}}\n",
    ])
    content.files.merge(more.files) { $1 }
    content.files["assets/logo.png"] = AssetTests.images[0].1
    return content
  }()

  /// What people and machines break files with.
  private static let splinters: [[UInt8]] = [
    "\0", "\t", "\r", "\u{202E}", "\u{FEFF}", "---\n", "- ", ": ", "{", "}", "[", "]", "\"", "'",
    "|\n", "&a ", "*a", "!!", "%", "999999999999999999999", "-", "−", "1,5", "#", "\n\n", "> > > ",
    "| | |\n", "](", "€", "/", "..",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<16) func brokenFilesNeverCrash(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for path in Self.whole.paths {
      for _ in 0..<4 {
        var content = Self.whole
        var bytes = content.files[path] ?? []
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
          let place = Int.random(in: 0...bytes.count, using: &numbers)
          switch Int.random(in: 0..<4, using: &numbers) {
          case 0: bytes.removeSubrange(place..<min(bytes.count, place + 7))
          case 1: bytes.removeSubrange(place...)
          case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
          default:
            bytes.insert(contentsOf: Self.splinters.randomElement(using: &numbers) ?? [], at: place)
          }
        }
        content.files[path] = bytes
        let read = content.read()
        expectSoundness(read, of: content)
      }
    }
  }

  /// Places lie inside the files, sentences end with a full stop, and ids are unique.
  private func expectSoundness(_ read: Diagnosed<Portfolio>, of content: Content) {
    for diagnostic in read.diagnostics {
      let file = content.sources[diagnostic.range.file]
      let line = file.line(Int(diagnostic.range.start.line))
      #expect(line != nil, "\(diagnostic)")
      let length = line?.unicodeScalars.count ?? 0
      // The mark at the start of a file is no column of its line, an invalid byte may be several.
      #expect(Int(diagnostic.range.start.column) <= length + 1, "\(diagnostic)")
      #expect(diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
      #expect(diagnostic.help?.last.map { ".?:".contains($0) } ?? true, "\(diagnostic.help ?? "")")
    }
    for journey in read.value.journeys {
      let addresses = journey.touchpoints.map(\.address)
      #expect(Set(addresses).count == addresses.count)
      #expect(Set(journey.stages.map(\.id)).count == journey.stages.count)
      #expect(journey.readings.allSatisfy { $0.reading.value?.amount.isFinite ?? true })
    }
  }

  @Test func theOrderOfFilesIsNotThatOfTheReading() {
    let whole = Self.whole.read()
    #expect(whole.diagnostics.map(\.id) == [])
    #expect(Self.whole.read() == whole)
  }
}
