/// The JSON Schemas of content files.
public enum ContentSchemas {
  /// A schema, a list of the kinds, or what was written to a folder.
  public static func text(
    of name: String?, writtenTo folder: String?
  ) throws(CommandFailure) -> String {
    ""
  }
}
