public import Disclosures
import Foundation

/// The archive files of one folder, read without holding more than one record in memory.
public struct Archive: Sendable {
  public let folder: String
  /// Names of the `*.warc.gz` files, in the order in which they were written.
  public let files: [String]

  public init(folder: String) throws(ArchiveError) {
    self.folder = folder
    files = Self.files(in: folder)
    guard !files.isEmpty else { throw .noArchive(folder: folder) }
  }

  static let suffix = ".warc.gz"
  static let indexName = "index.cdxj"

  static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Calls `visit` for every record of a file in order.
  public func forEachRecord(
    in file: String, _ visit: (WARCRecord) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let reader = try MemberReader(path: path(file, at: 0))
    while let record = try reader.next() { try visit(record) }
  }

  /// The record that begins at a byte of a file.
  public func record(in file: String, at offset: Int) throws(ArchiveError) -> WARCRecord {
    let reader = try MemberReader(path: path(file, at: offset), offset: offset, chunk: 1 << 15)
    guard let record = try reader.next() else { throw .truncated(file: file, offset: offset) }
    return record
  }

  /// The exchange whose response, revisit or failure stands at a position, exactly as it was appended.
  public func exchange(at position: WARCPosition) throws(ArchiveError) -> Exchange {
    try exchange(of: record(in: position.file, at: position.offset))
  }

  /// File names stand in records and indexes too, and those may come from anyone.
  func path(_ file: String, at offset: Int) throws(ArchiveError) -> String {
    guard files.contains(file) else {
      throw .damaged(file: file, offset: offset, reason: "there is no such file in \(folder)")
    }
    return folder + "/" + file
  }
}
