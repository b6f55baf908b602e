import Diagnostics
import JourneyModel
import Markup
import NoteReading
import Testing
import Wording

@testable import JourneyDiff

@Suite("Comparisons as text, comment, page and data")
struct DiffOutputTests {
  private var edited: JourneySnapshot {
    var journey = Before.purchase
    journey.stages[1].touchpoints[1].score = 0
    journey.stages[1].touchpoints.append(Before.touchpoint("Receipt <b>"))
    return journey
  }

  private var diff: PortfolioDiff {
    PortfolioDiff(
      old: Before.portfolio(Before.purchase, Before.journey("old") { $0.title = "Old | one" }),
      new: Before.portfolio(edited, Before.journey("returns") { $0.title = "Returns" }))
  }

  private var nothing: PortfolioDiff {
    PortfolioDiff(old: Before.portfolio(Before.purchase), new: Before.portfolio(Before.purchase))
  }

  @Test("text for a terminal")
  func text() {
    #expect(
      diff.text(wording: .english) == """
        1 thing got better.
        1 journey changed, 1 journey added, 1 journey removed, 1 touchpoint added, 1 feeling better

        + Journey added: Returns (returns)

        − Journey removed: Old | one (old)

        First purchase (first-purchase)
          + Touchpoint added, Receipt <b> (Purchase)
          ~ Feeling, Sign-in (Purchase): −2 → 0 · better

        """)
    #expect(nothing.text(wording: .english) == "No journey changed.\n")
  }

  @Test("no text can drive the terminal or break a line")
  func terminal() {
    let lines = Before.changes { $0.stages[1].touchpoints[1].name = "a\u{1B}[31mb\nc\u{202E}d" }
    #expect(
      lines.map(PlainText.of) == ["~ Touchpoint renamed, a[31mb cd (Purchase): Sign-in → a[31mb cd"]
    )
  }

  @Test("a comment on a pull request")
  func comment() {
    #expect(
      diff.markdown(wording: .english) == """
        <!-- waymark-diff -->
        ### What changed in the journeys

        **1 thing got better.**

        1 journey changed, 1 journey added, 1 journey removed, 1 touchpoint added, \
        1 feeling better

        Journey added: Returns

        Journey removed: Old &#124; one

        <details>
        <summary><strong>First purchase</strong>: 2 changes, 1 better</summary>

        | | Change | Where | Before | After | Remark |
        |---|---|---|---|---|---|
        | + | Touchpoint added | Receipt &#60;b&#62; (Purchase) |  |  |  |
        | &#126; | Feeling | Sign-in (Purchase) | −2 | 0 | better |

        </details>

        """)
    #expect(
      nothing.markdown(wording: .english)
        == "<!-- waymark-diff -->\n### What changed in the journeys\n\nNo journey changed.\n")
  }

  @Test(
    "no text of the content becomes markup, a link, a mention or a reference in a comment",
    arguments: [
      "<script>alert(1)</script>", "</details>\n\n# Gone", "a | b \\| c", "*a* _b_ ~~c~~ `d`",
      "[x](https://evil.example)", "![x](x.png)", "https://evil.example www.evil.example",
      "mail a@b.example", "@team/all #12 !3 $4 %5 ~bug &6 GH-7 :smile: @here", "&lt;b&gt; &#64;x",
      "a\u{202E}b\u{0}c", "--> <!-- x", "$x^2$ $$y$$", "[[wiki]] [^1] {{x}}", "> q", "1. x", "\\",
    ])
  func injection(text: String) throws {
    let escaped = MarkdownText.of(text)
    let table = "| a |\n|---|\n| \(escaped) |\n"
    let prose = MarkdownReader.prose(Array(table.utf8)[...], file: FileID(0))
    #expect(prose.diagnostics == [])
    guard case .table(let read)? = prose.value.blocks.first, prose.value.blocks.count == 1 else {
      Issue.record("The text broke the table: \(prose.value.blocks)")
      return
    }
    #expect(read.rows.count == 1 && read.rows[0].count == 1)
    for inline in read.rows[0][0] {
      guard case .text = inline else {
        Issue.record("The text became \(inline).")
        continue
      }
    }
    let shown = Inline.plainText(read.rows[0][0])
    let visible = String(String.UnicodeScalarView(shown.unicodeScalars.filter { $0 != "\u{200B}" }))
    #expect(visible == PlainText.of(text).trimmingSpaces)
    for reference in [
      "@t", "@h", "@b", "#1", "!3", "$4", "%5", "~b", "&6", "GH-7", ":s", "://", "www.e",
    ] {
      #expect(!shown.contains(reference))
    }
  }

  @Test("a comment stays under its limit and says honestly what it leaves out")
  func limit() {
    func portfolio(_ score: Double) -> PortfolioSnapshot {
      var portfolio = PortfolioSnapshot()
      portfolio.journeys = (100..<400).map { number in
        Before.journey(
          "j\(number)",
          Before.stage(
            "S", Before.touchpoint("Touch <\(String(repeating: "@", count: 300))>", score: score),
            Before.touchpoint("Other", score: score)))
      }
      return portfolio
    }
    let diff = PortfolioDiff(old: portfolio(0), new: portfolio(1))
    for limit in [4000, 10_000, PortfolioDiff.commentLimit] {
      let comment = diff.markdown(wording: .english, limit: limit)
      #expect(comment.utf8.count <= limit)
      #expect(comment.utf8.count > limit * 7 / 10)
      let shown = comment.split(separator: "<summary>").count - 1
      #expect(comment.hasSuffix("… and \(300 - shown) more journeys changed.\n"))
      #expect(comment.split(separator: "</details>").count - 1 == shown)
    }
  }

  @Test("of a journey with very many changes, as many are shown as fit, the rest is counted")
  func manyRows() {
    var old = Before.journey("large", Before.stage("S"))
    old.stages[0].touchpoints = (0..<900).map { Before.touchpoint("Step number \($0)", score: 0) }
    var new = old
    for index in new.stages[0].touchpoints.indices { new.stages[0].touchpoints[index].score = 1 }
    let diff = PortfolioDiff(old: Before.portfolio(old), new: Before.portfolio(new))
    let comment = diff.markdown(wording: .english)
    #expect(comment.contains("… and 800 more changes."))
    #expect(!comment.contains("more journeys"))
    #expect(comment.utf8.count <= PortfolioDiff.commentLimit)
  }

  @Test("a part of a page, with signs, words and links")
  func html() {
    let markup = diff.html(wording: .english, headingLevel: 3) { journey, place in
      .site("journeys/\(journey.rawValue).html", fragment: place?.description)
    }
    #expect(
      markup.string == """
        <div class="diff"><p class="diff-verdict">1 thing got better.</p>\
        <ul class="diff-summary"><li>1 journey changed</li>\
        <li>1 journey added</li><li>1 journey removed</li><li>1 touchpoint added</li>\
        <li>1 feeling better</li></ul>\
        <ul class="diff-journeys"><li class="diff-added">\
        <span class="diff-mark" aria-hidden="true">+</span> Journey added: \
        <a href="journeys/returns.html"><bdi>Returns</bdi></a></li>\
        <li class="diff-removed">\
        <span class="diff-mark" aria-hidden="true">−</span> Journey removed: \
        <bdi>Old | one</bdi></li></ul>\
        <section class="diff-journey"><h3><a href="journeys/first-purchase.html">\
        <bdi>First purchase</bdi></a></h3><ul class="diff-changes">\
        <li class="diff-added diff-neutral"><span class="diff-mark" aria-hidden="true">+</span> \
        <span class="diff-label"><bdi>Touchpoint added</bdi></span>, \
        <a href="journeys/first-purchase.html#purchase/receipt-b">\
        <bdi>Receipt &lt;b&gt; (Purchase)</bdi></a></li>
        <li class="diff-changed diff-better"><span class="diff-mark" aria-hidden="true">~</span> \
        <span class="diff-label"><bdi>Feeling</bdi></span>, \
        <a href="journeys/first-purchase.html#purchase/sign-in"><bdi>Sign-in (Purchase)</bdi></a>: \
        <span class="visually-hidden">before: </span>\
        <span class="diff-before"><bdi>−2</bdi></span><span aria-hidden="true"> → </span>\
        <span class="visually-hidden">now: </span>\
        <span class="diff-after"><bdi>0</bdi></span> · \
        <span class="diff-remark"><bdi>better</bdi></span></li>
        </ul></section>
        </div>
        """)
    #expect(
      nothing.html(wording: .english).string
        == "<div class=\"diff\"><p>No journey changed.</p></div>")
  }

  @Test(
    "arrows of a page point along its lines",
    arguments: [("en", "→", "←"), ("he", "←", "→"), ("ur-Latn", "→", "←")])
  func arrows(language: String, arrow: String, other: String) {
    var journey = edited
    journey.owner = "Web team"
    let diff = PortfolioDiff(
      old: Before.portfolio(Before.purchase), new: Before.portfolio(journey))
    let page = diff.html(wording: Wording(language: language)).string
    #expect(page.contains("<span aria-hidden=\"true\"> \(arrow) </span>"))
    #expect(!page.contains(other))
  }

  @Test("data for programs")
  func data() throws {
    let json = try JSONReader.read(diff.json())
    #expect(
      json["summary"]
        == .object([
          .init("journeysChanged", .number(1)), .init("journeysAdded", .number(1)),
          .init("journeysRemoved", .number(1)), .init("touchpointsAdded", .number(1)),
          .init("feelingsBetter", .number(1)),
        ]))
    guard case .array(let changed)? = json["changed"],
      case .array(let changes)? = changed[0]["changes"]
    else {
      Issue.record("There are no changes.")
      return
    }
    #expect(try changes.map { try $0.text("kind") } == ["touchpoint-added", "feeling"])
    #expect(
      changes[1]
        == .object([
          .init("kind", .string("feeling")), .init("tone", .string("better")),
          .init("at", .string("purchase/sign-in")), .init("name", .string("Sign-in")),
          .init("from", .number(-2)), .init("to", .number(0)), .init("rise", .number(1)),
        ]))
    guard case .array(let curve)? = changed[0]["curve"] else { return }
    #expect(try curve.map { try $0.text("presence") }.last == "added")
  }

  @Test("every phrase has its own key")
  func phrases() {
    let keys = DiffPhrases.all.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.hasPrefix("diff-") })
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
