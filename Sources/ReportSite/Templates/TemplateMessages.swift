import Diagnostics

extension Diagnostic {
  /// A problem at a tag of the template that is being compiled.
  private init(
    _ id: DiagnosticID, _ tag: TemplateTag, at place: TemplateCompiler.Place, _ message: String,
    help: String? = nil
  ) {
    self.init(id, at: place.source.range(tag.offsets), message, help: help)
  }

  static func syntax(_ problem: TemplateProblem, in source: TemplateSource) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: source.range(problem.offsets), problem.message, help: problem.help)
  }

  static func unknownName(
    _ name: String, of tag: TemplateTag, at place: TemplateCompiler.Place
  ) -> Diagnostic {
    let known = place.scopes.reversed().flatMap(\.fieldNames)
    return Diagnostic(
      .templateName, tag, at: place, "There is no “\(name)” in the data of this place.",
      help: Suggestion.help(for: name, among: known, noun: "names"))
  }

  static func unknownPart(
    _ part: String, in kind: DataKind, of tag: TemplateTag, at place: TemplateCompiler.Place
  ) -> Diagnostic {
    let noun = kind.isObject ? "fields" : "names"
    return Diagnostic(
      .templateName, tag, at: place, "“\(part)” in “\(tag.name)” is no field of a \(kind.name).",
      help: Suggestion.help(for: part, among: kind.fieldNames, noun: noun)
        ?? "A \(kind.name) has no fields.")
  }

  static func isNoText(
    _ tag: TemplateTag, _ kind: DataKind, at place: TemplateCompiler.Place
  ) -> Diagnostic {
    Diagnostic(
      .templateName, tag, at: place, "“\(tag.name)” is a \(kind.name), which has no text.",
      help: "Write a section: {{#\(tag.name)}}…{{/\(tag.name)}}.")
  }

  static func mustBeEscaped(_ tag: TemplateTag, at place: TemplateCompiler.Place) -> Diagnostic {
    Diagnostic(
      .templateEscaping, tag, at: place, "“\(tag.name)” is text, which must be escaped.",
      help: "Write {{\(tag.name)}}.")
  }

  static func mustNotBeEscaped(
    _ tag: TemplateTag, at place: TemplateCompiler.Place
  ) -> Diagnostic {
    Diagnostic(
      .templateEscaping, tag, at: place,
      "“\(tag.name)” is ready markup, whose tags would be shown as text.",
      help: "Write {{{\(tag.name)}}}.")
  }

  static func unknownPartial(
    _ tag: TemplateTag, among names: [String], at place: TemplateCompiler.Place
  ) -> Diagnostic {
    Diagnostic(
      .templatePartial, tag, at: place, "There is no template “\(tag.name).mustache”.",
      help: Suggestion.help(for: tag.name, among: names, noun: "templates"))
  }

  static func includesItself(_ tag: TemplateTag, at place: TemplateCompiler.Place) -> Diagnostic {
    let path = (place.path.drop { $0 != tag.name } + [tag.name]).joined(separator: " → ")
    return Diagnostic(
      .templatePartial, tag, at: place, "“\(tag.name)” includes itself: \(path).")
  }

  static func filledTwice(_ tag: TemplateTag, at place: TemplateCompiler.Place) -> Diagnostic {
    Diagnostic(.templateSyntax, tag, at: place, "The block “\(tag.name)” is filled twice.")
  }

  static func outsideBlocks(_ tag: TemplateTag, at place: TemplateCompiler.Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, tag, at: place,
      "Between “{{<\(tag.name)}}” and its end stands something that is in no block.",
      help: "Put it into a block of “\(tag.name).mustache”: {{$main}}…{{/main}}.")
  }

  /// A filling that is shown nowhere: the child's mistake, or that of the parent, where only the
  /// parent is the user's.
  static func fillsNothing(
    _ tag: TemplateTag, of parent: TemplateSource, knows blocks: Set<String>,
    at place: TemplateCompiler.Place
  ) -> Diagnostic {
    guard place.source.file == nil, let file = parent.file else {
      return Diagnostic(
        .templatePartial, tag, at: place,
        "“\(parent.name).mustache” has no block “\(tag.name)”.",
        help: Suggestion.help(for: tag.name, among: blocks.sorted(), noun: "blocks"))
    }
    return Diagnostic(
      .templatePartial, at: .whole(file),
      "“\(parent.name).mustache” lacks the block “\(tag.name)”, which "
        + "“\(place.source.name).mustache” fills.",
      help: "Put {{$\(tag.name)}}{{/\(tag.name)}} where it belongs.")
  }

  static func tooManyParts(at place: TemplateCompiler.Place) -> Diagnostic {
    Diagnostic(
      .templatePartial, at: place.source.range(0..<0),
      "The partials of “\(place.path[0]).mustache” multiply to more than "
        + "\(TemplateCompiler.maximumNodes) parts.")
  }
}

extension DataKind {
  fileprivate var fieldNames: [String] {
    guard case .object(let schema) = self else { return [] }
    return schema.fields.map(\.name)
  }

  fileprivate var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }
}
