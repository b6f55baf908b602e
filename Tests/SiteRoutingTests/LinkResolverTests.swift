import JourneyModel
import SiteRouting
import Testing

@Suite("Links of content")
struct LinkResolverTests {
  static let note = "journeys/first-purchase/reading notes.md"
  static let index = LinkIndex(SampleContent.portfolio)
  static let journey = Route.journey(JourneyID("first-purchase"))

  private func resolve(
    _ destination: String, from path: String = note
  ) -> Result<LinkDestination, LinkFailure> {
    Self.index.resolve(destination, from: path)
  }

  @Test(
    "links lead to pages, elements, files and other sites",
    arguments: [
      ("first-purchase:", .site(journey, fragment: nil)),
      ("first-purchase:purchase", .site(journey, fragment: "at-purchase")),
      ("first-purchase:purchase/sign-in", .site(journey, fragment: "at-purchase--sign-in")),
      ("caf%C3%A9:été/thé", .site(.journey(JourneyID("café")), fragment: "at-été--thé")),
      ("map.yaml", .site(journey, fragment: nil)),
      ("map.yaml#", .site(journey, fragment: nil)),
      ("./map.yaml#purchase/payment", .site(journey, fragment: "at-purchase--payment")),
      ("../caf%C3%A9/map.yaml", .site(.journey(JourneyID("café")), fragment: nil)),
      ("guest-checkout.md", .site(journey, fragment: "do-guest-checkout")),
      ("guest-checkout.md#risks", .site(journey, fragment: "do-guest-checkout--risks")),
      ("guest-checkout.md#guest-checkout", .site(journey, fragment: "do-guest-checkout")),
      ("reading%20notes.md", .site(journey, fragment: "note-reading-notes")),
      ("reading notes.md#this-week", .site(journey, fragment: "note-reading-notes--this-week")),
      ("#this-week", .site(journey, fragment: "note-reading-notes--this-week")),
      ("#sign-in", .site(journey, fragment: "at-purchase--sign-in")),
      ("interviews.md", .site(journey, fragment: "evidence-int-09")),
      ("to-delivery.md", .site(journey, fragment: "handoff-awareness-to-purchase--payment")),
      ("../../personas/alex.md", .site(.persona(PersonaID("alex")), fragment: nil)),
      ("../../personas/alex.md#a-day", .site(.persona(PersonaID("alex")), fragment: "a-day")),
      ("../../personas/alex.md#alex", .site(.persona(PersonaID("alex")), fragment: nil)),
      ("../../pages/method.md#sources", .site(.page(PageID("method")), fragment: "sources")),
      ("../../metrics.yaml", .site(.metrics, fragment: nil)),
      ("../../metrics.yaml#nps", .site(.metrics, fragment: "metric-nps")),
      ("../../assets/report.pdf", .asset(path: "assets/report.pdf")),
      ("../../assets/a%20b.png", .asset(path: "assets/a b.png")),
      ("../../assets/report.pdf#page=3", .asset(path: "assets/report.pdf", fragment: "page=3")),
      ("https://shop.example/?q=a:b#c", .external("https://shop.example/?q=a:b#c")),
      ("HTTP://shop.example", .external("HTTP://shop.example")),
      ("mailto:mara@shop.example", .external("mailto:mara@shop.example")),
      ("tel:+49123", .external("tel:+49123")),
    ] as [(String, LinkDestination)])
  func destinations(written: String, expected: LinkDestination) {
    #expect(resolve(written) == .success(expected))
  }

