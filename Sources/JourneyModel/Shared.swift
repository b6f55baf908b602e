/// A value behind one reference: a copy is one retain, however many fields it has.
///
/// A loop over a list of values copies each of them, and a copy of a struct retains each of its
/// strings and lists. The value is copied as a whole only where one of several copies is changed.
///
/// It is a list of one: Swift's own arrays are copied on write and may be sent where their elements
/// may, both of which the compiler checks.
package struct Shared<Value: Sendable & Equatable>: Sendable, Equatable {
  private var only: [Value]

  /// The value behind a reference of its own.
  package init(_ value: Value) { only = [value] }

  /// The value.
  package var value: Value {
    @inline(__always) _read { yield only[0] }
    @inline(__always) _modify { yield &only[0] }
  }

  /// Whether the values are equal; at once where they are one, else without a copy of them.
  package static func == (left: Shared, right: Shared) -> Bool {
    left.only.withUnsafeBufferPointer { left in
      right.only.withUnsafeBufferPointer { right in
        left.baseAddress == right.baseAddress || left[0] == right[0]
      }
    }
  }
}
