import Diagnostics
import Markup
import Mustache
import SiteRouting
import Testing

@testable import ReportSite

/// What templates make of data, compared with what swift-mustache makes of the same.
@Suite struct TemplateRenderTests {
  struct Item: Sendable {
    var name: String
    var tags: [String] = []
    var items: [Item] = []
  }

  static let leaf = DataShape<Item>(
    "leaf", [.text("name", "A name.") { $0.name }, .texts("tags", "Tags.") { $0.tags }])
  static let item = DataShape<Item>(
    "item",
    [
      .text("name", "A name.") { $0.name },
      .text("none", "Nothing.") { _ in nil },
      .text("other", "Another name.") { "other " + $0.name },
      .bool("yes", "Yes.") { _ in true },
      .bool("no", "No.") { _ in false },
      .number("number", "A number.") { _ in 2.5 },
      .markup("markup", "Markup.") { item in
        MarkupWriter.html { $0.element(.em, text: item.name) }
      },
      .texts("tags", "Tags.") { $0.tags },
      .object("first", leaf, "The first item.") { $0.items.first },
      .object("nobody", leaf, "Nobody.") { _ in nil },
      .list("items", of: leaf, "Items.") { $0.items },
    ])

  static let sample = Item(
    name: "A & <B> 'c' \"d\"", tags: ["x", "y"],
    items: [Item(name: "one", tags: ["1", "2"]), Item(name: "two")])

  static let partials = [
    "card": "[{{name}}]", "frame": "<{{$body}}none{{/body}}|{{$end}}end{{/end}}>",
    "outer": "({{<frame}}{{$end}}outer {{name}}{{/end}}{{/frame}})",
  ]

  static func ours(_ template: String) -> String {
    var sources = partials
    sources["main"] = template
    let templates = sources.mapValues { text in
      let source = TemplateSource(TemplateFile(path: "x.mustache", text: text))
      return TemplateCompiler.Template(source: source, nodes: TemplateTree(source.bytes).nodes)
    }
    var compiler = TemplateCompiler(templates: templates)
    let program = compiler.compile("main", for: item.schema)
    #expect(compiler.diagnostics.isEmpty)
    var bytes: [UInt8] = []
    if case .object(let object) = item.object(sample) { program.render(object, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func theirs(_ template: String) throws -> String? {
    var library = MustacheLibrary()
    for (name, text) in partials { try library.register(text, named: name) }
    try library.register(template, named: "main")
    return OracleObject(item.object(sample)).flatMap { library.render($0, withTemplate: "main") }
  }

  @Test(arguments: [
    "", "plain { text } }} é", "{{name}} and {{ name }}", "{{none}}|{{number}}",
    "{{{markup}}}{{&markup}}", "{{! nothing }}x{{!}}",
    "{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^yes}}d{{/yes}}",
    "{{#none}}a{{/none}}{{^none}}b{{/none}}{{#name}}<{{.}}>{{/name}}",
    "{{#tags}}{{.}},{{/tags}}", "{{#items}}{{name}}:{{other}};{{/items}}",
    "{{#items}}{{#tags}}{{.}}{{name}} {{/tags}}{{^tags}}-{{/tags}}{{/items}}",
    "{{first.name}}{{#first}}{{name}}{{/first}}{{#first.tags}}{{.}}{{/first.tags}}",
    "{{nobody.name}}{{#nobody}}x{{/nobody}}{{^nobody}}y{{/nobody}}",
    "a\n  {{#yes}}  \nb\n{{/yes}}\nc\n", "{{#yes}}\n{{/yes}}", "a {{#yes}}\nb\n {{/yes}} c\n",
    "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "x\n{{! alone }}\ny",
    "{{#items}}\n{{name}}\n{{/items}}\n",
    "{{>card}}{{#items}}{{>card}}{{/items}}", "a\n{{>card}}\nb", "{{>frame}}",
    "{{<frame}}{{$body}}b {{name}}{{/body}}{{/frame}}",
    "{{<outer}}{{$body}}b{{/body}}{{/outer}}", "{{<outer}}{{$end}}e{{/end}}{{/outer}}",
    "{{#items}}{{<frame}}{{$body}}{{>card}}{{/body}}{{/frame}}{{/items}}",
  ])
  func rendersAsMustacheDoes(_ template: String) throws {
    #expect(Self.ours(template) == (try Self.theirs(template)))
  }

  @Test func everythingWithinASectionSeesTheScopesAround() {
    #expect(
      Self.ours("{{#items}}{{#tags}}{{other}}|{{/tags}}{{/items}}").hasPrefix("other A &amp;"))
  }
}

/// Our data as swift-mustache wants it.
private struct OracleObject: MustacheParent {
  private let object: DataObject

  init?(_ value: DataValue) {
    guard case .object(let object) = value else { return nil }
    self.object = object
  }

  func child(named name: String) -> Any? {
    object.value(named: name).flatMap { Self.oracle($0) }
  }

  private static func oracle(_ value: DataValue) -> Any? {
    switch value {
    case .null: nil
    case .text(let text): text
    case .number(let number): number
    case .bool(let flag): flag
    case .markup(let markup): markup.string
    case .list(let values): values.compactMap { oracle($0) }
    case .object: OracleObject(value)
    }
  }
}
