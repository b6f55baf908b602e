// The only file that calls libyaml.
import CYAML

/// A place as libyaml counts it: line, column and index in Unicode scalars, from 0.
struct YAMLMark: Equatable {
  let index: Int
  let line: Int
  let column: Int

  init(_ mark: yaml_mark_t) {
    index = Int(clamping: mark.index)
    line = Int(clamping: mark.line)
    column = Int(clamping: mark.column)
  }
}

/// A step of a YAML text: a scalar, an alias, or the start or end of something.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isQuoted: Bool)
    case alias(String)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case documentStart
    case streamEnd
    /// The start of the stream or the end of a document.
    case other
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark
  /// The name after `&`.
  var anchor: String?
  /// The written tag: `!!binary` in full (`tag:yaml.org,2002:binary`), `!own` as it stands.
  var tag: String?
}

/// Why libyaml cannot read on, in its own words.
struct YAMLFailure: Error {
  /// What it met.
  let problem: String
  /// Where it met it.
  let mark: YAMLMark
  /// What it was reading.
  let context: String
  /// Where that began; the start of the text where `context` is empty.
  let contextMark: YAMLMark
  /// The byte and the character, where the text itself cannot be decoded.
  let character: (offset: Int, value: UInt32)?
}

/// The events of a YAML text; owns libyaml's parser.
struct YAMLEventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A parser of UTF-8 bytes without a byte order mark, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // It fails only where memory ends, and then so does the first call of next().
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event; after `.streamEnd` or an error there is none to ask for.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return Self.event(event)
  }

  private static func event(_ event: yaml_event_t) -> YAMLEvent {
    let start = YAMLMark(event.start_mark)
    let end = YAMLMark(event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let kind = YAMLEvent.Kind.scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
      return YAMLEvent(
        kind: kind, start: start, end: end, anchor: string(scalar.anchor), tag: string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE), start: start,
        end: end, anchor: string(list.anchor),
        tag: string(list.tag))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE), start: start,
        end: end, anchor: string(mapping.anchor),
        tag: string(mapping.tag))
    case YAML_ALIAS_EVENT:
      let name = string(event.data.alias.anchor) ?? ""
      return YAMLEvent(kind: .alias(name), start: start, end: end)
    default:
      return YAMLEvent(kind: structure(event.type), start: start, end: end)
    }
  }

  /// The kind of an event that carries nothing.
  private static func structure(_ type: yaml_event_type_t) -> YAMLEvent.Kind {
    switch type {
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    // libyaml gives "no event" once the stream has ended.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .streamEnd
    default: .other
    }
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private var failure: YAMLFailure {
    let state = parser.pointee
    let isReader = state.error == YAML_READER_ERROR
    return YAMLFailure(
      problem: state.problem.map { String(cString: $0) } ?? "",
      mark: YAMLMark(isReader ? state.mark : state.problem_mark),
      context: state.context.map { String(cString: $0) } ?? "",
      contextMark: YAMLMark(state.context_mark),
      character: isReader
        ? (Int(clamping: state.problem_offset), UInt32(truncatingIfNeeded: state.problem_value))
        : nil)
  }
}
