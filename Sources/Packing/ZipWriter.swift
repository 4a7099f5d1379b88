import CLibArchive
import Foundation

/// Writes zip files. Members carry no times and no owners, so that the same input gives the same bytes.
public enum ZipWriter {
  /// One file to be put into a zip.
  public struct Member: Sendable, Hashable {
    public var name: String
    public var content: Content
    /// Stored as it is instead of deflated: for what is packed already and must be readable in place.
    public var isStored: Bool

    public enum Content: Sendable, Hashable {
      case bytes([UInt8])
      /// Copied piece by piece; never held in memory as a whole.
      case file(path: String)
    }

    public init(name: String, content: Content, isStored: Bool = false) {
      self.name = name
      self.content = content
      self.isStored = isStored
    }
  }

  /// Writes a zip file of the members in their order, replacing what stands at `path`.
  public static func write(_ members: [Member], to path: String) throws(ZipError) {
    guard let archive = archive_write_new() else { throw .cannotWrite(path: path, reason: "out of memory") }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else {
      throw .cannotWrite(path: path, reason: ZipReader.message(archive))
    }
    for member in members { try append(member, to: archive, path: path) }
    guard archive_write_close(archive) == ARCHIVE_OK else {
      throw .cannotWrite(path: path, reason: ZipReader.message(archive))
    }
  }

  private static func append(_ member: Member, to archive: OpaquePointer, path: String) throws(ZipError) {
    func require(_ code: Int32) throws(ZipError) {
      guard code == ARCHIVE_OK else { throw .cannotWrite(path: path, reason: ZipReader.message(archive)) }
    }
    try require(
      member.isStored
        ? archive_write_zip_set_compression_store(archive) : archive_write_zip_set_compression_deflate(archive))
    guard let header = archive_entry_new() else { throw .cannotWrite(path: path, reason: "out of memory") }
    defer { archive_entry_free(header) }
    archive_entry_set_pathname(header, member.name)
    archive_entry_set_filetype(header, UInt32(ZipReader.regularFile))
    archive_entry_set_perm(header, 0o644)
    switch member.content {
    case .bytes(let bytes):
      archive_entry_set_size(header, Int64(bytes.count))
      try require(archive_write_header(archive, header))
      try write(bytes[...], to: archive, path: path)
    case .file(let source):
      guard let file = fopen(source, "rb") else {
        throw .cannotOpen(path: source, reason: String(cString: strerror(errno)))
      }
      defer { fclose(file) }
      func fail() -> ZipError { .cannotOpen(path: source, reason: String(cString: strerror(errno))) }
      guard fseeko(file, 0, SEEK_END) == 0, case let size = ftello(file), size >= 0 else { throw fail() }
      archive_entry_set_size(header, Int64(size))
      rewind(file)
      try require(archive_write_header(archive, header))
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&piece, 1, piece.count, file), count > 0 {
        try write(piece[..<count], to: archive, path: path)
      }
      guard ferror(file) == 0 else { throw fail() }
    }
    try require(archive_write_finish_entry(archive))
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to archive: OpaquePointer, path: String) throws(ZipError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .cannotWrite(path: path, reason: ZipReader.message(archive)) }
      rest = rest.dropFirst(count)
    }
  }
}
