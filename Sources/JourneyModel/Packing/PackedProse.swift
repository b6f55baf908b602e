import Diagnostics

// How prose and notes are packed.

extension Prose: Packable {
  func pack(into packer: inout Packer) {
    packer.put(count: Int(file.index))
    packer.put(blocks)
  }

  init(from unpacker: inout Unpacker) {
    let file = FileID(unpacker.count())
    self.init(blocks: unpacker.next(), file: file)
  }
}

extension Block: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .paragraph(let content):
      packer.put(count: 0)
      packer.put(content)
    case .heading(let heading):
      packer.put(count: 1)
      packer.put(heading)
    case .list(let list):
      packer.put(count: 2)
      packer.put(list)
    case .quote(let blocks):
      packer.put(count: 3)
      packer.put(blocks)
    case .code(let code):
      packer.put(count: 4)
      packer.put(code)
    case .table(let table):
      packer.put(count: 5)
      packer.put(table)
    case .thematicBreak: packer.put(count: 6)
    }
  }

  init(from unpacker: inout Unpacker) {
    switch unpacker.count() {
    case 0: self = .paragraph(unpacker.next())
    case 1: self = .heading(unpacker.next())
    case 2: self = .list(unpacker.next())
    case 3: self = .quote(unpacker.next())
    case 4: self = .code(unpacker.next())
    case 5: self = .table(unpacker.next())
    default: self = .thematicBreak
    }
  }
}

extension Block.Heading: Packable {
  func pack(into packer: inout Packer) {
    packer.put(count: level)
    packer.put(content)
    packer.put(anchor)
    packer.put(range)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      level: unpacker.count(), content: unpacker.next(), anchor: unpacker.text(),
      range: unpacker.next())
  }
}

extension Block.List: Packable {
  func pack(into packer: inout Packer) {
    packer.put(plain: start)
    packer.put(plain: isTight)
    packer.put(items)
  }

  init(from unpacker: inout Unpacker) {
    self.init(start: unpacker.plain(), isTight: unpacker.plain(), items: unpacker.next())
  }
}

extension Block.CodeBlock: Packable {
  func pack(into packer: inout Packer) {
    packer.put(info)
    packer.put(text)
    packer.put(range)
  }

  init(from unpacker: inout Unpacker) {
    self.init(info: unpacker.text(), text: unpacker.text(), range: unpacker.next())
  }
}

extension Block.Table: Packable {
  func pack(into packer: inout Packer) {
    packer.put(count: alignments.count)
    for alignment in alignments { packer.put(plain: alignment) }
    packer.put(header)
    packer.put(rows)
  }

  init(from unpacker: inout Unpacker) {
    let count = unpacker.count()
    let alignments = (0..<count).map { _ in unpacker.plain(Alignment.self) }
    self.init(alignments: alignments, header: unpacker.next(), rows: unpacker.next())
  }
}

extension Inline: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .text(let text):
      packer.put(count: 0)
      packer.put(text)
    case .softBreak: packer.put(count: 1)
    case .lineBreak: packer.put(count: 2)
    case .code(let code):
      packer.put(count: 3)
      packer.put(code)
    case .emphasis(let content):
      packer.put(count: 4)
      packer.put(content)
    case .strong(let content):
      packer.put(count: 5)
      packer.put(content)
    case .link(let link):
      packer.put(count: 6)
      packer.put(link)
    case .image(let image):
      packer.put(count: 7)
      packer.put(image)
    }
  }

  init(from unpacker: inout Unpacker) {
    switch unpacker.count() {
    case 0: self = .text(unpacker.text())
    case 1: self = .softBreak
    case 2: self = .lineBreak
    case 3: self = .code(unpacker.text())
    case 4: self = .emphasis(unpacker.next())
    case 5: self = .strong(unpacker.next())
    case 6: self = .link(unpacker.next())
    default: self = .image(unpacker.next())
    }
  }
}

extension Inline.Link: Packable {
  func pack(into packer: inout Packer) {
    packer.put(destination)
    packer.put(title)
    packer.put(content)
    packer.put(range)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      destination: unpacker.text(), title: unpacker.text(), content: unpacker.next(),
      range: unpacker.next())
  }
}

extension Inline.Image: Packable {
  func pack(into packer: inout Packer) {
    packer.put(source)
    packer.put(title)
    packer.put(alternative)
    packer.put(range)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      source: unpacker.text(), title: unpacker.text(), alternative: unpacker.text(),
      range: unpacker.next())
  }
}

extension Note: Packable {
  func pack(into packer: inout Packer) {
    packer.put(title)
    packer.put(sections)
    packer.put(origin)
    packer.put(plain: audience)
  }

  init(from unpacker: inout Unpacker) {
    self.init(title: unpacker.next(), sections: unpacker.next(), origin: unpacker.next())
    audience = unpacker.plain()
  }
}

extension Note.Section: Packable {
  func pack(into packer: inout Packer) {
    packer.put(at)
    packer.put(prose)
  }

  init(from unpacker: inout Unpacker) { self.init(at: unpacker.next(), prose: unpacker.next()) }
}
