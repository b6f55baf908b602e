/// A value read from JSON, its members in the order of the file.
package enum JSONValue: Sendable, Equatable {
  /// A member of an object.
  package struct Member: Sendable, Equatable {
    /// Its name, which no other member of the object has.
    package let name: String
    /// Its value.
    package let value: JSONValue

    /// A member.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])
}

/// Why a file cannot be used: it is not JSON, or not the JSON that was expected.
package struct JSONFailure: Error, Sendable, Equatable {
  /// What is wrong: one sentence.
  package let message: String
  /// Where it is, for what is not JSON.
  package let position: SourcePosition?

  /// A failure.
  package init(_ message: String, at position: SourcePosition? = nil) {
    self.message = message
    self.position = position
  }
}

// MARK: Reading what is expected

/// Each accessor names the member in its failure: “problems[3].count” is not a whole number.
extension JSONValue {
  /// The member with a name; nil where there is none or it is null.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name == name {
      return member.value == .null ? nil : member.value
    }
    return nil
  }

  /// The text of a member.
  package func text(_ name: String) throws(JSONFailure) -> String {
    guard let text = try textIfAny(name) else { throw .missing(name) }
    return text
  }

  /// The text of a member that may be missing.
  package func textIfAny(_ name: String) throws(JSONFailure) -> String? {
    guard let value = self[name] else { return nil }
    guard case .string(let text) = value else { throw .wrong(name, "a text") }
    return text
  }

  /// The number of a member that may be missing.
  package func numberIfAny(_ name: String) throws(JSONFailure) -> Double? {
    guard let value = self[name] else { return nil }
    guard case .number(let number) = value else { throw .wrong(name, "a number") }
    return number
  }

  /// The whole number of a member, from 0 to 2³¹ − 1.
  package func count(_ name: String) throws(JSONFailure) -> Int {
    guard let number = try numberIfAny(name) else { throw .missing(name) }
    guard number == number.rounded(), (0...2_147_483_647).contains(number) else {
      throw .wrong(name, "a whole number")
    }
    return Int(number)
  }

  /// The texts of a list, which is empty where the member is missing.
  package func texts(_ name: String) throws(JSONFailure) -> [String] {
    try list(name) { value throws(JSONFailure) in
      guard case .string(let text) = value else { throw .wrong("", "a text") }
      return text
    }
  }

  /// The items of a list, which is empty where the member is missing.
  package func list<Item>(
    _ name: String, _ read: (JSONValue) throws(JSONFailure) -> Item
  ) throws(JSONFailure) -> [Item] {
    guard let value = self[name] else { return [] }
    guard case .array(let values) = value else { throw .wrong(name, "a list") }
    var items: [Item] = []
    items.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do throws(JSONFailure) {
        items.append(try read(value))
      } catch {
        throw error.inside("\(name)[\(index)]")
      }
    }
    return items
  }
}

extension JSONFailure {
  private static let open = "“"

  static func missing(_ name: String) -> JSONFailure { JSONFailure("\(open)\(name)” is missing.") }

  static func wrong(_ name: String, _ expected: String) -> JSONFailure {
    JSONFailure("\(open)\(name)” is not \(expected).")
  }

  /// The failure of a member of something that is itself a member.
  package func inside(_ name: String) -> JSONFailure {
    guard message.hasPrefix(Self.open) else { return self }
    let rest = message.dropFirst(Self.open.count)
    let dot = rest.hasPrefix("”") || rest.hasPrefix("[") ? "" : "."
    return JSONFailure(Self.open + name + dot + rest, at: position)
  }
}
