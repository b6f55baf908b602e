package import Diagnostics
package import JourneyModel

/// The ids of what a page shows from one content file.
///
/// An id of the layout itself (`_content`) starts with an underscore, which no slug holds, so that
/// headings of free pages and personas can keep their plain anchors.
extension Anchor {
  /// The ids of a journey's notes, one for each of ``Journey/notes``, by the names of their files.
  ///
  /// A note that is shown in parts at several places has its id on the first part.
  /// - Parameters:
  ///   - journey: The journey.
  ///   - paths: The paths of files in the content folder: ``Portfolio/contentPaths``.
  /// - Returns: Ids such as `note-reading-notes`.
  package static func notes(of journey: Journey, paths: [FileID: String]) -> [String] {
    unique(
      journey.notes.map { note in
        let stem = paths[note.origin.file].map(ContentPath.stem) ?? note.title ?? ""
        return "note-" + Slug.of(stem)
      })
  }

  /// The ids of a journey's handoffs, one for each of ``Journey/handoffs``, by their two ends:
  /// `handoff-awareness-to-purchase--basket`.
  package static func handoffs(of journey: Journey) -> [String] {
    unique(
      journey.handoffs.map { handoff in
        "handoff-\(part(handoff.from.value))-to-\(part(handoff.to.value))"
      })
  }

  /// A heading in the prose of a file.
  ///
  /// - Parameters:
  ///   - anchor: The heading's own anchor, unique in its file.
  ///   - home: The id of the element that shows the file on a page that shows several, or nil.
  /// - Returns: The heading's id on the page.
  package static func heading(_ anchor: String, in home: String?) -> String {
    home.map { "\($0)--\(anchor)" } ?? anchor
  }

  private static func part(_ address: Address) -> String {
    address.touchpoint.map { "\(address.stage.rawValue)--\($0.rawValue)" }
      ?? address.stage.rawValue
  }

  /// Numbers repeats, as in `a.2`.
  ///
  /// A slug holds no dot, so no number meets another name.
  private static func unique(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name).\(count)"
    }
  }
}
