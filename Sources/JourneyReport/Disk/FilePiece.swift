/// The memory that a file goes through piece by piece while it is hashed.
struct FilePiece: ~Copyable {
  /// What most pages fit into, and the caches of a processor hold.
  static let size = 1 << 18

  /// The memory, which nobody else uses meanwhile.
  let bytes: UnsafeMutableRawBufferPointer

  /// Memory for pieces of so many bytes.
  init(size: Int = Self.size) { bytes = .allocate(byteCount: max(1, size), alignment: 64) }

  deinit { bytes.deallocate() }
}
