import JourneyDiff
import Markup
import Wording

/// The changes as a page that needs no other file.
enum DiffPage {
  /// The page.
  static func html(_ diff: PortfolioDiff, wording: Wording) -> String {
    let title = "What changed in the journeys"
    return """
      <!doctype html>
      <html lang="\(wording.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(Version.generator)">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(diff.html(wording: wording).string)
      </main>
      </body>
      </html>

      """
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
    ul { padding-inline-start: 1.25rem; }
    .diff-changes, .diff-journeys { list-style: none; padding: 0; }
    .diff-mark { display: inline-block; inline-size: 1.25rem; font-family: ui-monospace, monospace; }
    .diff-better > .diff-mark { color: light-dark(#0a6b3d, #5fd49a); }
    .diff-worse > .diff-mark { color: light-dark(#b3261e, #ff9c92); }
    .diff-before { text-decoration: line-through; }
    .diff-label { font-weight: 600; }
    .visually-hidden {
      position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    """
}
