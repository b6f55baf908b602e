package import Diagnostics
package import JourneyModel
package import Wording

extension Phrase {
  static let mermaidWho = Phrase("mermaid-who", "who takes part")
  static let mermaidTitle = Phrase("mermaid-title", "Journey")
}

/// Reads the `journey` diagrams of Mermaid that Markdown holds in fenced blocks.
package enum MermaidJourney {
  /// Whether a code block holds a Mermaid journey; any other Mermaid diagram stays code.
  package static func isJourney(_ block: Block.CodeBlock) -> Bool {
    let language = block.info.prefix { $0 != " " && $0 != "\t" && $0 != "{" }
    guard language.lowercased() == "mermaid" else { return false }
    let first = MermaidLines(block.text).lines.first { !$0.text.trimmed.isEmpty }
    guard let words = first?.text.trimmed else { return false }
    guard words.hasPrefix("journey") else { return false }
    return words.unicodeScalars.dropFirst(7).first.map { !$0.properties.isAlphabetic } ?? true
  }

  /// Reads a block into a journey on Mermaid's scale of 1 to 5.
  ///
  /// Sections become stages, tasks become touchpoints, who takes part stands as the channel. A task
  /// without a score stays without one: Mermaid would draw a zero.
  /// - Parameters:
  ///   - block: The block, which ``isJourney(_:)``.
  ///   - wording: For the title of a journey that has none.
  /// - Returns: The journey, nil where it has no task, and what is wrong with the block.
  package static func read(
    _ block: Block.CodeBlock, _ wording: Wording = .english
  ) -> Diagnosed<Journey?> {
    var reader = MermaidReader(block)
    reader.read()
    guard !reader.sections.isEmpty else {
      if !reader.diagnostics.hasErrors {
        reader.diagnostics.append(
          Diagnostic(
            .mermaidSyntax, at: block.range, "The Mermaid journey has no task.",
            help: "Write a task as “name: 3: who”."))
      }
      return Diagnosed(nil, reader.diagnostics)
    }
    let title = reader.title ?? wording[.mermaidTitle]
    var journey = Journey(id: JourneyID("mermaid"), title: title, origin: block.range)
    journey.emotionScale = EmotionScale(min: 1, max: 5) ?? .standard
    journey.summary = reader.description
    journey.stages = reader.stages(title: title)
    return Diagnosed(journey, reader.diagnostics)
  }

  /// What a diagram of a journey that was read needs.
  package static func input(_ journey: Journey, _ wording: Wording) -> DiagramInput {
    var input = DiagramInput(journey: journey, wording: wording)
    input.lanes = [.touchpoint, .feels]
    input.touchpointNote = wording[.mermaidWho]
    return input
  }
}

/// The state of reading one block.
struct MermaidReader {
  /// A task as it was written.
  struct Task {
    let name: String
    let score: Double?
    let actors: [String]
    let range: SourceRange
  }

  /// A section with its tasks.
  struct Section {
    let name: String
    let range: SourceRange
    var tasks: [Task] = []
  }

  private let block: Block.CodeBlock
  private(set) var title: String?
  private(set) var description: String?
  private(set) var sections: [Section] = []
  var diagnostics: [Diagnostic] = []
  private var sawHeader = false
  private var pendingSection: Section?

  init(_ block: Block.CodeBlock) { self.block = block }

  mutating func read() {
    let source = MermaidLines(block.text)
    title = source.title
    var index = 0
    while index < source.lines.count {
      let (text, number) = source.lines[index]
      index += 1
      let start = text.trimmed
      if let rest = start.after(keyword: "accdescr"), rest.trimmed.hasPrefix("{") {
        index = readDescription(source.lines, from: index - 1)
      } else if start.after(keyword: "accdescr") != nil || start.after(keyword: "acctitle") != nil {
        readAccessible(start)
      } else {
        for statement in MermaidLines.statements(text, line: number) { read(statement) }
      }
    }
  }

  // MARK: Statements

  private mutating func read(_ statement: MermaidStatement) {
    var statement = statement
    if let rest = statement.text.after(keyword: "journey") {
      if sawHeader {
        fail(
          statement, "A task cannot start with “journey”.", help: "Write another word before it.")
        return
      }
      sawHeader = true
      statement.text = rest.trimmed
      if statement.text.isEmpty { return }
    }
    if let rest = statement.text.after(keyword: "title") {
      readTitle(rest.trimmed, statement)
    } else if let rest = statement.text.after(keyword: "section") {
      readSection(rest.trimmed, statement)
    } else {
      readTask(statement)
    }
  }

