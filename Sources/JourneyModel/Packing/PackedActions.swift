import Diagnostics

// How evidence, handoffs and recommendations are packed.

extension Evidence: Packable {
  func pack(into packer: inout Packer) {
    packer.put(id)
    packer.put(kind)
    packer.put(title)
    packer.put(origin)
    packer.put(plain: n)
    packer.put(plain: date)
    packer.put(link)
    packer.put(at)
    packer.put(plain: audience)
    packer.put(body)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), kind: unpacker.text(), title: unpacker.text(), origin: unpacker.next())
    n = unpacker.plain()
    date = unpacker.plain()
    link = unpacker.next()
    at = unpacker.next()
    audience = unpacker.plain()
    body = unpacker.next()
  }
}

extension Experiment: Packable {
  func pack(into packer: inout Packer) {
    packer.put(origin)
    packer.put(hypothesis)
    packer.put(variable)
    packer.put(variants)
    packer.put(success)
    packer.put(plain: status)
    packer.put(result)
  }

  init(from unpacker: inout Unpacker) {
    self.init(origin: unpacker.next())
    hypothesis = unpacker.next()
    variable = unpacker.next()
    variants = unpacker.next()
    success = unpacker.next()
    status = unpacker.plain()
    result = unpacker.next()
  }
}

extension Handoff: Packable {
  func pack(into packer: inout Packer) {
    packer.put(from)
    packer.put(to)
    packer.put(origin)
    for text in [title, creative, promise, headline, owner] { packer.put(text) }
    packer.put(landing)
    packer.put(metric)
    packer.put(experiment)
    packer.put(plain: audience)
    packer.put(body)
  }

  init(from unpacker: inout Unpacker) {
    self.init(from: unpacker.next(), to: unpacker.next(), origin: unpacker.next())
    title = unpacker.next()
    creative = unpacker.next()
    promise = unpacker.next()
    headline = unpacker.next()
    owner = unpacker.next()
    landing = unpacker.next()
    metric = unpacker.next()
    experiment = unpacker.next()
    audience = unpacker.plain()
    body = unpacker.next()
  }
}

extension Recommendation.Move: Packable {
  func pack(into packer: inout Packer) {
    packer.put(metric)
    packer.put(to)
  }

  init(from unpacker: inout Unpacker) { self.init(metric: unpacker.next(), to: unpacker.next()) }
}

extension Recommendation.Result: Packable {
  func pack(into packer: inout Packer) {
    packer.put(metric)
    packer.put(from)
    packer.put(to)
    packer.put(worth)
    packer.put(plain: date)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      metric: unpacker.next(), from: unpacker.next(), to: unpacker.next(), worth: unpacker.next(),
      date: unpacker.plain())
  }
}

extension Recommendation: Packable {
  func pack(into packer: inout Packer) {
    packer.put(id)
    packer.put(title)
    packer.put(origin)
    packer.put(at)
    for score in [impact, effort, confidence, reach] { packer.put(plain: score) }
    packer.put(owner)
    packer.put(plain: status)
    packer.put(plain: due)
    packer.put(moves)
    packer.put(result)
    packer.put(experiment)
    packer.put(evidence)
    packer.put(plain: audience)
    packer.put(body)
  }

  init(from unpacker: inout Unpacker) {
    self.init(id: unpacker.next(), title: unpacker.text(), origin: unpacker.next())
    at = unpacker.next()
    impact = unpacker.plain()
    effort = unpacker.plain()
    confidence = unpacker.plain()
    reach = unpacker.plain()
    owner = unpacker.next()
    status = unpacker.plain()
    due = unpacker.plain()
    moves = unpacker.next()
    result = unpacker.next()
    experiment = unpacker.next()
    evidence = unpacker.next()
    audience = unpacker.plain()
    body = unpacker.next()
  }
}
