import Diagnostics
import JourneyModel

/// Binds the parts of a note to the stages and touchpoints that its headings name.
///
/// A heading that names a place binds what follows it, up to the next heading that names one or to
/// a heading of a higher level. The binding heading itself is left out.
struct NoteBinding {
  private let file: FileID
  private let places: PlaceNames
  private var sections: [Note.Section] = []
  /// The blocks of the section in hand.
  private var blocks: [Block] = []
  /// The place of the section in hand and the level of the heading that bound it.
  private var place: (address: Address, level: Int)?
  private var unbound: [Block.Heading] = []
  private var bindingLevels: Set<Int> = []

  /// The parts of a note; what is wrong with its headings is reported.
  static func sections(
    of prose: Prose, _ places: PlaceNames, _ values: inout ValueReader
  ) -> [Note.Section] {
    var binding = NoteBinding(file: prose.file, places: places)
    for block in prose.blocks {
      if case .heading(let heading) = block {
        binding.add(heading, &values)
      } else {
        binding.blocks.append(block)
      }
    }
    binding.close()
    binding.reportUnbound(&values)
    return binding.sections
  }

  private init(file: FileID, places: PlaceNames) {
    self.file = file
    self.places = places
  }

  private mutating func add(_ heading: Block.Heading, _ values: inout ValueReader) {
    switch places.match(Inline.plainText(heading.content)) {
    case .one(let address):
      close()
      place = (address, heading.level)
      bindingLevels.insert(heading.level)
      return
    case .several(let addresses): Self.reportAmbiguous(heading, addresses, &values)
    case .none: unbound.append(heading)
    }
    if let level = place?.level, heading.level < level {
      close()
      place = nil
    }
    blocks.append(.heading(heading))
  }

  /// Ends the section in hand.
  private mutating func close() {
    if !blocks.isEmpty {
      let prose = Prose(blocks: blocks, file: file)
      sections.append(Note.Section(at: place?.address, prose: prose))
    }
    blocks = []
  }
}

extension NoteBinding {
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

  /// Whether a text is the address of a touchpoint, if perhaps of none that is there.
  private static func isPath(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "/"))
      && (try? AddressParser.address(text))?.touchpoint != nil
  }

  /// Reports the headings that were probably meant to bind: those that almost name a place, look
  /// like an address, or stand among headings that bind.
  private func reportUnbound(_ values: inout ValueReader) {
    guard !unbound.isEmpty else { return }
    let compared = max(1, Limits.comparedNames / max(1, places.all.count))
    let names = places.all.map { Suggestion.Name($0) }
    for (index, heading) in unbound.enumerated() {
      let text = Inline.plainText(heading.content).trimmed
      let near = index < compared ? Suggestion.nearest(to: text, among: names) : nil
      guard near != nil || Self.isPath(text) || bindingLevels.contains(heading.level)
      else { continue }
      values.report(
        .unboundHeading, at: heading.range,
        "The heading “\(text.excerpt)” names no stage or touchpoint of the map.",
        help: near.map { "Did you mean “\($0)”?" }
          ?? "Name a place to bind what follows, or use another level of headings.")
    }
  }
}
