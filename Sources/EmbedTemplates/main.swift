// Writes a Swift file with the text of every file under a folder, as raw string literals.
//
// A literal compiles at once, where a resource embedded as an array of bytes takes seconds, and
// the program needs no file beside it. Usage: EmbedTemplates FOLDER OUTPUT

import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTemplates FOLDER OUTPUT\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true).resolvingSymlinksInPath()
let prefix = folder.path + "/"
let entries = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
let paths = (entries ?? []).sorted().filter { path in
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: prefix + path, isDirectory: &isFolder)
  let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
  return exists && !isFolder.boolValue && !isHidden
}

var source = """
  /// The files of `Templates`, as they were when the program was built.
  enum EmbeddedTemplates {
    /// Path and text, by path.
    static let files: [(path: String, text: String)] = [

  """
for path in paths {
  let text = try String(contentsOfFile: prefix + path, encoding: .utf8)
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  source += "    (\"\(path)\", \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
