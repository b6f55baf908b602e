import JourneyModel
import ReportSite
import SiteRouting
import Testing

/// How a figure's certainty is worded: ranges, changes, few observations, gaps, outliers.
@Suite struct InsightFigureTests {
  /// The row of a reading of the whole journey.
  static func row(_ reading: MetricReading) -> String {
    var portfolio = PageSamples.portfolio
    portfolio.journeys[0].metrics = [reading]
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    return InsightSamples.section("figures", of: page).texts("tr").last ?? ""
  }

  static func conversion(
    _ value: Double, n: Double?, previous: Double? = nil
  ) -> MetricReading {
    PageSamples.reading(
      "conversion", PageSamples.percent(value), n: n,
      previous: previous.map(PageSamples.percent))
  }

  @Test(
    "a change is called one only where chance does not explain it",
    arguments: [
      (conversion(58, n: 1501, previous: 50), "+8 pt better was 50 %"),
      (conversion(50, n: 1501, previous: 58), "−8 pt worse was 58 %"),
      (conversion(58, n: 1501, previous: 57), "no clear change +1 pt, was 57 %"),
      (conversion(58, n: 1501, previous: 58), "unchanged was 58 %"),
      (conversion(58, n: nil, previous: 50), "+8 pt was 50 %, not tested"),
    ])
  func changes(reading: MetricReading, words: String) {
    #expect(Self.row(reading).contains(words), "\(Self.row(reading))")
  }

  @Test(
    "a range has as many decimals as it needs",
    arguments: [
      (conversion(58, n: 1501), "58 % (55–60)"), (conversion(58, n: 100_000), "58 % (57.7–58.3)"),
      (conversion(58, n: 12), "58 % (32–80)"),
    ])
  func ranges(reading: MetricReading, words: String) {
    #expect(Self.row(reading).contains(words), "\(Self.row(reading))")
  }

  @Test func fewObservationsAreMarked() {
    #expect(Self.row(Self.conversion(58, n: 12)).contains("12 few"))
    #expect(!Self.row(Self.conversion(58, n: 30)).contains("few"))
    var portfolio = PageSamples.portfolio
    portfolio.journeys[0].metrics = [Self.conversion(58, n: 12)]
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    #expect(page.text.contains("few: n = 12"))
  }

  @Test func theBenchmarkHasAStatusOfItsOwn() {
    #expect(Self.row(Self.conversion(6, n: nil)).contains("6 % reached Client averages"))
    #expect(Self.row(Self.conversion(3, n: nil)).contains("6 % not reached Client averages"))
  }

  @Test func aGapBetweenSegmentsIsToldWhereItIsReal() {
    var reading = Self.conversion(58, n: 1501)
    reading.segments = [
      .init(name: "mobile", value: PageSamples.percent(41)),
      .init(name: "desktop", value: PageSamples.percent(72)),
    ]
    #expect(
      Self.row(reading).contains("mobile 31 pt behind desktop: more than chance explains"))
    reading.n = 20
    #expect(!Self.row(reading).contains("behind"))
  }

  @Test func anOutlierIsFlaggedWithItsOdds() {
    var reading = Self.conversion(20, n: nil)
    let values = [0.58, 0.57, 0.59, 0.58, 0.56, 0.57, 0.58, 0.59, 0.2]
    reading.history = MetricHistory(
      file: "weekly.csv", column: "conversion",
      entries: values.map { .init(label: "", date: nil, value: $0) })
    #expect(Self.row(reading).contains("stands out 1 in 40 by chance"))
  }

  @Test func germanPagesSayItInGerman() {
    var portfolio = PageSamples.portfolio
    portfolio.journeys[0].language = "de"
    portfolio.journeys[0].metrics = [Self.conversion(58, n: 1501, previous: 57)]
    let page = RenderedPage(.journey(JourneyID("first-purchase")), of: portfolio)
    for words in [
      "keine klare Änderung +1 Pp., zuvor 57 %", "Was als Nächstes zu tun ist",
      "der Kunden, die Consideration betreten, erreichen Purchase nicht", "Bestandene Prüfungen:",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("no clear change"))
  }
}
