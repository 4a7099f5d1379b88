import Foundation

/// Bytes that come in pieces: from memory, or from a file that is never held whole.
final class ByteSource {
  private var memory: [UInt8]
  private var offset = 0
  private let descriptor: Int32?
  private let path: String

  init(_ bytes: [UInt8]) {
    memory = bytes
    descriptor = nil
    path = ""
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
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// The next piece of at most `count` bytes; empty at the end.
  func read(_ count: Int) throws(TableError) -> ArraySlice<UInt8> {
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
