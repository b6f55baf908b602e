import Diagnostics

/// Why a text is not the value that it should be; the reader adds the place.
struct ValueProblem: Error, Equatable {
  /// What kind of problem it is.
  let id: DiagnosticID
  /// What is wrong: one sentence that names the text.
  let message: String
  /// What to do.
  let help: String?
  /// What was certainly meant, where that is known.
  let replacement: String?

  /// A problem with a text.
  init(_ id: DiagnosticID, _ message: String, help: String? = nil, replacement: String? = nil) {
    self.id = id
    self.message = message
    self.help = help
    self.replacement = replacement
  }

  /// A problem whose mend is certain, so that the help is to write it.
  init(_ id: DiagnosticID, _ message: String, write replacement: String) {
    self.init(id, message, help: "Write “\(replacement)”.", replacement: replacement)
  }
}

extension String {
  /// The text as a message shows it: at most 60 characters of one line.
  var excerpt: String {
    var short = ""
    var count = 0
    for scalar in unicodeScalars {
      if count == 60 { return short + "…" }
      short.unicodeScalars.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
      count += 1
    }
    return short
  }
}
