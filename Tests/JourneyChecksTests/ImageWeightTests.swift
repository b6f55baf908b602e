import Diagnostics
import Testing

/// What an image may weigh where a site says nothing, or something else.
@Suite("Weight of images")
struct ImageWeightTests {
  /// The lines about an image of some bytes on a page.
  private func lines(
    bytes: Int, site: String = "title: T\n", page: String = "![G](../assets/g.gif)"
  )
    -> [String]
  {
    let header = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
    let image = header + Array(repeating: 0, count: bytes - header.count)
    let content = CheckedContent([
      "site.yaml": Array(site.utf8), "pages/method.md": Array("# M\n\n\(page)\n".utf8),
      "assets/g.gif": image,
    ])
    return content.lines.filter { $0.contains("image-budget") }
  }

  @Test("without a budget, more than a megabyte is noted; with one, only the budget counts")
  func limits() {
    #expect(lines(bytes: 1_000_000) == [])
    #expect(
      lines(bytes: 1_200_000) == [
        "assets/g.gif:1:1: note: [image-budget] The image “assets/g.gif” has 1.2 MB, which is "
          + "much for a page."
      ])
    #expect(lines(bytes: 1_200_000, site: "budgets: {image: 2 MB}\n") == [])
    #expect(
      lines(bytes: 1_200_000, site: "budgets: {image: 1 MB}\n") == [
        "assets/g.gif:1:1: warning: [image-budget] The image “assets/g.gif” has 1.2 MB, which is "
          + "more than 1 MB."
      ])
    #expect(lines(bytes: 1_200_000, page: "No image.") == [], "nobody sees it")
  }
}
