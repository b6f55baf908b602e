import Diagnostics
import JourneyModel
import YAMLReading

/// Reads `pages/*.md`.
enum PageReader {
  /// The page in a file; only its id where the file cannot be read.
  static func read(_ file: ContentTree.File, id: PageID) -> Diagnosed<Page> {
    var values = ValueReader()
    let text = MarkdownText.read(file, &values.problems)
    let body = text?.body ?? Prose(blocks: [], file: file.id)
    var page = Page(id: id, title: file.stem, body: body, origin: .whole(file.id))
    var title: String?
    if let front = text?.front,
      var keys = values.cursor(front.field, ContentKeys.PageKey.self)
    {
      title = values.text(keys[.title])
      page.audience = values.choice(keys[.audience], of: Audience.self) ?? .everyone
      page.isDraft = isDraft(&keys, &values)
      values.finish(keys)
    }
    setTitle(title, &page)
    return Diagnosed(page, values.problems)
  }

  private static func isDraft(
    _ keys: inout YAMLCursor<ContentKeys.PageKey>, _ values: inout ValueReader
  ) -> Bool {
    let draft = values.flag(keys[.draft])
    let status = values.choice(keys[.status], of: PublicationStatus.self)
    if let field = keys[.status], keys[.draft] != nil {
      values.report(
        .conflictingKeys, at: field.range,
        "A page has either “draft” or “status”, not both.", help: "Remove one of the two.")
    }
    return draft ?? (status == .draft)
  }

  /// Takes the title from the front matter, else from the first heading.
  ///
  /// The heading is left out of the text where it says the title.
  private static func setTitle(_ title: String?, _ page: inout Page) {
    if let title { page.title = title }
    guard case .heading(let heading) = page.body.blocks.first else { return }
    let text = Inline.plainText(heading.content).trimmed
    guard !text.isEmpty, title == nil || title == text else { return }
    page.title = text
    page.body.blocks.removeFirst()
  }
}
