import Diagnostics
import JourneyModel

extension LinkIndex {
  /// Where a link leads.
  ///
  /// Known are `#heading`, `journey:`, `journey:stage/touchpoint`, paths relative to the file that
  /// holds the link with a fragment or without, and `http`, `https`, `mailto` and `tel`.
  /// - Parameters:
  ///   - destination: The destination as written.
  ///   - contentPath: The file that holds the link, as a path in the content folder.
  /// - Returns: Where it leads, or why it leads nowhere.
  package func resolve(
    _ destination: String, from contentPath: String
  ) -> Result<LinkDestination, LinkFailure> {
    resolve(destination, from: contentPath, wantsImage: false)
  }

  /// Where a link leads, or an image; of an image only images are offered instead.
  private func resolve(
    _ destination: String, from contentPath: String, wantsImage: Bool
  ) -> Result<LinkDestination, LinkFailure> {
    guard !destination.isEmpty else { return .failure(LinkFailure(.empty)) }
    guard !destination.unicodeScalars.contains(where: ContentPath.isForbidden) else {
      return .failure(LinkFailure(.forbiddenCharacter))
    }
    if destination.hasPrefix("/") { return .failure(LinkFailure(.absolutePath)) }
    let (path, fragment) = Self.split(destination)
    if let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")),
      !path[..<colon].utf8.contains(UInt8(ascii: "/"))
    {
      return resolve(
        destination, scheme: path[..<colon], rest: destination[path.utf8.index(after: colon)...])
    }
    guard let fragment = fragment.map(ContentPath.percentDecoded) ?? .some("") else {
      return .failure(LinkFailure(.badEscape))
    }
    if path.isEmpty { return resolve(fragment: fragment, of: contentPath, written: "") }
    switch locate(path, from: contentPath, wantsImage: wantsImage) {
    case .failure(let failure): return .failure(failure)
    case .success(let found): return resolve(fragment: fragment, of: found, written: String(path))
    }
  }

  /// The image that a source in content names, as a path in the content folder.
  ///
  /// - Parameters:
  ///   - source: The source as written: a relative path.
  ///   - contentPath: The file that holds the image, as a path in the content folder.
  /// - Returns: A path of one of the portfolio's assets, or why there is none.
  package func resolveImage(
    _ source: String, from contentPath: String
  ) -> Result<String, LinkFailure> {
    switch resolve(source, from: contentPath, wantsImage: true) {
    case .failure(let failure): return .failure(failure)
    case .success(.external): return .failure(LinkFailure(.externalImage))
    case .success(.site): return .failure(LinkFailure(.notAnImage(source)))
    case .success(.asset(let path, _)):
      return assets[path] == true ? .success(path) : .failure(LinkFailure(.notAnImage(path)))
    }
  }

  private static func split(_ destination: String) -> (path: Substring, fragment: Substring?) {
    guard let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return (destination[...], nil)
    }
    return (destination[..<hash], destination[destination.utf8.index(after: hash)...])
  }
}

// MARK: Schemes and journeys

extension LinkIndex {
  private func resolve(
    _ destination: String, scheme: Substring, rest: Substring
  ) -> Result<LinkDestination, LinkFailure> {
    switch scheme.lowercased() {
    case "http", "https":
      let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let isSound = rest.hasPrefix("//") && !host.isEmpty && !rest.contains(where: \.isWhitespace)
      return isSound ? .success(.external(destination)) : .failure(LinkFailure(.malformed))
    case "mailto", "tel":
      let isSound = !rest.isEmpty && !rest.contains(where: \.isWhitespace)
      return isSound ? .success(.external(destination)) : .failure(LinkFailure(.malformed))
    default: break
    }
    guard let name = ContentPath.percentDecoded(scheme), let text = ContentPath.percentDecoded(rest)
    else { return .failure(LinkFailure(.badEscape)) }
    let journey = JourneyID(name)
    if journeys[journey] != nil { return resolve(text, in: journey, prefix: name + ":") }
    guard !name.isEmpty, text.isEmpty || Self.looksLikeAddress(text) else {
      return .failure(LinkFailure(.scheme(String(scheme))))
    }
    let near = journeyNames.nearest(to: name)
    return .failure(LinkFailure(.noSuchJourney(name), suggestion: near.map { $0 + ":" + text }))
  }