  @Test("a fragment in a map is an address of it, in a page one of its headings")
  func fragments() {
    #expect(
      resolve("#purchase", from: "journeys/first-purchase/map.yaml")
        == .success(.site(Self.journey, fragment: "at-purchase")))
    #expect(
      resolve("#sources", from: "pages/method.md")
        == .success(.site(.page(PageID("method")), fragment: "sources")))
  }

  @Test(
    "what leads nowhere says why, and what is near",
    arguments: [
      ("", .empty, nil),
      ("javascript:alert(1)", .scheme("javascript"), nil),
      ("JavaScript:alert(1)", .scheme("JavaScript"), nil),
      ("java%0Ascript:alert(1)", .scheme("java%0Ascript"), nil),
      ("data:text/html;base64,xx", .scheme("data"), nil),
      ("file:///etc/passwd", .scheme("file"), nil),
      ("ftp://shop.example", .scheme("ftp"), nil),
      (":purchase", .scheme(""), nil),
      ("https:/shop.example", .malformed, nil),
      ("https://", .malformed, nil),
      ("https://a b", .malformed, nil),
      ("mailto:", .malformed, nil),
      ("//shop.example/x", .absolutePath, nil),
      ("/etc/passwd", .absolutePath, nil),
      ("..\\..\\x", .forbiddenCharacter, nil),
      ("a\u{1}b", .forbiddenCharacter, nil),
      ("a%2Fb.md", .forbiddenCharacter, nil),
      ("a%00b.md", .forbiddenCharacter, nil),
      ("a%zz.md", .badEscape, nil),
      ("a%FF.md", .badEscape, nil),
      ("map.yaml#%2", .badEscape, nil),
      ("../../../x.md", .leavesContent, nil),
      ("%2e%2e/%2e%2e/%2e%2e/x.md", .leavesContent, nil),
      ("../../../personas/alex.md", .leavesContent, "../../personas/alex.md"),
      ("../personas/alex.md", .noSuchFile("journeys/personas/alex.md"), "../../personas/alex.md"),
      ("../../personas/alx.md", .noSuchFile("personas/alx.md"), "../../personas/alex.md"),
      (
        "../frist-purchase/map.yaml", .noSuchFile("journeys/frist-purchase/map.yaml"), "map.yaml"
      ),
      ("../../Assets/report.pdf", .noSuchFile("Assets/report.pdf"), nil),
      ("../../assets/a%20c.png", .noSuchFile("assets/a c.png"), "../../assets/a%20b.png"),
      (
        "guest-checkout.md?x=1", .noSuchFile("journeys/first-purchase/guest-checkout.md?x=1"),
        "guest-checkout.md"
      ),
      ("../first-purchase", .folder("journeys/first-purchase"), "map.yaml"),
      ("../first-purchase/", .folder("journeys/first-purchase/"), "map.yaml"),
      ("../../personas", .folder("personas"), nil),
      ("../..", .folder(""), nil),
      ("../../site.yaml", .hiddenFile("site.yaml"), nil),
      // Not the note that the link stands in, however near its name is.
      (
        "reading-notes.md", .noSuchFile("journeys/first-purchase/reading-notes.md"), nil
      ),
      (
        "frist-purchase:purchase/sign-in", .noSuchJourney("frist-purchase"),
        "first-purchase:purchase/sign-in"
      ),
      (
        "first-purchase:sign-in",
        .noSuchPlace("sign-in", in: JourneyID("first-purchase")), "first-purchase:purchase/sign-in"
      ),
      (
        "map.yaml#payment/sign-in",
        .noSuchPlace("payment/sign-in", in: JourneyID("first-purchase")),
        "map.yaml#purchase/sign-in"
      ),
      ("#this-weak", .noSuchHeading("this-weak", in: note), "#this-week"),
      ("../../metrics.yaml#npx", .noSuchMetric("npx"), "../../metrics.yaml#nps"),
    ] as [(String, LinkFailure.Reason, String?)])
  func failures(written: String, reason: LinkFailure.Reason, suggestion: String?) {
    guard case .failure(let failure) = resolve(written) else {
      Issue.record("“\(written)” leads somewhere")
      return
    }
    #expect(failure.reason == reason)
    #expect(failure.suggestion == suggestion)
  }

  @Test("images are files of the content folder that hold an image")
  func images() {
    let index = Self.index
    let page = "pages/method.md"
    #expect(index.resolveImage("../assets/a%20b.png", from: page) == .success("assets/a b.png"))
    let expected: [(String, LinkFailure.Reason)] = [
      ("https://shop.example/a.png", .externalImage),
      ("../assets/report.pdf", .notAnImage("assets/report.pdf")),
      ("method.md", .notAnImage("method.md")),
      ("../assets/c.png", .noSuchFile("assets/c.png")),
    ]
    for (source, reason) in expected {
      guard case .failure(let failure) = index.resolveImage(source, from: page) else {
        Issue.record("“\(source)” is taken for an image")
        continue
      }
      #expect(failure.reason == reason)
    }
  }

  @Test("where an image is wanted, an image is suggested or nothing")
  func suggestedImages() {
    let page = "pages/method.md"
    let cases: [(String, String?)] = [
      ("metod.md", nil), ("../assets/reprt.pdf", nil),
      ("../assets/a%20c.png", "../assets/a%20b.png"),
      ("assets/a%20b.png", "../assets/a%20b.png"), ("../journeys/first-purchase", nil),
    ]
    for (source, suggestion) in cases {
      guard case .failure(let failure) = Self.index.resolveImage(source, from: page) else {
        Issue.record("“\(source)” is taken for an image")
        continue
      }
      #expect(failure.suggestion == suggestion, "for “\(source)”")
    }
  }

  @Test("a suggested link leads somewhere")
  func suggestionsHold() {
    for written in ["../personas/alex.md", "../../assets/a%20c.png", "first-purchase:sing-in"] {
      guard case .failure(let failure) = resolve(written), let suggestion = failure.suggestion
      else {
        Issue.record("nothing is suggested for “\(written)”")
        continue
      }
      #expect(throws: Never.self) { try resolve(suggestion).get() }
    }
  }
}
