import Diagnostics

/// Writes schemas as JSON Schema draft 7, which editors understand best.
enum SchemaWriter {
  /// A whole document with the shared parts that it uses.
  static func document(_ root: SchemaNode) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 64 << 10)
    json.object {
      $0.field("$schema", "http://json-schema.org/draft-07/schema#")
      members(of: root, orNull: false, to: &$0)
      let shared = sharedNodes(in: root)
      guard !shared.isEmpty else { return }
      $0.key("definitions")
      $0.object {
        for node in shared {
          $0.key(node.rawValue)
          write(node.node, to: &$0)
        }
      }
    }
    return json.finish()
  }

  /// The shared parts that a node uses, also through others, in their own order.
  private static func sharedNodes(in root: SchemaNode) -> [SharedNode] {
    var found: Set<SharedNode> = []
    func visit(_ node: SchemaNode) {
      switch node.form {
      case .scalar, .words: break
      case .list(let inner, _, _), .mapping(let inner): visit(inner)
      case .object(let properties): for property in properties { visit(property.node) }
      case .either(let nodes): for node in nodes { visit(node) }
      case .shared(let shared): if found.insert(shared).inserted { visit(shared.node) }
      }
    }
    visit(root)
    return SharedNode.allCases.filter(found.contains)
  }

  private static func write(
    _ node: SchemaNode, orNull: Bool = false, to json: inout JSONWriter
  ) {
    json.object { members(of: node, orNull: orNull, to: &$0) }
  }

  private static func members(of node: SchemaNode, orNull: Bool, to json: inout JSONWriter) {
    json.field("title", node.title)
    json.field("description", node.description)
    if let standard = node.standard {
      json.key("default")
      write(standard, to: &json)
    }
    if !node.examples.isEmpty {
      json.key("examples")
      json.array { for example in node.examples { write(example, to: &$0) } }
    }
    switch node.form {
    case .scalar(let scalar): members(of: scalar, orNull: orNull, to: &json)
    case .words(let words):
      json.key("enum")
      json.array {
        for word in words { $0.string(word) }
        if orNull { $0.null() }
      }
    case .object(let properties): members(of: properties, orNull: orNull, to: &json)
    case .mapping(let value):
      type("object", orNull: orNull, to: &json)
      json.key("additionalProperties")
      write(value, orNull: true, to: &json)
    case .list(let item, let count, takesOne: false):
      members(ofListOf: item, atLeast: count, orNull: orNull, to: &json)
    case .list(let item, let count, takesOne: true):
      let list = SchemaNode(.list(item, atLeast: count, takesOne: false))
      either([item, list], orNull: orNull, to: &json)
    case .either(let nodes): either(nodes, orNull: orNull, to: &json)
    case .shared: either([SchemaNode(node.form)], orNull: orNull, to: &json)
    }
  }

  private static func members(
    of scalar: SchemaNode.Scalar, orNull: Bool, to json: inout JSONWriter
  ) {
    let types = scalar.types + (orNull ? ["null"] : [])
    json.key("type")
    if types.count == 1 {
      json.string(types[0])
    } else {
      json.array { for type in types { $0.string(type) } }
    }
    json.field("pattern", scalar.pattern)
    json.field("minimum", scalar.minimum)
    json.field("maximum", scalar.maximum)
  }

  private static func members(
    of properties: [SchemaNode.Property], orNull: Bool, to json: inout JSONWriter
  ) {
    type("object", orNull: orNull, to: &json)
    json.field("required", properties.filter(\.isRequired).map(\.name))
    json.key("properties")
    json.object {
      for property in properties {
        $0.key(property.name)
        write(property.node, orNull: !property.isRequired, to: &$0)
      }
    }
    json.field("additionalProperties", false)
  }

  private static func members(
    ofListOf item: SchemaNode, atLeast count: Int, orNull: Bool, to json: inout JSONWriter
  ) {
    type("array", orNull: orNull, to: &json)
    json.key("items")
    write(item, to: &json)
    if count > 0 { json.field("minItems", count) }
  }

  private static func type(_ name: String, orNull: Bool, to json: inout JSONWriter) {
    json.key("type")
    guard orNull else {
      json.string(name)
      return
    }
    json.array {
      $0.string(name)
      $0.string("null")
    }
  }

  private static func either(
    _ nodes: [SchemaNode], orNull: Bool, to json: inout JSONWriter
  ) {
    json.key("anyOf")
    json.array {
      for node in nodes {
        if case .shared(let shared) = node.form {
          $0.object { $0.field("$ref", "#/definitions/\(shared.rawValue)") }
        } else {
          write(node, to: &$0)
        }
      }
      if orNull { $0.object { $0.field("type", "null") } }
    }
  }

  private static func write(_ literal: SchemaNode.Literal, to json: inout JSONWriter) {
    switch literal {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .flag(let flag): json.bool(flag)
    }
  }
}