  private func resolve(
    _ text: String, in journey: JourneyID, prefix: String
  ) -> Result<LinkDestination, LinkFailure> {
    if text.isEmpty { return .success(.site(.journey(journey), fragment: nil)) }
    if let address = Address(text), let known = spelling(of: address, in: journey) {
      return .success(.site(.journey(journey), fragment: Anchor.of(known)))
    }
    return .failure(
      LinkFailure(
        .noSuchPlace(text, in: journey),
        suggestion: AddressSuggestion.nearest(to: text, among: addresses(of: journey)).map {
          prefix + $0.description
        }))
  }

  /// Whether a text behind a colon can be meant as an address: one or two slugs.
  private static func looksLikeAddress(_ text: String) -> Bool {
    guard let address = Address(text) else { return false }
    return Slug.isSlug(address.stage.rawValue)
      && address.touchpoint.map { Slug.isSlug($0.rawValue) } ?? true
  }
}

// MARK: Files

extension LinkIndex {
  /// The file that a relative path names, or why it names none.
  private func locate(
    _ path: Substring, from base: String, wantsImage: Bool
  ) -> Result<String, LinkFailure> {
    switch ContentPath.resolve(path, from: base) {
    case .failure(.leavesContent):
      return .failure(
        LinkFailure(
          .leavesContent, suggestion: misplaced(path, from: base, wantsImage: wantsImage)))
    case .failure(.badEscape): return .failure(LinkFailure(.badEscape))
    case .failure(.badCharacter): return .failure(LinkFailure(.forbiddenCharacter))
    case .success(let found):
      if documents[found] != nil || assets[found] != nil { return .success(found) }
      let folder = found.hasSuffix("/") ? found : found + "/"
      if folder == "/" || hasFiles(in: folder) {
        let map = folder + "map.yaml"
        let suggestion =
          documents[map] == nil || wantsImage ? nil : Self.relative(from: base, to: map)
        return .failure(LinkFailure(.folder(found), suggestion: suggestion))
      }
      let suggestion =
        misplaced(path, from: base, wantsImage: wantsImage)
        ?? misspelt(found, from: base, wantsImage: wantsImage)
      return .failure(LinkFailure(.noSuchFile(found), suggestion: suggestion))
    }
  }

  private func resolve(
    fragment: String, of path: String, written: String
  ) -> Result<LinkDestination, LinkFailure> {
    if let document = documents[path] {
      return resolve(fragment: fragment, of: document, at: path, written: written)
    }
    return .success(.asset(path: path, fragment: fragment.isEmpty ? nil : fragment))
  }

  private func resolve(
    fragment: String, of document: Document, at path: String, written: String
  ) -> Result<LinkDestination, LinkFailure> {
    switch document.kind {
    case .hidden: return .failure(LinkFailure(.hiddenFile(path)))
    case .map(let journey): return resolve(fragment, in: journey, prefix: written + "#")
    case .metrics:
      if fragment.isEmpty { return .success(.site(.metrics, fragment: nil)) }
      if let index = metrics.firstIndex(of: MetricID(fragment)) {
        return .success(.site(.metrics, fragment: Anchor.of(metrics[index])))
      }
      let near = Suggestion.nearest(to: fragment, among: metrics.map(\.rawValue))
      return .failure(
        LinkFailure(.noSuchMetric(fragment), suggestion: near.map { written + "#" + $0 }))
    case .prose(let headings, let bound, let title):
      if fragment.isEmpty { return .success(.site(document.route, fragment: document.home)) }
      if headings.contains(fragment) {
        let id = Anchor.heading(fragment, in: document.home)
        return .success(.site(document.route, fragment: id))
      }
      if let address = bound.first(where: { Self.names($0, fragment) }) {
        return .success(.site(document.route, fragment: Anchor.of(address)))
      }
      if let title, Slug.of(title) == fragment {
        return .success(.site(document.route, fragment: document.home))
      }
      let near = Suggestion.nearest(to: fragment, among: headings)
      return .failure(
        LinkFailure(.noSuchHeading(fragment, in: path), suggestion: near.map { written + "#" + $0 })
      )
    }
  }

