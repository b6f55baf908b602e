import Diagnostics
import JourneyModel
import SiteRouting
import Wording

/// The shape of stages.
enum StageData {
  typealias Source = Scoped<InJourney<Stage>>

  static let time = DataShape<TimeInStage>(
    "time in a stage",
    [
      .figure("median", "The median.") { Figure.of($0.median) },
      .figure("p90", "What nine of ten stay below.") { Figure.of($0.p90) },
      .figure("previous", "The median of the period before.") { Figure.of($0.previous) },
    ])

  /// What the atlas needs of a stage.
  static let summary = DataShape<Source>("stage summary", naming)

  static let shape = DataShape<Source>("stage", naming + details)

  private static let naming: [DataField<Source>] = [
    .text("id", "Its id, unique in the journey.") { $0.value.part.id.rawValue },
    .text("name", "Its name.") { $0.value.part.name },
    .text("href", "The link to it on its journey's page.") {
      $0.href(to: Anchor.of(Address(stage: $0.value.part.id)))
    },
    .figure("volume", "Customers who enter it in the period.") {
      Figure.of($0.value.part.volume, $0.wording)
    },
    .number("emotion", "The mean score of its touchpoints, on the journey's scale.") {
      $0.value.part.meanScore
    },
    .number("emotion-normalised", "The same from −1, the worst, to 1, the best.") { source in
      source.value.part.meanScore.map { source.value.journey.emotionScale.normalised($0) }
    },
  ]

  private static let details: [DataField<Source>] = [
    .text("goal", "What the customer wants to know or reach in it.") { $0.value.part.goal },
    .figure("previous-volume", "Customers who entered it in the period before.") {
      Figure.of($0.value.part.previousVolume, $0.wording)
    },
    .object("time-in-stage", time, "How long customers stay.") { $0.value.part.timeInStage },
    .readings("Figures of the stage as a whole.") { $0.value.part.metrics },
    .parts("touchpoints", of: TouchpointData.shape, "Its touchpoints in order.") {
      $0.value.part.touchpoints
    },
    DataField.parts(
      "recommendations", of: ActionData.recommendation, "What to do for the stage as a whole."
    ) { $0.recommendations(at: Address(stage: $0.value.part.id)) }.onlyForTemplates,
    DataField.parts("notes", of: NoteData.shape, "What notes say of the stage as a whole.") {
      $0.notes(at: Address(stage: $0.value.part.id))
    }.onlyForTemplates,
  ]
}

extension Stage {
  /// The mean of its touchpoints' scores; nil where none has one.
  fileprivate var meanScore: Double? {
    let scores = touchpoints.compactMap { $0.feels?.overall }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}
