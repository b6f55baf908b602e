import ContentHash

/// Tells one build of the program from every other.
enum ProgramIdentity {
  /// A hash of the build ID that the linker wrote into the program; nil where there is none.
  static var current: UInt64? { buildID(of: "/proc/self/exe").map { XXH64.hash($0) } }

  /// The build ID of an ELF file: the note of type 3 of the owner “GNU”.
  static func buildID(of path: String) -> [UInt8]? {
    func bytes(_ offset: UInt64, _ count: UInt64) -> [UInt8]? {
      guard count <= 65_536, let place = Int(exactly: offset),
        let found = try? Platform.bytes(of: path, from: place, count: Int(count)),
        found.count == count
      else { return nil }
      return found
    }
    guard let header = bytes(0, 64), header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    else { return nil }
    let size = header.number(at: 54, bytes: 2)
    guard size >= 56,
      let table = bytes(header.number(at: 32, bytes: 8), size * header.number(at: 56, bytes: 2))
    else { return nil }
    for entry in stride(from: 0, to: table.count, by: Int(size)) {
      guard table.number(at: entry, bytes: 4) == 4,
        let notes = bytes(
          table.number(at: entry + 8, bytes: 8), table.number(at: entry + 32, bytes: 8)),
        let id = buildID(in: notes)
      else { continue }
      return id
    }
    return nil
  }

  private static func buildID(in notes: [UInt8]) -> [UInt8]? {
    var place = 0
    while place + 12 <= notes.count {
      let nameSize = Int(notes.number(at: place, bytes: 4))
      let size = Int(notes.number(at: place + 4, bytes: 4))
      let name = place + 12
      let content = name + (nameSize + 3) / 4 * 4
      guard content + size <= notes.count else { return nil }
      if notes.number(at: place + 8, bytes: 4) == 3, notes[name...].starts(with: "GNU\0".utf8) {
        return Array(notes[content..<content + size])
      }
      place = content + (size + 3) / 4 * 4
    }
    return nil
  }
}

extension [UInt8] {
  /// A little-endian number of so many bytes, which are there.
  fileprivate func number(at offset: Int, bytes count: Int) -> UInt64 {
    self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
