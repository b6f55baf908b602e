import Diagnostics
import JourneyModel

/// Reads the files that content may link to.
enum AssetReader {
  /// The file; what is wrong with it as an image is added to `problems`.
  static func read(_ file: ContentTree.File, _ problems: inout [Diagnostic]) -> Asset {
    guard file.bytes.count <= Limits.assetBytes else {
      problems.append(
        Diagnostic(
          .fileTooLarge, at: .whole(file.id),
          "“\(file.name)” has \(file.bytes.count) bytes, but at most \(Limits.assetBytes) may be "
            + "published.", help: "Make the file smaller."))
      return Asset(path: file.path, bytes: [], image: nil, file: file.id)
    }
    let image = image(file, &problems)
    return Asset(path: file.path, bytes: file.bytes, image: image, file: file.id)
  }

  private static func image(
    _ file: ContentTree.File, _ problems: inout [Diagnostic]
  ) -> Asset.ImageInfo? {
    switch ImageHeader.read(file.bytes) {
    case .image(let info):
      guard info.width <= Limits.imagePixels / info.height else {
        problems.append(
          Diagnostic(
            .invalidImage, at: .whole(file.id),
            "The image “\(file.name)” has \(info.width) × \(info.height) pixels, which is more "
              + "than \(Limits.imagePixels / 1_000_000) million.", help: "Scale the image down."))
        return nil
      }
      return info
    case .broken(let format):
      problems.append(
        Diagnostic(
          .invalidImage, at: .whole(file.id),
          "The image “\(file.name)” starts as \(format.name) but does not say its size.",
          help: "Export the image again."))
      return nil
    case .other:
      if file.path.claimsRasterImage {
        problems.append(
          Diagnostic(
            .invalidImage, at: .whole(file.id), "The file “\(file.name)” is not an image.",
            help: "Export it as PNG, JPEG, GIF or WebP."))
      }
      return nil
    }
  }
}

extension Asset.ImageInfo.Format {
  /// The name of the format in messages.
  fileprivate var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .webp: "WebP"
    }
  }
}

extension String {
  /// Whether the name ends as that of a PNG, JPEG, GIF or WebP does.
  fileprivate var claimsRasterImage: Bool {
    let name = lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { name.hasSuffix($0) }
  }
}
