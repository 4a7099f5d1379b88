import Foundation

/// Lines of a stream, without their line feeds.
final class LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ handle: FileHandle) { self.handle = handle }

  /// The next lines, none at the end: as many as are asked for, fewer when they reach a number of bytes, or when more
  /// would have to be waited for.
  func next(atMost count: Int, bytes: Int) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var size = 0
    while lines.count < count, size < bytes, lines.isEmpty || hasMore, let line = try next() {
      size += line.count
      lines.append(line)
    }
    return lines
  }

  /// Whether the next line, or the end, need not be waited for: at most its writer is amid it.
  var hasMore: Bool {
    if isAtEnd || lineFeed(from: start) != nil { return true }
    var question = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&question, 1, 0) != 0
  }

  /// The next line; nil at the end. A last line without a line feed is a line.
  ///
  /// - Throws: `Stop` when the stream cannot be read, such as a folder.
  private func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
      let more = try piece()
      buffer += more
      isAtEnd = more.isEmpty
    }
  }

  private func lineFeed(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + place, 0x0A, bytes.count - place).map { base.distance(to: $0) }
    }
  }

  /// What has come, without waiting for more of it, as `FileHandle` would; nothing at the end.
  private func piece() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
      var length = -1
      repeat { length = read(handle.fileDescriptor, room.baseAddress!, room.count) } while length < 0 && errno == EINTR
      if length < 0 { throw Stop(.inputMissing, "standard input: \(String(cString: strerror(errno)))") }
      count = length
    }
  }
}
