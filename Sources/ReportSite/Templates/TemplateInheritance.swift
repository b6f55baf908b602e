import Diagnostics

extension TemplateCompiler {
  /// `{{>name}}`: another template at this place, with what is in scope here.
  mutating func partial(_ tag: TemplateTag, at place: Place) -> [TemplateProgram.Step] {
    guard let template = template(tag, at: place) else { return [] }
    let inside = Place(
      source: template.source, fillings: place.fillings, path: place.path + [tag.name],
      scopes: place.scopes)
    return compile(template.nodes, at: inside)
  }

  /// `{{<name}}…{{/name}}`: another template, some of whose blocks are filled here.
  mutating func parent(
    _ tag: TemplateTag, _ inner: [TemplateNode], at place: Place
  ) -> [TemplateProgram.Step] {
    guard let template = template(tag, at: place) else { return [] }
    var fillings: [String: Filling] = [:]
    var tags: [TemplateTag] = []
    for node in inner {
      switch node {
      case .block(let block, let nodes):
        if fillings[block.name] != nil { report(.filledTwice(block, at: place)) }
        fillings[block.name] = Filling(
          nodes: nodes, source: place.source, fillings: place.fillings)
        tags.append(block)
      case .literal(let offsets) where place.source.isBlank(offsets): break
      default: report(.outsideBlocks(tag, at: place))
      }
    }
    // What a child fills, it fills for every template above it.
    let inside = Place(
      source: template.source, fillings: fillings.merging(place.fillings) { $1 },
      path: place.path + [tag.name], scopes: place.scopes)
    var steps: [TemplateProgram.Step] = []
    let expanded = blocksExpanded { steps = $0.compile(template.nodes, at: inside) }
    for block in tags where !expanded.contains(block.name) {
      report(.fillsNothing(block, of: template.source, knows: expanded, at: place))
    }
    return steps
  }

  /// `{{$name}}…{{/name}}`: what a child fills in here, else what stands here.
  mutating func block(
    _ tag: TemplateTag, _ inner: [TemplateNode], at place: Place
  ) -> [TemplateProgram.Step] {
    expand(tag.name)
    guard let filling = place.fillings[tag.name] else { return compile(inner, at: place) }
    let inside = Place(
      source: filling.source, fillings: filling.fillings, path: place.path,
      scopes: place.scopes)
    return compile(filling.nodes, at: inside)
  }

  /// The template that a tag names; reports one that there is not or that includes itself.
  private mutating func template(_ tag: TemplateTag, at place: Place) -> Template? {
    guard let template = templates[tag.name] else {
      report(.unknownPartial(tag, among: templates.keys.sorted(), at: place))
      return nil
    }
    use(tag.name)
    guard !place.path.contains(tag.name) else {
      report(.includesItself(tag, at: place))
      return nil
    }
    return template
  }
}

extension TemplateSource {
  /// Whether there is only white space in a stretch of bytes.
  func isBlank(_ offsets: Range<Int>) -> Bool {
    bytes[offsets].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
