import Foundation

/// A file that only ever grows, by whole records.
struct ArchiveFile: ~Copyable {
  let path: String
  private(set) var length: Int
  private let descriptor: Int32

  /// Opens or creates, and locks: two runs that append to one file would take each other's places for their own.
  init(path: String) throws(ArchiveError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .cannotWrite(path: path, reason: "another fairlead is writing to it; wait for it, or end it")
    }
    var status = stat()
    self.path = path
    self.descriptor = descriptor
    length = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Cuts off what stands beyond the first `count` bytes.
  mutating func cut(to count: Int) throws(ArchiveError) {
    guard length > count else { return }
    guard ftruncate(descriptor, off_t(count)) == 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    length = count
  }

  deinit {
    // Said, not left to the close: a program that is being started at this moment holds a copy of every open file until
    // it has begun, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Appends with one write(2), so that a killed process leaves all of it or none. If the disk has no room for all,
  /// the part that was written is taken back.
  mutating func append(_ bytes: [UInt8]) throws(ArchiveError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        _ = ftruncate(descriptor, off_t(length))
        if [ENOSPC, EDQUOT, EFBIG].contains(code) { throw .diskFull(path: path) }
        throw .cannotWrite(path: path, reason: String(cString: strerror(code)))
      }
      written += count
    }
    length += written
  }

  /// Waits until the disk has it all.
  func synchronize() { fsync(descriptor) }
}
