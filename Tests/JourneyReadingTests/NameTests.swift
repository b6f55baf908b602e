import Diagnostics
import JourneyModel
import Testing

@testable import JourneyReading

@Suite struct NameTests {
  @Test(arguments: [("#1f5fa8", "#1f5fa8"), ("#1F5FA8", "#1f5fa8"), ("#15a", "#1155aa")])
  func coloursAreWrittenInOneWay(text: String, colour: String) throws {
    #expect(try ColourParser.parse(text) == colour)
  }

  @Test(arguments: [
    Refusal("1f5fa8", .invalidColour, "“1f5fa8” is not a colour.", "Write “#1f5fa8”."),
    Refusal(
      "red;}", .invalidColour, "“red;}” is not a colour.",
      "Write “#” and three or six hexadecimal digits, in quotes: \"#1f5fa8\"."),
    Refusal(
      "#1f5fg8", .invalidColour, "“#1f5fg8” is not a colour.",
      "Write “#” and three or six hexadecimal digits, in quotes: \"#1f5fa8\"."),
  ])
  func otherColoursAreRefused(_ refusal: Refusal) {
    refusal.check(ColourParser.parse)
  }

  @Test(arguments: [
    ("en", "en"), ("de-at", "de-AT"), ("ZH-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ("gsw", "gsw"),
  ])
  func languageTagsGetTheirUsualCase(text: String, tag: String) throws {
    #expect(try LanguageParser.parse(text) == tag)
  }

  @Test(arguments: [
    Refusal("en_GB", .invalidLanguage, "“en_GB” is not a language tag.", "Write “en-GB”."),
    Refusal(
      "English", .invalidLanguage, "“English” is not a language tag.",
      "Write a tag of BCP 47: “en”, “de-AT”, “ja”."),
    Refusal(
      "en-", .invalidLanguage, "“en-” is not a language tag.",
      "Write a tag of BCP 47: “en”, “de-AT”, “ja”."),
  ])
  func otherLanguagesAreRefused(_ refusal: Refusal) {
    refusal.check(LanguageParser.parse)
  }

  @Test(arguments: [
    "https://shop.example/login?utm_source=…", "http://localhost:8080", "mailto:ana@example.com",
    "tel:+353-1-555", "HTTPS://EXAMPLE.COM/",
  ])
  func linksToTheOutsideStay(text: String) throws {
    #expect(try URLParser.parse(text) == text)
  }

  @Test(arguments: [
    Refusal(
      "javascript:alert(1)", .invalidURL, "“javascript:alert(1)” has the scheme “javascript”.",
      "Links may start with “https:”, “http:”, “mailto:”, “tel:”."),
    Refusal(
      "shop.example/login", .invalidURL, "“shop.example/login” is not a URL.",
      "Write the scheme: “https://shop.example/login”."),
    Refusal(
      "//shop.example", .invalidURL, "“//shop.example” is not a URL.",
      "Write it whole, with “https://”."),
    Refusal(
      "https:///login", .invalidURL, "“https:///login” names no host.",
      "Write it as “https://example.com/…”."),
    Refusal(
      "https:shop.example", .invalidURL, "“https:shop.example” names no host.",
      "Write it as “https://example.com/…”."),
    Refusal(
      "https://shop.example/a b", .invalidURL,
      "“https://shop.example/a b” holds a space, a backslash or a control character.",
      "Write “%20” for a space."),
    Refusal(
      "https:\\\\shop.example", .invalidURL,
      "“https:\\\\shop.example” holds a space, a backslash or a control character."),
    Refusal("mailto:", .invalidURL, "“mailto:” ends after its scheme."),
    Refusal(
      " java\tscript:alert(1)", .invalidURL, "“ java script:alert(1)” is not a URL.",
      "Write it whole, with “https://”."),
  ])
  func otherLinksAreRefused(_ refusal: Refusal) {
    refusal.check { text throws(ValueProblem) in try URLParser.parse(text) }
  }

  @Test func addressesNameAStageOrATouchpoint() throws {
    #expect(try AddressParser.address("purchase") == Address(stage: StageID("purchase")))
    #expect(
      try AddressParser.address("kauf/größe-wählen")
        == Address(stage: StageID("kauf"), touchpoint: TouchpointID("größe-wählen")))
    #expect(try AddressParser.id("2026-q3") == "2026-q3")
  }

  @Test(arguments: [
    Refusal(
      "Purchase/Sign-in", .invalidID,
      "“Purchase/Sign-in” is not the address of a stage or touchpoint.",
      "Write “purchase/sign-in”."),
    Refusal(
      "a/b/c", .invalidID, "“a/b/c” is not the address of a stage or touchpoint.",
      "Write “stage” or “stage/touchpoint”, by their ids."),
    Refusal(
      "purchase/", .invalidID, "“purchase/” is not the address of a stage or touchpoint.",
      "Write “stage” or “stage/touchpoint”, by their ids."),
  ])
  func otherAddressesAreRefused(_ refusal: Refusal) {
    refusal.check(AddressParser.address)
  }

  @Test(arguments: [
    Refusal("Sign In", .invalidID, "“Sign In” is not an id.", "Write “sign-in”."),
    Refusal("-a--b-", .invalidID, "“-a--b-” is not an id.", "Write “a-b”."),
    Refusal(
      "!!!", .invalidID, "“!!!” is not an id.",
      "Ids are made of letters, digits and single hyphens."),
  ])
  func otherIDsAreRefused(_ refusal: Refusal) {
    refusal.check(AddressParser.id)
  }
}
