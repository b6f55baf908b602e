import JourneyDiff
import JourneyModel
import Markup
import SiteRouting
import Wording

/// The changes as an Atom feed (RFC 4287): an entry for each journey that changed or is gone, dated
/// by the commit that changed it or took it away.
enum ChangeFeed {
  /// An entry before it is written.
  private struct Entry {
    let id: String
    let title: String
    let address: String
    let seconds: Int
    let summary: String
    let body: TrustedMarkup?
  }

  /// Whether a site has a feed: only one that knows where it will stand and what changed when.
  static func exists(in context: RenderContext) -> Bool {
    context.baseURL != nil && context.options.changes?.history != nil
  }

  /// The feed; nothing where there is none.
  static func bytes(of context: RenderContext) -> [UInt8] {
    guard let base = context.baseURL, let changes = context.options.changes,
      let history = changes.history
    else { return [] }
    let maker = EntryMaker(context: context, base: base, history: history)
    let entries = maker.entries(of: changes.diff)
      .sorted { ($1.seconds, $0.id) < ($0.seconds, $1.id) }
    var xml = FeedWriter()
    writeHead(context, base, updated: entries.first?.seconds ?? history.newest.seconds, &xml)
    for entry in entries { write(entry, &xml) }
    xml.line("</feed>")
    return xml.bytes
  }

  private static func writeHead(
    _ context: RenderContext, _ base: String, updated: Int, _ xml: inout FeedWriter
  ) {
    let site = context.portfolio.site
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.bytes += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
    MarkupWriter.escape(site.language, to: &xml.bytes)
    xml.line("\">")
    xml.element("title", "\(site.title): \(context.wording[.navChanges])")
    xml.element("id", SiteAddress.of(.feed, at: base))
    xml.link("self", "application/atom+xml", SiteAddress.of(.feed, at: base))
    xml.link("alternate", "text/html", SiteAddress.of(.changes, at: base))
    xml.element("updated", Timestamp.text(updated))
    xml.line("<author>")
    xml.element("name", site.organisation ?? site.title)
    xml.line("</author>")
    xml.element("generator", context.options.generator)
  }

  private static func write(_ entry: Entry, _ xml: inout FeedWriter) {
    xml.line("<entry>")
    xml.element("title", entry.title)
    xml.element("id", entry.id)
    xml.link("alternate", "text/html", entry.address)
    xml.element("updated", Timestamp.text(entry.seconds))
    xml.element("summary", entry.summary)
    if let body = entry.body {
      xml.element("content", String(decoding: body.bytes, as: UTF8.self), type: "html")
    }
    xml.line("</entry>")
  }

  /// Makes entries.
  ///
  /// Journeys that only the own organisation may see have none. One that is gone has one where the
  /// earlier state says that it was for everyone, and where git knows its removal.
  private struct EntryMaker {
    let context: RenderContext
    let base: String
    let history: ChangeHistory

    func entries(of diff: PortfolioDiff) -> [Entry] {
      diff.added.compactMap { added($0) } + diff.changed.compactMap { changed($0) }
        + (diff.isAudienceTold ? diff.removed.compactMap { removed($0) } : [])
    }

    private func isPublic(_ id: JourneyID) -> Bool {
      context.index.journey(id)?.audience == .everyone
    }

    private func added(_ journey: JourneySnapshot) -> Entry? {
      guard isPublic(journey.id) else { return nil }
      return entry(journey, context.wording[.diffJourneyAdded], body: nil)
    }

    /// The page is gone: the entry leads to the list of those that are there.
    private func removed(_ journey: JourneySnapshot) -> Entry? {
      guard journey.details[.audience].isEmpty, let commit = history.removals[journey.id] else {
        return nil
      }
      let page = SiteAddress.of(.journey(journey.id), at: base)
      return Entry(
        id: "\(page)#removed-\(commit.hash.prefix(12))", title: journey.title,
        address: SiteAddress.of(.atlas, at: base), seconds: commit.seconds,
        summary: context.wording[.diffJourneyRemoved], body: nil)
    }

    private func changed(_ changes: JourneyChanges) -> Entry? {
      guard isPublic(changes.new.id) else { return nil }
      let counts = changes.summary.words(in: context.wording).joined(separator: ", ")
      let summary =
        counts.isEmpty ? context.wording(.diffChanges, count: changes.all.count) : counts
      // Plain lines: readers of feeds know no style sheet.
      let body = MarkupWriter.fragment { html in
        html.element(.ul) { html in
          for line in changes.lines(in: context.wording) { html.element(.li, text: line.text) }
        }
      }
      return entry(changes.new, summary, body: body)
    }

    /// The id holds the commit, so that a journey that changes again is news again.
    private func entry(
      _ journey: JourneySnapshot, _ summary: String, body: TrustedMarkup?
    ) -> Entry {
      let commit = history.commit(of: journey.id)
      let page = SiteAddress.of(.journey(journey.id), at: base)
      return Entry(
        id: "\(page)#\(commit.hash.prefix(12))", title: journey.title,
        address: page, seconds: commit.seconds, summary: summary,
        body: body)
    }
  }
}

/// Writes the few shapes of elements that a feed has, one a line.
private struct FeedWriter {
  var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(0x0A)
  }

  mutating func element(_ name: String, _ text: String, type: String? = nil) {
    bytes += "<\(name)\(type.map { " type=\"\($0)\"" } ?? "")>".utf8
    MarkupWriter.escape(text, to: &bytes)
    line("</\(name)>")
  }

  mutating func link(_ relation: String, _ type: String, _ address: String) {
    bytes += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
    MarkupWriter.escape(address, to: &bytes)
    line("\"/>")
  }
}

/// Moments as Atom writes them.
enum Timestamp {
  /// Seconds since 1970 as a date and time of UTC: `2026-11-23T11:42:06Z`.
  static func text(_ seconds: Int) -> String {
    let seconds = max(0, min(seconds, 253_402_300_799))
    let time = seconds % 86_400
    let parts = [time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let day = CivilDate(daysSinceEpoch: seconds / 86_400)?.iso ?? "1970-01-01"
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
