/// A report in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// Source: OASIS, sarif-v2.1.0-errata01; docs.github.com, “SARIF support for code scanning”, for
/// what GitHub asks of it.
enum SARIFReport {
  static func bytes(_ report: CheckReport) -> [UInt8] {
    let rules = rules(of: report)
    var json = JSONWriter(.pretty)
    json.object {
      $0.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.field("version", "2.1.0")
      $0.key("runs")
      $0.array {
        $0.object { json in
          json.key("tool")
          json.object {
            $0.key("driver")
            $0.object { writeDriver(report, rules, to: &$0) }
          }
          json.field("columnKind", "unicodeCodePoints")
          json.key("results")
          writeResults(report, rules, to: &json)
        }
      }
    }
    return json.finish()
  }

  /// The described kinds of problems, then those that occur without a description.
  private static func rules(of report: CheckReport) -> [ReportRule] {
    var known: Set<String> = []
    var rules = report.rules.filter { known.insert($0.id).inserted }
    for diagnostic in report.diagnostics where known.insert(diagnostic.name).inserted {
      rules.append(
        ReportRule(
          id: diagnostic.name, title: diagnostic.name, meaning: "", help: "",
          severity: diagnostic.severity))
    }
    return rules
  }

  private static func writeDriver(
    _ report: CheckReport, _ rules: [ReportRule], to json: inout JSONWriter
  ) {
    json.field("name", "Waymark")
    json.field("semanticVersion", report.version.isEmpty ? nil : report.version)
    json.key("rules")
    json.array {
      for rule in rules {
        $0.object {
          $0.field("id", rule.id)
          writeText("shortDescription", rule.title, to: &$0)
          writeText("fullDescription", rule.meaning.isEmpty ? rule.title : rule.meaning, to: &$0)
          writeText("help", rule.help.isEmpty ? rule.title : rule.help, to: &$0)
          $0.key("defaultConfiguration")
          $0.object { $0.field("level", rule.severity.rawValue) }
        }
      }
    }
  }

  private static func writeResults(
    _ report: CheckReport, _ rules: [ReportRule], to json: inout JSONWriter
  ) {
    let indices = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let fingerprints = report.fingerprints
    json.array {
      for (diagnostic, fingerprint) in zip(report.diagnostics, fingerprints) {
        $0.object {
          $0.field("ruleId", diagnostic.name)
          $0.field("ruleIndex", indices[diagnostic.name])
          $0.field("level", diagnostic.severity.rawValue)
          writeText("message", diagnostic.messageWithHelp, to: &$0)
          $0.key("locations")
          $0.array { json in
            json.object { writePlace(diagnostic.range, report, to: &$0) }
          }
          $0.key("partialFingerprints")
          $0.object {
            $0.field("primaryLocationLineHash", "\(fingerprint.text):\(fingerprint.occurrence)")
          }
          writeRelated(diagnostic.notes, report, to: &$0)
          writeFix(diagnostic, report, to: &$0)
        }
      }
    }
  }

  private static func writeRelated(
    _ notes: [Diagnostic.Note], _ report: CheckReport, to json: inout JSONWriter
  ) {
    let placed = notes.compactMap { note in note.range.map { ($0, note.message) } }
    guard !placed.isEmpty else { return }
    json.key("relatedLocations")
    json.array {
      for (index, (range, message)) in placed.enumerated() {
        $0.object {
          $0.field("id", index + 1)
          writePlace(range, report, to: &$0)
          writeText("message", message, to: &$0)
        }
      }
    }
  }

  private static func writeFix(
    _ diagnostic: Diagnostic, _ report: CheckReport, to json: inout JSONWriter
  ) {
    guard let replacement = diagnostic.replacement else { return }
    json.key("fixes")
    json.array {
      $0.object { json in
        json.key("artifactChanges")
        json.array {
          $0.object {
            writeArtifact(diagnostic.range.file, report, to: &$0)
            $0.key("replacements")
            $0.array { json in
              json.object {
                writeRegion("deletedRegion", diagnostic.range, to: &$0)
                writeText("insertedContent", replacement, to: &$0)
              }
            }
          }
        }
      }
    }
  }

  private static func writePlace(
    _ range: SourceRange, _ report: CheckReport, to json: inout JSONWriter
  ) {
    json.key("physicalLocation")
    json.object {
      writeArtifact(range.file, report, to: &$0)
      writeRegion("region", range, to: &$0)
    }
  }

  private static func writeArtifact(
    _ file: FileID, _ report: CheckReport, to json: inout JSONWriter
  ) {
    json.key("artifactLocation")
    json.object { $0.field("uri", reference(to: report.path(of: file))) }
  }

  /// SARIF's end column, too, is the one after the last character.
  private static func writeRegion(
    _ name: String, _ range: SourceRange, to json: inout JSONWriter
  ) {
    json.key(name)
    json.object {
      $0.field("startLine", Int(range.start.line))
      $0.field("startColumn", Int(range.start.column))
      $0.field("endLine", Int(range.end.line))
      $0.field("endColumn", Int(range.end.column))
    }
  }

  private static func writeText(_ name: String, _ text: String, to json: inout JSONWriter) {
    json.key(name)
    json.object { $0.field("text", text) }
  }

  /// A path as a URI reference after RFC 3986: every byte that a path segment may not hold, and
  /// the colon, which would make a scheme of what stands before it, as `%` and two digits.
  static func reference(to path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = path.hasPrefix("/") ? Array("file://".utf8) : []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
      case _ where "-._~!$&'()*+,;=@/".utf8.contains(byte): bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
