import Diagnostics
import JourneyAnalysis
import JourneyDiff
import JourneyModel
import Markup
import SiteRouting

/// Writes data as the JSON of a file.
enum DataFile {
  /// The bytes of a file that holds a value.
  ///
  /// Fields without a value are left out, and so is what only templates need.
  static func json(_ value: DataValue) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 16_384)
    write(value, to: &json)
    return json.finish() + [0x0A]
  }

  /// The bytes of `portfolio.json`: what the site shows together, and the snapshot that a later
  /// state is compared with.
  static func portfolio(in context: RenderContext, at route: Route) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 65_536)
    json.object {
      if case .object(let object) = PortfolioData.value(in: context, at: route) {
        write(object, to: &$0)
      }
      $0.key(PortfolioSnapshot.member)
      snapshot(of: context).write(to: &$0)
    }
    return json.finish() + [0x0A]
  }

  private static func snapshot(of context: RenderContext) -> PortfolioSnapshot {
    PortfolioSnapshot(context.portfolio, findings: context.portfolioFindings.journeys)
  }

  private static func write(_ value: DataValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .bool(let flag): json.bool(flag)
    case .markup(let markup): json.string(markup.string)
    case .list(let values): json.array { json in for value in values { write(value, to: &json) } }
    case .object(let object): json.object { write(object, to: &$0) }
    }
  }

  private static func write(_ object: DataObject, to json: inout JSONWriter) {
    let fields = object.schema.fields
    for index in fields.indices where fields[index].isInFiles {
      let value = object.value(at: index)
      if case .null = value { continue }
      json.key(fields[index].name)
      write(value, to: &json)
    }
  }
}
