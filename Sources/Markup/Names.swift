/// The name of an element; only the static members exist.
package struct ElementName: Sendable {
  let name: StaticString
  let ending: Ending

  /// How an element ends in HTML.
  enum Ending: Sendable {
    /// By an end tag.
    case tag
    /// Where the next one of its kind begins or what it stands in ends: its end tag may be left
    /// out wherever the element may stand, so that it always is.
    case itself
    /// At once: it has no content and no end tag.
    case void
    /// By an end tag, or as in XML where it is empty.
    case picture
  }

  private init(_ name: StaticString, _ ending: Ending = .tag) {
    self.name = name
    self.ending = ending
  }
}

extension ElementName {
  // MARK: HTML

  package static let a = ElementName("a")
  package static let abbr = ElementName("abbr")
  package static let article = ElementName("article")
  package static let aside = ElementName("aside")
  package static let bdi = ElementName("bdi")
  package static let blockquote = ElementName("blockquote")
  package static let br = ElementName("br", .void)
  package static let caption = ElementName("caption")
  package static let cite = ElementName("cite")
  package static let code = ElementName("code")
  package static let col = ElementName("col", .void)
  package static let colgroup = ElementName("colgroup")
  package static let dd = ElementName("dd", .itself)
  package static let details = ElementName("details")
  package static let div = ElementName("div")
  package static let dl = ElementName("dl")
  package static let dt = ElementName("dt", .itself)
  package static let em = ElementName("em")
  package static let figcaption = ElementName("figcaption")
  package static let figure = ElementName("figure")
  package static let footer = ElementName("footer")
  package static let h1 = ElementName("h1")
  package static let h2 = ElementName("h2")
  package static let h3 = ElementName("h3")
  package static let h4 = ElementName("h4")
  package static let h5 = ElementName("h5")
  package static let h6 = ElementName("h6")
  package static let header = ElementName("header")
  package static let hr = ElementName("hr", .void)
  package static let img = ElementName("img", .void)
  package static let li = ElementName("li", .itself)
  package static let link = ElementName("link", .void)
  package static let main = ElementName("main")
  package static let meta = ElementName("meta", .void)
  package static let nav = ElementName("nav")
  package static let ol = ElementName("ol")
  package static let p = ElementName("p")
  package static let pre = ElementName("pre")
  package static let q = ElementName("q")
  package static let section = ElementName("section")
  package static let small = ElementName("small")
  package static let span = ElementName("span")
  package static let strong = ElementName("strong")
  package static let summary = ElementName("summary")
  package static let table = ElementName("table")
  package static let tbody = ElementName("tbody")
  package static let td = ElementName("td", .itself)
  package static let tfoot = ElementName("tfoot")
  package static let th = ElementName("th", .itself)
  package static let thead = ElementName("thead")
  package static let time = ElementName("time")
  package static let tr = ElementName("tr", .itself)
  package static let ul = ElementName("ul")

  // MARK: SVG (`a` and `title` are shared)

  package static let svg = ElementName("svg")
  package static let circle = ElementName("circle", .picture)
  package static let clipPath = ElementName("clipPath", .picture)
  package static let defs = ElementName("defs", .picture)
  package static let desc = ElementName("desc", .picture)
  package static let ellipse = ElementName("ellipse", .picture)
  package static let g = ElementName("g", .picture)
  package static let line = ElementName("line", .picture)
  package static let linearGradient = ElementName("linearGradient", .picture)
  package static let path = ElementName("path", .picture)
  package static let polygon = ElementName("polygon", .picture)
  package static let polyline = ElementName("polyline", .picture)
  package static let rect = ElementName("rect", .picture)
  package static let stop = ElementName("stop", .picture)
  package static let text = ElementName("text")
  package static let title = ElementName("title")
  package static let tspan = ElementName("tspan", .picture)
  package static let use = ElementName("use", .picture)

  /// The heading of a level, 1 to 6; beyond them the nearest.
  package static func heading(_ level: Int) -> ElementName {
    [h1, h2, h3, h4, h5, h6][max(1, min(6, level)) - 1]
  }
}

