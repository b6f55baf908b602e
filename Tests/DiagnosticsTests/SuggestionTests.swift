import Diagnostics
import Testing

@Suite("Nearest names")
struct SuggestionTests {
  @Test(
    "a typo leads to the name that was meant",
    arguments: [
      ("sing-in", "sign-in"), ("sign-n", "sign-in"), ("signn-in", "sign-in"),
      ("sigm-in", "sign-in"), ("Sign-In", "sign-in"), ("paymnet", "payment"), ("x", nil),
      ("delivery", nil), ("", nil),
    ] as [(String, String?)])
  func typos(written: String, expected: String?) {
    let names = ["search-ad", "sign-in", "payment", "basket"]
    #expect(Suggestion.nearest(to: written, among: names) == expected)
    #expect(Suggestion.nearest(to: written, among: names.reversed()) == expected)
  }

  @Test("of equally near names the first in byte order is taken")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Suggestion.nearest(to: "bat", among: ["bat", "cat"]) == "cat")
  }

  @Test("help offers the nearest name, else what there is, else nothing")
  func help() {
    #expect(Suggestion.help(for: "webb", among: ["web"], noun: "channels") == "Did you mean “web”?")
    #expect(
      Suggestion.help(for: "fax", among: ["email", "web"], noun: "channels")
        == "Known channels: email, web.")
    let many = (1...14).map { "channel-\($0)" }
    #expect(
      Suggestion.help(for: "fax", among: many, noun: "channels")?.hasSuffix(" and 2 more.") == true)
    #expect(Suggestion.help(for: "fax", among: [], noun: "channels") == nil)
  }
}
