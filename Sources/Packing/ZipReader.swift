import CLibArchive
import Foundation

/// A zip file whose entries are read by name. Nothing is written to disk: a name such as "../../x" is just a name.
public struct ZipReader: Sendable {
  /// Files in the order of the zip's directory; folders and links are left out.
  public let entries: [Entry]

  public struct Entry: Sendable, Hashable {
    public var name: String
    /// Bytes when unpacked, as the zip's directory states it.
    public var size: Int
    public var isEncrypted: Bool
  }

  private enum Source: Sendable {
    case bytes([UInt8])
    case file(path: String)
  }

  private let source: Source
  private let limits: ZipLimits

  /// Reads the directory of a zip file in memory and holds it to the limits.
  public init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    try self.init(source: .bytes(bytes), size: bytes.count, start: Array(bytes.prefix(4)), limits: limits)
  }

  /// Reads the directory of a zip file on disk and holds it to the limits. The file is opened anew for each entry.
  public init(path: String, limits: ZipLimits = ZipLimits()) throws(ZipError) {
    guard let file = fopen(path, "rb") else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 4)
    start.removeLast(4 - fread(&start, 1, 4, file))
    guard fseeko(file, 0, SEEK_END) == 0 else { throw .cannotOpen(path: path, reason: "not a plain file") }
    try self.init(source: .file(path: path), size: Int(ftello(file)), start: start, limits: limits)
  }

  private init(source: Source, size: Int, start: [UInt8], limits: ZipLimits) throws(ZipError) {
    self.source = source
    self.limits = limits
    var entries: [Entry] = []
    var total = 0
    do {
      try Self.walk(source) { (entry, _) throws(ZipError) in
        guard entries.count < limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        entries.append(entry)
        total += min(entry.size, Int.max / 2 - total)
        return true
      }
    } catch .notZip {
      throw start.starts(with: [0x50, 0x4b, 3, 4]) ? .truncated : .notZip
    }
    guard total <= limits.totalBytes else { throw .tooLarge(limit: limits.totalBytes) }
    let ratio = total / max(size, 1)
    guard total <= limits.harmlessBytes || ratio <= limits.ratio else {
      throw .bomb(ratio: ratio, limit: limits.ratio)
    }
    self.entries = entries
  }

  public func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Unpacks one entry piece by piece.
  public func open(_ name: String) throws(ZipError) -> ZipEntryReader {
    let entry = try entry(name)
    switch source {
    case .bytes(let bytes): return try ZipEntryReader(entry, bytes: bytes)
    case .file(let path): return try ZipEntryReader(entry, path: path)
    }
  }

  private func entry(_ name: String) throws(ZipError) -> Entry {
    let named = entries.filter { $0.name == name }
    guard let entry = named.first else { throw .noSuchEntry(name: name) }
    guard named.count == 1 else { throw .ambiguous(name: name) }
    guard !entry.isEncrypted else { throw .encrypted(name: name) }
    guard entry.size <= limits.entryBytes else { throw .entryTooLarge(name: name, limit: limits.entryBytes) }
    return entry
  }

  /// Unpacks one entry and checks its checksum and size.
  public func read(_ name: String) throws(ZipError) -> [UInt8] {
    let entry = try entry(name)
    var bytes: [UInt8] = []
    try Self.walk(source) { (candidate, archive) throws(ZipError) in
      guard candidate.name == name else { return true }
      bytes = try Self.data(of: entry, in: archive)
      return false
    }
    return bytes
  }

  /// Goes through the files of the zip until `visit` answers false.
  private static func walk(
    _ source: Source, _ visit: (Entry, OpaquePointer) throws(ZipError) -> Bool
  ) throws(ZipError) {
    guard let archive = archive_read_new() else { throw .damaged("out of memory") }
    defer { archive_read_free(archive) }
    // The streaming reader would believe local headers that contradict the directory.
    archive_read_support_format_zip_seekable(archive)
    switch source {
    case .file(let path):
      guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
        throw .cannotOpen(path: path, reason: message(archive))
      }
      try visitEntries(of: archive, visit)
    case .bytes(let bytes):
      var failure: ZipError?
      bytes.withUnsafeBytes { buffer in
        do throws(ZipError) {
          guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            throw .notZip
          }
          try visitEntries(of: archive, visit)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  private static func visitEntries(
    of archive: OpaquePointer, _ visit: (Entry, OpaquePointer) throws(ZipError) -> Bool
  ) throws(ZipError) {
    while true {
      var header: OpaquePointer?
      let code = archive_read_next_header(archive, &header)
      if code == ARCHIVE_EOF { return }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let header else {
        throw archive_format(archive) == 0 ? .notZip : .damaged(message(archive))
      }
      guard archive_entry_filetype(header) == regularFile else { continue }
      guard let name = archive_entry_pathname(header) else { throw .damaged("an entry has no name") }
      let entry = Entry(
        name: String(cString: name), size: max(0, Int(archive_entry_size(header))),
        isEncrypted: archive_entry_is_encrypted(header) != 0)
      guard try visit(entry, archive) else { return }
    }
  }

  private static func data(of entry: Entry, in archive: OpaquePointer) throws(ZipError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size, 1 << 20))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &piece, piece.count)
      if count == 0 { break }
      guard count > 0 else { throw .damaged("\"\(entry.name)\": \(message(archive))") }
      // The directory's word is what the limits were held against.
      guard bytes.count + count <= entry.size else {
        throw .damaged("\"\(entry.name)\" is larger than the directory says")
      }
      bytes += piece[..<count]
    }
    guard bytes.count == entry.size else { throw .damaged("\"\(entry.name)\" is shorter than the directory says") }
    return bytes
  }

  /// `AE_IFREG`, a macro with a cast, which Swift does not import.
  static let regularFile: mode_t = 0o100000

  static func message(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown error"
  }
}
