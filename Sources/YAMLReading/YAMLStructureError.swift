import Diagnostics

/// Errors in how lines and brackets fit together.
extension YAMLSyntaxError {
  /// The error, where libyaml's problem is one of structure.
  var structure: Diagnostic? {
    switch failure.problem {
    case "mapping values are not allowed in this context": misplacedColon
    case "block sequence entries are not allowed in this context":
      error(
        place, "A list item cannot start on the line of its key.",
        help: "Start the list on the next line, or write “[a, b]”.")
    case "mapping keys are not allowed in this context":
      error(place, "A value cannot start with “?”.", help: "Put the value in quotes.")
    case "did not find expected key": expectedKey
    case "did not find expected '-' indicator": expectedItem
    case "did not find expected ',' or ']'": unclosed("[", "]")
    case "did not find expected ',' or '}'": unclosed("{", "}")
    case "did not find expected node content": missingValue
    case "did not find expected <document start>":
      error(
        place, "This follows a value that is already complete.",
        help: "Write the file as lines of “key: value”.")
    case "found incompatible YAML document", "found duplicate %YAML directive",
      "found duplicate %TAG directive":
      error(place, "This line is for another version of YAML.", help: "Remove the line.")
    default: nil
    }
  }

  /// A colon after a value, or in a line that continues the value above it.
  private var misplacedColon: Diagnostic {
    let line = lines[place.line]
    if line.keyColon(before: place.column) != nil {
      return error(
        place, "A “:” follows a value that is itself part of a “key: value” line.",
        help: "Put the text in quotes.")
    }
    if let tooLong = tooLongKey(in: line, number: place.line) { return tooLong }
    if let tight = tightMark(in: line, number: place.line) { return tight }
    if let above = lines.above(place.line) {
      if let tight = tightMark(in: above.line, number: above.number) { return tight }
      let start = above.line.startOfContent
      if start == line.startOfContent, !above.line.holdsKey {
        let beginning = SourcePosition(line: Int(above.number), column: Int(start))
        return missingColon(beginning, in: above.line)
      }
    }
    let key = line.text(from: line.startOfContent, upTo: place.column)
    return error(
      SourcePosition(line: Int(place.line), column: Int(line.startOfContent)),
      "“\(key):” is indented as if it continued the value above it.",
      help: "Indent it like the other keys of its mapping.")
  }

  private var startsLine: Bool { Int(place.column) == lines[place.line].indentation + 1 }

  private var wrongIndentation: Diagnostic {
    error(
      place, "The indentation of this line matches no line above it.",
      help: "Indent it like the other lines of its list or mapping.")
  }

  /// What stands where a key should.
  private var expectedKey: Diagnostic {
    let line = lines[place.line]
    if line[place.column] == ":" {
      return error(
        place, "A key is missing before this “:”.", help: "Write the line as “key: value”.")
    }
    guard startsLine else { return textAfterValue }
    guard place.column == beginning.column else { return wrongIndentation }
    if line[place.column] == "-" {
      return error(
        place, "A list item stands where a key is expected.",
        help: "Indent it under the key that it belongs to.")
    }
    return textAfterValue
  }

  /// Text after a closing quote or bracket.
  private var textAfterValue: Diagnostic {
    let line = lines[place.line]
    let help =
      switch (line[place.column - 1], line[place.column]) {
      case ("'", _): "Put the whole text in double quotes, or write “''” for an apostrophe."
      case (_, "]"), (_, "}"): "Remove the bracket, or put the whole text in quotes."
      default: "Put the whole text in quotes."
      }
    return error(
      place, "“\(line.text(from: place.column))” follows a value that is already complete.",
      help: help)
  }

  /// What stands where a list item should.
  private var expectedItem: Diagnostic {
    let line = lines[place.line]
    if let tight = tightMark(in: line, number: place.line) { return tight }
    guard startsLine else { return textAfterValue }
    guard place.column == beginning.column else { return wrongIndentation }
    return error(
      place, "“\(line.text(from: place.column))” stands where a list item is expected.",
      help: "Indent it under the item that it belongs to, or start it with “- ”.")
  }

  /// A list or mapping in brackets that does not end or lacks a comma.
  private func unclosed(_ open: String, _ close: String) -> Diagnostic {
    guard place.line == beginning.line else {
      let last = min(place, lines.end).line
      let also = last > beginning.line ? ", or a “,” is missing up to line \(last)" : ""
      return error(
        beginning, "This “\(open)” is not closed\(also).",
        help: "Add “\(close)” where it ends.")
    }
    let line = lines[place.line]
    if line[place.column] == ":" {
      return error(
        place, "A “:” follows a value that is itself part of a “key: value” pair.",
        help: "Put a “,” before the key, or the text in quotes.")
    }
    return error(
      place, "A “,” or “\(close)” is missing before “\(line.text(from: place.column))”.",
      help: "Put a value that holds “,”, “[”, “]”, “{” or “}” in quotes.")
  }

  /// A key that libyaml gave up on because its colon comes too late.
  func tooLongKey(in line: Line, number: Int32) -> Diagnostic? {
    guard let colon = line.keyColon(before: .max), colon - line.startOfContent > 1024 else {
      return nil
    }
    return error(
      SourcePosition(line: Int(number), column: Int(line.startOfContent)),
      "A key cannot be longer than 1,024 characters.", help: "Shorten it.")
  }

  private var missingValue: Diagnostic {
    guard let mark = lines[place.line][place.column] else { return missingEnd }
    return switch mark {
    case ",": error(place, "A value is missing before this “,”.", help: "Remove the “,”.")
    case ":": error(place, "A key is missing before this “:”.", help: "Write “key: value”.")
    default:
      error(place, "A value cannot start with “\(mark)”.", help: "Put the value in quotes.")
    }
  }

  /// A text that ends right after an opening bracket, or otherwise where a value should stand.
  private var missingEnd: Diagnostic {
    let end = lines.end
    let last = SourcePosition(line: Int(end.line), column: max(1, Int(end.column) - 1))
    guard let mark = lines[last.line][last.column], mark == "[" || mark == "{" else {
      return error(end, "The text ends where a value is expected.", help: "Add the value.")
    }
    let close = mark == "[" ? "]" : "}"
    return error(last, "This “\(mark)” is not closed.", help: "Add “\(close)” where it ends.")
  }
}
