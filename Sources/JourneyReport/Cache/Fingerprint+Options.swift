import JourneyModel

extension Fingerprint {
  /// The hash of each option that ``Reuse`` can name.
  static func singleOptions(_ options: BuildOptions) -> [Part: UInt64] {
    var (baseURL, date) = (Digest(), Digest())
    baseURL.add(options.baseURL ?? "")
    date.add(options.date?.iso ?? "")
    return [
      .baseURL: baseURL.value, .date: date.value, .drafts: options.includesDrafts ? 1 : 0,
      .strict: options.isStrict ? 1 : 0, .audience: options.audience == .everyone ? 1 : 0,
    ]
  }
}
