extension PageKind {
  /// The ready parts that pages of the kind have, in the order of the built-in template.
  package var fragments: [PageFragment] { [] }
}
