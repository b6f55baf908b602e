/// When text is coloured.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  case always, never

  /// Whether text to a descriptor is coloured.
  public func colours(descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      Platform.isTerminal(descriptor) && Platform.variable("NO_COLOR") == nil
        && Platform.variable("TERM") != "dumb"
    }
  }
}

/// Colours of text on a terminal, or none.
package struct Style: Sendable {
  /// What a stretch of text is.
  package enum Role: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case quiet = "2"
  }

  /// Whether text is coloured.
  package let isColoured: Bool

  /// Coloured or plain text.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// A stretch of text in its colour.
  package func callAsFunction(_ role: Role, _ text: String) -> String {
    isColoured ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
