import Diagnostics

// How ids, amounts and names are packed.

extension Identifier: Packable {
  func pack(into packer: inout Packer) { packer.put(rawValue) }
  init(from unpacker: inout Unpacker) { self.init(unpacker.text()) }
}

extension Address: Packable {
  func pack(into packer: inout Packer) {
    packer.put(stage)
    packer.put(touchpoint)
  }

  init(from unpacker: inout Unpacker) {
    self.init(stage: unpacker.next(), touchpoint: unpacker.next())
  }
}

extension Quantity: Packable {
  func pack(into packer: inout Packer) {
    packer.put(plain: amount)
    switch unit {
    case .number: packer.put(count: 0)
    case .percent: packer.put(count: 1)
    case .seconds: packer.put(count: 2)
    case .money(let currency):
      packer.put(count: 3)
      packer.put(currency)
    }
    packer.put(written)
  }

  init(from unpacker: inout Unpacker) {
    let amount = unpacker.plain(Double.self)
    let unit: Unit =
      switch unpacker.count() {
      case 0: .number
      case 1: .percent
      case 2: .seconds
      default: .money(currency: unpacker.text())
      }
    self.init(amount: amount, unit: unit, written: unpacker.text())
  }
}

extension Mention: Packable {
  func pack(into packer: inout Packer) {
    switch self {
    case .evidence(let id):
      packer.put(count: 0)
      packer.put(id)
    case .persona(let id):
      packer.put(count: 1)
      packer.put(id)
    case .stage(let id):
      packer.put(count: 2)
      packer.put(id)
    case .place(let address):
      packer.put(count: 3)
      packer.put(address)
    case .segment(let name, let metric):
      packer.put(count: 4)
      packer.put(name)
      packer.put(metric)
    }
  }

  init(from unpacker: inout Unpacker) {
    switch unpacker.count() {
    case 0: self = .evidence(unpacker.next())
    case 1: self = .persona(unpacker.next())
    case 2: self = .stage(unpacker.next())
    case 3: self = .place(unpacker.next())
    default: self = .segment(unpacker.text(), of: unpacker.next())
    }
  }
}

extension MetricReading.Segment: Packable {
  func pack(into packer: inout Packer) {
    packer.put(name)
    packer.put(value)
    packer.put(plain: n)
  }

  init(from unpacker: inout Unpacker) {
    self.init(name: unpacker.text(), value: unpacker.next(), n: unpacker.plain())
  }
}

extension MetricHistory: Packable {
  func pack(into packer: inout Packer) {
    packer.put(file)
    packer.put(column)
    packer.put(entries)
  }

  init(from unpacker: inout Unpacker) {
    self.init(file: unpacker.text(), column: unpacker.text(), entries: unpacker.next())
  }
}

extension MetricHistory.Entry: Packable {
  func pack(into packer: inout Packer) {
    packer.put(label)
    packer.put(plain: date)
    packer.put(plain: value)
  }

  init(from unpacker: inout Unpacker) {
    self.init(label: unpacker.text(), date: unpacker.plain(), value: unpacker.plain())
  }
}

extension MetricReading: Packable {
  func pack(into packer: inout Packer) {
    packer.put(metric)
    packer.put(origin)
    packer.put(value)
    packer.put(plain: n)
    packer.put(previous)
    packer.put(target)
    packer.put(segments)
    packer.put(history)
    packer.put(plain: asOf)
    packer.put(source)
    packer.put(plain: promoters)
    packer.put(plain: detractors)
    packer.put(plain: audience)
  }

  init(from unpacker: inout Unpacker) {
    self.init(metric: unpacker.next(), origin: unpacker.next())
    value = unpacker.next()
    n = unpacker.plain()
    previous = unpacker.next()
    target = unpacker.next()
    segments = unpacker.next()
    history = unpacker.next()
    asOf = unpacker.plain()
    source = unpacker.next()
    promoters = unpacker.plain()
    detractors = unpacker.plain()
    audience = unpacker.plain()
  }
}
