package import JourneyModel

/// Where a link in content leads.
package enum LinkDestination: Sendable, Equatable {
  /// Outside the site: `http`, `https`, `mailto` or `tel`, as written.
  case external(String)
  /// A page of the site, or an element of one by its id.
  case site(Route, fragment: String?)
  /// A file that is copied to the site, by its path in the content folder, and the place in it,
  /// which the program that opens the file knows: `page=3` of a PDF.
  case asset(path: String, fragment: String? = nil)
}

/// Why a link in content leads nowhere.
package struct LinkFailure: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// Nothing is written.
    case empty
    /// A scheme that a browser could run or that does not work from every place.
    case scheme(String)
    /// An address of the web that has white space, no host, or nothing after the colon.
    case malformed
    /// A path from the root of a server or a disk, or another host without a scheme.
    case absolutePath
    /// A backslash or a control character.
    case forbiddenCharacter
    /// A percent sign without two hexadecimal digits, or bytes that are no text.
    case badEscape
    /// A path that leads out of the content folder.
    case leavesContent
    /// An image on another server, which readers' browsers would have to ask.
    case externalImage

    /// No such journey.
    case noSuchJourney(String)
    /// No such file; the path from the content folder.
    case noSuchFile(String)
    /// A folder; the path from the content folder.
    case folder(String)
    /// A file that no page shows, such as `rules.yaml`.
    case hiddenFile(String)
    /// A file that is no image, or a broken one.
    case notAnImage(String)

    /// No such stage or touchpoint of a journey.
    case noSuchPlace(String, in: JourneyID)
    /// No such heading in a file.
    case noSuchHeading(String, in: String)
    /// No such metric in the catalogue.
    case noSuchMetric(String)
  }

  /// What is wrong.
  package let reason: Reason
  /// A destination that would lead somewhere and is near to what was written.
  package let suggestion: String?

  init(_ reason: Reason, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }
}
