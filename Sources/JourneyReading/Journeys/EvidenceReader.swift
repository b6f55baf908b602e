import Diagnostics
import JourneyModel
import YAMLReading

/// The fields of a piece of evidence, from a map or from the front matter of a file.
private struct EvidenceFields {
  let id: YAMLField?
  let kind: YAMLField?
  let title: YAMLField?
  let n: YAMLField?
  let date: YAMLField?
  let link: YAMLField?
  let at: YAMLField?
  let audience: YAMLField?
}

extension JourneyReader {
  /// Reads `evidence:` of the map.
  mutating func evidence(in field: YAMLField?) {
    for item in values.items(field, wanted: "a list of evidence") {
      guard var keys = values.cursor(item, ContentKeys.EvidenceKey.self) else { continue }
      let fields = EvidenceFields(
        id: keys[.id], kind: values.required(.kind, in: &keys),
        title: values.required(.title, in: &keys), n: keys[.n], date: keys[.date],
        link: keys[.link], at: keys[.at], audience: keys[.audience])
      journey.evidence.append(evidence(fields, else: "evidence", at: item.range))
      values.finish(keys)
    }
  }

  /// Reads a file of the kind `evidence`.
  mutating func evidence(in file: FrontMatter, body: Prose?) {
    guard var keys = values.cursor(file.field, ContentKeys.EvidenceFile.self) else { return }
    _ = keys[.kind]
    let fields = EvidenceFields(
      id: keys[.id], kind: keys[.method], title: values.required(.title, in: &keys), n: keys[.n],
      date: keys[.date], link: keys[.link], at: keys[.at], audience: keys[.audience])
    var evidence = evidence(fields, else: file.stem, at: file.origin)
    evidence.body = body
    journey.evidence.append(evidence)
    values.finish(keys)
  }

  private mutating func evidence(
    _ fields: EvidenceFields, else fallback: String, at origin: SourceRange
  ) -> Evidence {
    let title = values.sourcedText(fields.title)
    let kind = values.text(fields.kind) ?? ContentKeys.unnamedEvidence
    let id = values.id(fields.id, name: title, else: fallback, at: origin, in: &evidenceScope)
    var evidence = Evidence(
      id: EvidenceID(id), kind: kind, title: title?.value ?? id, origin: origin)
    evidence.n = values.count(fields.n)
    evidence.date = values.date(fields.date)
    evidence.link = values.url(fields.link)
    evidence.at = values.address(fields.at)
    evidence.audience = audience(fields.audience)
    return evidence
  }
}

extension ContentKeys {
  /// The kind of evidence where a file does not say one.
  static let unnamedEvidence = "evidence"
}
