package import Diagnostics

/// All that a content folder holds, read.
package struct Portfolio: Sendable, Equatable {
  /// Settings of the site.
  package var site = SiteSettings()
  /// The metric catalogue, in the order of the file.
  package var metrics: [MetricDefinition] = []
  /// The decision rules, in the order of the file.
  package var rules: [Rule] = []
  /// The personas, by id.
  package var personas: [Persona] = []
  /// The journeys, by id.
  package var journeys: [Journey] = []
  /// The free pages, by id.
  package var pages: [Page] = []
  /// Every other file that content may link to, by path.
  package var assets: [Asset] = []
  /// The path of each text file relative to the content folder: what relative links start from.
  package var contentPaths: [FileID: String] = [:]

  /// Whether there is a metric catalogue that could not be read: which metrics it has is not known.
  package var isCatalogueUnread = false
  /// The journeys whose maps could not be read: they are there, but nothing is known of them.
  package var unreadJourneys: Set<JourneyID> = []

  /// An empty portfolio.
  package init() {}
}

extension Portfolio {
  /// The metric with an id.
  package func metric(_ id: MetricID) -> MetricDefinition? { metrics.first { $0.id == id } }
  /// The persona with an id.
  package func persona(_ id: PersonaID) -> Persona? { personas.first { $0.id == id } }
  /// The journey with an id.
  package func journey(_ id: JourneyID) -> Journey? { journeys.first { $0.id == id } }
}

/// A person whose journeys are mapped: an archetype, not a segment.
package struct Persona: Sendable, Equatable {
  /// The name of the file.
  package var id: PersonaID
  /// The persona's name.
  package var name: String
  /// What the persona is in life: `Young professional`.
  package var role: String?
  /// What the persona wants.
  package var goals: [String] = []
  /// What gets in the way.
  package var frustrations: [String] = []
  /// Who may see the page.
  package var audience: Audience = .everyone
  /// Who the persona is.
  package var body: Prose?
  /// The file.
  package var origin: SourceRange

  /// A persona with a name and nothing else.
  package init(id: PersonaID, name: String, origin: SourceRange) {
    self.id = id
    self.name = name
    self.origin = origin
  }
}

/// A free page.
package struct Page: Sendable, Equatable {
  /// The name of the file.
  package var id: PageID
  /// Its title: from the front matter, else its first heading, else its id.
  package var title: String
  /// Who may see it.
  package var audience: Audience = .everyone
  /// Whether it is left out unless drafts are built.
  package var isDraft = false
  /// Its text; a leading heading that is the title is left out.
  package var body: Prose
  /// The file.
  package var origin: SourceRange

  /// A page.
  package init(id: PageID, title: String, body: Prose, origin: SourceRange) {
    self.id = id
    self.title = title
    self.body = body
    self.origin = origin
  }
}

/// A file that is copied to the site where something links to it.
package struct Asset: Sendable, Equatable {
  /// What a raster image is.
  package struct ImageInfo: Sendable, Equatable {
    /// The format, by its first bytes.
    package enum Format: String, Sendable { case png, jpeg = "jpg", gif, webp }

    /// The format.
    package let format: Format
    /// Pixels across.
    package let width: Int
    /// Pixels down.
    package let height: Int

    /// An image of a size.
    package init(format: Format, width: Int, height: Int) {
      self.format = format
      self.width = width
      self.height = height
    }
  }

  /// The path relative to the content folder.
  package let path: String
  /// Its bytes.
  package let bytes: [UInt8]
  /// What image it is; nil for any other file and for a broken image.
  package let image: ImageInfo?
  /// The file as messages name it.
  package let file: FileID?

  /// A file.
  package init(path: String, bytes: [UInt8], image: ImageInfo?, file: FileID? = nil) {
    self.path = path
    self.bytes = bytes
    self.image = image
    self.file = file
  }
}

/// What `site.yaml` says.
package struct SiteSettings: Sendable, Equatable {
  /// How recommendations are ranked.
  package enum Ranking: String, CaseIterable, Sendable {
    case impactEffort = "impact-effort"
    case ice, rice, value
  }

  /// What counts as too much or too little.
  package struct Thresholds: Sendable, Equatable {
    /// The share of customers that may be lost between stages: 0.25.
    package var dropOff = 0.25
    /// The change of the time in a stage that is wanted in a year: −0.15.
    package var timeInStage = -0.15
    /// How many stages should feel good on the whole.
    package var positiveStages = 4
    /// How many personas a portfolio should start with at most.
    package var personas = 2

    /// The defaults, which are the benchmarks of WebSmarter's client averages 2024–25.
    package init() {}
  }

  /// The site's title.
  package var title = "Customer journeys"
  /// Whose journeys they are.
  package var organisation: String?
  /// The language as a BCP 47 tag.
  package var language = "en"
  /// Where the site will stand; only for feed, sitemap and canonical links.
  package var baseURL: String?
  /// The accent colour as `#rrggbb`.
  package var accent: String?
  /// The logo's path relative to the content folder.
  package var logo: Sourced<String>?
  /// The lanes of every map that names none; empty for all that have data.
  package var lanes: [Lane] = []
  /// How recommendations are ranked.
  package var ranking: Ranking = .impactEffort
  /// What counts as too much or too little.
  package var thresholds = Thresholds()
  /// How much the files of the site may weigh.
  package var budgets = SiteBudgets()
  /// Settings of health checks.
  package var checks: [CheckSetting] = []
  /// How much kinds of problems and health checks matter, as it was written.
  package var levels: [LevelSetting] = []

  /// The settings of a site that says nothing.
  package init() {}
}

/// A decision rule: when the figures say this, do that.
package struct Rule: Sendable, Equatable {
  /// What has to hold.
  package indirect enum Condition: Sendable, Equatable {
    case metric(MetricCondition)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  /// Its id.
  package var id: RuleID
  /// What has to hold.
  package var when: Condition
  /// What to do then.
  package var action: String
  /// Where the rule comes from.
  package var source: String?
  /// Who is to do it.
  package var owner: String?
  /// The segments in its conditions with their places, for the checks.
  package var mentions: [Sourced<Mention>] = []
  /// Where it was written.
  package var origin: SourceRange

  /// A rule.
  package init(id: RuleID, when: Condition, action: String, origin: SourceRange) {
    self.id = id
    self.when = when
    self.action = action
    self.origin = origin
  }
}

/// One test of one metric.
package struct MetricCondition: Sendable, Equatable {
  /// What is tested.
  package enum Test: Sendable, Equatable {
    /// The value is below an amount.
    case below(Quantity)
    /// The value is above an amount.
    case above(Quantity)
    /// The value rose against the previous one by at least this share of it.
    case rises(Quantity)
    /// The value fell against the previous one by at least this share of it.
    case falls(Quantity)
    /// The value changed against the previous one by less than this share of it.
    case flat(Quantity)
    /// The value is worse than its target.
    case belowTarget
    /// The value is worse than the catalogue's benchmark.
    case belowBenchmark
    /// No value is given.
    case missing
    /// The value of the condition's segment is below another segment's by at least this share.
    case belowSegment(String, by: Quantity?)
  }

  /// The metric.
  package let metric: Sourced<MetricID>
  /// The segment whose value is tested; nil for all customers.
  package let segment: String?
  /// What is tested: all have to hold, and there is at least one.
  package let tests: [Test]

  /// A condition on a metric.
  package init(metric: Sourced<MetricID>, segment: String?, tests: [Test]) {
    self.metric = metric
    self.segment = segment
    self.tests = tests
  }
}
