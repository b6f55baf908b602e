import JourneyReading
import Testing

@testable import ContentSchema

/// What the schemas offer is what the readers read.
@Suite("Keys of the schemas")
struct SchemaKeyTests {
  /// A mapping as a schema describes it, and the keys that the readers read from it.
  struct Part: Sendable, CustomTestStringConvertible {
    let node: SchemaNode
    let keys: [String]

    init(_ node: SchemaNode, _ keys: [String]) {
      self.node = node
      self.keys = keys
    }

    var testDescription: String { node.title ?? "a part without a title" }
  }

  static let parts = [
    Part(.map, ContentKeys.map),
    Part(.scale, ContentKeys.scale),
    Part(value(of: "outcome", in: .map), ContentKeys.outcome),
    Part(value(ofEntryIn: .checks), ContentKeys.check),
    Part(.stage, ContentKeys.stage),
    Part(value(of: "time-in-stage", in: .stage), ContentKeys.timeInStage),
    Part(.touchpoint, ContentKeys.touchpoint),
    Part(mapping(in: .feeling), ContentKeys.feels),
    Part(mapping(in: .point), ContentKeys.point),
    Part(mapping(in: .quote), ContentKeys.quote),
    Part(mapping(in: value(of: "backstage", in: .touchpoint)), ContentKeys.backstage),
    Part(.metricReading, ContentKeys.metricReading),
    Part(.segment, ContentKeys.segment),
    Part(.handoff, ContentKeys.handoff),
    Part(.experiment, ContentKeys.experiment),
    Part(.recommendation, ContentKeys.recommendation),
    Part(.move, ContentKeys.moves),
    Part(value(of: "result", in: .recommendation), ContentKeys.result),
    Part(.evidence, ContentKeys.evidence),
    Part(.note, ContentKeys.note),
    Part(.recommendationFile, ContentKeys.recommendationFile),
    Part(.handoffFile, ContentKeys.handoffFile),
    Part(.evidenceFile, ContentKeys.evidenceFile),
    Part(.persona, ContentKeys.persona),
    Part(.page, ContentKeys.page),
    Part(.site, ContentKeys.site),
    Part(.theme, ContentKeys.theme),
    Part(.thresholds, ContentKeys.thresholds),
    Part(.metricDefinition, ContentKeys.metricDefinition),
    Part(.benchmark, ContentKeys.benchmark),
    Part(.rule, ContentKeys.rule),
    Part(.condition, ContentKeys.condition),
  ]

  @Test("every mapping has the keys that are read", arguments: parts)
  func keys(part: Part) {
    let keys = part.node.keys.sorted()
    #expect(keys == part.keys.sorted())
  }

  @Test("every key of every mapping says what it is for")
  func descriptions() {
    for node in Self.parts.map(\.node) {
      guard case .object(let properties) = node.form else { continue }
      #expect(node.title?.isEmpty == false && node.description?.isEmpty == false)
      for property in properties {
        let text = property.node.description ?? ""
        #expect(text.hasSuffix(".") && text.count > 5, "\(node.title ?? ""): \(property.name)")
      }
    }
  }

  private static func value(of key: String, in node: SchemaNode) -> SchemaNode {
    guard case .object(let properties) = node.form,
      let property = properties.first(where: { $0.name == key })
    else { return node }
    return property.node
  }

  private static func value(ofEntryIn node: SchemaNode) -> SchemaNode {
    guard case .mapping(let value) = node.form else { return node }
    return value
  }

  /// The mapping among the forms of a value.
  private static func mapping(in node: SchemaNode) -> SchemaNode {
    switch node.form {
    case .list(let item, _, _): mapping(in: item)
    case .either(let nodes): nodes.first { !$0.keys.isEmpty } ?? node
    default: node
    }
  }
}
