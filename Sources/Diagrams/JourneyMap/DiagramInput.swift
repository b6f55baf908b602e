package import JourneyModel
package import Markup
package import Wording

/// What a diagram of a journey is made from: the journey, and what others know about it.
package struct DiagramInput: Sendable {
  /// A persona's name.
  package struct PersonaName: Sendable, Equatable {
    /// The persona.
    package let id: PersonaID
    /// The name.
    package let name: String

    /// A persona's name.
    package init(id: PersonaID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// What the catalogue says of a metric, as far as it is drawn.
  package struct MetricInfo: Sendable, Equatable {
    /// The name.
    package let name: String
    /// What it measures.
    package let kind: MetricKind
    /// Which way it improves.
    package let better: Direction

    /// A metric.
    package init(name: String, kind: MetricKind, better: Direction) {
      self.name = name
      self.kind = kind
      self.better = better
    }

    /// A metric of the catalogue.
    package init(_ definition: MetricDefinition) {
      self.init(name: definition.name, kind: definition.kind, better: definition.better)
    }
  }

  /// How the parts of the journey are laid out.
  package enum Arrangement: Sendable, Equatable {
    /// Touchpoints side by side, for screens and landscape paper.
    case columns
    /// Stages below each other, for narrow screens and portrait paper.
    case stacked
  }

  /// The journey; what its readers may not see is already left out.
  package var journey: Journey
  /// The names of its personas, in its order.
  package var personas: [PersonaName] = []
  /// The metrics that it reads.
  package var metrics: [MetricID: MetricInfo] = [:]
  /// The map of the other state.
  package var comparison: Journey?
  /// The rank of each recommendation that is still to be done, from 1.
  package var ranks: [RecommendationID: Int] = [:]
  /// Which lanes, in which order; empty for the journey's choice, else all.
  ///
  /// Lanes without data are left out.
  package var lanes: [Lane] = []
  /// What stands below the touchpoints' names instead of their channel, as the lane's remark.
  package var touchpointNote: String?
  /// Words and numbers in the map's language.
  package var wording: Wording
  /// How the parts are laid out.
  package var arrangement: Arrangement = .columns
  /// The width that is there; columns get wider or narrower to fill it, down to what is legible.
  package var width: Double = 1280
  /// The narrowest that a column becomes.
  package var leastColumn = MapPlan.columnWidths.lowerBound
  /// Where a stage or touchpoint leads.
  package var placeLinks: [Address: LinkTarget] = [:]
  /// Where a recommendation leads.
  package var recommendationLinks: [RecommendationID: LinkTarget] = [:]
  /// The share of customers that may leave between two stages before the drop-off stands out.
  package var dropOffThreshold = 0.25
  /// Whether title, personas and period stand above the map, as a file of its own needs.
  package var showsHeading = false
  /// Whether the signs that are used are explained below the map.
  package var showsLegend = true

  /// What is needed at least: a journey and the wording of its language.
  package init(journey: Journey, wording: Wording = .english) {
    self.journey = journey
    self.wording = wording
  }

  /// The same map with only some of its stages; all where none of them is the journey's.
  package func showing(stages: [StageID]) -> DiagramInput {
    var part = self
    let kept = journey.stages.filter { stages.contains($0.id) }
    if !kept.isEmpty { part.journey.stages = kept }
    return part
  }

  /// The language of the map.
  var language: String { journey.language ?? wording.language }

  /// The way that the map runs.
  var direction: TextDirection { TextDirection(language: language) }
}
