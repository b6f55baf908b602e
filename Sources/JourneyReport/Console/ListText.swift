import JourneyModel

extension SiteBuilder {
  /// A list of what the content holds, as far as it could be read.
  ///
  /// - Parameters:
  ///   - kind: What is listed.
  ///   - format: How it is written.
  /// - Returns: The list, and the problems of the content.
  public func list(_ kind: ListedKind, _ format: OutputFormat) async -> (
    text: String, result: BuildResult
  ) {
    let (portfolio, result) = await checked()
    return (Listing(kind, in: portfolio).text(format), result)
  }
}
