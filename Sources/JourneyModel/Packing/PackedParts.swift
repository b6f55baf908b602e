import Diagnostics

// How the parts of a journey are packed: stages, touchpoints, and what hangs on them.

extension Stage: Packable {
  func pack(into packer: inout Packer) {
    packer.put(id)
    packer.put(name)
    packer.put(origin)
    packer.put(goal)
    packer.put(plain: volume)
    packer.put(plain: previousVolume)
    packer.put(timeInStage)
    packer.put(metrics)
    packer.put(touchpoints)
  }

  init(from unpacker: inout Unpacker) {
    self.init(id: unpacker.next(), name: unpacker.text(), origin: unpacker.next())
    goal = unpacker.next()
    volume = unpacker.plain()
    previousVolume = unpacker.plain()
    timeInStage = unpacker.next()
    metrics = unpacker.next()
    touchpoints = unpacker.next()
  }
}

extension TimeInStage: Packable {
  func pack(into packer: inout Packer) {
    packer.put(median)
    packer.put(p90)
    packer.put(previous)
  }

  init(from unpacker: inout Unpacker) {
    self.init(median: unpacker.next(), p90: unpacker.next(), previous: unpacker.next())
  }
}

extension Touchpoint: Packable {
  func pack(into packer: inout Packer) {
    packer.put(address)
    packer.put(id)
    packer.put(name)
    packer.put(origin)
    for text in [channel, intent, action, success, owner] { packer.put(text) }
    for texts in [next, thinks, frontstage, systems] { packer.put(texts) }
    packer.put(feels)
    packer.put(pains)
    packer.put(delights)
    packer.put(quotes)
    packer.put(plain: momentOfTruth)
    packer.put(backstage)
    packer.put(links)
    packer.put(metrics)
    packer.put(plain: audience)
  }

  init(from unpacker: inout Unpacker) {
    let address: Address = unpacker.next()
    self.init(
      id: unpacker.next(), in: address.stage, name: unpacker.text(), origin: unpacker.next())
    self.address = address
    channel = unpacker.next()
    intent = unpacker.next()
    action = unpacker.next()
    success = unpacker.next()
    owner = unpacker.next()
    next = unpacker.next()
    thinks = unpacker.next()
    frontstage = unpacker.next()
    systems = unpacker.next()
    feels = unpacker.next()
    pains = unpacker.next()
    delights = unpacker.next()
    quotes = unpacker.next()
    momentOfTruth = unpacker.plain()
    backstage = unpacker.next()
    links = unpacker.next()
    metrics = unpacker.next()
    audience = unpacker.plain()
  }
}

extension Feeling: Packable {
  func pack(into packer: inout Packer) {
    packer.put(plain: score)
    packer.put(byPersona)
    packer.put(words)
    packer.put(evidence)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      score: unpacker.plain(), byPersona: unpacker.next(), words: unpacker.next(),
      evidence: unpacker.next())
  }
}

extension Feeling.PersonaScore: Packable {
  func pack(into packer: inout Packer) {
    packer.put(persona)
    packer.put(plain: score)
  }

  init(from unpacker: inout Unpacker) {
    self.init(persona: unpacker.next(), score: unpacker.plain())
  }
}

extension Point: Packable {
  func pack(into packer: inout Packer) {
    packer.put(text)
    packer.put(evidence)
  }

  init(from unpacker: inout Unpacker) {
    self.init(text: unpacker.text(), evidence: unpacker.next())
  }
}

extension Quote: Packable {
  func pack(into packer: inout Packer) {
    packer.put(text)
    packer.put(who)
    packer.put(evidence)
    packer.put(plain: audience)
  }

  init(from unpacker: inout Unpacker) {
    self.init(
      text: unpacker.text(), who: unpacker.next(), evidence: unpacker.next(),
      audience: unpacker.plain())
  }
}

extension BackstageTask: Packable {
  func pack(into packer: inout Packer) {
    packer.put(task)
    packer.put(team)
  }

  init(from unpacker: inout Unpacker) {
    self.init(task: unpacker.text(), team: unpacker.next())
  }
}
