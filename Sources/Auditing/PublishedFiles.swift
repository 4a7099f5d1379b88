import Foundation

/// Files of a publication that grow piece by piece, each under another name until all of them are whole, so that a
/// reader never sees half of one and a failed publication leaves the last one as it was.
final class PublishedFiles {
  private let folder: String
  private var handles: [String: FileHandle] = [:]
  /// In the order of last use, the oldest first.
  private var recent: [String] = []
  private var paths: [String] = []
  private var begun: Set<String> = []

  /// Few files grow at the same time; the rest are pages, written once.
  private static let mostOpen = 24

  init(_ folder: String) { self.folder = folder }

  func append(_ bytes: [UInt8], to path: String) throws(AuditError) {
    do {
      try handle(for: path).write(contentsOf: Data(bytes))
    } catch {
      throw AuditError(.cannotWrite, "\(folder)/\(path): cannot be written: \(error.localizedDescription)")
    }
  }

  /// Gives every file its own name.
  func finish() throws(AuditError) {
    for path in handles.keys.sorted() { close(path) }
    for path in paths where rename(part(path), "\(folder)/\(path)") != 0 {
      throw AuditError(.cannotWrite, "\(folder)/\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  private func handle(for path: String) throws -> FileHandle {
    if let open = handles[path] { return open }
    if handles.count >= Self.mostOpen, let oldest = recent.first(where: { handles[$0] != nil }) { close(oldest) }
    let url = URL(filePath: part(path))
    if begun.insert(path).inserted {
      paths.append(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    let handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    handles[path] = handle
    recent.append(path)
    return handle
  }

  private func close(_ path: String) {
    try? handles.removeValue(forKey: path)?.close()
    recent.removeAll { $0 == path }
  }

  private func part(_ path: String) -> String { Self.part("\(folder)/\(path)") }

  /// Under which name a file grows.
  static func part(_ path: String) -> String { "\(path).part" }
}
