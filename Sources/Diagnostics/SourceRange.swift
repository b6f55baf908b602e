/// Names one file of a build: its index in the build's ``SourceMap``.
///
/// A plain number, so that a range costs no reference counting in the model.
package struct FileID: Hashable, Comparable, Sendable {
  /// The file's index in ``SourceMap/files``.
  package let index: Int32

  /// A name for the file at `index`.
  package init(_ index: Int) { self.index = Int32(index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A place in a text file, both counts from 1.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package let line: Int32
  /// The column, from 1, in Unicode scalars: what editors show for text without tabs.
  package let column: Int32

  /// The place at `line` and `column`, both from 1.
  package init(line: Int, column: Int) {
    self.line = Int32(line)
    self.column = Int32(column)
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one file, from `start` up to but not including `end`.
package struct SourceRange: Hashable, Comparable, Sendable {
  /// The file that the stretch lies in.
  package let file: FileID
  /// Where it starts.
  package let start: SourcePosition
  /// Where it ends: the place after its last character.
  package let end: SourcePosition

  /// The stretch of `file` between two places; an `end` before `start` counts as `start`.
  package init(file: FileID, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// An empty stretch at one place.
  package init(file: FileID, line: Int, column: Int) {
    let place = SourcePosition(line: line, column: column)
    self.init(file: file, start: place, end: place)
  }

  /// The first place of a file, for what concerns it as a whole.
  package static func whole(_ file: FileID) -> SourceRange {
    SourceRange(file: file, line: 1, column: 1)
  }

  /// Orders by file, then start, then end.
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}

/// A value with the place that it was written at.
package struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value.
  package let value: Value
  /// Where it stands.
  package let range: SourceRange

  /// A value that was written at `range`.
  ///
  /// Inlined, since elsewhere it would look up what kind of value it is each time.
  @inlinable
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(transform(value), at: range)
  }
}
