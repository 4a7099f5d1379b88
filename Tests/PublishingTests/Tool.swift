import Foundation
import Launching
import Publishing

/// Other people's programs, which read back what Publishing wrote.
enum Tool {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func runs(_ arguments: String...) -> Bool {
    (try? run(arguments))?.status == 0
  }

  /// Standard output, and standard error with it when the program failed.
  static func output(_ arguments: String...) throws -> String {
    let result = try run(arguments)
    return result.status == 0 ? result.output : "exit \(result.status): \(result.output)\(result.error)"
  }

  static func temporaryFile(_ bytes: [UInt8], suffix: String = "") throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)\(suffix)")
    try Data(bytes).write(to: url)
    return url
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String, error: String) {
    let result = try ChildProcess.run(
      "/usr/bin/env", arguments, input: [], seconds: 120, memory: 1 << 34, outputBytes: 1 << 24)
    return (result.status, String(decoding: result.output, as: UTF8.self), result.complaint)
  }
}

extension Samples {
  /// The templates as they stand on disk.
  static func templates() throws -> Templates {
    let folder = Tool.top.appendingPathComponent("templates")
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files["templates/\(name)"] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    return try Templates(files: files)
  }
}
