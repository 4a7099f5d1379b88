import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder that a browser keeps its files in, for one page. A process that was killed leaves its folders behind; the
/// next one that makes a profile removes them.
final class BrowserProfile: Sendable {
  let path: String
  /// Locked for as long as the folder is in use: the lock goes with the process that holds it.
  private let lock: Int32

  private static let prefix = "fairlead-browser-"
  private static let lockName = "/fairlead.lock"

  init(in folder: URL = FileManager.default.temporaryDirectory) throws {
    Self.removeAbandoned(in: folder)
    let name = UUID().uuidString
    path = folder.appending(path: Self.prefix + name).path
    // Under another name until it is locked, so that nobody takes it for abandoned in between.
    let made = folder.appending(path: "fairlead-new-" + name).path
    try FileManager.default.createDirectory(
      atPath: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    lock = open(made + Self.lockName, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    try FileManager.default.moveItem(atPath: made, toPath: path)
  }

  deinit { if lock >= 0 { close(lock) } }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Removes folders of ours that no process holds.
  static func removeAbandoned(in folder: URL) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] where name.hasPrefix(prefix) {
      let path = folder.appending(path: name).path
      var status = stat()
      // Other people's folders, and links to elsewhere, are none of our business.
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else { continue }
      let lock = open(path + lockName, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? files.removeItem(atPath: path) }
    }
  }
}
