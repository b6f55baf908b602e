import SiteRouting

/// Whole addresses of pages, for canonical links and the sitemap.
enum SiteAddress {
  /// The address of a page of the site that stands at `baseURL`, which ends with a slash.
  static func of(_ route: Route, at baseURL: String) -> String {
    baseURL + (route == .atlas ? "" : escaped(route.path))
  }

  /// A path with all but letters, digits and `-._~/` of ASCII percent-escaped.
  static func escaped(_ path: String) -> String { escaped(path, besides: "/") }

  /// A fragment as an address holds it; `page=3&zoom=50` of a PDF stays as it is.
  static func escapedFragment(_ fragment: String) -> String {
    escaped(fragment, besides: "/?=&,:;+")
  }

  private static func escaped(_ path: String, besides kept: StaticString) -> String {
    let kept = kept.withUTF8Buffer { Array($0) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      case _ where kept.contains(byte): bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
