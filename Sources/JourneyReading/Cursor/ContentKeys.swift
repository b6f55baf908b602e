/// The keys of every mapping in the content: what `map.yaml` and the other files may hold.
///
/// One list for each kind of mapping, in the order of the documentation. The JSON Schema is made
/// from the same lists.
package enum ContentKeys {
  /// `map.yaml`.
  package static let map = Map.names
  /// `emotion-scale:` of a map and `scale:` of a metric.
  package static let scale = Scale.names
  /// `outcome:` of a map.
  package static let outcome = OutcomeKey.names
  /// An entry of `checks:`.
  package static let check = Check.names
  /// An item of `stages:`.
  package static let stage = StageKey.names
  /// `time-in-stage:` of a stage.
  package static let timeInStage = TimeInStageKey.names
  /// An item of `touchpoints:`.
  package static let touchpoint = TouchpointKey.names
  /// `feels:` as a mapping.
  package static let feels = Feels.names
  /// An item of `pains:` or `delights:` as a mapping.
  package static let point = PointKey.names
  /// An item of `quotes:` as a mapping.
  package static let quote = QuoteKey.names
  /// An item of `backstage:` as a mapping.
  package static let backstage = Backstage.names
  /// An item of `metrics:` in a map, stage or touchpoint.
  package static let metricReading = MetricReadingKey.names
  /// A value of `segments:` as a mapping.
  package static let segment = SegmentKey.names
  /// An item of `handoffs:`.
  package static let handoff = HandoffKey.names
  /// `experiment:` of a handoff or recommendation.
  package static let experiment = ExperimentKey.names
  /// An item of `recommendations:`.
  package static let recommendation = RecommendationKey.names
  /// `moves:` of a recommendation.
  package static let moves = Moves.names
  /// `result:` of a recommendation.
  package static let result = ResultKey.names
  /// An item of `evidence:` in a map.
  package static let evidence = EvidenceKey.names

  /// The front matter of a note.
  package static let note = NoteKey.names
  /// The front matter of a recommendation.
  package static let recommendationFile = [fileKind] + recommendation
  /// The front matter of a handoff.
  package static let handoffFile = [fileKind] + handoff
  /// The front matter of a piece of evidence.
  package static let evidenceFile = EvidenceFile.names
  /// The front matter of a persona.
  package static let persona = PersonaKey.names
  /// The front matter of a page.
  package static let page = PageKey.names

  /// `site.yaml`.
  package static let site = Site.names
  /// `theme:` of the site.
  package static let theme = Theme.names
  /// `thresholds:` of the site.
  package static let thresholds = ThresholdsKey.names
  /// `budgets:` of the site.
  package static let budgets = Budgets.names
  /// An item of `metrics.yaml`.
  package static let metricDefinition = MetricDefinitionKey.names
  /// `benchmark:` of a metric.
  package static let benchmark = BenchmarkKey.names
  /// An item of `rules.yaml`.
  package static let rule = RuleKey.names
  /// `when:` of a rule.
  package static let condition = Condition.names

  /// The key by which the front matter in a journey's folder says what a file is.
  package static let fileKind = "kind"
}

extension ContentKeys {
  enum Map: String, ContentKey {
    case title, persona, personas, state, compare, parent, scenario, summary, goals, owner, status
    case reviewed
    case reviewEvery = "review-every"
    case period, language, lanes, checks
    case emotionScale = "emotion-scale"
    case outcome, evidence, metrics, stages, handoffs, recommendations, audience
    static let place = "a map"
  }

  enum Scale: String, ContentKey {
    case min, max
    static let place = "a scale"
  }

  enum OutcomeKey: String, ContentKey {
    case name, at, worth
    static let place = "an outcome"
  }

  enum Check: String, ContentKey {
    case off, because, threshold
    static let place = "the setting of a check"
  }

  enum StageKey: String, ContentKey {
    case name, id, goal, volume
    case previousVolume = "previous-volume"
    case timeInStage = "time-in-stage"
    case metrics, touchpoints
    static let place = "a stage"
  }

