package import Diagnostics
package import JourneyModel

package struct MarkdownParts: Sendable, Equatable {
  package struct FrontMatter: Sendable, Equatable {
    package let bytes: ArraySlice<UInt8>
    package let firstLine: Int
  }
  package let frontMatter: FrontMatter?
  package let body: ArraySlice<UInt8>
  package let bodyFirstLine: Int
}
package enum MarkdownReader {
  package static func split(_ bytes: [UInt8], file: FileID) -> Diagnosed<MarkdownParts> {
    Diagnosed(MarkdownParts(frontMatter: nil, body: bytes[...], bodyFirstLine: 1))
  }
  package static func prose(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1
  ) -> Diagnosed<Prose> {
    Diagnosed(Prose(blocks: [], file: file))
  }
}
