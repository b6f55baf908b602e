import Diagnostics
import JourneyModel
import YAMLReading

/// The ids of one kind in one place, each of which may be given once.
struct IDScope: Sendable {
  /// What the ids are of, for messages: `stages`.
  let noun: String
  private var places: [String: SourceRange] = [:]
  /// The number that the next repeat of an id gets, so that many repeats take no quadratic time.
  private var numbers: [String: Int] = [:]

  /// A scope without ids.
  init(_ noun: String) { self.noun = noun }

  /// Keeps an id; where it was taken, reports that and gives one that is free.
  ///
  /// So ids are unique in the model even where they are not in the files, and whoever works on the
  /// model may rely on it.
  mutating func claim(
    _ id: String, at range: SourceRange, reporting values: inout ValueReader
  ) -> String {
    guard let first = places[id] else {
      places[id] = range
      return id
    }
    values.report(
      .duplicateID, at: range, "Two \(noun) have the id “\(id.excerpt)”.",
      help: "Rename one, or give it an “id:” of its own.",
      notes: [Diagnostic.Note("The first is here.", at: first)])
    var number = numbers[id] ?? 2
    while places["\(id)-\(number)"] != nil { number += 1 }
    places["\(id)-\(number)"] = range
    numbers[id] = number + 1
    return "\(id)-\(number)"
  }
}

extension ValueReader {
  /// The id of an entity: the one given, else the slug of its name.
  ///
  /// - Parameters:
  ///   - field: The id, where one is given.
  ///   - name: The name, where one is given.
  ///   - fallback: The id where neither can be used, which was reported then.
  ///   - place: Where the entity stands, where neither is given.
  ///   - scope: The ids that are taken.
  /// - Returns: An id that was free in the scope.
  mutating func id(
    _ field: YAMLField?, name: Sourced<String>?, else fallback: String, at place: SourceRange,
    in scope: inout IDScope
  ) -> String {
    let range = field?.range ?? name?.range ?? place
    return scope.claim(slug(field, name: name) ?? fallback, at: range, reporting: &self)
  }

  private mutating func slug(_ field: YAMLField?, name: Sourced<String>?) -> String? {
    if let field {
      guard let text = text(field, wanted: "an id") else { return nil }
      do {
        return try AddressParser.id(text)
      } catch {
        report(error, at: field.range)
        let slug = Slug.of(text)
        return slug.isEmpty ? nil : slug
      }
    }
    guard let name else { return nil }
    let slug = Slug.of(name.value)
    if !slug.isEmpty { return slug }
    report(
      .invalidID, at: name.range, "The name “\(name.value.excerpt)” has no letter or digit.",
      help: "Give it an “id:” of letters and digits.")
    return nil
  }
}
