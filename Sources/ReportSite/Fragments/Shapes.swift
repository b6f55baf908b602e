import JourneyAnalysis
import JourneyModel
import Markup

/// The small pictures of the site: a face for each feeling, a shape for each status.
///
/// Every shape differs from the others of its set by outline and not only by colour, and stands
/// beside words that say the same; assistive technology is given only the words.
enum Shape {
  /// Writes one picture: a path in a square of `size` units.
  private static func draw(_ path: String, size: Int, class names: String) -> TrustedMarkup {
    MarkupWriter.html { html in
      html.element(
        .svg, .class("i \(names)"), .picture(.viewBox, "0 0 \(size) \(size)"), .ariaHidden
      ) { $0.element(.path, .picture(.path, path)) { _ in } }
    }
  }

  // MARK: Feelings

  private static let head = "M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z"
  private static let eyes = "M7 7.2v1.2M13 7.2v1.2"

  /// Faces from very bad to very good.
  private static let faces: [TrustedMarkup] = [
    draw(
      head + "M5.2 5.4l2.7 1.2M14.8 5.4l-2.7 1.2" + eyes + "M6 15q4-5.2 8 0",
      size: 20, class: "face face-1"),
    draw(head + eyes + "M6.5 14q3.5-2.8 7 0", size: 20, class: "face face-2"),
    draw(head + eyes + "M6.5 13h7", size: 20, class: "face face-3"),
    draw(head + eyes + "M6.5 12q3.5 3 7 0", size: 20, class: "face face-4"),
    draw(head + eyes + "M5.6 11.2h8.8q-.7 4.6-4.4 4.6t-4.4-4.6z", size: 20, class: "face face-5"),
  ]

  /// The face of a feeling by its place on the scale, −1 to +1.
  static func face(_ place: Double) -> TrustedMarkup { faces[FeelingLevel(place).rawValue] }

  // MARK: Targets

  private static let targets: [TargetStatus: TrustedMarkup] = [
    .met: draw("M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 1 0 6 .7z", size: 12, class: "solid pos"),
    .near: draw("M6 .2L11.8 6 6 11.8.2 6z", size: 12, class: "solid warn"),
    .missed: draw("M6 .6l5.8 10.6H.2z", size: 12, class: "solid neg"),
    .noTarget: draw(
      "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z", size: 12, class: "outline quiet"),
    .noValue: draw("M2 6h8", size: 12, class: "outline quiet"),
  ]

  /// The shape of how a value stands against its target.
  static func target(_ status: TargetStatus) -> TrustedMarkup { targets[status] ?? .empty }

  // MARK: Recommendations

  private static let steps: [RecommendationStatus: TrustedMarkup] = [
    .idea: draw(
      "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z", size: 12, class: "outline quiet"),
    .planned: draw(
      "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6zM6 3.4V6l1.9 1.3", size: 12,
      class: "outline accent"),
    .doing: draw(
      "M6 .6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 1 0 6 .6zM6 2v8a4 4 0 0 1 0-8z", size: 12,
      class: "solid accent even"),
    .done: draw("M1.6 6.4l3 3 5.8-6.8", size: 12, class: "outline thick pos"),
    .dropped: draw("M2.2 2.2l7.6 7.6M9.8 2.2L2.2 9.8", size: 12, class: "outline thick quiet"),
  ]

  /// The shape of how far a recommendation has come.
  static func step(_ status: RecommendationStatus) -> TrustedMarkup { steps[status] ?? .empty }

  // MARK: Marks

  /// A star: the moment of truth.
  static let momentOfTruth = draw(
    "M6 .6l1.6 3.5 3.8.4-2.8 2.6.8 3.8L6 9 2.6 10.9l.8-3.8L.6 4.5l3.8-.4z", size: 12,
    class: "solid star")
  /// An arrow upwards: a value that rose.
  static let rise = draw("M6 1.5l5 8.5H1z", size: 12, class: "solid small")
  /// An arrow downwards: a value that fell, customers that were lost.
  static let fall = draw("M6 10.5L1 2h10z", size: 12, class: "solid small")
}

/// A feeling in five steps, for its face and its colour.
enum FeelingLevel: Int, Sendable {
  case veryBad, bad, neutral, good, veryGood

  /// The step of a place on the scale, −1 to +1: each takes a fifth of it.
  init(_ place: Double) {
    self =
      switch place {
      case ..<(-0.6): .veryBad
      case ..<(-0.2): .bad
      case ...0.2: .neutral
      case ...0.6: .good
      default: .veryGood
      }
  }

  /// The class that gives its colour.
  var tone: String {
    switch self {
    case .veryBad, .bad: "neg"
    case .neutral: "quiet"
    case .good, .veryGood: "pos"
    }
  }
}
