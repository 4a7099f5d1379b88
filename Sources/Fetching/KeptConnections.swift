import CLibCurl

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The sockets of a loop's connections, so that one can be looked at before it is used again.
///
/// What a server sends on an idle connection is the answer to nothing (RFC 9112, section 6.3: it must not be taken for
/// the answer to a later request). libcurl before 8 takes such a connection all the same.
///
/// Lives on the thread of its `CurlLoop`.
final class KeptConnections {
  struct Ends: Hashable {
    var nearAddress: String
    var nearPort: Int32
    var farAddress: String
    var farPort: Int32
  }

  private var descriptors: [Ends: Int32] = [:]
  private var ends: [Int32: Ends] = [:]

  func opened(_ descriptor: Int32, between ends: Ends) {
    closed(descriptor)
    descriptors[ends] = descriptor
    self.ends[descriptor] = ends
  }

  func closed(_ descriptor: Int32) {
    guard let ends = ends.removeValue(forKey: descriptor) else { return }
    if descriptors[ends] == descriptor { descriptors[ends] = nil }
  }

  /// Nil for what is no socket of the internet.
  static func nearPort(of descriptor: Int32) -> Int32? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isKnown = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) } == 0
    }
    // The port stands in the same place for both families.
    guard isKnown, [AF_INET, AF_INET6].contains(Int32(storage.ss_family)) else { return nil }
    return withUnsafeBytes(of: &storage) { Int32($0[2]) << 8 | Int32($0[3]) }
  }

  /// Whether nothing has come in on a connection that is not in use: no byte, no end, no error. A connection that nobody
  /// knows is none to rely on.
  func isSilent(between ends: Ends) -> Bool {
    guard let descriptor = descriptors[ends] else { return false }
    var byte: UInt8 = 0
    while true {
      let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
      if count >= 0 { return false }
      if errno != EINTR { return errno == EAGAIN || errno == EWOULDBLOCK }
    }
  }
}
