import ArgumentParser
import JourneyReport

/// Prints or writes the JSON Schema of content files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a content file, so that editors complete and check it.",
    discussion: """
      EXAMPLES
        waymark schema                      list the kinds of content files
        waymark schema map                  print the schema of map.yaml
        waymark schema --output .schema     write all of them
      """)

  @Argument(help: "The kind of file; none for a list.")
  var name: String?

  @Option(name: [.long, .short], help: "A folder that the schemas are written to.")
  var output: String?

  @Flag(name: .long, help: "Replace other files that stand there.")
  var force = false

  func run() throws {
    guard let output else { return try Console.say(try ContentSchemas.text(of: name)) }
    let paths = try ContentSchemas.write(name, to: output, replacing: force)
    try Console.say(paths.map { "wrote \($0)\n" }.joined())
  }
}
