import CLibArchive

/// One entry of a zip file, unpacked piece by piece: however large it is, one piece is held.
///
/// For large entries that need not be held whole; `ZipReader.read` checks the whole before it hands anything out.
public final class ZipEntryReader {
  private let archive: OpaquePointer
  /// The zip in memory, at an address that does not move; nil for a file.
  private let memory: UnsafeMutableRawBufferPointer?
  private let name: String
  private let size: Int
  private var produced = 0
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  init(_ entry: ZipReader.Entry, path: String) throws(ZipError) {
    (archive, name, size, memory) = (try Self.open(), entry.name, entry.size, nil)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw .cannotOpen(path: path, reason: ZipReader.message(archive))
    }
    try seek()
  }

  init(_ entry: ZipReader.Entry, bytes: [UInt8]) throws(ZipError) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    memory.copyBytes(from: bytes)
    (archive, name, size, self.memory) = (try Self.open(), entry.name, entry.size, memory)
    guard archive_read_open_memory(archive, memory.baseAddress, bytes.count) == ARCHIVE_OK else { throw .notZip }
    try seek()
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  /// The next bytes of the entry; empty at its end, where its checksum and size were found right.
  public func next() throws(ZipError) -> ArraySlice<UInt8> {
    let count = archive_read_data(archive, &piece, piece.count)
    guard count >= 0 else { throw .damaged("\"\(name)\": \(ZipReader.message(archive))") }
    produced += count
    // The directory's word is what the limits were held against.
    guard produced <= size else { throw .damaged("\"\(name)\" is larger than the directory says") }
    guard count > 0 || produced == size else { throw .damaged("\"\(name)\" is shorter than the directory says") }
    return piece[..<count]
  }

  private static func open() throws(ZipError) -> OpaquePointer {
    guard let archive = archive_read_new() else { throw .damaged("out of memory") }
    // The streaming reader would believe local headers that contradict the directory.
    archive_read_support_format_zip_seekable(archive)
    return archive
  }

  private func seek() throws(ZipError) {
    while true {
      var header: OpaquePointer?
      let code = archive_read_next_header(archive, &header)
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let header else { throw .noSuchEntry(name: name) }
      if archive_entry_filetype(header) == ZipReader.regularFile,
        archive_entry_pathname(header).map({ String(cString: $0) }) == name
      {
        return
      }
    }
  }
}
