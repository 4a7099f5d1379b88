import Foundation

/// A copy of a ledger, with the log beside it, in a folder of its own that goes with the value.
final class LedgerCopy: Sendable {
  let path: String
  private let folder: String

  init(of ledger: String) throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "fairlead-ledger-\(UUID().uuidString)").path
    path = "\(folder)/ledger.sqlite"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      for tail in ["", "-wal"] where files.fileExists(atPath: ledger + tail) {
        try Data(contentsOf: URL(filePath: ledger + tail), options: .alwaysMapped).write(to: URL(filePath: path + tail))
      }
    } catch {
      try? files.removeItem(atPath: folder)
      throw error
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
