import Diagnostics

/// Compiles a template for one kind of page: puts partials and parents in their places and turns
/// every name into the place of a field, or says why it cannot.
struct TemplateCompiler {
  /// A template that was read.
  struct Template {
    let source: TemplateSource
    let nodes: [TemplateNode]
  }

  /// The content that a template gives to a block of its parent.
  struct Filling {
    let nodes: [TemplateNode]
    let source: TemplateSource
    let fillings: [String: Filling]
  }

  /// Where in the templates the compiler is.
  struct Place {
    let source: TemplateSource
    var fillings: [String: Filling] = [:]
    /// The templates that led here, to notice one that includes itself.
    var path: [String]
    /// What the scopes hold, the innermost last.
    var scopes: [DataKind]
  }

  let templates: [String: Template]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usedTemplates: Set<String> = []
  private(set) var expandedBlocks: Set<String> = []
  private var nodeCount = 0

  /// A page may consist of so many parts of templates; partials within partials multiply.
  static let maximumNodes = 50_000

  init(templates: [String: Template]) { self.templates = templates }

  /// Compiles the template of a name for data of a schema.
  mutating func compile(_ name: String, for schema: DataSchema) -> TemplateProgram {
    guard let template = templates[name] else { return TemplateProgram() }
    usedTemplates.insert(name)
    nodeCount = 0
    let place = Place(source: template.source, path: [name], scopes: [.object(schema)])
    return TemplateProgram(compile(template.nodes, at: place))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func use(_ template: String) { usedTemplates.insert(template) }

  mutating func expand(_ block: String) { expandedBlocks.insert(block) }

  /// The names of the blocks that `body` expands, while it leaves the ones noted before alone.
  mutating func blocksExpanded(during body: (inout TemplateCompiler) -> Void) -> Set<String> {
    let before = expandedBlocks
    expandedBlocks = []
    body(&self)
    let expanded = expandedBlocks
    expandedBlocks.formUnion(before)
    return expanded
  }

  mutating func compile(_ nodes: [TemplateNode], at place: Place) -> [TemplateProgram.Step] {
    nodeCount += nodes.count
    guard nodeCount <= Self.maximumNodes else {
      if nodeCount - nodes.count <= Self.maximumNodes { report(.tooManyParts(at: place)) }
      return []
    }
    return nodes.flatMap { compile($0, at: place) }
  }

  private mutating func compile(
    _ node: TemplateNode, at place: Place
  ) -> [TemplateProgram.Step] {
    switch node {
    case .literal(let offsets): return [.literal(Array(place.source.bytes[offsets]))]
    case .text(let tag): return variable(tag, isMarkup: false, at: place)
    case .markup(let tag): return variable(tag, isMarkup: true, at: place)
    case .section(let tag, let inner): return section(tag, inner, at: place)
    case .inverted(let tag, let inner):
      let steps = compile(inner, at: place)
      return find(tag, at: place).map { [.inverted($0.place, steps)] } ?? []
    case .partial(let tag): return partial(tag, at: place)
    case .parent(let tag, let inner): return parent(tag, inner, at: place)
    case .block(let tag, let inner): return block(tag, inner, at: place)
    }
  }

  private mutating func variable(
    _ tag: TemplateTag, isMarkup: Bool, at place: Place
  ) -> [TemplateProgram.Step] {
    guard let (found, kind) = find(tag, at: place) else { return [] }
    switch kind {
    case .text, .number:
      if isMarkup { report(.mustBeEscaped(tag, at: place)) }
      return [.text(found)]
    case .markup:
      if !isMarkup { report(.mustNotBeEscaped(tag, at: place)) }
      return [.markup(found)]
    case .bool, .list, .object:
      report(.isNoText(tag, kind, at: place))
      return []
    }
  }

  private mutating func section(
    _ tag: TemplateTag, _ inner: [TemplateNode], at place: Place
  ) -> [TemplateProgram.Step] {
    guard let (found, kind) = find(tag, at: place) else { return [] }
    var inside = place
    switch kind {
    case .bool: break
    case .list(let element): inside.scopes.append(element)
    case .text, .number, .markup, .object: inside.scopes.append(kind)
    }
    return [.section(found, compile(inner, at: inside))]
  }
}

// MARK: - Names

extension TemplateCompiler {
  /// Where the value of a tag's name is and what it is; reports a name that there is not.
  private mutating func find(
    _ tag: TemplateTag, at place: Place
  ) -> (place: TemplateProgram.Place, kind: DataKind)? {
    guard let innermost = place.scopes.last else { return nil }
    if tag.name == "." { return (TemplateProgram.Place(up: 0, fields: []), innermost) }
    let parts = tag.name.split(separator: ".").map(String.init)
    for (up, scope) in place.scopes.reversed().enumerated() {
      guard case .object(let schema) = scope, let first = schema.index(of: parts[0]) else {
        continue
      }
      var kind = schema.fields[first].kind
      var fields = [first]
      for part in parts.dropFirst() {
        guard case .object(let inner) = kind, let next = inner.index(of: part) else {
          report(.unknownPart(part, in: kind, of: tag, at: place))
          return nil
        }
        kind = inner.fields[next].kind
        fields.append(next)
      }
      return (TemplateProgram.Place(up: up, fields: fields), kind)
    }
    report(.unknownName(parts[0], of: tag, at: place))
    return nil
  }
}
