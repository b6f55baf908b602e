import Foundation
import JourneyModel
import Markup
import TestSupport
import Testing

@testable import Diagrams

/// Pictures in a real browser: as wide as we think, and the same as librsvg draws them.
@Suite("Pictures in a browser", .serialized)
struct BrowserTests {
  @Test("The browser's texts are as wide as ours and inside their cells")
  func widths() throws {
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
    try withProject { project in
      for (name, scene) in scenes { try project.write("\(name).html", page(scene)) }
      try expectSuccess(of: "measure_texts.py", "'\(project.folder)'", in: project)
    }
  }

  @Test("The browser and rsvg-convert draw the same pictures")
  func pictures() throws {
    var scenes: [(String, Scene)] = SampleCharts.all.map { ($0.name, $0.scene) }
    for (name, input) in [
      ("picture", SampleMaps.picture), ("personas", SampleMaps.personas),
      ("comparison", SampleMaps.comparison), ("gaps", SampleMaps.gaps),
      ("japanese", SampleMaps.japanese), ("arabic", SampleMaps.arabic),
      ("german", SampleMaps.german),
    ] {
      var stacked = input
      stacked.arrangement = .stacked
      stacked.width = 360
      scenes.append((name, JourneyMapLayout.scene(input)))
      scenes.append((name + "-stacked", JourneyMapLayout.scene(stacked)))
    }
    try withProject { project in
      for (name, scene) in scenes where name != "mini-curve" {
        try project.write("\(name).svg", SVGRenderer.standalone(scene).string)
      }
      try expectSuccess(of: "compare_pictures.py", "'\(project.folder)'/*.svg", in: project)
    }
  }

  private func expectSuccess(
    of script: String, _ arguments: String, in project: Project
  ) throws {
    guard let python = Repository.checkerPython else {
      if Repository.skip("the page checkers are not installed") { Issue.record("no checkers") }
      return
    }
    let path = Repository.path("Tests/Browser/\(script)")
    let found = try project.shell("'\(python)' '\(path)' \(arguments)")
    if found.status == 3 {
      if Repository.skip(found.output) { Issue.record("\(found.output)") }
      return
    }
    #expect(found.status == 0, "\(found.output)\(found.errors)")
  }

  /// A page with a picture, what we think of its texts, and a function that measures them.
  private func page(_ scene: Scene) -> String {
    var ours: [String] = []
    for text in scene.texts {
      for line in text.lines {
        ours.append("[\(line.width),\(text.box.x),\(text.box.maxX),\(text.style.size)]")
      }
    }
    return """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>widths</title>
      <style>\(DiagramStyle.css)body{margin:0}</style>
      \(SVGRenderer.inline(scene, idPrefix: "m").string)
      <script>
      const ours = [\(ours.joined(separator: ","))];
      // Arial, Helvetica, Liberation Sans and Arimo set four of these on 3.332 em.
      function widthOf(text, family) {
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = "1000px " + family;
        return pen.measureText(text).width;
      }
      function measure() {
        // A line is the text of a node: the first stands in its text, others in spans of it.
        const runs = [];
        for (const text of document.querySelectorAll("svg text:not(defs *)")) {
          let start = 0;
          const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          while (nodes.nextNode()) {
            const data = nodes.currentNode.data;
            if (data.trim()) runs.push({text, start, line: data.replace(/ $/, "")});
            start += data.length;
          }
        }
        const rows = runs.map(({text, start, line}, index) => {
          const shift = text.getCTM().e;
          let left = Infinity, right = -Infinity;
          for (let i = start; i < start + line.length; i++) {
            const extent = text.getExtentOfChar(i);
            left = Math.min(left, extent.x + shift);
            right = Math.max(right, extent.x + extent.width + shift);
          }
          return {text: line, width: text.getSubStringLength(start, line.length), left, right,
            ours: ours[index]};
        });
        const stack = "\(FontFamily.stack)";
        return {count: runs.length, expected: ours.length, rows,
          font: Math.abs(widthOf("mmmm", stack) - 3332) < 10,
          emoji: widthOf("\u{1F600}", stack) > 1100};
      }
      </script></html>
      """
  }
}
