import JourneyModel

extension Fingerprint {
  /// The hashes of the options: of each that ``Reuse`` can name, and of all together.
  static func hashes(of options: BuildOptions) -> [Part: UInt64] {
    var parts: [Part: UInt64] = [
      .baseURL: hash(of: options.baseURL ?? ""), .date: hash(of: options.date?.iso ?? ""),
      .drafts: options.includesDrafts ? 1 : 0, .strict: options.isStrict ? 1 : 0,
      .audience: hash(of: options.audience.rawValue),
    ]
    var all = Digest()
    for part in Part.allCases where part.isSingleOption { all.add(parts[part] ?? 0) }
    all.add(options.templates == nil ? 1 : 0)
    parts[.options] = all.value
    return parts
  }

  private static func hash(of text: String) -> UInt64 {
    var digest = Digest()
    digest.add(text)
    return digest.value
  }
}
