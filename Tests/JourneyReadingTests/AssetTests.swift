import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct AssetTests {
  /// Headers of images of 300 × 200 pixels, each as its format's specification has it.
  static let images: [(String, [UInt8], Asset.ImageInfo.Format)] = [
    (
      "png",
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0x01, 0x2C, 0, 0, 0, 0xC8, 8, 6, 0, 0, 0], .png
    ),
    ("gif", Array("GIF89a".utf8) + [0x2C, 0x01, 0xC8, 0x00, 0, 0, 0], .gif),
    ("gif", Array("GIF87a".utf8) + [0x2C, 0x01, 0xC8, 0x00, 0, 0, 0], .gif),
    (
      "jpg",
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 0xC8, 0x01, 0x2C, 3],
      .jpeg
    ),
    (
      "webp",
      Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [20, 0, 0, 0]
        + [0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x01, 0xC8, 0x00], .webp
    ),
    (
      "webp",
      Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8L".utf8) + [20, 0, 0, 0]
        + [0x2F, 0x2B, 0xC1, 0x31, 0x00], .webp
    ),
    (
      "webp",
      Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0]
        + [0, 0, 0, 0, 0x2B, 0x01, 0, 0xC7, 0, 0], .webp
    ),
  ]

  private func read(_ name: String, _ bytes: [UInt8]) -> (Asset?, [String]) {
    var content = Content([:])
    content.files["assets/\(name)"] = bytes
    return (content.read().value.assets.first, content.problems)
  }

  @Test(arguments: images)
  func formatAndSizeStandInTheHeader(
    name: String, bytes: [UInt8], format: Asset.ImageInfo.Format
  ) {
    let (asset, problems) = read("a.\(name)", bytes)
    #expect(problems == [])
    #expect(
      asset
        == Asset(
          path: "assets/a.\(name)", bytes: bytes,
          image: Asset.ImageInfo(format: format, width: 300, height: 200), file: FileID(0)))
  }

  @Test(arguments: images)
  func aHeaderThatEndsEarlyIsBrokenAndNeverCrashes(
    name: String, bytes: [UInt8], format: Asset.ImageInfo.Format
  ) {
    for length in 0..<bytes.count {
      let (asset, problems) = read("a.\(name)", Array(bytes.prefix(length)))
      guard asset?.image == nil else {
        #expect(asset?.image?.width == 300 && asset?.image?.height == 200)
        continue
      }
      #expect(problems.count == 1 && problems[0].contains("[invalid-image]"))
    }
  }

  @Test func anImageWithTooManyPixelsIsRefused() {
    let bytes = Array("GIF89a".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0]
    #expect(
      read("a.gif", bytes).1 == [
        "a.gif:1:1: error: [invalid-image] The image “a.gif” has 65535 × 65535 pixels, which is "
          + "more than 40 million."
      ])
    let empty = Array("GIF89a".utf8) + [0, 0, 0, 0, 0, 0, 0]
    #expect(
      read("a.gif", empty).1 == [
        "a.gif:1:1: error: [invalid-image] The image “a.gif” starts as GIF but does not say its "
          + "size."
      ])
  }

  @Test func otherFilesAreAssetsWithoutImage() {
    let (pdf, problems) = read("report.pdf", Array("%PDF-1.7".utf8))
    #expect(
      pdf
        == Asset(
          path: "assets/report.pdf", bytes: Array("%PDF-1.7".utf8), image: nil, file: FileID(0)))
    #expect(problems == [])
    #expect(
      read("photo.JPG", Array("<html>".utf8)).1 == [
        "photo.JPG:1:1: error: [invalid-image] The file “photo.JPG” is not an image."
      ])
    #expect(read("icon.svg", Array("<svg/>".utf8)).1 == [])
  }

  @Test func imagesBesideNotesAreAssets() {
    var content = map(touchpoint: "")
    content.files["journeys/trip/photo.gif"] = Self.images[1].1
    let read = content.read()
    #expect(read.diagnostics == [])
    #expect(read.value.assets.map(\.path) == ["journeys/trip/photo.gif"])
  }
}
