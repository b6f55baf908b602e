/// The built-in templates and style sheet: the files of `Templates`, compiled into the program.
package enum SiteTemplates {
  /// Path relative to `Templates` and text, by path.
  package static var files: [(path: String, text: String)] { EmbeddedTemplates.files }
}
