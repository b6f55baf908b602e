extension PageKind {
  /// What a template of the kind may name.
  package var schema: DataSchema { DataSchema("page", []) }
}
