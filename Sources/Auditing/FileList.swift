import Foundation

/// The list that a site keeps of its own files, one path a line behind a line that says what it is: what a later
/// publication does not write any more is told by it from what somebody else has put there.
struct FileList {
  /// Within the folder.
  let path: String

  private static let head =
    "# Files of this site as fairlead wrote them. Those that it does not write again are removed when it publishes anew."

  func bytes(_ paths: [String]) -> [UInt8] { Array((Self.head + "\n").utf8) + paths.flatMap(line) }

  func line(_ path: String) -> [UInt8] { Array("\(path)\n".utf8) }

  /// Whether a file is such a list.
  static func isList(_ path: String) -> Bool {
    let start = try? FileHandle(forReadingAtPath: path)?.read(upToCount: head.utf8.count)
    return start.map { $0.elementsEqual(head.utf8) } ?? false
  }

  /// What the list names, and the one that a publication was making that did not come to its end; sorted.
  ///
  /// - Parameter part: under which name a file grows.
  func read(in folder: String, also part: (String) -> String) -> [String] {
    var paths: Set<String> = []
    for place in ["\(folder)/\(path)", part("\(folder)/\(path)")] where Self.isList(place) {
      let text = FileManager.default.contents(atPath: place).map { String(decoding: $0, as: UTF8.self) } ?? ""
      // The last line ends with a line break, or the process was killed while it wrote it.
      paths.formUnion(
        text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init))
    }
    return paths.filter { Self.isWithin($0) && !Self.leadsThroughLink($0, in: folder) }.sorted()
  }

  /// Whether a path leads to a file of the folder and nowhere else.
  private static func isWithin(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// Whether one of the folders on the way to a file is a link: what stands behind it may be anybody's.
  private static func leadsThroughLink(_ path: String, in folder: String) -> Bool {
    var place = folder
    return path.split(separator: "/").dropLast().contains { name in
      place += "/\(name)"
      var status = stat()
      return lstat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
  }

  /// Removes a file, if there is one: no folder, and no link that somebody has put in its place.
  static func remove(_ place: String) throws(AuditError) {
    var status = stat()
    guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    guard unlink(place) == 0 || errno == ENOENT else {
      throw AuditError(.cannotWrite, "\(place): cannot be removed: \(String(cString: strerror(errno)))")
    }
  }
}
