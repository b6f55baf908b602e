import Diagnostics
import JourneyModel
import YAMLReading

/// Values that both maps and the site's settings have.
extension ValueReader {
  /// The lanes of a map, in order.
  mutating func lanes(_ field: YAMLField?) -> [Lane] {
    let items = items(field, wanted: "a list of lanes")
    var lanes: [Sourced<Lane>] = []
    for item in items {
      if let lane = choice(item, of: Lane.self, noun: "lanes") {
        lanes.append(Sourced(lane, at: item.range))
      }
    }
    return distinct(lanes, noun: "Lane", name: \.rawValue).map(\.value)
  }

  /// The settings of health checks, by the check's id or by how reports show it.
  mutating func checks(_ field: YAMLField?) -> [CheckSetting] {
    entries(field, wanted: "a mapping of checks").compactMap { name, value in
      guard !value.node.isNull,
        var keys = cursor(value, ContentKeys.Check.self)
      else { return nil }
      let setting = CheckSetting(
        check: name.map(DiagnosticID.checkName), off: flag(keys[.off]) ?? false,
        because: text(keys[.because]),
        threshold: quantity(keys[.threshold], as: .any))
      finish(keys)
      return setting
    }
  }

  /// The levels of problems and health checks, by id; ``SeverityPolicy`` says which are wrong.
  mutating func levels(_ field: YAMLField?) -> [LevelSetting] {
    entries(field, wanted: "a mapping of levels").compactMap { name, value in
      sourcedText(value).map { LevelSetting(id: name, level: $0) }
    }
  }

  /// A scale from its lowest to its highest value.
  mutating func scale(_ field: YAMLField?) -> EmotionScale? {
    guard let field, var keys = cursor(field, ContentKeys.Scale.self) else { return nil }
    let min = number(required(.min, in: &keys))
    let max = number(required(.max, in: &keys))
    finish(keys)
    guard let min, let max else { return nil }
    if let scale = EmotionScale(min: min, max: max) { return scale }
    report(
      .invalidScale, at: field.range,
      "A scale cannot go from \(Self.plain(min)) to \(Self.plain(max)).",
      help: "Give a “max” above the “min”.")
    return nil
  }

  /// Names without repeats; each repeat is reported.
  mutating func distinct<Value: Hashable>(
    _ values: [Sourced<Value>], noun: String, name: (Value) -> String = { "\($0)" }
  ) -> [Sourced<Value>] {
    guard values.count > 1 else { return values }
    var first: [Value: SourceRange] = [:]
    return values.filter { value in
      guard let earlier = first.updateValue(value.range, forKey: value.value) else { return true }
      report(
        .duplicateID, at: value.range, "\(noun) “\(name(value.value))” is listed twice.",
        help: "Remove one of the two.",
        notes: [Diagnostic.Note("The first is here.", at: earlier)])
      return false
    }
  }
}
