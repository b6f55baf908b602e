import ContentHash

extension BuildCache {
  /// Of more journeys none is remembered by name: reading them back would take longer than they
  /// are worth.
  static let mostFolders = 1000

  /// The journeys in a line: sixteen digits and the folder's name each.
  var foldersLine: String {
    guard !folders.isEmpty else { return "" }
    let fields = folders.sorted { $0.key < $1.key }.map { XXH64.hex($0.value) + $0.key }
    return "folders\t" + fields.joined(separator: "\t") + "\n"
  }

  mutating func readFolders(_ fields: ArraySlice<String>) -> Bool {
    for field in fields {
      guard let hash = UInt64(field.prefix(16), radix: 16), field.utf8.count > 16 else {
        return false
      }
      folders[String(field.dropFirst(16))] = hash
    }
    return true
  }
}
