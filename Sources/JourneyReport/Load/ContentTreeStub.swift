import Diagnostics

struct ContentTree: Sendable {
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
    var id: FileID
  }
  var files: [File]
}
