import Foundation

/// What stands in a run's own places on disk, told without following a link: what is put in the place of a file of the
/// run, or beside it, and is none.
struct RunContents {
  private enum Kind { case file, folder(isEmpty: Bool), link(to: String), other }

  private let folder: RunFolder
  /// By their paths from the run's folder, sorted. Other folders of the run's may be a site made of it.
  private var entries: [(path: String, kind: Kind)] = []
  /// Parts of a run that hold its other files.
  private static let own = ["evidence", "report"]

  init(_ folder: RunFolder) {
    self.folder = folder
    takeIn("")
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func takeIn(_ part: String) {
    let top = part.isEmpty ? folder.path : "\(folder.path)/\(part)"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: top)) ?? [] {
      let path = part.isEmpty ? name : "\(part)/\(name)"
      let kind = kind(of: "\(folder.path)/\(path)")
      entries.append((path, kind))
      if case .folder = kind, !part.isEmpty || Self.own.contains(name) { takeIn(path) }
    }
  }

  private func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR:
      return .folder(isEmpty: (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false)
    case S_IFLNK: return .link(to: (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "nowhere")
    default: return .other
    }
  }

  /// Paths that must not be opened: behind a link there may be anything, and a pipe may never end.
  var closed: Set<String> {
    Set(
      entries.compactMap { entry in
        switch entry.kind {
        case .link, .other: entry.path
        case .file, .folder: nil
        }
      })
  }

  /// Whether what everything else is held against is closed: the ledger, `run.json` or the archive.
  var isClosed: Bool {
    closed.contains { path in
      let first = path.prefix { $0 != "/" }
      return first == "evidence" || first == "run.json" || first.hasPrefix("ledger.sqlite")
    }
  }

  /// - Parameter isFinished: an interrupted run may have left files that it was writing.
  func problems(isFinished: Bool) -> [String] {
    entries.compactMap { path, kind in
      let place = "\(folder.path)/\(path)"
      let name = path.split(separator: "/").last ?? ""
      switch kind {
      case .link(let target): return "\(place): is a link to \(target), and no file of the run; it was not followed"
      case .other: return "\(place): is neither a file nor a folder; it was not opened"
      case .folder where name.hasPrefix("."): return "\(place): is a hidden folder, and none of the run"
      case .folder(isEmpty: true): return "\(place): is an empty folder, and none of the run"
      case .file where name.hasPrefix("."):
        if !isFinished, name.hasPrefix(RunFolder.leftover) { return nil }
        return "\(place): is a hidden file, and none of the run"
      case .file, .folder: return nil
      }
    }
  }
}