/// An attribute: a static name with a value that is escaped when it is written.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case text(String)
    case literal(StaticString)
    case integer(Int)
    case number(Double)
    case bytes([UInt8])
    case flag
    case absent
  }

  let name: StaticString
  let value: Value

  init(_ name: StaticString, _ value: Value) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  // MARK: Both dialects

  /// Class names, separated by spaces; not from user text.
  package static func `class`(_ names: String) -> Attribute { Attribute("class", .text(names)) }
  /// The element's id, unique on the page.
  package static func id(_ id: String) -> Attribute { Attribute("id", .text(id)) }
  /// Where a link leads.
  package static func href(_ target: LinkTarget) -> Attribute {
    Attribute("href", .text(target.text))
  }
  /// The language of the content.
  package static func lang(_ tag: String) -> Attribute { Attribute("lang", .text(tag)) }
  /// The role for assistive technology.
  package static func role(_ role: StaticString) -> Attribute { Attribute("role", .literal(role)) }
  /// An `aria-` property with text: `.aria(.label, "Map")`.
  package static func aria(_ property: AriaProperty, _ value: String) -> Attribute {
    Attribute(property.name, .text(value))
  }
  /// Hides from assistive technology.
  package static let ariaHidden = Attribute("aria-hidden", .literal("true"))
  /// The place in the keyboard order: 0 or −1.
  package static func tabindex(_ index: Int) -> Attribute {
    Attribute("tabindex", .integer(index))
  }
  /// Nothing: for attributes that are there only sometimes.
  package static let none = Attribute("", .absent)

  // MARK: HTML

  package static func alt(_ text: String) -> Attribute { Attribute("alt", .text(text)) }
  package static func colspan(_ count: Int) -> Attribute { Attribute("colspan", .integer(count)) }
  package static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", .integer(count)) }
  /// A `data-` attribute with a word for the style sheet: `.data(.initial, "A")`.
  package static func data(_ property: DataProperty, _ value: String) -> Attribute {
    Attribute(property.name, .text(value))
  }
  package static func datetime(_ text: String) -> Attribute { Attribute("datetime", .text(text)) }
  package static let decodingAsync = Attribute("decoding", .literal("async"))
  package static let dirAuto = Attribute("dir", .literal("auto"))
  package static func dir(_ direction: StaticString) -> Attribute {
    Attribute("dir", .literal(direction))
  }
  package static func headers(_ ids: String) -> Attribute { Attribute("headers", .text(ids)) }
  package static func height(_ pixels: Int) -> Attribute { Attribute("height", .integer(pixels)) }
  package static let loadingLazy = Attribute("loading", .literal("lazy"))
  package static func name(_ text: StaticString) -> Attribute { Attribute("name", .literal(text)) }
  package static let open = Attribute("open", .flag)
  package static func rel(_ types: StaticString) -> Attribute { Attribute("rel", .literal(types)) }
  package static func scope(_ scope: StaticString) -> Attribute {
    Attribute("scope", .literal(scope))
  }
  package static func source(_ target: LinkTarget) -> Attribute {
    Attribute("src", .text(target.text))
  }
  package static func start(_ number: Int) -> Attribute { Attribute("start", .integer(number)) }
  package static func title(_ text: String) -> Attribute { Attribute("title", .text(text)) }
  package static func width(_ pixels: Int) -> Attribute { Attribute("width", .integer(pixels)) }
}

/// A property of `aria-`.
package struct AriaProperty: Sendable {
  let name: StaticString

  package static let current = AriaProperty(name: "aria-current")
  package static let describedBy = AriaProperty(name: "aria-describedby")
  package static let label = AriaProperty(name: "aria-label")
  package static let labelledBy = AriaProperty(name: "aria-labelledby")
  package static let sort = AriaProperty(name: "aria-sort")
}

/// A `data-` attribute: what the style sheet shows of an element beside its text.
package struct DataProperty: Sendable {
  let name: StaticString

  /// The first letter of a name.
  package static let initial = DataProperty(name: "data-initial")
}
