import Foundation

/// Bytes that come in pieces: from memory, or from a file or a pipe that is never held whole.
final class ByteSource {
  private var memory: [UInt8]
  private var offset = 0
  private let descriptor: Int32?
  private let path: String
  private let isOwned: Bool
  /// What was looked at before it was asked for.
  private var seen: [UInt8] = []

  init(_ bytes: [UInt8]) {
    memory = bytes
    descriptor = nil
    path = ""
    isOwned = false
  }

  /// Standard input, which is left open.
  init(standardInput: Void) {
    memory = []
    descriptor = STDIN_FILENO
    path = "standard input"
    isOwned = false
  }

  init(path: String) throws(TableError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw TableError(code == ENOENT ? .missing : .unreadable, "\(path): \(String(cString: strerror(code)))")
    }
    memory = []
    self.descriptor = descriptor
    self.path = path
    isOwned = true
  }

  deinit {
    if isOwned, let descriptor { close(descriptor) }
  }

  /// The next piece of at most `count` bytes; empty at the end.
  func read(_ count: Int) throws(TableError) -> ArraySlice<UInt8> {
    if !seen.isEmpty {
      let piece = seen.prefix(count)
      seen.removeFirst(piece.count)
      return piece
    }
    return try readOn(count)
  }

  /// The first bytes, which stay to be read.
  func peek(_ count: Int) throws(TableError) -> ArraySlice<UInt8> {
    while seen.count < count {
      let piece = try readOn(count - seen.count)
      if piece.isEmpty { break }
      seen += piece
    }
    return seen.prefix(count)
  }

  /// All that is left.
  func rest() throws(TableError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try read(1 << 16)
      if piece.isEmpty { return all }
      all += piece
    }
  }

  private func readOn(_ count: Int) throws(TableError) -> ArraySlice<UInt8> {
    guard let descriptor else {
      let piece = memory[offset..<min(offset + count, memory.count)]
      offset = piece.endIndex
      return piece
    }
    if memory.count != count { memory = [UInt8](repeating: 0, count: count) }
    while true {
      let got = memory.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, count) }
      if got >= 0 { return memory[0..<got] }
      if errno != EINTR { throw TableError(.unreadable, "\(path): \(String(cString: strerror(errno)))") }
    }
  }
}
