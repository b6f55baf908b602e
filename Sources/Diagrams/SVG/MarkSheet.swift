package import Markup

/// The marks that pictures use, each drawn once: one sheet for all pictures that stand on a page,
/// or one for each.
package struct MarkSheet: Sendable {
  /// What the ids of marks start with.
  private let idPrefix: String
  /// Whether readers of SVG 1.1 are to find the marks too.
  private let isForFiles: Bool
  /// The marks in the order in which they were first used.
  private(set) var marks: [Mark] = []
  /// What refers to each mark.
  private var references: [WrittenAttribute] = []

  /// The mark that was used last.
  private var last = 0

  /// A sheet without marks.
  ///
  /// - Parameter idPrefix: What the ids of marks start with, unique on the page.
  package init(idPrefix: String) { self.init(idPrefix: idPrefix, isForFiles: false) }

  init(idPrefix: String, isForFiles: Bool) {
    self.idPrefix = idPrefix
    self.isForFiles = isForFiles
  }

  /// What refers to a mark, which is put on the sheet if it is not there yet.
  mutating func reference(to mark: Mark) -> WrittenAttribute {
    // Neighbours are often alike.
    if last < marks.count, marks[last] == mark { return references[last] }
    if let index = marks.firstIndex(of: mark) {
      last = index
      return references[index]
    }
    let target = LinkTarget.fragment(id(marks.count))
    let reference = WrittenAttribute(isForFiles ? .xlinkHref(target) : .href(target))
    marks.append(mark)
    references.append(reference)
    return reference
  }

  /// The id of a mark.
  func id(_ index: Int) -> String { "\(idPrefix)\(index)" }

  /// The marks as an element that takes no room; nothing where there are none.
  ///
  /// It must not stand in what a style sheet hides.
  package var markup: TrustedMarkup {
    guard !marks.isEmpty else { return .empty }
    var writer = SVGSceneWriter(paint: .classes, links: true, marks: self)
    writer.sheet()
    return writer.finish().markup
  }
}
