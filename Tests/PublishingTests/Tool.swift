import Foundation

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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: printed, as: UTF8.self), String(decoding: complaint, as: UTF8.self)
    )
  }
}
