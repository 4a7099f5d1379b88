import CEmbedded

/// The rubric, the lists and the page templates as they were when the program was built.
///
/// They are embedded (C23 `#embed`), not resources beside the binary, so that a binary that is moved keeps them.
public enum Defaults {
  /// Embedded files whose path starts with `prefix`, by their path from the repository's top
  /// ("rubric/sb657/rubric.yaml"). End `prefix` with "/" to name a folder; "" gives everything.
  public static func files(under prefix: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in embedded {
      let path = String(cString: file.path)
      if path.hasPrefix(prefix) { files[path] = bytes(of: file) }
    }
    return files
  }

  /// One embedded file; nil when there is none of that path.
  public static func file(_ path: String) -> [UInt8]? {
    embedded.first { String(cString: $0.path) == path }.map(bytes)
  }

  /// Paths of everything embedded, in order.
  public static var paths: [String] { embedded.map { String(cString: $0.path) } }

  private static var embedded: UnsafeBufferPointer<fairlead_embedded_file> {
    UnsafeBufferPointer(start: fairlead_embedded_files, count: fairlead_embedded_count)
  }

  private static func bytes(of file: fairlead_embedded_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
