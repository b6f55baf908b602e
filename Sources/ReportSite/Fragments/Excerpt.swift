import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let firstOf = Phrase("first-of", "The first {shown} of {n}.")
  static let lowestOf = Phrase("lowest-of", "The {shown} of {n} with the lowest feelings.")
  static let offTargetOf = Phrase(
    "off-target-of", "The first {shown} of {n}, those off target before the others.")
  static let mostFailingOf = Phrase(
    "most-failing-of", "The {shown} of {n} journeys that fail most checks.")
  static let moreJourneys = Phrase(
    "more-journeys", "{n} more journey", other: "{n} more journeys")
}

/// What a page shows of a list that grows with the portfolio.
///
/// A page that nobody can load tells nothing: beyond ``most`` entries it shows those that matter
/// most, says how many there are, and leads to the table of all.
struct Excerpt<Element> {
  /// The most entries of one list on a page.
  static var most: Int { 100 }

  /// What is shown.
  let shown: [Element]
  /// How many there are.
  let count: Int

  /// The first entries of a list.
  init(_ all: [Element]) {
    shown = Array(all.prefix(Self.most))
    count = all.count
  }

  /// The entries with the lowest keys where not all are shown; else all in their order.
  init<Key: Comparable>(_ all: [Element], lowest key: (Element) -> Key) {
    count = all.count
    guard all.count > Self.most else {
      shown = all
      return
    }
    shown = Self.lowest(of: all.count) { key(all[$0]) }.map { all[$0] }
  }

  /// The first entries in the order of keys; of equal ones, those that come first.
  init<Key: Comparable>(_ all: [Element], by key: (Element) -> Key) {
    count = all.count
    shown = Self.lowest(of: all.count) { key(all[$0]) }.map { all[$0] }
  }

  private init(shown: [Element], count: Int) {
    self.shown = shown
    self.count = count
  }

  /// The same with something made of each entry that is shown.
  func map<Other>(_ make: (Element) -> Other) -> Excerpt<Other> {
    Excerpt<Other>(shown: shown.map(make), count: count)
  }

  /// The indices with the lowest keys, as many as are shown: nothing else is put in order.
  private static func lowest<Key: Comparable>(of count: Int, key: (Int) -> Key) -> [Int] {
    var lowest: [(key: Key, index: Int)] = []
    for index in 0..<count {
      let key = key(index)
      if lowest.count == most {
        guard let last = lowest.last, key < last.key else { continue }
        lowest.removeLast()
      }
      var (low, high) = (0, lowest.count)
      while low < high {
        let middle = (low + high) / 2
        if key < lowest[middle].key { high = middle } else { low = middle + 1 }
      }
      lowest.insert((key, index), at: low)
    }
    return lowest.map(\.index)
  }

  /// Whether something is left out.
  var isCut: Bool { count > shown.count }
}

extension PageScope {
  /// Writes how much of a list is shown and where all of it is; nothing where it is shown whole.
  func writeRest<Element>(
    of excerpt: Excerpt<Element>, _ phrase: Phrase = .firstOf, all table: PortfolioTable,
    into html: inout MarkupWriter
  ) {
    guard excerpt.isCut else { return }
    html.element(.p, .class("sub rest")) { html in
      html.text(
        wording(
          phrase,
          [
            "shown": wording.number(Double(excerpt.shown.count)),
            "n": wording.number(Double(excerpt.count)),
          ]) + " ")
      writeTableLink(table, into: &html)
    }
  }

  /// Writes the journeys that a list has no room for by name, so that each can be found.
  func writeMore(_ journeys: some Collection<Journey>, into html: inout MarkupWriter) {
    guard !journeys.isEmpty else { return }
    html.element(.details, .class("more")) { html in
      html.element(.summary, text: wording(.moreJourneys, count: journeys.count))
      html.element(.ul) { html in
        for journey in journeys {
          html.element(.li) { $0.link(link(.journey(journey.id)), text: journey.title) }
        }
      }
    }
  }
}
