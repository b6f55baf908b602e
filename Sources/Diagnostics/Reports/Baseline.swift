/// The problems that a team has accepted for now.
///
/// What is among them is tolerated, what is not is new: a ratchet for maps that start out bad and
/// may get no worse.
///
/// Problems are told apart by kind, file and message, not by line or by the folder that the program
/// was started in, so that an edit above them changes nothing; equal ones are counted.
package struct Baseline: Sendable, Equatable {
  /// What tells problems apart.
  struct Key: Hashable, Comparable, Sendable {
    /// The path from the content folder.
    let path: String
    let name: String
    let message: String

    static func < (left: Key, right: Key) -> Bool {
      (left.path, left.name, left.message) < (right.path, right.name, right.message)
    }
  }

  /// How often each problem is tolerated.
  var entries: [Key: Int] = [:]
  /// What the steps with problems said.
  var steps: [Step: [String]] = [:]
  /// The folders that paths and messages are told apart without.
  let roots: ProblemRoots

  /// A baseline that tolerates nothing.
  package init(roots: ProblemRoots = ProblemRoots()) { self.roots = roots }

  /// A baseline that tolerates these problems and no more.
  package init(
    _ diagnostics: [Diagnostic], in map: SourceMap, roots: ProblemRoots = ProblemRoots()
  ) {
    self.roots = roots
    for diagnostic in diagnostics { entries[key(of: diagnostic, in: map), default: 0] += 1 }
    steps = steps(of: diagnostics, in: map)
  }

  /// How many problems it tolerates.
  package var count: Int { entries.values.reduce(0, +) }

  /// Problems held against a baseline.
  package struct Comparison: Sendable, Equatable {
    /// Those that it does not tolerate, in order.
    package var new: [Diagnostic] = []
    /// Those that it tolerates, in order.
    package var known: [Diagnostic] = []
    /// How many of those that it tolerates are gone: a reason to write it anew.
    package var fixed = 0

    /// Those that it tolerates though no site can be built with them.
    package var unbuildable: [Diagnostic] { known.filter(\.isUnbuildable) }
  }

  /// Tells new problems from known ones; of more equal ones than are tolerated, the last are new.
  ///
  /// - Parameters:
  ///   - diagnostics: The problems.
  ///   - map: The files.
  ///   - present: The addresses of all stages and touchpoints by map: what is there has no new name.
  /// - Returns: The problems, told apart.
  package func filter(
    _ diagnostics: [Diagnostic], in map: SourceMap, present: [FileID: [String]] = [:]
  ) -> Comparison {
    let keys = diagnostics.map { key(of: $0, in: map) }
    var rest = entries
    var isKnown = keys.map { key in
      guard let left = rest[key], left > 0 else { return false }
      rest[key] = left - 1
      return true
    }
    let there = present.flatMap { file, addresses in
      addresses.map { Step(path: roots.path(map.path(of: file)), name: $0) }
    }
    tolerateRenamed(
      keys, saying: steps(of: diagnostics, in: map), present: Set(there), &isKnown, &rest)
    var comparison = Comparison()
    for (diagnostic, isKnown) in zip(diagnostics, isKnown) {
      if isKnown {
        comparison.known.append(diagnostic)
      } else {
        comparison.new.append(diagnostic)
      }
    }
    comparison.fixed = rest.values.reduce(0, +)
    return comparison
  }

  private func steps(of diagnostics: [Diagnostic], in map: SourceMap) -> [Step: [String]] {
    var steps: [Step: [String]] = [:]
    for diagnostic in diagnostics {
      guard let step = diagnostic.step else { continue }
      let path = roots.path(map.path(of: diagnostic.range.file))
      steps[Step(path: path, name: step.address)] = step.texts
    }
    return steps
  }

  private func key(of diagnostic: Diagnostic, in map: SourceMap) -> Key {
    Key(
      path: roots.path(map.path(of: diagnostic.range.file)), name: diagnostic.name,
      message: roots.message(diagnostic.message))
  }
}

extension Diagnostic {
  /// Whether no site can be built with it, whoever tolerates it.
  package var isUnbuildable: Bool { severity == .error && id.isAlwaysAnError }
}

extension SourceMap {
  /// The path of a file; a question mark for one that the map lacks.
  func path(of file: FileID) -> String {
    let index = Int(file.index)
    return files.indices.contains(index) ? files[index].path : "?"
  }
}

/// The folders of content and templates as messages show them.
///
/// They depend on where the program was started; what stands below them does not.
package struct ProblemRoots: Sendable, Equatable {
  /// Each folder with a slash at its end, and what stands for it.
  private var prefixes: [(shown: String, name: String)] = []

  /// No folders: paths stay as they are.
  package init() {}

  /// The folders of a site.
  package init(content: String, templates: String?) {
    if content != "." { prefixes.append((content + "/", "")) }
    if let templates, templates != "." { prefixes.append((templates + "/", "Templates/")) }
  }

  /// A path from the content folder: `journeys/a/map.yaml`, `Templates/layout.mustache`.
  func path(_ shown: String) -> String {
    for prefix in prefixes where shown.hasPrefix(prefix.shown) {
      return prefix.name + shown.dropFirst(prefix.shown.count)
    }
    return shown
  }

  /// A message without the folders in the paths that it quotes.
  func message(_ shown: String) -> String {
    prefixes.reduce(shown) { $0.replacing("“" + $1.shown, with: "“" + $1.name) }
  }

  package static func == (left: ProblemRoots, right: ProblemRoots) -> Bool {
    left.prefixes.elementsEqual(right.prefixes) { $0 == $1 }
  }
}
