import Diagnostics

/// The problems that a build tolerates, so that `--strict` fails on new ones alone.
struct KnownProblems: Sendable {
  /// The file that they were read from.
  let path: String
  private let baseline: Baseline

  /// Reads the file that the options name; nil where they name none.
  init?(_ options: BuildOptions) throws(CommandFailure) {
    guard let path = options.baseline else { return nil }
    self.path = path
    baseline = try BaselineFile.read(path, roots: options.roots)
  }

  /// The problems that count: new ones, and those with which no site can be built.
  func without(_ diagnostics: [Diagnostic], in map: SourceMap) -> [Diagnostic] {
    let comparison = baseline.filter(diagnostics, in: map)
    return (comparison.new + comparison.unbuildable).sorted(in: map)
  }
}

extension BuildOptions {
  /// The folders of the site as messages show them.
  var roots: ProblemRoots {
    ProblemRoots(
      content: SafeName.printable(content), templates: templates.map(SafeName.printable))
  }
}
