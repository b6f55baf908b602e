import JourneyModel

/// Writes prose as libcmark's own renderer writes its tree, to compare the two.
struct ProseHTML {
  private(set) var html = ""

  init(_ prose: Prose) { add(prose.blocks, isTight: false) }

  private mutating func line() { if !html.isEmpty, html.last != "\n" { html += "\n" } }

  private mutating func add(_ blocks: [Block], isTight: Bool) {
    for block in blocks { add(block, isTight: isTight) }
  }

  private mutating func add(_ block: Block, isTight: Bool) {
    switch block {
    case .paragraph(let inlines):
      if isTight {
        add(inlines)
      } else {
        line()
        html += "<p>"
        add(inlines)
        html += "</p>\n"
      }
    case .heading(let heading):
      line()
      html += "<h\(heading.level)>"
      add(heading.content)
      html += "</h\(heading.level)>\n"
    case .list(let list): add(list)
    case .quote(let blocks):
      line()
      html += "<blockquote>\n"
      add(blocks, isTight: false)
      line()
      html += "</blockquote>\n"
    case .code(let code): add(code)
    case .table(let table): add(table)
    case .thematicBreak:
      line()
      html += "<hr />\n"
    }
  }

  private mutating func add(_ list: Block.List) {
    line()
    let tag = list.start == nil ? "ul" : "ol"
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    html += "<\(tag)\(start)>\n"
    for item in list.items {
      line()
      html += "<li>"
      add(item, isTight: list.isTight)
      html += "</li>\n"
    }
    html += "</\(tag)>\n"
  }

  private mutating func add(_ code: Block.CodeBlock) {
    line()
    let language = code.info.prefix { $0 != " " && $0 != "\t" }
    html +=
      code.info.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(Self.escaped(language))\">"
    html += Self.escaped(code.text)
    html += "</code></pre>\n"
  }

  /// Tables are no part of CommonMark; the shape is that of GitHub's renderer.
  private mutating func add(_ table: Block.Table) {
    line()
    html += "<table>\n"
    for (index, row) in ([table.header] + table.rows).enumerated() {
      html += "<tr>"
      for (cell, alignment) in zip(row, table.alignments) {
        let tag = index == 0 ? "th" : "td"
        html += alignment == .natural ? "<\(tag)>" : "<\(tag) \(alignment)>"
        add(cell)
        html += "</\(tag)>"
      }
      html += "</tr>\n"
    }
    html += "</table>\n"
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): html += Self.escaped(text)
      case .softBreak: html += "\n"
      case .lineBreak: html += "<br />\n"
      case .code(let text): html += "<code>\(Self.escaped(text))</code>"
      case .emphasis(let parts): wrap(parts, "em")
      case .strong(let parts): wrap(parts, "strong")
      case .link(let link):
        html += "<a href=\"\(Self.address(link.destination))\"\(Self.title(link.title))>"
        add(link.content)
        html += "</a>"
      case .image(let image):
        html += "<img src=\"\(Self.address(image.source))\""
        html += " alt=\"\(Self.escaped(image.alternative))\"\(Self.title(image.title)) />"
      }
    }
  }

  private mutating func wrap(_ parts: [Inline], _ tag: String) {
    html += "<\(tag)>"
    add(parts)
    html += "</\(tag)>"
  }

  private static func title(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escaped(title))\""
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// libcmark empties addresses with a scheme that runs code and escapes what URLs may not hold.
  private static func address(_ address: String) -> String {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    if address.contains(":"), ["javascript", "vbscript", "file", "data"].contains(scheme) {
      return ""
    }
    var escaped = ""
    for byte in address.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte == UInt8(ascii: "&") {
        escaped += "&amp;"
      } else if byte == UInt8(ascii: "'") {
        escaped += "&#x27;"
      } else if byte < 0x80,
        character.isLetter || character.isNumber || "-_.+!*(),%#@?=;:/$~".contains(character)
      {
        escaped.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
