import Diagnostics
import JourneyModel
import ReportSite
import SiteRouting

/// What the pages of a site weigh, and the site as a whole, against what they may.
///
/// A page counts with the style sheet and the images that it loads.
struct SiteWeight: Sendable {
  /// A file and what it weighs.
  struct Item: Sendable, Equatable {
    let path: String
    let bytes: Int
  }

  /// So many of the heaviest files are named.
  private static let named = 5

  /// The pages that readers open one by one.
  private(set) var pages: [Item] = []
  /// All files.
  private(set) var files: [Item] = []

  /// The weights of the files of a site.
  ///
  /// - Parameters:
  ///   - paths: The path of every file.
  ///   - sizes: The bytes of each.
  ///   - loads: The paths of what each loads.
  init(_ paths: [String], sizes: [Int], loads: [[String]]) {
    files = zip(paths, sizes).map { Item(path: $0, bytes: $1) }
    let known = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for (file, loads) in zip(files, loads)
    where file.path.hasSuffix(".html") && file.path != Route.print.path {
      let loaded = loads.reduce(0) { $0 + (known[$1] ?? 0) }
      pages.append(Item(path: file.path, bytes: file.bytes + loaded))
    }
  }

  /// The warnings of a site that has budgets; nothing is weighed of one that has none.
  static func problems(
    of paths: [String], _ plan: WritePlan, _ budgets: SiteBudgets
  ) -> [Diagnostic] {
    guard budgets.page != nil || budgets.site != nil else { return [] }
    return SiteWeight(paths, sizes: plan.sizes, loads: plan.loads).problems(budgets)
  }

  /// A warning at each budget that is exceeded, naming the heaviest files.
  func problems(_ budgets: SiteBudgets) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if let budget = budgets.page {
      let heavy = pages.filter { $0.bytes > budget.value }
      let limit = ByteCount.text(budget.value)
      if !heavy.isEmpty {
        problems.append(
          Diagnostic(
            .pageBudget, at: budget.range,
            heavy.count == 1
              ? "A page is heavier than \(limit): \(Self.list(heavy))."
              : "\(heavy.count) pages are heavier than \(limit): \(Self.list(heavy)).",
            help: "Each counts with its style sheet and images."))
      }
    }
    let total = files.reduce(0) { $0 + $1.bytes }
    if let budget = budgets.site, total > budget.value {
      problems.append(
        Diagnostic(
          .siteBudget, at: budget.range,
          "The site has \(ByteCount.text(total)), which is more than "
            + "\(ByteCount.text(budget.value)).",
          help: "The heaviest files are \(Self.list(files))."))
    }
    return problems
  }

  /// The heaviest first; of equal ones, the first by path.
  private static func list(_ items: [Item]) -> String {
    let sorted = items.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }
    let names = sorted.prefix(named).map { "“\($0.path)” with \(ByteCount.text($0.bytes))" }
    let rest = items.count > named ? " and \(items.count - named) more" : ""
    return names.joined(separator: ", ") + rest
  }

  /// The paths from the site's root of the style sheets and images that a page loads, each once.
  static func loaded(by page: [UInt8]) -> [String] {
    var paths: Set<String> = []
    let (source, sheet) = (Array(" src=\"".utf8), Array(" rel=\"stylesheet\" href=\"".utf8))
    var index = 0
    while let start = page[index...].firstIndex(of: UInt8(ascii: " ")) {
      index = start + 1
      guard let name = [source, sheet].first(where: { page[start...].starts(with: $0) }),
        let end = page[(start + name.count)...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      var path = page[start + name.count..<end]
      while path.starts(with: "../".utf8) { path = path.dropFirst(3) }
      paths.insert(String(decoding: path, as: UTF8.self))
      index = end
    }
    return paths.sorted()
  }
}