  private mutating func readTitle(_ text: String, _ statement: MermaidStatement) {
    guard !text.isEmpty else {
      fail(
        statement, "The title has no text.",
        help: "Write it on the same line: Mermaid takes the next line for it.")
      return
    }
    title = text.mermaidDecoded
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1, Self.number(String(parts[1]).trimmed) != nil {
      warn(
        .mermaidIgnored, statement, "“\(statement.text)” is read as the title, not as a task.",
        help: "Write another word before “title”.")
    }
  }

  private mutating func readSection(_ text: String, _ statement: MermaidStatement) {
    guard !text.isEmpty else {
      fail(statement, "The section has no name.", help: "Write “section” and a name.")
      return
    }
    if text.contains(":") {
      fail(
        statement, "The name of section “\(text)” holds a colon, which Mermaid refuses.",
        help: "Write “#58;” for a colon.")
    }
    pendingSection = Section(name: text.mermaidDecoded, range: range(statement))
  }

  private mutating func readTask(_ statement: MermaidStatement) {
    let parts = statement.text.split(separator: ":", omittingEmptySubsequences: false)
      .map(String.init)
    let name = parts[0].trimmed
    guard parts.count > 1, !name.isEmpty else {
      let message =
        name.isEmpty ? "A task has no name." : "“\(name)” has neither a score nor a colon."
      fail(statement, message, help: "Write a task as “name: 3: who”.")
      return
    }
    if parts.count == 2, parts[1].isEmpty {
      fail(
        statement, "Nothing stands behind the colon of “\(name)”.",
        help: "Write a score from 1 to 5 behind it.")
    }
    let actors = (parts.count > 2 ? parts[2] : "").split(separator: ",").map {
      String($0).trimmed.mermaidDecoded
    }.filter { !$0.isEmpty }
    if parts.count > 3 { reportRest(parts, statement) }
    add(
      Task(
        name: name.mermaidDecoded, score: score(parts, statement), actors: actors,
        range: range(statement)))
  }

  private mutating func add(_ task: Task) {
    if let section = pendingSection {
      sections.append(section)
      pendingSection = nil
    } else if sections.isEmpty {
      sections.append(Section(name: "", range: task.range))
    }
    sections[sections.count - 1].tasks.append(task)
  }

  // MARK: Scores

  private mutating func score(_ parts: [String], _ statement: MermaidStatement) -> Double? {
    let text = parts[1].trimmed
    guard !text.isEmpty else { return nil }
    let place = range(statement, skipping: parts[0], of: parts[1])
    guard let score = Self.number(text) else {
      let later = parts.dropFirst(2).contains { Self.number($0.trimmed) != nil }
      diagnostics.append(
        Diagnostic(
          .mermaidScore, at: place, "“\(text)” is not a score.",
          help: later
            ? "The name of a task cannot hold a colon: write “#58;” for it."
            : "Write a number from 1 to 5."))
      return nil
    }
    if score < 1 || score > 5 || score != score.rounded() {
      diagnostics.append(
        Diagnostic(
          .mermaidScore, at: place, "The score “\(text)” is not a whole number from 1 to 5.",
          help: "It is drawn as it is, at the end of the scale where it lies beyond it."))
    }
    return score
  }

  /// Tells of parts behind the second colon, unless the score's message already did.
  private mutating func reportRest(_ parts: [String], _ statement: MermaidStatement) {
    guard Self.number(parts[1].trimmed) != nil else { return }
    let rest = parts[3...].joined(separator: ":").trimmed
    warn(
      .mermaidIgnored, statement, "“\(rest)” stands behind a third colon and is ignored.",
      help: "Separate people by commas.")
  }