  /// Whether a heading with that anchor binds to the address: by its last part or as a whole.
  private static func names(_ address: Address, _ anchor: String) -> Bool {
    (address.touchpoint?.rawValue ?? address.stage.rawValue) == anchor
      || Slug.of(address.description) == anchor
  }
}

// MARK: Suggestions

extension LinkIndex {
  /// The path that was meant where only the number of `../` is wrong.
  private func misplaced(
    _ path: Substring, from base: String, wantsImage: Bool
  ) -> String? {
    var tail = path
    while tail.hasPrefix("../") || tail.hasPrefix("./") {
      tail = tail.drop { $0 != "/" }.dropFirst()
    }
    guard let decoded = ContentPath.percentDecoded(tail), !decoded.isEmpty else { return nil }
    var folder = base
    while !folder.isEmpty {
      folder = ContentPath.folder(of: folder)
      let candidate = folder.isEmpty ? decoded : folder + "/" + decoded
      if isOffered(candidate, to: base, wantsImage: wantsImage) {
        return Self.relative(from: base, to: candidate)
      }
    }
    return nil
  }

  /// The path that was meant where a name is misspelt: the file's, or else the folder's.
  private func misspelt(_ path: String, from base: String, wantsImage: Bool) -> String? {
    let folder = ContentPath.folder(of: path)
    let siblings = files(in: folder.isEmpty ? "" : folder + "/").filter {
      isOffered($0, to: base, wantsImage: wantsImage)
    }
    // Names are compared, not paths: in a deep folder any two paths are near each other.
    let name = ContentPath.name(of: path)
    if let near = Suggestion.nearest(to: name, among: siblings.map(ContentPath.name)) {
      return Self.relative(from: base, to: folder.isEmpty ? near : folder + "/" + near)
    }
    let parent = ContentPath.folder(of: folder)
    guard parent == "journeys", !folder.isEmpty else { return nil }
    guard let near = journeyNames.nearest(to: ContentPath.name(of: folder)) else { return nil }
    let candidate = "journeys/\(near)/\(name)"
    guard isOffered(candidate, to: base, wantsImage: wantsImage) else { return nil }
    return Self.relative(from: base, to: candidate)
  }

  /// Whether a file can be what was meant: not the file itself, and an image where one is wanted.
  private func isOffered(_ path: String, to base: String, wantsImage: Bool) -> Bool {
    guard path != base else { return false }
    return wantsImage ? assets[path] == true : documents[path] != nil || assets[path] != nil
  }

  /// The paths that start with `prefix` and lie in no deeper folder.
  private func files(in prefix: String) -> ArraySlice<String> {
    let start = firstPath(notBefore: prefix)
    var end = start
    while end < paths.count, paths[end].hasPrefix(prefix) { end += 1 }
    let inside = paths[start..<end]
    guard inside.count <= 2000 else { return [] }
    return inside.filter { !$0.dropFirst(prefix.count).contains("/") }[...]
  }

  private func hasFiles(in folder: String) -> Bool {
    let start = firstPath(notBefore: folder)
    return start < paths.count && paths[start].hasPrefix(folder)
  }

  private func firstPath(notBefore wanted: String) -> Int {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A path as it has to be written in a file, with the characters escaped that end a destination.
  private static func relative(from base: String, to target: String) -> String {
    var escaped = ""
    for scalar in Route.relative(from: base, to: target).unicodeScalars {
      switch scalar {
      case " ": escaped += "%20"
      case "#": escaped += "%23"
      case "%": escaped += "%25"
      case "?": escaped += "%3F"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
