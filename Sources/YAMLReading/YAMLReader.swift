package import Diagnostics

/// Reads YAML into nodes that know their places.
package enum YAMLReader {
  /// How deep lists and mappings may stand in each other.
  package static let maximumDepth = 64

  /// Reads one document.
  ///
  /// What cannot mean anything to the program is reported and left out: anchors, aliases, tags,
  /// keys that are no text, repeated keys (the first stays), further documents. A syntax error or
  /// too deep a nesting ends the reading. Told is also where a text is less than what was written,
  /// because a comment starts in it or its quotes are none of YAML's. The bytes should have passed
  /// ``TextCheck``; where they did not, its findings are what is reported.
  /// - Parameters:
  ///   - bytes: The document in UTF-8; a byte order mark is skipped.
  ///   - file: The file that it stands in.
  ///   - firstLine: The line that it starts on, from 1: front matter starts on line 2.
  /// - Returns: The root; null for a document without content, nil only after an error that ended
  ///   the reading.
  package static func read(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1
  ) -> Diagnosed<YAMLNode?> {
    simple(bytes, file: file, firstLine: firstLine).map { Diagnosed($0) }
      ?? full(bytes, file: file, firstLine: firstLine)
  }

  /// The root of a document in which nothing but simple YAML stands; nil for any other.
  ///
  /// It is what ``full(_:file:firstLine:)`` gives, found in a fraction of the time.
  package static func simple(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1
  ) -> YAMLNode? {
    bytes.withoutByteOrderMark.withUnsafeBufferPointer {
      SimpleYAML.read($0, file: file, firstLine: firstLine)
    }
  }

  /// Reads one document with libyaml, as ``read(_:file:firstLine:)`` says.
  package static func full(
    _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1
  ) -> Diagnosed<YAMLNode?> {
    let text = bytes.withoutByteOrderMark
    let nothing = YAMLNode(
      .scalar("", isQuoted: false), at: SourceRange(file: file, line: firstLine, column: 1))
    guard !text.isEmpty else { return Diagnosed(nothing) }
    if let index = surplusDirective(in: text) {
      let place = YAMLLines(text[..<index], firstLine: firstLine).last
      return Diagnosed(
        nil,
        [
          Diagnostic(
            .yamlSyntax, at: SourceRange(file: file, start: place, end: place),
            "A line cannot start with “%” here.",
            help: "Indent the line, or put the text in quotes.")
        ])
    }
    return text.withUnsafeBufferPointer { buffer in
      let places = YAMLPlaces(buffer, file: file, firstLine: firstLine)
      let comments = NumberComments(buffer, file: file, firstLine: firstLine)
      var builder = YAMLTreeBuilder(places: places, comments: comments)
      var parser = YAMLEventParser(buffer)
      do throws(YAMLFailure) {
        while builder.take(try parser.next()) {}
      } catch {
        // What was refused on the very line of the error is the same mistake seen twice.
        let syntax = YAMLSyntaxError(failure: error, text: text, places: places).diagnostics
        let earlier = builder.diagnostics.filter { known in
          !syntax.contains { $0.range.start.line == known.range.start.line }
        }
        return Diagnosed(nil, earlier + syntax)
      }
      return Diagnosed(
        builder.hasStopped ? nil : builder.root ?? nothing, builder.diagnostics)
    }
  }

  /// The index of the first directive (`%TAG`) more than anyone needs, or nil.
  ///
  /// libyaml compares each directive with all before it, which takes seconds for thousands.
  private static func surplusDirective(in text: ArraySlice<UInt8>) -> Int? {
    var directives = 0
    var before: UInt8 = 0x0A
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "%"), before == 0x0A || before == 0x0D {
        directives += 1
        if directives > maximumDirectives { return index }
      }
      before = byte
    }
    return nil
  }

  private static let maximumDirectives = 16
}
