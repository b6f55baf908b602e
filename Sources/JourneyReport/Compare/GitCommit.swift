import JourneyModel

/// The commit that a revision stands for.
struct GitCommit: Sendable, Equatable {
  /// Its hash in hexadecimal digits.
  let hash: String
  /// When it was made, in seconds since 1970.
  let seconds: Int

  /// So many digits of a hash tell a commit from the others of a repository, to people.
  private static let digits = 7

  /// The commit of a revision; nil where there is none or no git.
  init?(of revision: String, in folder: String) {
    let log = ["log", "-1", "--format=%H %ct", "--end-of-options", revision, "--"]
    guard let output = try? GitRun(in: folder)(log, limit: 1 << 16), output.status == 0 else {
      return nil
    }
    let words = String(decoding: output.output, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 2, let seconds = Int(words[1]) else { return nil }
    hash = String(words[0])
    self.seconds = seconds
  }

  /// The day that it was made on, in UTC: the same on every machine.
  var date: CivilDate? { CivilDate(daysSinceEpoch: seconds / 86_400) }

  /// The first digits of its hash.
  var short: String { String(hash.prefix(Self.digits)) }

  /// Whether what was typed is a name that says something by itself, as that of a tag or branch
  /// does: no hash, and no way from a commit to another.
  func isNamed(by typed: String) -> Bool {
    let isHash = typed.utf8.count >= 4 && hash.hasPrefix(typed.lowercased())
    let isWay = typed.contains { "~^@".contains($0) }
    return !isHash && !isWay && typed != "HEAD"
  }
}