  /// A decimal number; nil for anything else, and for what is too long to be a score.
  private static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard (1...12).contains(bytes.count) else { return nil }
    var (sign, whole, fraction, place, digits) = (1.0, 0.0, false, 1.0, 0)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: sign = -1
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !fraction: fraction = true
      case 0x30...0x39:
        digits += 1
        if fraction { place *= 10 }
        whole = whole * 10 + Double(byte - 0x30)
      default: return nil
      }
    }
    return digits > 0 ? sign * whole / place : nil
  }

  // MARK: Texts for assistive technology

  private mutating func readAccessible(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = String(text[text.index(after: colon)...]).trimmed
    guard text.lowercased().hasPrefix("accdescr"), !value.isEmpty else { return }
    description = value
  }

  /// Reads the text between braces and returns the line after it.
  private mutating func readDescription(
    _ lines: [(text: String, number: Int)], from first: Int
  ) -> Int {
    var words: [String] = []
    for index in first..<lines.count {
      var text = lines[index].text
      if index == first, let open = text.firstIndex(of: "{") {
        text = String(text[text.index(after: open)...])
      }
      if let close = text.firstIndex(of: "}") {
        words.append(String(text[..<close]).trimmed)
        description = words.filter { !$0.isEmpty }.joined(separator: " ")
        return index + 1
      }
      words.append(text.trimmed)
    }
    fail(
      MermaidStatement(text: "accDescr", line: lines[first].number, column: 0),
      "The description has no closing brace.", help: "End it with “}”.")
    return lines.count
  }

  // MARK: Places and messages

  private mutating func fail(_ statement: MermaidStatement, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(.mermaidSyntax, at: range(statement), message, help: help))
  }

  private mutating func warn(
    _ id: DiagnosticID, _ statement: MermaidStatement, _ message: String, help: String
  ) {
    diagnostics.append(Diagnostic(id, at: range(statement), message, help: help))
  }

  private func range(_ statement: MermaidStatement) -> SourceRange {
    range(
      line: statement.line, column: statement.column,
      length: statement.text.unicodeScalars.count)
  }

  /// The place of the second part of a task, without the white space around it.
  private func range(
    _ statement: MermaidStatement, skipping name: String, of part: String
  ) -> SourceRange {
    let lead = part.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    return range(
      line: statement.line,
      column: statement.column + name.unicodeScalars.count + 1 + lead,
      length: part.trimmed.unicodeScalars.count)
  }

  /// A place in the block as a place in the file: below the fence, indented like it.
  private func range(line: Int, column: Int, length: Int) -> SourceRange {
    let number = Int(block.range.start.line) + 1 + line
    let first = Int(block.range.start.column) + column
    return SourceRange(
      file: block.range.file, start: SourcePosition(line: number, column: first),
      end: SourcePosition(line: number, column: first + length))
  }
}

extension MermaidReader {
  /// The sections as stages, with ids of their own.
  func stages(title: String) -> [Stage] {
    var known: Set<String> = []
    return sections.map { section in
      let name = section.name.isEmpty ? title : section.name
      let id = StageID(Self.unique(name, &known))
      var stage = Stage(id: id, name: name, origin: section.range)
      var tasks: Set<String> = []
      stage.touchpoints = section.tasks.map { task in
        var touchpoint = Touchpoint(
          id: TouchpointID(Self.unique(task.name, &tasks)), in: id, name: task.name,
          origin: task.range)
        touchpoint.channel = task.actors.isEmpty ? nil : task.actors.joined(separator: ", ")
        touchpoint.feels = task.score.map { Feeling(score: $0) }
        return touchpoint
      }
      return stage
    }
  }

  private static func unique(_ name: String, _ known: inout Set<String>) -> String {
    let slug = Slug.of(name).isEmpty ? "part" : Slug.of(name)
    var id = slug
    var number = 2
    while !known.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}

extension String {
  /// What follows a keyword that the text starts with, in any case; nil where it does not, or where
  /// the keyword goes on.
  fileprivate func after(keyword: String) -> String? {
    guard utf8.count >= keyword.utf8.count else { return nil }
    let end = utf8.index(startIndex, offsetBy: keyword.utf8.count)
    guard let limit = end.samePosition(in: unicodeScalars) else { return nil }
    guard self[..<limit].lowercased() == keyword else { return nil }
    let rest = self[limit...]
    if let next = rest.unicodeScalars.first {
      guard next.properties.isWhitespace || next == ":" || next == "{" else { return nil }
      if next == ":", keyword != "accdescr", keyword != "acctitle" { return nil }
    }
    return String(rest)
  }
}
