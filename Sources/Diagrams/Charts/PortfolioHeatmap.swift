package import Markup
package import Wording

/// Journeys against their stages, each cell with its value on a ground that tells good from bad.
package struct PortfolioHeatmap: Sendable {
  /// One stage of a journey.
  package struct Cell: Sendable {
    /// The stage's name.
    package let stage: String
    /// The value as it is printed; nil for none.
    package let text: String?
    /// How good it is, from −1 to 1; nil for none.
    package let place: Double?
    /// Where it leads.
    package let link: LinkTarget?

    /// A stage with its value.
    package init(stage: String, text: String?, place: Double?, link: LinkTarget? = nil) {
      self.stage = stage
      self.text = text
      self.place = place
      self.link = link
    }
  }

  /// One journey.
  package struct Row: Sendable {
    /// The journey's title.
    package let title: String
    /// Where it leads.
    package let link: LinkTarget?
    /// Its stages.
    package let cells: [Cell]

    /// A journey with its stages.
    package init(title: String, link: LinkTarget?, cells: [Cell]) {
      self.title = title
      self.link = link
      self.cells = cells
    }
  }

  /// What the values are.
  package let title: String
  /// The journeys.
  package let rows: [Row]

  /// A heat map of journeys.
  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// The heat map as a picture.
  package func scene(_ wording: Wording, width: Double = 960) -> Scene {
    let most = max(1, rows.reduce(0) { max($0, $1.cells.count) })
    let names = min(200, max(120, width * 0.2))
    let cell = max(92, min(170, ((width - names) / Double(most)).rounded(.down)))
    var canvas = Canvas()
    var y = 0.0
    for row in rows { y = draw(row, names, cell, top: y, wording, into: &canvas) + 4 }
    var scene = Scene(
      width: names + cell * Double(most), height: max(20, y - 4), title: title,
      summary: summary(wording), language: wording.language)
    scene.elements = canvas.elements
    return scene.running(TextDirection(language: wording.language))
  }

  private func draw(
    _ row: Row, _ names: Double, _ width: Double, top: Double, _ wording: Wording,
    into canvas: inout Canvas
  ) -> Double {
    let title = row.title.balanced(.strong, names - 16)
    let texts = row.cells.map { $0.stage.balanced(style($0.place).text, width - 18) }
    let stages = texts.reduce(0) { max($0, $1.height(.body)) }
    let height = max(title.height(.strong) + 12, stages + TextStyle.figure.lineHeight + 13, 40)
    func name(_ canvas: inout Canvas) {
      canvas.rect(Rect(x: 0, y: top, width: names - 8, height: height), .hit)
      let y = top + (height - title.height(.strong)) / 2
      canvas.text(title, in: Rect(x: 2, y: y, width: names - 16, height: 0), .strong)
    }
    if let link = row.link {
      canvas.group(.link(link, label: row.title), name)
    } else {
      name(&canvas)
    }
    for (index, cell) in row.cells.enumerated() {
      let box = Rect(x: names + Double(index) * width, y: top, width: width - 4, height: height)
      func content(_ canvas: inout Canvas) {
        draw(cell, texts[index], in: box, wording, into: &canvas)
      }
      let label = "\(row.title), \(cell.stage): \(cell.text ?? wording[.noData])"
      if let link = cell.link {
        canvas.group(.link(link, label: label), content)
      } else {
        canvas.group(.remark(label), content)
      }
    }
    return top + height
  }

  private func draw(
    _ cell: Cell, _ name: WrappedText, in box: Rect, _ wording: Wording, into canvas: inout Canvas
  ) {
    let style = style(cell.place)
    canvas.rect(cell.place == nil ? box.inset(0.5, 0.5) : box, radius: 3, style.ground)
    var room = box.inset(7, 6)
    room.height = 0
    room.y += canvas.text(name, in: room, style.text)
    let value = cell.text ?? wording[.noData]
    canvas.text(value, in: room, cell.text == nil ? .note : style.value)
  }

  private func style(
    _ place: Double?
  ) -> (ground: ShapeStyle, text: TextStyle, value: TextStyle) {
    guard let place else { return (.cellNone, .note, .note) }
    switch place {
    case 0.6...: return (.cellGood2, .cellOnPositive, .onPositive)
    case 0.15..<0.6: return (.cellGood1, .body, .figure)
    case -0.15..<0.15: return (.cellZero, .body, .figure)
    case -0.6 ..< -0.15: return (.cellBad1, .body, .figure)
    default: return (.cellBad2, .cellOnNegative, .onNegative)
    }
  }

  private func summary(_ wording: Wording) -> String {
    rows.map { row in
      let cells = row.cells.map { "\($0.stage) \($0.text ?? wording[.noData])" }
      return "\(row.title): \(cells.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}
