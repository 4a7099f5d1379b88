import Disclosures
import Foundation
import Packing

/// Goes through a `.warc.gz` file one gzip member at a time; one record is in memory, never the file.
final class MemberReader {
  /// The most that one record may unpack to: above every limit of the crawl, below what hurts.
  static let limit = 256 << 20

  let name: String
  /// Where the next member begins.
  private(set) var offset: Int
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// File offset of `buffer`'s first byte.
  private var bufferStart = 0
  private let chunk: Int

  /// - Parameter chunk: bytes read at a time; small for a single record, large for a whole file.
  init(path: String, offset: Int = 0, chunk: Int = 1 << 18) throws(ArchiveError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    name = URL(filePath: path).lastPathComponent
    self.offset = offset
    self.chunk = chunk
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The gzip header of the last record read (RFC 1952, 2.3): the only bytes of a member that no checksum covers.
  private(set) var head: [UInt8] = []
  private static let headLength = 10

  /// The next record; nil at the end of the file. After an error the reader stays where it was.
  func next() throws(ArchiveError) -> WARCRecord? {
    guard let (bytes, length) = try member() else { return nil }
    head = try Array(piece(at: offset).prefix(Self.headLength))
    if head.count < Self.headLength { head += try piece(at: offset + head.count).prefix(Self.headLength - head.count) }
    let record = try WARCRecord(bytes, at: WARCPosition(file: name, offset: offset, length: length))
    offset += length
    return record
  }

  /// Moves to the next place after this one where a record seems to begin; false when there is none.
  func resynchronize() throws(ArchiveError) -> Bool {
    while true {
      offset += 1
      guard let start = try find(gzipStart) else { return false }
      offset = start
      if let (bytes, _) = try? member(), bytes.starts(with: "WARC/1.".utf8) { return true }
    }
  }

  /// ID1, ID2, deflate, no flags: how our members begin (RFC 1952, 2.3).
  private let gzipStart: [UInt8] = [0x1f, 0x8b, 8]

  private func find(_ wanted: [UInt8]) throws(ArchiveError) -> Int? {
    var position = offset
    while case let piece = try piece(at: position), piece.count >= wanted.count {
      for index in piece.startIndex...(piece.endIndex - wanted.count)
      where piece[index] == wanted[0] && piece[index..<(index + wanted.count)].elementsEqual(wanted) {
        return position + index - piece.startIndex
      }
      position += piece.count - wanted.count + 1
    }
    return nil
  }

  private func member() throws(ArchiveError) -> (bytes: [UInt8], length: Int)? {
    let decoder = GzipDecoder(limit: Self.limit)
    var bytes: [UInt8] = []
    while !decoder.isFinished {
      let piece = try piece(at: offset + decoder.consumed)
      if piece.isEmpty {
        if decoder.consumed == 0 { return nil }
        throw .truncated(file: name, offset: offset)
      }
      do {
        _ = try decoder.decode(piece, into: &bytes)
      } catch {
        throw .damaged(file: name, offset: offset, reason: error.description)
      }
    }
    return (bytes, decoder.consumed)
  }

  /// What is buffered from a file offset on; empty at the end of the file.
  private func piece(at position: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    if position >= bufferStart && position < bufferStart + buffer.count { return buffer[(position - bufferStart)...] }
    var count = -1
    repeat {
      buffer = [UInt8](unsafeUninitializedCapacity: chunk) { room, filled in
        count = pread(descriptor, room.baseAddress, chunk, off_t(position))
        filled = max(count, 0)
      }
    } while count < 0 && errno == EINTR
    bufferStart = position
    guard count >= 0 else { throw .cannotOpen(path: name, reason: String(cString: strerror(errno))) }
    return buffer[...]
  }
}
