import Foundation
import JourneyModel
import Markup
import Testing

@testable import Diagrams

/// Writes pages for `Browser/widths.py`, which measures their texts in a real browser.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["WAYMARK_BROWSER_PAGES"] != nil))
struct BrowserPages {
  @Test func `pages are written`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["WAYMARK_BROWSER_PAGES"])
    var scenes: [(String, Scene)] = (0..<42).map { seed in
      var maps = RandomMaps(seed: UInt64(seed * 47))
      return ("random-\(seed)", JourneyMapLayout.scene(maps.next()))
    }
    scenes += [
      ("picture", JourneyMapLayout.scene(SampleMaps.picture)),
      ("german", JourneyMapLayout.scene(SampleMaps.german)),
      ("japanese", JourneyMapLayout.scene(SampleMaps.japanese)),
      ("arabic", JourneyMapLayout.scene(SampleMaps.arabic)),
    ]
    for (name, scene) in scenes {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(name + ".html")
      try Data(page(scene).utf8).write(to: file)
    }
  }

  private func page(_ scene: Scene) -> String {
    var ours: [String] = []
    for text in scene.texts {
      for index in text.lines.indices {
        let line = text.lines[index]
        ours.append("[\(line.width),\(text.box.x),\(text.box.maxX),\(text.style.size)]")
      }
    }
    return """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>widths</title>
      <style>\(DiagramStyle.css)body{margin:0}</style>
      \(SVGRenderer.inline(scene, idPrefix: "m").string)
      <pre id="result"></pre><script>
      const ours = [\(ours.joined(separator: ","))];
      const runs = [];
      for (const text of document.querySelectorAll("svg text")) {
        const lines = text.querySelectorAll("tspan");
        runs.push(...(lines.length ? lines : [text]));
      }
      const rows = runs.map((run, index) => {
        const box = run.getBBox ? run.getBBox() : {x: 0, width: 0};
        const start = run.getStartPositionOfChar(0).x, count = run.getNumberOfChars();
        let left = Infinity, right = -Infinity;
        for (let i = 0; i < count; i++) {
          const extent = run.getExtentOfChar(i);
          left = Math.min(left, extent.x);
          right = Math.max(right, extent.x + extent.width);
        }
        return {text: run.textContent, width: run.getComputedTextLength(), left, right,
          ours: ours[index]};
      });
      document.getElementById("result").textContent =
        JSON.stringify({count: runs.length, expected: ours.length, rows});
      </script></html>
      """
  }
}