  enum TimeInStageKey: String, ContentKey {
    case median, p90, previous
    static let place = "a time in stage"
  }

  enum TouchpointKey: String, ContentKey {
    case name, id, channel, intent, action, success, next, thinks, feels, pains, delights, quotes
    case owner
    case momentOfTruth = "moment-of-truth"
    case frontstage, backstage, systems, links, metrics, recommendations, audience
    static let place = "a touchpoint"
  }

  enum Feels: String, ContentKey {
    case score, by, words, evidence
    static let place = "a feeling"
  }

  enum PointKey: String, ContentKey {
    case text, evidence
    static let place = "a pain point or delight"
  }

  enum QuoteKey: String, ContentKey {
    case text, who, evidence, audience
    static let place = "a quote"
  }

  enum Backstage: String, ContentKey {
    case task, team
    static let place = "a backstage task"
  }

  enum MetricReadingKey: String, ContentKey {
    case metric, value, n, previous, target, segments, history
    case asOf = "as-of"
    case source, promoters, detractors, audience
    static let place = "a metric reading"
  }

  enum SegmentKey: String, ContentKey {
    case value, n
    static let place = "a segment"
  }

  enum HandoffKey: String, ContentKey {
    case title, from, to, creative, promise, landing, headline, metric, experiment, owner, audience
    static let place = "a handoff"
  }

  enum ExperimentKey: String, ContentKey {
    case hypothesis, variable, variants, success, status, result
    static let place = "an experiment"
  }

  enum RecommendationKey: String, ContentKey {
    case title, id, at, impact, effort, confidence, reach, owner, status, due, moves, result
    case experiment, evidence, audience
    static let place = "a recommendation"
  }

  enum Moves: String, ContentKey {
    case metric, to
    static let place = "an expected move"
  }

  enum ResultKey: String, ContentKey {
    case metric, from, to, worth, date
    static let place = "a result"
  }

  enum EvidenceKey: String, ContentKey {
    case id, kind, title, n, date, link, at, audience
    static let place = "a piece of evidence"
  }
}

extension ContentKeys {
  enum NoteKey: String, ContentKey {
    case kind, title, at, audience
    static let place = "a note"
  }

  /// In a file of its own `kind:` says that it is evidence, so `method:` says of what kind.
  enum EvidenceFile: String, ContentKey {
    case kind, id, method, title, n, date, link, at, audience
    static let place = "a piece of evidence"
  }

  enum PersonaKey: String, ContentKey {
    case name, role, goals, frustrations, audience
    static let place = "a persona"
  }

  enum PageKey: String, ContentKey {
    case title, audience, draft, status
    static let place = "a page"
  }

  enum Site: String, ContentKey {
    case title, organisation, language
    case baseURL = "base-url"
    case theme, lanes, ranking, thresholds, budgets, checks, levels
    static let place = "a site"
  }

  enum Budgets: String, ContentKey {
    case page, site, image
    static let place = "a set of budgets"
  }

  enum Theme: String, ContentKey {
    case accent, logo
    static let place = "a theme"
  }

  enum ThresholdsKey: String, ContentKey {
    case dropOff = "drop-off"
    case timeInStage = "time-in-stage"
    case positiveStages = "positive-stages"
    case personas
    static let place = "a set of thresholds"
  }

  enum MetricDefinitionKey: String, ContentKey {
    case id, name, kind, better, formula, description, benchmark, scale, variant, stages
    static let place = "a metric"
  }

  enum BenchmarkKey: String, ContentKey {
    case value, source
    static let place = "a benchmark"
  }

  enum RuleKey: String, ContentKey {
    case id, when
    case action = "do"
    case source, owner
    static let place = "a rule"
  }

  enum Condition: String, ContentKey {
    case all, any, not, metric, segment, below, above, rises, falls, flat
    case belowTarget = "below-target"
    case belowBenchmark = "below-benchmark"
    case missing
    case belowSegment = "below-segment"
    case by
    static let place = "a condition"
  }
}
