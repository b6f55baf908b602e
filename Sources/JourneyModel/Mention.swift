/// A name of something else, written in a value that keeps no place of its own.
///
/// A feeling's evidence, for example, is a plain ``EvidenceID``: pages do not need its place. The
/// reader also adds each such name to `mentions` of the journey, rule or metric with its place,
/// in the order of the file, and the checks look the names up from there.
package enum Mention: Hashable, Sendable {
  /// The evidence of a feeling, a pain point, a delight or a quote.
  case evidence(EvidenceID)
  /// The persona of a score in `feels: {by: …}`.
  case persona(PersonaID)
  /// A stage that a metric of the catalogue is usual in.
  case stage(StageID)
  /// The stage or touchpoint in the front matter of a note.
  case place(Address)
  /// A segment, in a rule's condition on a metric.
  case segment(String, of: MetricID)
}
