import Foundation

/// Where things are.
enum Place {
  /// The top of the package.
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path

  /// The folder of our binaries: the build puts them beside the bundle of the tests, which is the running program
  /// itself on Linux and an argument of the testing helper on macOS.
  static let binaries: String = {
    let candidates = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    for candidate in candidates {
      var url = URL(filePath: candidate).standardizedFileURL
      while url.pathComponents.count > 1 {
        if url.pathExtension == "xctest" { return url.deletingLastPathComponent().path }
        url.deleteLastPathComponent()
      }
    }
    return top + "/.build/debug"
  }()
}

/// A folder of its own for one test, removed with it.
final class Workspace: Sendable {
  let path: String

  /// What is shared by many tests goes when the last of them has ended.
  private static let top: URL = {
    atexit { try? FileManager.default.removeItem(at: Workspace.top) }
    return FileManager.default.temporaryDirectory.appending(path: "fairlead-tests-\(UUID().uuidString)")
  }()

  init() throws {
    let folder = Self.top.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in it that nothing has yet.
  func fresh(_ name: String) -> String { "\(path)/\(name)-\(UUID().uuidString.prefix(8))" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// Writes a file, with the folders it stands in, and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func bytes(of name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  /// Copies a file or folder from elsewhere into it.
  func copy(_ source: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: "\(path)/\(name)")
  }
}
