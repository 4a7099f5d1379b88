import Foundation
import Vetting

/// Vendors' documents on disk.
enum VendorFiles {
  /// More bytes than a certification has; not even loaded.
  private static let mostBytes = 50 << 20

  /// The bytes of a document, or a sentence on why there are none. A document has to lie below the folder, symbolic
  /// links followed: a list of vendors is written by others, and must not make us read what it names elsewhere.
  static func read(_ path: String, in folder: String) -> Result<[UInt8], VendorCheck.NotThere> {
    guard !path.isEmpty else { return .failure(.init(why: "The row names no document.")) }
    let root = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath().standardizedFileURL
    let file = URL(filePath: path, relativeTo: root).resolvingSymlinksInPath().standardizedFileURL
    let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
    guard file.path.hasPrefix(prefix) else {
      return .failure(.init(why: "The document lies outside the list's folder; put it there, or give --documents."))
    }
    do {
      let facts = try file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard facts.isRegularFile == true else { return .failure(.init(why: "The document is no regular file.")) }
      guard let size = facts.fileSize, size <= mostBytes else {
        return .failure(.init(why: "The document has more than \(mostBytes) bytes: it is not read."))
      }
      return .success([UInt8](try Data(contentsOf: file)))
    } catch {
      let isThere = FileManager.default.fileExists(atPath: file.path)
      return .failure(
        .init(why: isThere ? "The document cannot be opened: \(Input.reason(error))." : "The document was not found."))
    }
  }
}
