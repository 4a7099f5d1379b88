import Foundation

/// A file that only ever grows, by whole records.
struct ArchiveFile: ~Copyable {
  let path: String
  private(set) var length: Int
  private let descriptor: Int32

  /// Opens or creates; what stands beyond `length` is cut off.
  init(path: String, keeping length: Int) throws(ArchiveError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    var status = stat()
    // Something that has no length, a device or a pipe, cannot be cut.
    if fstat(descriptor, &status) == 0, Int(status.st_size) > length, ftruncate(descriptor, off_t(length)) != 0 {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .cannotWrite(path: path, reason: reason)
    }
    self.path = path
    self.length = length
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

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
