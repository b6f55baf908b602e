package import Wording

/// The templates, the style sheet and the translations of a site: the built-in ones, each of
/// which a user's file of the same path takes the place of.
package struct TemplateSet: Sendable {
  /// What the program brings along.
  package static let builtIn = TemplateSet()

  /// The translation of a language; none for English and for languages without a file.
  package func translation(for language: String) -> Translation { .none }
}
