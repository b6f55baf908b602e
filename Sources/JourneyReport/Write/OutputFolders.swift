/// The folders of a site, held open, so that every file is reached without following a link.
struct OutputFolders: ~Copyable {
  /// What stands where a folder is wanted.
  enum Place: Equatable, Sendable {
    case open(Int32)
    case missing
    /// A link or a file stands there, or above it.
    case blocked(String)
  }

  /// The site's own folder.
  let root: Int32
  private var places: [String: Place]

  /// The folders below an open folder, which is closed together with them.
  init(root: Int32) {
    self.root = root
    places = ["": .open(root)]
  }

  /// The same folder as a site that was found, under the same lock; closed apart from it.
  init(sharing site: StandingSite, for output: String) throws(CommandFailure) {
    do throws(SystemError) {
      self.init(root: try Platform.duplicate(site.root))
    } catch {
      throw error.failure("open", output)
    }
  }

  deinit {
    for case .open(let descriptor) in places.values { Platform.closeDescriptor(descriptor) }
  }

  /// Every folder that was asked for so far.
  var known: [String: Place] { places }

  /// What stands at a folder's path.
  mutating func place(_ folder: String) throws(SystemError) -> Place {
    if let known = places[folder] { return known }
    let (above, name) = PathText.split(folder)
    var place = try place(above)
    if case .open(let descriptor) = place {
      do throws(SystemError) {
        place = .open(try Platform.openFolder(name, in: descriptor))
      } catch  where error.isMissing {
        place = .missing
      } catch  where error.isLinkOrNoFolder {
        place = .blocked(folder)
      }
    }
    places[folder] = place
    return place
  }

  /// Opens a folder and makes it, and those above it, where they are missing.
  ///
  /// - Parameters:
  ///   - folder: The path in the site.
  ///   - made: Gets the paths of the folders that were made, the outer ones first.
  /// - Returns: The folder, or nil where something else stands there.
  /// - Throws: What the system said.
  mutating func make(_ folder: String, made: inout [String]) throws(SystemError) -> Int32? {
    switch try place(folder) {
    case .open(let descriptor): return descriptor
    case .blocked: return nil
    case .missing:
      let (above, name) = PathText.split(folder)
      guard let parent = try make(above, made: &made) else { return nil }
      if try Platform.makeFolder(name, in: parent) { made.append(folder) }
      places[folder] = nil
      guard case .open(let descriptor) = try place(folder) else { return nil }
      return descriptor
    }
  }

  /// Removes folders that are empty, the inner ones first.
  mutating func removeEmpty(_ folders: some Sequence<String>) {
    let inner = Set(folders).sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    for folder in inner where !folder.isEmpty {
      let (above, name) = PathText.split(folder)
      guard case .open(let parent)? = try? place(above) else { continue }
      if Platform.removeEmptyFolder(name, in: parent),
        case .open(let descriptor)? = places.removeValue(forKey: folder)
      {
        Platform.closeDescriptor(descriptor)
      }
    }
  }
}
