import JourneyReading
import Testing

@testable import ContentSchema

/// What the schemas offer is what the readers read.
@Suite("Keys of the schemas")
struct SchemaKeyTests {
  static let parts: [(SchemaNode, [String])] = [
    (.map, ContentKeys.map),
    (.scale, ContentKeys.scale),
    (value(of: "outcome", in: .map), ContentKeys.outcome),
    (value(ofEntryIn: .checks), ContentKeys.check),
    (.stage, ContentKeys.stage),
    (value(of: "time-in-stage", in: .stage), ContentKeys.timeInStage),
    (.touchpoint, ContentKeys.touchpoint),
    (mapping(in: .feeling), ContentKeys.feels),
    (mapping(in: .point), ContentKeys.point),
    (mapping(in: .quote), ContentKeys.quote),
    (mapping(in: value(of: "backstage", in: .touchpoint)), ContentKeys.backstage),
    (.metricReading, ContentKeys.metricReading),
    (.segment, ContentKeys.segment),
    (.handoff, ContentKeys.handoff),
    (.experiment, ContentKeys.experiment),
    (.recommendation, ContentKeys.recommendation),
    (.move, ContentKeys.moves),
    (value(of: "result", in: .recommendation), ContentKeys.result),
    (.evidence, ContentKeys.evidence),
    (.note, ContentKeys.note),
    (.recommendationFile, ContentKeys.recommendationFile),
    (.handoffFile, ContentKeys.handoffFile),
    (.evidenceFile, ContentKeys.evidenceFile),
    (.persona, ContentKeys.persona),
    (.page, ContentKeys.page),
    (.site, ContentKeys.site),
    (.theme, ContentKeys.theme),
    (.thresholds, ContentKeys.thresholds),
    (.metricDefinition, ContentKeys.metricDefinition),
    (.benchmark, ContentKeys.benchmark),
    (.rule, ContentKeys.rule),
    (.condition, ContentKeys.condition),
  ]

  @Test("every mapping has the keys that are read", arguments: parts)
  func keys(node: SchemaNode, expected: [String]) {
    #expect(node.keys.sorted() == expected.sorted())
  }

  @Test("every key of every mapping says what it is for")
  func descriptions() {
    for (node, _) in Self.parts {
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
