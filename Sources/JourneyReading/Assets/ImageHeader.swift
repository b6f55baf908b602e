import JourneyModel

/// Reads format and size from the first bytes of an image, without decoding it.
enum ImageHeader: Equatable {
  /// An image of a size.
  case image(Asset.ImageInfo)
  /// A file that starts like an image but ends or goes wrong before its size.
  case broken(Asset.ImageInfo.Format)
  /// Any other file.
  case other

  /// What the bytes of a file are.
  static func read(_ bytes: [UInt8]) -> ImageHeader {
    guard let format = format(bytes) else { return .other }
    let size: (width: Int, height: Int)? =
      switch format {
      case .png: pngSize(bytes)
      case .gif: gifSize(bytes)
      case .jpeg: jpegSize(bytes)
      case .webp: webpSize(bytes)
      }
    guard let size, size.width > 0, size.height > 0 else { return .broken(format) }
    return .image(Asset.ImageInfo(format: format, width: size.width, height: size.height))
  }

  private static func format(_ bytes: [UInt8]) -> Asset.ImageInfo.Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return .webp
    }
    return nil
  }

  private typealias Size = (width: Int, height: Int)

  /// PNG: the first chunk is IHDR, which starts with both sizes.
  private static func pngSize(_ bytes: [UInt8]) -> Size? {
    guard bytes.dropFirst(12).starts(with: "IHDR".utf8),
      let width = bytes.bigEndian(16, 4), let height = bytes.bigEndian(20, 4)
    else { return nil }
    return (width, height)
  }

  /// GIF: the logical screen follows the signature.
  private static func gifSize(_ bytes: [UInt8]) -> Size? {
    guard let width = bytes.littleEndian(6, 2), let height = bytes.littleEndian(8, 2) else {
      return nil
    }
    return (width, height)
  }

  /// JPEG: the first frame header (SOF) holds the size; other segments are skipped by their length.
  private static func jpegSize(_ bytes: [UInt8]) -> Size? {
    var index = 2
    while let marker = bytes.bigEndian(index, 2) {
      guard marker >> 8 == 0xFF else { return nil }
      switch marker & 0xFF {
      case 0xFF:  // A fill byte before the marker.
        index += 1
      case 0x01, 0xD0...0xD7:  // Markers without a segment.
        index += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = bytes.bigEndian(index + 5, 2),
          let width = bytes.bigEndian(index + 7, 2)
        else { return nil }
        return (width, height)
      case 0xD9, 0xDA: return nil
      default:
        guard let length = bytes.bigEndian(index + 2, 2), length >= 2 else { return nil }
        index += 2 + length
      }
    }
    return nil
  }

  /// WebP: a lossy (VP8), lossless (VP8L) or extended (VP8X) first chunk.
  private static func webpSize(_ bytes: [UInt8]) -> Size? {
    let chunk = bytes.dropFirst(12)
    if chunk.starts(with: "VP8X".utf8) {
      guard let width = bytes.littleEndian(24, 3), let height = bytes.littleEndian(27, 3) else {
        return nil
      }
      return (width + 1, height + 1)
    }
    if chunk.starts(with: "VP8L".utf8) {
      guard bytes.count > 20, bytes[20] == 0x2F, let bits = bytes.littleEndian(21, 4) else {
        return nil
      }
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard chunk.starts(with: "VP8 ".utf8), bytes.bigEndian(23, 3) == 0x9D012A,
      let width = bytes.littleEndian(26, 2), let height = bytes.littleEndian(28, 2)
    else { return nil }
    return (width & 0x3FFF, height & 0x3FFF)
  }
}

extension [UInt8] {
  /// The number in some bytes, the most significant first; nil past the end.
  fileprivate func bigEndian(_ start: Int, _ length: Int) -> Int? {
    guard start + length <= count else { return nil }
    return self[start..<start + length].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number in some bytes, the least significant first; nil past the end.
  fileprivate func littleEndian(_ start: Int, _ length: Int) -> Int? {
    guard start + length <= count else { return nil }
    return self[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
