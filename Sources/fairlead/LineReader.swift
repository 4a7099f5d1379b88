import Foundation

/// Lines of a stream, without their line feeds, one in memory at a time.
final class LineReader {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ handle: FileHandle) { self.handle = handle }

  /// The next line; nil at the end. A last line without a line feed is a line.
  func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
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
      let piece = handle.availableData
      if piece.isEmpty { isAtEnd = true } else { buffer += piece }
    }
  }
}
