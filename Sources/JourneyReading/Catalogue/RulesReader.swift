import Diagnostics
import JourneyModel
import YAMLReading

/// Reads `rules.yaml`.
struct RulesReader {
  /// Reads values and keeps what was wrong.
  var values = ValueReader()
  /// The metrics, whose kinds decide which units fit.
  let catalogue: MetricCatalogue
  /// The segments that the rule in hand names.
  var mentions: [Sourced<Mention>] = []

  /// The rules in a document.
  static func read(_ node: YAMLNode, catalogue: MetricCatalogue) -> Diagnosed<[Rule]> {
    guard !node.isNull else { return Diagnosed([]) }
    var reader = RulesReader(catalogue: catalogue)
    var ids = IDScope("rules")
    let field = YAMLField(key: "rules.yaml", node: node)
    let rules = reader.values.items(field, wanted: "a list of rules").compactMap {
      reader.rule($0, in: &ids)
    }
    return Diagnosed(rules, reader.values.problems)
  }

  private mutating func rule(_ field: YAMLField, in ids: inout IDScope) -> Rule? {
    guard var keys = values.cursor(field, ContentKeys.RuleKey.self) else { return nil }
    mentions = []
    let given = values.required(.id, in: &keys)
    let id = values.id(given, name: nil, else: "rule", at: field.range, in: &ids)
    let when = values.required(.when, in: &keys).flatMap { condition($0) }
    let action = values.text(values.required(.action, in: &keys))
    let source = values.text(keys[.source])
    let owner = values.text(keys[.owner])
    values.finish(keys)
    guard let when, let action else { return nil }
    var rule = Rule(id: RuleID(id), when: when, action: action, origin: field.range)
    rule.source = source
    rule.owner = owner
    rule.mentions = mentions
    return rule
  }
}
