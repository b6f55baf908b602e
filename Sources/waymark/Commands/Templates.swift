import ArgumentParser
import JourneyReport

/// Lists the built-in templates or copies one of them.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the built-in templates, or copy one to change it.",
    discussion: """
      A file in the folder of templates takes the place of the built-in one of the same name; all \
      the others stay as they are.

      EXAMPLES
        waymark templates list
        waymark templates eject layout
      """,
    subcommands: [ListTemplates.self, Eject.self],
    defaultSubcommand: ListTemplates.self)
}

/// Lists the built-in templates.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the built-in templates and the data that each of them gets.",
    discussion: """
      EXAMPLES
        waymark templates list
        waymark templates list journey     all the data of one
      """)

  @Argument(help: "A template, for all its data; none for an overview.")
  var name: String?

  func run() throws { try Console.say(try TemplateFolder.list(name)) }
}

/// Copies a built-in template.
struct Eject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy a built-in template into the folder of templates, where it can be changed.",
    discussion: """
      EXAMPLES
        waymark templates eject layout
        waymark templates eject journey.mustache --templates theme
      """)

  @Argument(help: "The template, as 'waymark templates list' shows it.")
  var name: String

  @Option(name: .long, help: "The folder of templates.")
  var templates = "Templates"

  @Flag(name: .long, help: "Replace a file that stands there.")
  var force = false

  func run() throws {
    let path = try TemplateFolder.eject(name, to: templates, replacing: force)
    try Console.say("wrote \(path)\n")
  }
}
