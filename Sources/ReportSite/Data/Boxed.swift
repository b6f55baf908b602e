/// A value behind one reference, so that what holds it is cheap to copy.
struct Boxed<Value: Sendable>: Sendable {
  private let storage: [Value]

  init(_ value: Value) { storage = [value] }

  var value: Value { storage[0] }
}
