import CLibCurl
public import Disclosures

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Exchanges over the network with libcurl: HTTP/1.1 over TCP or verified TLS, nothing from the environment.
public final class CurlTransport: Transport {
  public struct Options: Sendable, Hashable {
    /// Lets connections to private addresses pass (see `AddressGuard`).
    public var allowsPrivate: Bool
    /// "127.0.0.1:8080": every connection goes there, whatever host the URL names; the `Host` field stays. For servers
    /// that play many hosts on one machine. URLs that spell out a private address are refused all the same.
    public var connectTo: String?
    /// Address of a proxy that every exchange goes through. It looks names up for us, so that only addresses which
    /// URLs spell out can be guarded. Nil uses none, whatever the environment says.
    public var proxy: String?
    /// File of certificates (PEM) to trust instead of the system's.
    public var certificates: String?

    public init(
      allowsPrivate: Bool = false, connectTo: String? = nil, proxy: String? = nil, certificates: String? = nil
    ) {
      self.allowsPrivate = allowsPrivate
      self.connectTo = connectTo
      self.proxy = proxy
      self.certificates = certificates
    }
  }

  private let inbox = CurlInbox()
  private let hostGuard: AddressGuard

  /// Starts the thread that carries exchanges out; it ends with the transport.
  public init(options: Options = Options()) {
    // Where every connection goes to one place, a URL's own address would be asked there in vain.
    hostGuard = AddressGuard(allowsPrivate: options.allowsPrivate && options.connectTo == nil)
    _ = Self.isCurlReady
    let inbox = inbox
    if !Self.startThread({ CurlLoop.run(inbox: inbox, options: options) }) { inbox.close() }
  }

  deinit { inbox.close() }

  public func exchange(_ request: TransportRequest) async -> Exchange {
    let ticket = CurlTicket(request)
    guard let address = WebAddress(request.url) else {
      return ticket.unsent(FetchFailure(.unsupportedURL, "Not a web address: \(shown(request.url))"))
    }
    if let reason = hostGuard.refusal(host: address.host) {
      return ticket.unsent(FetchFailure(.forbiddenAddress, "\(address.host) is no public address (\(reason))."))
    }
    return await carryOut(ticket)
  }

  /// Hands a ticket to the network thread and waits for what comes of it.
  func carryOut(_ ticket: CurlTicket) async -> Exchange {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        ticket.wait(with: continuation)
        if !inbox.post(.start(ticket)) {
          ticket.finish(ticket.unsent(FetchFailure(.connect, "The network thread has ended.")))
        }
      }
    } onCancel: {
      // The mark counts if the thread has not seen the ticket yet, the letter if it has.
      ticket.cancel()
      _ = inbox.post(.cancel(ticket))
    }
  }

  /// libcurl's own set-up, once a process.
  private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func startThread(_ run: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(run)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(&thread, nil, { CurlTransport.work($0) }, work) != 0
      if let thread, !failed { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      let failed = pthread_create(&thread, nil, { CurlTransport.work($0) }, work) != 0
      if !failed { pthread_detach(thread) }
    #endif
    if failed { Unmanaged<Work>.fromOpaque(work).release() }
    return !failed
  }

  private static func work(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // A peer that goes away while TLS writes to it would otherwise end the process.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
}
