import Diagnostics
import JourneyModel
import YAMLReading

extension JourneyReader {
  /// Reads `metrics:` of the map, a stage or a touchpoint.
  mutating func readings(_ field: YAMLField?) -> [MetricReading] {
    guard let field else { return [] }
    let items = values.items(field, wanted: "a list of metrics")
    return items.compactMap { reading($0) }
  }

  private mutating func reading(_ field: YAMLField) -> MetricReading? {
    guard var keys = values.cursor(field, ContentKeys.MetricReadingKey.self) else { return nil }
    let metric = values.reference(
      values.required(.metric, in: &keys), to: MetricDefinition.self)
    // Reading goes on where the metric lacks, so that all mistakes show in one run.
    let nothing = Sourced(MetricID(""), at: field.range)
    var reading = MetricReading(metric: metric ?? nothing, origin: field.range)
    let fields = [keys[.value], keys[.previous], keys[.target]]
    reading.value = metricValue(fields[0], of: metric?.value)
    reading.n = values.count(keys[.n])
    reading.previous = metricValue(fields[1], of: metric?.value)
    reading.target = metricValue(fields[2], of: metric?.value)
    reading.segments = segments(keys[.segments], of: metric?.value)
    checkUnits(of: reading, fields)
    reading.asOf = values.date(keys[.asOf])
    reading.source = values.reference(keys[.source], to: Evidence.self)
    reading.audience = audience(keys[.audience])
    answers(&keys, &reading)
    history(keys[.history], &reading)
    values.finish(keys)
    return metric == nil ? nil : reading
  }

  /// A value of a metric, in a unit that its kind allows and on its scale where it has one.
  mutating func metricValue(_ field: YAMLField?, of metric: MetricID?) -> Quantity? {
    guard let field else { return nil }
    let definition = metric.flatMap { catalogue[$0] }
    return values.quantity(field, of: definition, named: metric)
  }

  private mutating func segments(
    _ field: YAMLField?, of metric: MetricID?
  ) -> [MetricReading.Segment] {
    guard let field else { return [] }
    let entries = values.entries(field, wanted: "a mapping of segments to values")
    return entries.compactMap { name, value in
      if value.node.isNull { return nil }
      guard value.isMapping, var keys = values.cursor(value, ContentKeys.SegmentKey.self) else {
        return metricValue(value, of: metric).map {
          MetricReading.Segment(name: name.value, value: $0)
        }
      }
      let amount = metricValue(values.required(.value, in: &keys), of: metric)
      let n = values.count(keys[.n])
      values.finish(keys)
      return amount.map { MetricReading.Segment(name: name.value, value: $0, n: n) }
    }
  }

  private mutating func answers(
    _ keys: inout YAMLCursor<ContentKeys.MetricReadingKey>, _ reading: inout MetricReading
  ) {
    reading.promoters = values.count(keys[.promoters])
    reading.detractors = values.count(keys[.detractors])
    guard let n = reading.n, let field = keys[.promoters] ?? keys[.detractors] else { return }
    let counted = (reading.promoters ?? 0) + (reading.detractors ?? 0)
    guard counted > n else { return }
    values.report(
      .valueOutOfRange, at: field.range,
      "Promoters and detractors are \(ValueReader.plain(counted)), but “n” is "
        + "\(ValueReader.plain(n)).",
      help: "“n” counts all answers, the passive ones too.")
  }

  /// Values that are compared with each other have to have one unit.
  private mutating func checkUnits(of reading: MetricReading, _ fields: [YAMLField?]) {
    let quantities = [reading.value, reading.previous, reading.target]
    guard let unit = quantities.lazy.compactMap({ $0 }).first?.unit else { return }
    for (quantity, field) in zip(quantities, fields) {
      guard let quantity, let field, quantity.unit != unit else { continue }
      values.report(
        .wrongUnit, at: field.range,
        "“\(quantity.written.excerpt)” has another unit than the other values of "
          + "metric “\(reading.metric.value)”.",
        help: "Give all values of a metric in one unit.")
    }
  }
}

extension ValueReader {
  /// A value of a metric.
  ///
  /// - Parameters:
  ///   - field: The value.
  ///   - definition: The metric, where the catalogue has it; else every unit fits.
  ///   - name: The metric's id, for messages.
  /// - Returns: The value, or nil where it is missing or wrong.
  mutating func quantity(
    _ field: YAMLField?, of definition: MetricDefinition?, named name: MetricID?
  ) -> Quantity? {
    guard let field else { return nil }
    guard let definition else { return quantity(field, as: .any) }
    let quantity = parsed(field, wanted: "a quantity") { text throws(ValueProblem) in
      try UnitFit.fit(
        QuantityParser.parse(text), to: .metric(definition.kind),
        of: "metric “\(definition.id)”")
    }
    guard let quantity else { return nil }
    guard quantity.unit == .number, let scale = definition.scale,
      quantity.amount < scale.min || quantity.amount > scale.max
    else { return quantity }
    report(
      .valueOutOfRange, at: field.range,
      "“\(quantity.written.excerpt)” is not on the scale of metric “\(definition.id)”, "
        + "\(Self.plain(scale.min)) to \(Self.plain(scale.max)).")
    return nil
  }
}
