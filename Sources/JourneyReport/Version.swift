/// The program's name and version, in one place.
public enum Version {
  /// The version: `0.1.0`.
  public static let number = "0.1.0"
  /// What pages and the manifest name as their maker: `Waymark 0.1.0`.
  public static let generator = "Waymark \(number)"
}
