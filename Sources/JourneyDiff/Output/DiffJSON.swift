import Diagnostics
import JourneyAnalysis
import JourneyModel

extension PortfolioDiff {
  /// The version of the form of ``json()``.
  package static let version = 1

  /// The changes as JSON, for programs.
  ///
  /// The form is `{"version": 1, "compared": {"old", "new"}, "problems": [{"side", "text"}],
  /// "summary": {…counts…, "transitions": […]}, "added": [{"id", "title"}], "removed": […],
  /// "drafted": […], "unread": [{"id", "title", "sides"}], "metrics": [{"id", "oldId", "name",
  /// "presence", "details": [{"detail", "from", "to"}]}], "personas": […], "changed": [{"id", "oldId", "title",
  /// "summary", "changes": [{"kind", …}], "curve": [{"presence", "at", "stage", "name", "old",
  /// "new"}]}]}`; what is not known is left out.
  /// - Parameter frame: What is compared with what.
  /// - Returns: UTF-8 text, indented, with a line break at its end.
  package func json(_ frame: DiffFrame = DiffFrame()) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", Self.version)
      frame.write(to: &json)
      json.key("summary")
      summary.write(to: &json)
      for (name, journeys) in [
        ("added", added), ("removed", removed), ("drafted", drafted),
      ] {
        json.key(name)
        json.array {
          for journey in journeys {
            $0.object {
              $0.field("id", journey.id.rawValue)
              $0.field("title", journey.title)
            }
          }
        }
      }
      json.key("unread")
      json.array { json in
        for journey in unread {
          json.object {
            $0.field("id", journey.id.rawValue)
            $0.field("title", journey.title)
            $0.field(
              "sides", (journey.isOld ? ["old"] : []) + (journey.isNew ? ["new"] : []))
          }
        }
      }
      for (name, kind) in [("metrics", EntryChange.Kind.metric), ("personas", .persona)] {
        json.key(name)
        json.array { json in
          for change in entries where change.kind == kind {
            json.object { change.write(to: &$0) }
          }
        }
      }
      json.key("changed")
      json.array { for journey in changed { journey.write(to: &$0) } }
    }
    return json.finish()
  }
}

extension EntryChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("id", id)
    json.field("oldId", oldID)
    json.field("name", name)
    json.field("presence", presence.rawValue)
    json.details(details)
  }
}

extension DiffFrame {
  fileprivate func write(to json: inout JSONWriter) {
    let sides = [("old", old), ("new", new)]
    if sides.contains(where: { $1.name != nil }) {
      json.key("compared")
      json.object { for (side, one) in sides { $0.field(side, one.name) } }
    }
    guard sides.contains(where: { !$1.errors.isEmpty }) else { return }
    json.key("problems")
    json.array { json in
      for (side, one) in sides {
        for error in one.errors {
          json.object {
            $0.field("side", side)
            $0.field("text", error)
          }
        }
      }
    }
  }
}

extension DiffSummary {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      for (kind, count) in counts { json.field(kind.rawValue, count) }
      guard !transitions.isEmpty else { return }
      json.key("transitions")
      json.array {
        for transition in transitions {
          $0.object {
            $0.field("from", transition.from?.rawValue)
            $0.field("to", transition.to?.rawValue)
            $0.field("count", transition.count)
          }
        }
      }
    }
  }
}

extension JourneyChanges {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", new.id.rawValue)
      json.field("oldId", old.id == new.id ? nil : old.id.rawValue)
      json.field("title", new.title)
      json.key("summary")
      summary.write(to: &json)
      json.key("changes")
      json.array { json in
        for change in all {
          json.object {
            $0.field("kind", change.kind)
            $0.field("tone", change.tone.rawValue)
            change.write(to: &$0)
          }
        }
      }
      json.key("curve")
      json.array { json in
        for step in curves.steps { json.object { step.write(to: &$0) } }
      }
    }
  }
}

extension CurveComparison.Step {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("presence", presence.rawValue)
    json.field("at", address.description)
    json.field("stage", stage)
    json.field("name", name)
    json.field("old", old)
    json.field("new", new)
  }
}

