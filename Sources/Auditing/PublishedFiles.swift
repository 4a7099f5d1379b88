import Foundation

/// Files of a publication that grow piece by piece, each under another name until all of them are whole, so that a
/// reader never sees half of one and a failed publication leaves the last one as it was.
///
/// With a list of them among them, what the last publication wrote and this one did not is removed in the end. Before that,
/// pages that are there link to nothing that is not: whoever is killed leaves a whole site, and the next one goes on.
final class PublishedFiles {
  private let folder: String
  private var handles: [String: FileHandle] = [:]
  /// In the order of last use, the oldest first.
  private var recent: [String] = []
  private var paths: [String] = []
  private var begun: Set<String> = []

  /// Few files grow at the same time; the rest are pages, written once.
  private static let mostOpen = 24

  /// The list of the files, where one is kept, and what it named before.
  private let list: FileList?
  private let former: [String]

  /// - Parameter list: path of the list of the files within the folder; nil to keep none.
  init(_ folder: String, list: String? = nil) {
    self.folder = folder
    self.list = list.map { FileList(path: $0) }
    former = self.list?.read(in: folder, also: Self.part) ?? []
  }

  func append(_ bytes: [UInt8], to path: String) throws(AuditError) {
    do {
      if let list, begun.isEmpty {
        // Until the end it names the files of both publications: whichever of them are there are known as ours.
        begun.insert(list.path)
        paths.append(list.path)
        try begin(list.path)
        try handle(for: list.path).write(contentsOf: Data(list.bytes(former)))
      }
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
    guard let list else { return }
    for path in former where !begun.contains(path) {
      for place in ["\(folder)/\(path)", part(path)] { try FileList.remove(place) }
    }
    do {
      try Data(list.bytes(begun.sorted())).write(to: URL(filePath: "\(folder)/\(list.path)"), options: .atomic)
    } catch {
      throw AuditError(.cannotWrite, "\(folder)/\(list.path): cannot be written: \(error.localizedDescription)")
    }
  }

  private func begin(_ path: String) throws {
    let url = URL(filePath: part(path))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: url)
  }

  private func handle(for path: String) throws -> FileHandle {
    if let open = handles[path] { return open }
    if handles.count >= Self.mostOpen, let oldest = recent.first(where: { handles[$0] != nil }) { close(oldest) }
    if begun.insert(path).inserted {
      paths.append(path)
      if let list { try self.handle(for: list.path).write(contentsOf: Data(list.line(path))) }
      try begin(path)
    }
    let handle = try FileHandle(forWritingTo: URL(filePath: part(path)))
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
