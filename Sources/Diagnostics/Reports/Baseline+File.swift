// A baseline as a JSON file.
extension Baseline {
  /// The version of the file's form: 2 names files from the content folder, 1 did from the folder
  /// that the program was started in.
  private static let version = 2

  /// The baseline as a JSON file: sorted, one member a line, so that changes to it can be reviewed.
  package func file() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.field("version", Self.version)
      $0.key("problems")
      $0.array {
        for (key, count) in entries.sorted(by: { $0.key < $1.key }) {
          $0.object {
            $0.field("path", key.path)
            $0.field("id", key.name)
            $0.field("message", key.message)
            $0.field("count", count)
          }
        }
      }
      guard !steps.isEmpty else { return }
      $0.key("steps")
      $0.array {
        for (step, texts) in steps.sorted(by: { $0.key < $1.key }) {
          $0.object {
            $0.field("path", step.path)
            $0.field("at", step.name)
            $0.field("texts", texts)
          }
        }
      }
    }
    return json.finish()
  }

  /// Reads a baseline file.
  package init(
    file bytes: [UInt8], roots: ProblemRoots = ProblemRoots()
  ) throws(JSONFailure) {
    let json = try JSONReader.read(bytes)
    guard case .object = json, json["version"] != nil else {
      throw JSONFailure("The file is not a baseline: it has no version.")
    }
    let version = try json.count("version")
    guard (1...Self.version).contains(version) else {
      throw JSONFailure("The baseline has the unknown version \(version).")
    }
    guard json["problems"] != nil else {
      throw JSONFailure("The file is not a baseline: it has no problems.")
    }
    self.init(roots: roots)
    let problems = try json.list("problems") { problem throws(JSONFailure) in
      let (path, message) = (try problem.text("path"), try problem.text("message"))
      let key = Key(
        path: version == 1 ? roots.path(path) : path, name: try problem.text("id"),
        message: version == 1 ? roots.message(message) : message)
      return (key, try problem.count("count"))
    }
    // The count of an entry that was merged twice is what both say together.
    for (key, count) in problems { entries[key, default: 0] += count }
    let said = try json.list("steps") { step throws(JSONFailure) in
      (Step(path: try step.text("path"), name: try step.text("at")), try step.texts("texts"))
    }
    for (step, texts) in said { steps[step] = texts }
  }
}
