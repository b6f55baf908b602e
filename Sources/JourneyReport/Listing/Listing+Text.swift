import Diagnostics

extension Listing {
  /// The list in a format.
  package func text(_ format: OutputFormat) -> String {
    switch format {
    case .text: table
    case .json: String(decoding: json, as: UTF8.self)
    }
  }

  /// Columns for people; the last one is not padded.
  private var table: String {
    let lines = [columns.map { $0.uppercased() }] + rows.map { $0.map(\.text) }
    let widths = columns.indices.map { column in
      lines.reduce(0) { max($0, $1[column].count) }
    }
    return lines.map { line in
      var text = ""
      for (cell, width) in zip(line, widths) {
        text += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// An array of objects for programs; what is not known is null.
  private var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { array in
      for row in rows {
        array.object { object in
          for (column, cell) in zip(columns, row) {
            object.key(column)
            cell.write(to: &object)
          }
        }
      }
    }
    return json.finish()
  }
}

extension Listing.Cell {
  fileprivate var text: String {
    switch self {
    case .text(let text): SafeName.printable(text ?? "–")
    case .texts(let texts): texts.isEmpty ? "–" : SafeName.printable(texts.joined(separator: ", "))
    case .number(let number): number.map(PlainNumber.text) ?? "–"
    }
  }

  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text?): json.string(text)
    case .number(let number?): json.number(number)
    case .texts(let texts): json.array { for text in texts { $0.string(text) } }
    case .text(nil), .number(nil): json.null()
    }
  }
}
