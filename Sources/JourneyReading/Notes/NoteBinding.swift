import Diagnostics
import JourneyModel

/// Binds the parts of a note to the stages and touchpoints that its headings name.
///
/// A heading that names a place binds what follows it, up to the next heading that names one or to
/// a heading of a higher level. The binding heading itself is left out.
enum NoteBinding {
  /// The parts of a note; what is wrong with its headings is reported.
  static func sections(
    of prose: Prose, _ places: PlaceNames, _ values: inout ValueReader
  ) -> [Note.Section] {
    var sections: [Note.Section] = []
    var blocks: [Block] = []
    var place: (address: Address, level: Int)?
    var unbound: [Block.Heading] = []
    var bindingLevels: Set<Int> = []
    func close() {
      if !blocks.isEmpty {
        let part = Prose(blocks: blocks, file: prose.file)
        sections.append(Note.Section(at: place?.address, prose: part))
      }
      blocks = []
    }
    for block in prose.blocks {
      guard case .heading(let heading) = block else {
        blocks.append(block)
        continue
      }
      switch places.match(Inline.plainText(heading.content)) {
      case .one(let address):
        close()
        place = (address, heading.level)
        bindingLevels.insert(heading.level)
        continue
      case .several(let addresses): reportAmbiguous(heading, addresses, &values)
      case .none: unbound.append(heading)
      }
      if let level = place?.level, heading.level < level {
        close()
        place = nil
      }
      blocks.append(block)
    }
    close()
    for heading in unbound { check(heading, bindingLevels, places, &values) }
    return sections
  }

  private static func reportAmbiguous(
    _ heading: Block.Heading, _ addresses: [Address], _ values: inout ValueReader
  ) {
    let text = Inline.plainText(heading.content)
    values.report(
      .unboundHeading, at: heading.range,
      "The heading “\(text.excerpt)” names touchpoints of several stages.",
      help: "Write the address: " + addresses.prefix(6).map { "“\($0)”" }.joined(separator: " or ")
        + ".")
  }

  /// Reports a heading that was probably meant to bind: one that almost names a place, looks like
  /// an address, or stands among headings that bind.
  private static func check(
    _ heading: Block.Heading, _ bindingLevels: Set<Int>, _ places: PlaceNames,
    _ values: inout ValueReader
  ) {
    let text = Inline.plainText(heading.content).trimmed
    let near = Suggestion.nearest(to: text, among: places.all)
    let address = try? AddressParser.address(text)
    guard near != nil || address?.touchpoint != nil || bindingLevels.contains(heading.level) else {
      return
    }
    values.report(
      .unboundHeading, at: heading.range,
      "The heading “\(text.excerpt)” names no stage or touchpoint of the map.",
      help: near.map { "Did you mean “\($0)”?" }
        ?? "Name a place to bind what follows, or use another level of headings.")
  }
}
