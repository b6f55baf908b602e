package import JourneyAnalysis
package import JourneyModel

/// What a portfolio says at one time, as far as a comparison with another time needs it.
///
/// It is made from a portfolio and its findings, or read from the `portfolio.json` of a site, so
/// that a build can be compared with a site that was published long ago.
package struct PortfolioSnapshot: Sendable, Equatable {
  /// A metric of the catalogue.
  package struct Metric: Sendable, Equatable {
    /// Its id.
    package var id: MetricID
    /// Its name.
    package var name: String
    /// What it measures.
    package var kind: MetricKind
    /// Which way it improves.
    package var better: Direction
    /// What else the catalogue says of it.
    package var details = Details()

    /// A metric.
    package init(id: MetricID, name: String, kind: MetricKind, better: Direction) {
      self.id = id
      self.name = name
      self.kind = kind
      self.better = better
    }
  }

  /// A persona.
  package struct Persona: Sendable, Equatable {
    /// Its id.
    package var id: PersonaID
    /// Its name.
    package var name: String
    /// What else its file says.
    package var details = Details()

    /// A persona with a name and nothing else.
    package init(id: PersonaID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A decision rule of the catalogue.
  package struct DecisionRule: Sendable, Equatable {
    /// Its id.
    package var id: String
    /// What to do where it fires.
    package var action: String

    /// A rule.
    package init(id: String, action: String) {
      self.id = id
      self.action = action
    }
  }

  /// The language of the site; nil where that is not known.
  package var language: String?
  /// The day that health checks were judged on; nil for none.
  package var date: CivilDate?
  /// What it tells beside what snapshots always told.
  package var tells = Set(DetailKey.allCases)
  /// The metric catalogue, in its order.
  package var metrics: [Metric] = []
  /// The decision rules, in their order.
  package var rules: [DecisionRule] = []
  /// The personas, by id.
  package var personas: [Persona] = []
  /// The journeys, by id.
  package var journeys: [JourneySnapshot] = []
  /// The journeys that are there and could not be read; nothing of them is compared.
  package var unread: Set<JourneyID> = []
  /// The journeys that are drafts and were left out for that.
  package var drafts: Set<JourneyID> = []

  /// A snapshot without journeys.
  package init() {}
}

/// What a journey says at one time.
package struct JourneySnapshot: Sendable, Equatable {
  /// Its id.
  package var id: JourneyID
  /// Its title.
  package var title: String
  /// Whether it shows what is or what should become.
  package var state: JourneyState = .current
  /// How far the map has come.
  package var status: PublicationStatus = .published
  /// Who answers for the map.
  package var owner: String?
  /// The scale of its scores.
  package var scale: EmotionScale = .standard
  /// Figures of the journey as a whole.
  package var metrics: [ReadingSnapshot] = []
  /// Its stages in order.
  package var stages: [StageSnapshot] = []
  /// Its recommendations in order.
  package var recommendations: [RecommendationSnapshot] = []
  /// Its handoffs in order.
  package var handoffs: [HandoffSnapshot] = []
  /// How each health check came out, in order.
  package var checks: [Outcome<CheckResult.Outcome>] = []
  /// What became of each decision rule, in order.
  package var rules: [Outcome<RuleState>] = []
  /// What its page says first; nil where that is not known.
  package var headline: HeadlineSnapshot?
  /// What else it says.
  package var details = Details()

  /// A journey with a title and nothing else.
  package init(id: JourneyID, title: String) {
    self.id = id
    self.title = title
  }

  /// How a check or a rule came out.
  package struct Outcome<State: RawRepresentable<String> & Sendable & Equatable>: Sendable,
    Equatable
  {
    /// The id of the check or rule.
    package var id: String
    /// How it came out.
    package var state: State
    /// The limit that it was judged by; nil where there is none.
    package var limit: Double?
    /// Why it is turned off.
    package var because: String?

    /// An outcome.
    package init(id: String, state: State, limit: Double? = nil, because: String? = nil) {
      self.id = id
      self.state = state
      self.limit = limit
      self.because = because
    }
  }
}

/// What became of a decision rule, without the figures.
package enum RuleState: String, Sendable, CaseIterable { case fired, clear, unknown }

/// What a stage says at one time.
package struct StageSnapshot: Sendable, Equatable {
  /// Its id.
  package var id: StageID
  /// Its name.
  package var name: String
  /// Customers who enter it in the period.
  package var volume: Double?
  /// Figures of the stage as a whole.
  package var metrics: [ReadingSnapshot] = []
  /// Its touchpoints in order.
  package var touchpoints: [TouchpointSnapshot] = []
  /// What else it says.
  package var details = Details()

  /// A stage with a name and nothing else.
  package init(id: StageID, name: String) {
    self.id = id
    self.name = name
  }
}

/// What a touchpoint says at one time.
package struct TouchpointSnapshot: Sendable, Equatable {
  /// Its id, unique in its stage.
  package var id: TouchpointID
  /// Its name.
  package var name: String
  /// Where it happens.
  package var channel: String?
  /// Why the customer is here.
  package var intent: String?
  /// How it feels, on the journey's scale.
  package var score: Double?
  /// Who answers for it.
  package var owner: String?
  /// What hurts.
  package var pains: [String] = []
  /// What delights.
  package var delights: [String] = []
  /// Its figures.
  package var metrics: [ReadingSnapshot] = []
  /// What else it says.
  package var details = Details()

  /// A touchpoint with a name and nothing else.
  package init(id: TouchpointID, name: String) {
    self.id = id
    self.name = name
  }
}

/// What a metric reads at one time.
package struct ReadingSnapshot: Sendable, Equatable {
  /// The value of a part of the customers.
  package struct Segment: Sendable, Equatable {
    /// Which part.
    package var name: String
    /// Its value.
    package var value: Quantity
    /// How many it rests on.
    package var n: Double?

    /// A segment's value.
    package init(name: String, value: Quantity, n: Double? = nil) {
      self.name = name
      self.value = value
      self.n = n
    }
  }

  /// The metric.
  package var metric: MetricID
  /// The value.
  package var value: Quantity?
  /// How many observations it rests on.
  package var n: Double?
  /// NPS: how many promoters.
  package var promoters: Double?
  /// NPS: how many detractors.
  package var detractors: Double?
  /// The value that is wanted.
  package var target: Quantity?
  /// Values of parts of the customers, in order.
  package var segments: [Segment] = []
  /// What else it says.
  package var details = Details()

  /// A reading without a value.
  package init(metric: MetricID) { self.metric = metric }
}

/// What a recommendation says at one time.
package struct RecommendationSnapshot: Sendable, Equatable {
  /// Its id.
  package var id: RecommendationID
  /// What to do.
  package var title: String
  /// Where; nil for the whole journey.
  package var at: Address?
  /// How far it has come.
  package var status: RecommendationStatus = .idea
  /// Who does it.
  package var owner: String?
  /// When it is to be done.
  package var due: CivilDate?
  /// How much it would change, 1 to 10.
  package var impact: Double?
  /// How much work it is, 1 to 10.
  package var effort: Double?
  /// What else it says.
  package var details = Details()

  /// A recommendation with a title and nothing else.
  package init(id: RecommendationID, title: String) {
    self.id = id
    self.title = title
  }
}

/// What a handoff says at one time.
package struct HandoffSnapshot: Sendable, Equatable {
  /// What hands over.
  package var from: Address
  /// What takes over.
  package var to: Address
  /// What it lacks to be a contract.
  package var gaps: [HandoffPart] = []
  /// Who answers for it.
  package var owner: String?
  /// The metric that tells whether it works.
  package var metric: MetricID?
  /// What else it says.
  package var details = Details()

  /// A handoff that lacks nothing.
  package init(from: Address, to: Address) {
    self.from = from
    self.to = to
  }
}
