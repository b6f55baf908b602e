import ContentSchema
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The schemas as an editor sees them: checked by another program's JSON Schema and YAML.
@Suite("Schemas in an editor")
struct SchemaValidationTests {
  private struct Case {
    let name: String
    let kind: ContentSchema.Kind
    let text: String
    let isValid: Bool
  }

  @Test("every file of the demo content is accepted")
  func content() throws {
    let root = URL(filePath: Repository.path("Content")).resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var cases: [Case] = []
    for path in (paths ?? []).sorted() {
      guard let kind = ContentSchema.Kind.allCases.first(where: { matches(path, $0.pattern) })
      else { continue }
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      if kind.isWholeFile {
        cases.append(Case(name: path, kind: kind, text: text, isValid: true))
      } else if let front = frontMatter(of: text) {
        cases.append(Case(name: path, kind: kind, text: front, isValid: true))
      }
    }
    try #require(cases.count > 20 || paths == nil, "the demo content is not where it was")
    try validate(cases)
  }

  @Test("what the readers accept is accepted")
  func valid() throws {
    try validate(
      SchemaSamples.valid.map { Case(name: $1, kind: $0, text: $1, isValid: true) })
  }

  @Test("mistakes are refused")
  func mutants() throws {
    try validate(
      SchemaSamples.mutants.map { Case(name: $1, kind: $0, text: $1, isValid: false) })
  }

  private func matches(_ path: String, _ pattern: String) -> Bool {
    let parts = path.split(separator: "/")
    let wanted = pattern.split(separator: "/")
    return parts.count == wanted.count
      && zip(parts, wanted).allSatisfy { part, wanted in
        wanted == "*" || part == wanted || wanted == "*.md" && part.hasSuffix(".md")
      }
  }

  private func frontMatter(of text: String) -> String? {
    guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return nil }
    return String(text[text.index(text.startIndex, offsetBy: 4)..<end.lowerBound])
  }

  private func validate(_ cases: [Case]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "waymark-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for kind in ContentSchema.Kind.allCases {
      let file = folder.appending(path: kind.fileName)
      try Data(ContentSchema.document(for: kind)).write(to: file)
    }
    var json = JSONWriter()
    json.array {
      for example in cases {
        $0.object {
          $0.field("name", example.name)
          $0.field("schema", folder.appending(path: example.kind.fileName).path)
          $0.field("text", example.text)
          $0.field("valid", example.isValid)
        }
      }
    }
    let script = Repository.path("Tests/Fixtures/Schema/validate.py")
    let result = try Python.run(script, input: Data(json.finish()))
    guard result.status != 69, result.status != 127 else {
      print("skipped: the schemas are validated with Python's jsonschema and yaml, which lack here")
      #expect(!Repository.isCI, "in CI nothing may be skipped: \(result.output)")
      return
    }
    #expect(result.status == 0)
    #expect(result.output == "")
  }
}

/// A Python script, run as a program of its own.
enum Python {
  /// Runs a script; status 127 where there is no Python.
  static func run(_ script: String, input: Data) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
