import JourneyModel
import Testing

@Suite("Identifiers and dates")
struct IdentifierTests {
  @Test(
    "Slugs keep letters and digits of any script",
    arguments: [
      ("Sign-in & pay", "sign-in-pay"), ("  NPS survey  ", "nps-survey"), ("60 s", "60-s"),
      ("Größe", "größe"), ("注文 確認", "注文-確認"), ("الدفع", "الدفع"), ("!!!", ""), ("", ""),
      ("Ünïcode—dash", "ünïcode-dash"),
    ])
  func slugs(name: String, slug: String) {
    #expect(Slug.of(name) == slug)
    #expect(Slug.of(slug) == slug)
  }

  @Test("Addresses name a stage, or a touchpoint in it")
  func addresses() {
    #expect(Address("purchase")?.description == "purchase")
    #expect(Address("purchase/sign-in")?.description == "purchase/sign-in")
    #expect(Address("a/b/c") == nil)
    #expect(Address("a/") == nil)
    #expect(Address("") == nil)
  }

  @Test("Days are counted from 1970 and back, over every month and leap year")
  func days() throws {
    #expect(CivilDate("1970-01-01")?.daysSinceEpoch == 0)
    #expect(CivilDate("2000-03-01")?.daysSinceEpoch == 11_017)
    for day in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(try #require(CivilDate(daysSinceEpoch: day)).daysSinceEpoch == day)
    }
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
  }

  @Test(
    "What is no date",
    arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-32", "", "2026-01"])
  func noDates(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("An interval later; a day that the month lacks becomes its last")
  func intervals() throws {
    let date = try #require(CivilDate("2026-11-30"))
    #expect(date.adding(CalendarInterval(count: 3, unit: .month))?.iso == "2027-02-28")
    #expect(date.adding(CalendarInterval(count: 2, unit: .week))?.iso == "2026-12-14")
    #expect(date.adding(CalendarInterval(count: 1, unit: .year))?.iso == "2027-11-30")
    #expect(date.adding(CalendarInterval(count: 9000, unit: .year)) == nil)
  }

  @Test("Scores find their place on any scale")
  func scales() throws {
    let scale = try #require(EmotionScale(min: 1, max: 5))
    #expect([1.0, 3, 5].map(scale.normalised) == [-1, 0, 1])
    #expect(EmotionScale(min: 2, max: 2) == nil)
    #expect(EmotionScale(min: 0, max: .infinity) == nil)
  }
}
