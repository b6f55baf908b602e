import Markup

/// A template with its partials and parents, compiled for the data of one kind of page.
///
/// Every name is already the place of a field, so that rendering looks nothing up by name.
struct TemplateProgram: Sendable, Equatable {
  /// Where a value is: how many scopes up, then the index of a field in each object on the way.
  struct Place: Sendable, Equatable {
    let up: Int
    let fields: [Int]
  }

  /// One step of rendering.
  indirect enum Step: Sendable, Equatable {
    case literal([UInt8])
    case text(Place)
    case markup(Place)
    case section(Place, [Step])
    case inverted(Place, [Step])
  }

  private(set) var steps: [Step] = []

  /// A program of steps; neighbouring literals become one.
  init(_ steps: [Step] = []) { self.steps = Self.joined(steps) }

  /// Appends what the template makes of an object.
  func render(_ view: DataObject, to bytes: inout [UInt8]) {
    var scopes: [DataValue] = [.object(view)]
    Self.run(steps, &scopes, &bytes)
  }

  private static func run(_ steps: [Step], _ scopes: inout [DataValue], _ bytes: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let literal): bytes.append(contentsOf: literal)
      case .text(let place): write(value(at: place, in: scopes), &bytes)
      case .markup(let place):
        if case .markup(let markup) = value(at: place, in: scopes) {
          bytes.append(contentsOf: markup.bytes)
        }
      case .section(let place, let inner):
        repeatSection(inner, over: value(at: place, in: scopes), &scopes, &bytes)
      case .inverted(let place, let inner):
        if !value(at: place, in: scopes).isShown { run(inner, &scopes, &bytes) }
      }
    }
  }

  private static func repeatSection(
    _ steps: [Step], over value: DataValue, _ scopes: inout [DataValue], _ bytes: inout [UInt8]
  ) {
    switch value {
    case .bool(let flag):
      if flag { run(steps, &scopes, &bytes) }
    case .list(let elements):
      for element in elements {
        scopes.append(element)
        run(steps, &scopes, &bytes)
        scopes.removeLast()
      }
    default:
      guard value.isShown else { return }
      scopes.append(value)
      run(steps, &scopes, &bytes)
      scopes.removeLast()
    }
  }

  private static func value(at place: Place, in scopes: [DataValue]) -> DataValue {
    let index = scopes.count - 1 - place.up
    guard scopes.indices.contains(index) else { return .null }
    var value = scopes[index]
    for field in place.fields {
      guard case .object(let object) = value else { return .null }
      value = object.value(at: field)
    }
    return value
  }

  private static func write(_ value: DataValue, _ bytes: inout [UInt8]) {
    switch value {
    case .text(let text): MarkupWriter.escape(text, to: &bytes)
    case .number(let number): DecimalNumber.append(number, decimals: 6, to: &bytes)
    default: break
    }
  }

  private static func joined(_ steps: [Step]) -> [Step] {
    steps.reduce(into: []) { joined, step in
      if case .literal(let more) = step, case .literal(let bytes)? = joined.last {
        joined[joined.count - 1] = .literal(bytes + more)
      } else {
        joined.append(step)
      }
    }
  }
}
