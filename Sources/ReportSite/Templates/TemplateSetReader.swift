import Diagnostics
import Diagrams
import SiteTemplates
import Wording

/// Reads the files of a theme and compiles its templates.
struct TemplateSetReader {
  private let files: [String: TemplateFile]
  private let overrides: [TemplateFile]
  private(set) var diagnostics: [Diagnostic] = []

  init(overrides: [TemplateFile]) {
    var files: [String: TemplateFile] = [:]
    for (path, text) in SiteTemplates.files { files[path] = TemplateFile(path: path, text: text) }
    for file in overrides { files[file.path] = file }
    self.files = files
    self.overrides = overrides
  }

  /// The style sheet in UTF-8 but for the user's own rules: that of diagrams and the parts of that
  /// of pages by name, each of which may change what stands before it.
  var styleSheet: [UInt8] {
    let parts = files.values.filter { Self.isStyle($0.path) }.sorted { $0.path < $1.path }
    return ([DiagramStyle.css] + parts.map(\.text)).reduce(into: []) { bytes, text in
      bytes.appendLines(of: text)
    }
  }

  /// The user's own rules, which come last.
  var ownRules: String { files[Self.ownStyle]?.text ?? "" }

  /// A user's own rules, which come last.
  private static let ownStyle = "site.css"

  /// Whether a file is a part of the style sheet: `styles/08-map.css`.
  private static func isStyle(_ path: String) -> Bool {
    path.hasPrefix("styles/") && path.hasSuffix(".css")
  }

  /// The texts of strings files by lower-case language tag: `strings/de.strings` is `de`.
  ///
  /// A user's translation may have fewer texts than the built-in one, which stands before it.
  var strings: [String: [String]] {
    var strings: [String: [String]] = [:]
    for (path, text) in SiteTemplates.files {
      if let language = Self.language(of: path) { strings[language, default: []].append(text) }
    }
    for file in overrides {
      if let language = Self.language(of: file.path) {
        strings[language, default: []].append(file.text)
      }
    }
    return strings
  }

  /// Compiles the template of every kind of page.
  mutating func compile() -> [PageKind: TemplateProgram] {
    var compiler = TemplateCompiler(templates: readTemplates())
    var programs: [PageKind: TemplateProgram] = [:]
    for kind in PageKind.allCases {
      programs[kind] = compiler.compile(kind.rawValue, for: kind.schema)
    }
    add(compiler.diagnostics)
    reportUnused(compiler.usedTemplates)
    reportUnknownTexts()
    return programs
  }

  private mutating func readTemplates() -> [String: TemplateCompiler.Template] {
    var templates: [String: TemplateCompiler.Template] = [:]
    for file in files.values.sorted(by: { $0.path < $1.path })
    where file.path.hasSuffix(".mustache") {
      let source = TemplateSource(file)
      let tree = TemplateTree(source.bytes)
      templates[source.name] = TemplateCompiler.Template(source: source, nodes: tree.nodes)
      add(tree.problems.map { .syntax($0, in: source) })
    }
    return templates
  }

  /// A template that several pages share is compiled for each of them: each problem counts once.
  private mutating func add(_ more: [Diagnostic]) {
    for diagnostic in more where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
  }

  /// Files that change nothing: misspelt, of a kind that no theme has, or the built-in text.
  private mutating func reportUnused(_ used: Set<String>) {
    let known = SiteTemplates.files.map(\.path)
    let texts = Dictionary(
      SiteTemplates.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    // A copy of all files is kept on purpose, as where the built-in ones are made.
    let isWholeCopy = Set(overrides.map(\.path)).isSuperset(of: known)
    for override in overrides {
      if !isWholeCopy, let file = override.file, texts[override.path] == override.text {
        diagnostics.append(
          Diagnostic(
            .unchangedTemplate, at: .whole(file), "“\(override.path)” is the built-in file.",
            help: "Change it, or remove it: then it keeps up with Waymark."))
      }
      guard let file = override.file, override.path != Self.ownStyle,
        !Self.isStyle(override.path), Self.language(of: override.path) == nil
      else { continue }
      let name = TemplateSource(override).name
      if override.path.hasSuffix(".mustache"), used.contains(name) { continue }
      diagnostics.append(
        Diagnostic(
          .orphanFile, at: .whole(file), "Nothing of the site uses “\(override.path)”.",
          help: Suggestion.help(for: override.path, among: known, noun: "templates")))
    }
  }

  /// Lines of strings files that translate nothing.
  ///
  /// German has every text, which the tests see to; English ones are in the program itself.
  private mutating func reportUnknownTexts() {
    let files = overrides.filter { $0.file != nil && Self.language(of: $0.path) != nil }
    guard !files.isEmpty,
      let german = SiteTemplates.files.first(where: { $0.path == "strings/de.strings" })
    else { return }
    let known = Translation(stringsFile: german.text).texts
    let names = known.keys.sorted()
    for file in files {
      guard let id = file.file else { continue }
      for line in StringsLine.all(of: file.text) where line.key.map({ known[$0] == nil }) ?? true {
        let start = SourcePosition(line: line.number, column: line.column)
        let end = SourcePosition(line: line.number, column: line.column + line.length)
        diagnostics.append(
          Diagnostic(
            .unknownText, at: SourceRange(file: id, start: start, end: end),
            line.key.map { "No text of the pages has the key “\($0)”." }
              ?? "The line has no “=” between a key and a text.",
            help: line.key.flatMap { Suggestion.nearest(to: $0, among: names) }.map {
              "Did you mean “\($0)”?"
            }))
      }
    }
  }

  private static func language(of path: String) -> String? {
    let (folder, suffix) = ("strings/", ".strings")
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    let name = path.dropFirst(folder.count).dropLast(suffix.count)
    return name.isEmpty || name.contains("/") ? nil : name.lowercased()
  }
}

extension [UInt8] {
  /// Appends a text that starts on a line of its own.
  mutating func appendLines(of text: String) {
    guard !text.isEmpty else { return }
    if let last, last != 0x0A { append(0x0A) }
    self += text.utf8
  }
}
