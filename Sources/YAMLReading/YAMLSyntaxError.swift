import Diagnostics

/// Says in a user's words why a text is not YAML.
///
/// libyaml names rules of its grammar and often the place where it gave up, lines below the
/// mistake; here both become what a person would look for.
struct YAMLSyntaxError {
  let failure: YAMLFailure
  let file: FileID
  let lines: YAMLLines
  let text: ArraySlice<UInt8>
  /// Where libyaml gave up, and where it had begun what it was reading.
  let place: SourcePosition
  let beginning: SourcePosition

  init(failure: YAMLFailure, text: ArraySlice<UInt8>, places: YAMLPlaces) {
    self.failure = failure
    self.text = text
    file = places.file
    lines = YAMLLines(text, firstLine: places.firstLine)
    place = places.position(failure.mark)
    beginning = places.position(failure.contextMark)
  }

  /// The one diagnostic, or the findings of ``TextCheck`` where the text cannot be decoded.
  var diagnostics: [Diagnostic] {
    if let character = failure.character { return undecodable(character) }
    if let tab { return [tab] }
    return [scanning ?? structure ?? unknown]
  }

  // MARK: - Characters

  private func undecodable(_ character: (offset: Int, value: UInt32)) -> [Diagnostic] {
    let firstLine = lines.firstLine
    let found = TextCheck.check(text, file: file, firstLine: firstLine).filter {
      $0.severity == .error
    }
    if !found.isEmpty { return found }
    let before = text.prefix(character.offset)
    let head = YAMLLines(before, firstLine: firstLine)
    let name = String(character.value, radix: 16, uppercase: true)
    return [
      Diagnostic(
        .controlCharacter, at: range(head.last),
        "The character U+\(name) cannot stand in a text.",
        help: "Delete it; editors may not show it.")
    ]
  }

  private var tab: Diagnostic? {
    if lines[place.line][place.column] == "\t" {
      return tab(at: place, end: Int(place.column) + 1)
    }
    for number in [beginning.line, place.line] {
      if let columns = lines[number].tabIndentation {
        return tab(
          at: SourcePosition(line: Int(number), column: columns.start), end: columns.end)
      }
    }
    return nil
  }

  private func tab(at place: SourcePosition, end: Int) -> Diagnostic {
    let range = SourceRange(
      file: file, start: place, end: SourcePosition(line: Int(place.line), column: end))
    return Diagnostic(
      .yamlTab, at: range, "A tab stands here as indentation.", help: "Indent with spaces.")
  }

  // MARK: - Inside a value

  private var scanning: Diagnostic? {
    switch failure.context {
    case "while scanning a quoted scalar":
      return error(
        beginning, "This quote is not closed.", help: "Add \(openingMark) where the text ends.")
    case "while parsing a quoted scalar":
      return unknownEscape
    case "while scanning a block scalar":
      return error(
        beginning, "“\(openingMark)” starts a block of lines; text cannot follow it here.",
        help: "Put the value in quotes, or start the text on the next line, indented.")
    case "while scanning an alias", "while scanning an anchor", "while scanning a tag",
      "while parsing a tag", "while parsing a node":
      return needsQuotes(beginning)
    case "while scanning for the next token":
      return needsQuotes(place)
    case "while scanning a simple key":
      return missingColon
    case "while scanning a plain scalar", "while scanning a directive",
      "while scanning a %YAML directive", "while scanning a %TAG directive",
      "while parsing a %TAG directive", "while scanning a tag directive":
      return needsQuotes(beginning)
    default: return nil
    }
  }

  private var openingMark: String { lines[beginning.line][beginning.column].map(String.init) ?? "" }

  /// A backslash that starts no escape; libyaml points at it or, in `\xZZ`, two places further.
  private var unknownEscape: Diagnostic {
    let line = lines[place.line]
    let column = line[place.column] == "\\" ? place.column : max(1, place.column - 2)
    return error(
      SourcePosition(line: Int(place.line), column: Int(column)),
      "“\(line.text(from: column, upTo: column + 2))” has no meaning in double quotes.",
      help: "Write “\\\\” for a backslash, or use single quotes.")
  }

  private func needsQuotes(_ place: SourcePosition) -> Diagnostic {
    let mark = lines[place.line][place.column].map(String.init) ?? ""
    return error(
      place, "A value cannot start with “\(mark)”.", help: "Put the value in quotes.")
  }

  /// A key without its colon, which libyaml finds only lines later.
  private var missingColon: Diagnostic {
    let line = lines[beginning.line]
    return tooLongKey(in: line, number: beginning.line)
      ?? tightMark(in: line, number: beginning.line) ?? missingColon(beginning, in: line)
  }

  /// A line of text where a key with its value should stand.
  func missingColon(_ place: SourcePosition, in line: Line) -> Diagnostic {
    error(
      place, "“\(line.text(from: place.column))” is not followed by “:”.",
      help: "Write the line as “key: value”.")
  }

  /// A colon or dash without the space that would make it a mark.
  func tightMark(in line: Line, number: Int32) -> Diagnostic? {
    let found: (column: Int32, mark: String)?
    if let dash = line.tightDash {
      found = (dash, "-")
    } else if line.keyColon(before: .max) == nil, let colon = line.tightColon {
      found = (colon, ":")
    } else {
      found = nil
    }
    guard let found else { return nil }
    return error(
      SourcePosition(line: Int(number), column: Int(found.column)),
      "A space is missing after this “\(found.mark)”.",
      help: "Write “\(found.mark == "-" ? "- value" : "key: value")”.")
  }

  private var unknown: Diagnostic {
    error(place, "From here on this is not YAML.", help: "Put the value before it in quotes.")
  }

  // MARK: - Building

  /// An error at a place; past the end of the text it moves to the end.
  func error(_ place: SourcePosition, _ message: String, help: String) -> Diagnostic {
    Diagnostic(.yamlSyntax, at: range(min(place, lines.end)), message, help: help)
  }

  private func range(_ start: SourcePosition) -> SourceRange {
    let end = SourcePosition(line: Int(start.line), column: Int(start.column) + 1)
    return SourceRange(file: file, start: start, end: end)
  }
}
