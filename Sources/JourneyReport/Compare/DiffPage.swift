import JourneyDiff
import Markup
import ReportSite
import Wording

/// The changes as a page that needs no other file, in the look of a site.
enum DiffPage {
  /// The page.
  static func html(
    _ diff: PortfolioDiff, wording: Wording, frame: DiffFrame = DiffFrame()
  ) -> String {
    let title = wording[.diffTitle]
    let changes = diff.html(
      wording: wording, frame: frame, picture: { ChangeDrawing.figure(of: $0, wording: wording) })
    let direction = Wording.runsRightToLeft(wording.language) ? "rtl" : "ltr"
    return """
      <!doctype html>
      <html lang="\(wording.language)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(Version.generator)">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <style>
      \(String(decoding: TemplateSet.builtIn.styleSheet, as: UTF8.self))
      </style>
      </head>
      <body class="page-changes">
      <main>
      <header class="page-head">
      <h1>\(title)</h1>
      </header>
      \(changes.string)
      </main>
      </body>
      </html>

      """
  }
}
