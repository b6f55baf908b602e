/// A property of a small inline picture whose values are ready text: a face, a status, a curve.
///
/// Diagrams have attributes of their own with typed values; these are for icons.
package struct PictureProperty: Sendable {
  let name: StaticString

  package static let fill = PictureProperty(name: "fill")
  package static let gradientUnits = PictureProperty(name: "gradientUnits")
  package static let height = PictureProperty(name: "height")
  package static let offset = PictureProperty(name: "offset")
  package static let path = PictureProperty(name: "d")
  package static let preserveAspectRatio = PictureProperty(name: "preserveAspectRatio")
  package static let vectorEffect = PictureProperty(name: "vector-effect")
  package static let viewBox = PictureProperty(name: "viewBox")
  package static let width = PictureProperty(name: "width")
  package static let x2 = PictureProperty(name: "x2")
  package static let y2 = PictureProperty(name: "y2")
}

extension Attribute {
  /// A property of a small inline picture: `.picture(.viewBox, "0 0 20 20")`.
  package static func picture(_ property: PictureProperty, _ value: String) -> Attribute {
    Attribute(property.name, .text(value))
  }
}