extension Change {
  /// What kind of change it is, as data names it.
  package var kind: String {
    switch self {
    case .fact: "fact"
    case .added(let place): place.touchpoint == nil ? "stage-added" : "touchpoint-added"
    case .removed(let place): place.touchpoint == nil ? "stage-removed" : "touchpoint-removed"
    case .renamed(_, let place): place.touchpoint == nil ? "stage-renamed" : "touchpoint-renamed"
    case .moved(_, let place): place.touchpoint == nil ? "stage-moved" : "touchpoint-moved"
    case .channel: "channel"
    case .owner: "owner"
    case .volume: "volume"
    case .emotion: "feeling"
    case .metric: "metric"
    case .pain(let point, _, _, _): "pain-\(point.rawValue)"
    case .delight(let point, _, _, _): "delight-\(point.rawValue)"
    case .recommendation: "recommendation"
    case .handoff: "handoff"
    case .check: "check"
    case .rule: "rule"
    case .headline: "headline"
    case .detail: "detail"
    }
  }

  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .fact(let fact, let from, let to):
      json.field("fact", fact.rawValue)
      json.fromTo(from, to)
    case .added(let place), .removed(let place): json.place(place)
    case .renamed(let from, let to), .moved(let from, let to):
      json.place(to)
      json.place(from, "was")
    case .channel(let place, let from, let to), .owner(let place, let from, let to),
      .pain(_, let place, let from, let to), .delight(_, let place, let from, let to):
      json.place(place)
      json.fromTo(from, to)
    case .volume(let place, let from, let to):
      json.place(place)
      json.fromTo(from, to)
    case .emotion(let change):
      json.place(change.place)
      json.fromTo(change.old, change.new)
      json.field("rise", change.rise)
    case .metric(let change): change.write(to: &json)
    case .recommendation(let change): change.write(to: &json)
    case .handoff(let change): change.write(to: &json)
    case .check(let change): change.write(to: &json)
    case .rule(let id, let action, let from, let to):
      json.field("id", id)
      json.field("do", action)
      json.fromTo(from?.rawValue, to?.rawValue)
    case .headline(let change):
      for (name, side) in [("from", change.old), ("to", change.new)] {
        json.key(name)
        json.object { side.headline.writeMembers(to: &$0) }
      }
    case .detail(let change, let place):
      if let place { json.place(place) }
      change.write(to: &json)
    }
  }
}

extension CheckChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("id", id)
    json.fromTo(old?.state.rawValue, new?.state.rawValue)
    guard isLimited else { return }
    json.field("oldLimit", old?.limit)
    json.field("newLimit", new?.limit)
    json.field("isOnlyLimit", isOnlyLimit)
  }
}

extension DetailChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("detail", key.rawValue)
    // Hashes say nothing to anybody.
    guard key.style != .hidden else { return }
    json.field("from", old)
    json.field("to", new)
  }
}

extension JSONWriter {
  /// Writes what else changed of something; none where nothing did.
  fileprivate mutating func details(_ changes: [DetailChange]) {
    guard !changes.isEmpty else { return }
    key("details")
    array { json in
      for change in changes { json.object { change.write(to: &$0) } }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ place: ChangedPlace, _ name: String = "at") {
    field(name, place.address.description)
    field(name == "at" ? "name" : name + "Name", place.name)
  }

  fileprivate mutating func fromTo(_ from: String?, _ to: String?) {
    field("from", from)
    field("to", to)
  }

  fileprivate mutating func fromTo(_ from: Double?, _ to: Double?) {
    field("from", from)
    field("to", to)
  }
}

extension MetricChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("metric", (new ?? old)?.metric.rawValue)
    json.field("name", name)
    json.field("segment", segment)
    json.field("at", place?.address.description)
    json.field("verdict", verdict.name)
    for (name, reading) in [("from", old), ("to", new)] {
      guard let reading else { continue }
      json.key(name)
      json.object {
        $0.field("value", reading.value?.amount)
        $0.field("unit", reading.value?.unit.name)
        $0.field("written", reading.value?.written)
        $0.field("n", reading.n)
        $0.field("target", reading.target?.amount)
      }
    }
    json.details(details)
    if case .changed(let change) = verdict { json.field("difference", change.difference) }
    guard let interval else { return }
    json.key("interval")
    json.array {
      $0.number(interval.low)
      $0.number(interval.high)
    }
  }
}

extension MetricChange.Verdict {
  /// The verdict as data names it.
  package var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .retargeted: "retargeted"
    case .restated: "restated"
    case .changed(.better): "better"
    case .changed(.worse): "worse"
    case .changed(.noClearChange): "no-clear-change"
    case .changed(.untested), .changed(.unknown): "untested"
    }
  }
}

extension RecommendationChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("id", (new ?? old)?.id.rawValue)
    json.field("title", (new ?? old)?.title)
    json.field("at", place?.address.description)
    for (name, side) in [("from", old), ("to", new)] {
      guard let side else { continue }
      json.key(name)
      json.object {
        $0.field("title", side.title)
        $0.field("status", side.status.rawValue)
        $0.field("owner", side.owner)
        $0.field("due", side.due?.iso)
        $0.field("impact", side.impact)
        $0.field("effort", side.effort)
      }
    }
    json.details(details)
  }
}

extension HandoffChange {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("fromPlace", from.address.description)
    json.field("toPlace", to.address.description)
    json.field("name", name)
    json.field("presence", old == nil ? "added" : new == nil ? "removed" : "kept")
    json.field("opened", opened.map(\.rawValue))
    json.field("closed", closed.map(\.rawValue))
    for (name, side) in [("from", old), ("to", new)] {
      guard let side else { continue }
      json.key(name)
      json.object {
        $0.field("owner", side.owner)
        $0.field("metric", side.metric?.rawValue)
        $0.field("gaps", side.gaps.map(\.rawValue))
      }
    }
    json.details(details)
  }
}
