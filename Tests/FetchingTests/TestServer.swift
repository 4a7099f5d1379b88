import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A server of raw sockets on loopback: what it answers is exactly what a test wrote, however wrong. One thread a
/// connection; each connection is given to `answer` with the request's head.
final class TestServer: Sendable {
  let port: Int
  /// Heads of the requests in the order they came.
  var requests: [String] { log.withLock { $0 } }
  /// Connections accepted.
  var connections: Int { accepted.withLock { $0 } }

  private let listener: Int32
  private let log = Mutex<[String]>([])
  private let accepted = Mutex(0)

  /// A connection to a client.
  struct Peer: Sendable {
    let descriptor: Int32

    /// False once the client has gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          #if canImport(Darwin)
            Darwin.send(descriptor, buffer.baseAddress! + sent, bytes.count - sent, 0)
          #else
            Glibc.send(descriptor, buffer.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
          #endif
        }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Waits until the client closes its side.
    func waitForEnd() {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while recv(descriptor, &buffer, buffer.count, 0) > 0 {}
    }

    /// Makes the close that follows a reset.
    func reset() {
      var option = linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }
  }

  /// `answer` says whether the connection stays open for another request.
  init(_ answer: @escaping @Sendable (String, Peer) -> Bool) throws {
    #if canImport(Darwin)
      let accepting = socket(AF_INET, SOCK_STREAM, 0)
      signal(SIGPIPE, SIG_IGN)
    #else
      let accepting = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(accepting, $0, length) }
    }
    guard bound == 0, listen(accepting, 512) == 0 else { throw Refused() }
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(accepting, $0, &length) }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    listener = accepting
    Self.thread { [self] in
      while true {
        let descriptor = Self.accept(accepting)
        guard descriptor >= 0 else {
          // Only here, so that the number is not given to another socket while it is still listened to.
          close(accepting)
          return
        }
        accepted.withLock { $0 += 1 }
        Self.thread { [self] in
          defer { close(descriptor) }
          let peer = Peer(descriptor: descriptor)
          while let head = Self.readHead(descriptor) {
            log.withLock { $0.append(head) }
            if !answer(head, peer) { return }
          }
        }
      }
    }
  }

  /// A connection that programs which other tests start do not inherit: it would not end before they do.
  private static func accept(_ listener: Int32) -> Int32 {
    #if canImport(Darwin)
      let descriptor = Darwin.accept(listener, nil, nil)
    #else
      let descriptor = Glibc.accept(listener, nil, nil)
    #endif
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  struct Refused: Error {}

  /// Ends listening. Otherwise a server goes on to the end of the process: a test may be done with its server before
  /// the exchange is.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func readHead(_ descriptor: Int32) -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func thread(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      pthread_create(
        &thread, nil,
        { work in
          Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
          return nil
        }, work)
      if let thread { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { work in
          Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().run()
          return nil
        }, work)
      pthread_detach(thread)
    #endif
  }
}

extension TestServer {
  /// Answers every request with the same bytes and keeps the connection.
  convenience init(always response: String) throws {
    try self.init { _, peer in peer.send(response) }
  }
}
