import Diagnostics
import JourneyModel
import YAMLReading

/// Reads `personas/*.md`.
enum PersonaReader {
  /// The persona in a file; only its id where the file cannot be read.
  static func read(_ file: ContentTree.File, id: PersonaID) -> Diagnosed<Persona> {
    var values = ValueReader()
    var persona = Persona(id: id, name: file.stem, origin: .whole(file.id))
    let text = MarkdownText.read(file, &values.problems)
    persona.body = text?.body
    guard let front = text?.front,
      var keys = values.cursor(front.field, ContentKeys.PersonaKey.self)
    else { return Diagnosed(persona, values.problems) }
    if let name = values.text(values.required(.name, in: &keys)) { persona.name = name }
    persona.role = values.text(keys[.role])
    persona.goals = values.texts(keys[.goals])
    persona.frustrations = values.texts(keys[.frustrations])
    persona.audience = values.choice(keys[.audience], of: Audience.self) ?? .everyone
    values.finish(keys)
    return Diagnosed(persona, values.problems)
  }
}
