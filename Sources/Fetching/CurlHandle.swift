import CLibCurl
import Disclosures

/// An easy handle of libcurl with the exchange it is busy with.
///
/// Made for one exchange and not used again: some versions of libcurl (7.88.1 for one) keep a pointer to the last
/// header line of the exchange before, which is gone, and write there when an answer's head begins with a folded line.
/// Connections and names that were looked up stay with the loop's multi handle.
///
/// Lives on the thread of its `CurlLoop`; libcurl calls back on that thread only.
final class CurlHandle {
  let easy: UnsafeMutableRawPointer
  private(set) var ticket: CurlTicket?
  /// Until when the first line of the answer must be there, by `SystemTime.uptime`.
  let firstByteDeadline: Duration
  var builder: ResponseBuilder
  var requestHead: [UInt8] = []
  var requestedAt: Timestamp
  /// An address that the guard kept us from connecting to, and why.
  var refusal: (address: IPAddress, reason: String)?
  /// Sockets that were opened for this exchange; none where a kept connection is used again.
  var openedSockets: [Int32] = []
  /// A kept connection was found with bytes on it that nobody had asked for: the exchange has to begin again on a new
  /// one. Nothing has been sent.
  var hasFoundUnasked = false
  let connections: KeptConnections
  /// When it began, by `SystemTime.uptime`.
  let began: Duration
  /// Nil where somebody else decides what is connected to: `connectTo`, a proxy.
  let socketGuard: AddressGuard?

  private let errorText: UnsafeMutablePointer<CChar>
  private let connectTo: UnsafeMutablePointer<curl_slist>?
  private var fields: UnsafeMutablePointer<curl_slist>?

  /// Nil when libcurl has no memory left.
  ///
  /// - Parameter isFresh: no kept connection is used.
  init?(_ ticket: CurlTicket, options: CurlTransport.Options, connections: KeptConnections, isFresh: Bool) {
    guard let easy = curl_easy_init() else { return nil }
    self.easy = easy
    self.ticket = ticket
    self.connections = connections
    let limits = ticket.request.limits
    builder = ResponseBuilder(limits: limits)
    requestedAt = SystemTime().now
    began = SystemTime().uptime
    firstByteDeadline = began + min(limits.firstByte, limits.whole)
    socketGuard =
      options.connectTo == nil && options.proxy == nil
      ? AddressGuard(allowsPrivate: options.allowsPrivate) : nil
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    // An empty host and port stand for all of them.
    connectTo = options.connectTo.flatMap { curl_slist_append(nil, "::\($0)") }
    setFixedOptions(options)
    setOptions(of: ticket.request)
    setCallbacks()
    if isFresh { curlSetLong(easy, CURLOPT_FRESH_CONNECT, 1) }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(fields)
    curl_slist_free_all(connectTo)
    errorText.deallocate()
  }

  private func setFixedOptions(_ options: CurlTransport.Options) {
    curlAllowOnlyHTTP(easy)
    curlLeaveResolverBehind(easy)
    curlSetLong(easy, CURLOPT_NOSIGNAL, 1)
    // A long delay between two questions is no reason for a new connection: each is looked at before it is used again.
    curlSetLong(easy, CURLOPT_MAXAGE_CONN, 600)
    curlSetLong(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    // RFC 8996: the older versions are no protection.
    curlSetLong(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    curlSetLong(easy, CURLOPT_FOLLOWLOCATION, 0)
    curlSetLong(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    // The address is normalised already; robots.txt was asked about exactly this spelling.
    curlSetLong(easy, CURLOPT_PATH_AS_IS, 1)
    // All encodings that this libcurl decodes.
    curlSetString(easy, CURLOPT_ACCEPT_ENCODING, "")
    // An empty string keeps libcurl from looking at the environment.
    curlSetString(easy, CURLOPT_PROXY, options.proxy ?? "")
    curlSetString(easy, CURLOPT_NOPROXY, "")
    if let certificates = options.certificates { curlSetString(easy, CURLOPT_CAINFO, certificates) }
    if let connectTo { curlSetList(easy, CURLOPT_CONNECT_TO, connectTo) }
    curlSetPointer(easy, CURLOPT_ERRORBUFFER, errorText)
  }

  private func setOptions(of request: TransportRequest) {
    let limits = request.limits
    curlSetString(easy, CURLOPT_URL, request.url)
    curlSetLong(easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, limits.connect.milliseconds))
    curlSetLong(easy, CURLOPT_TIMEOUT_MS, max(1, limits.whole.milliseconds))
    for line in request.fieldLines { fields = curl_slist_append(fields, line) ?? fields }
    curlSetList(easy, CURLOPT_HTTPHEADER, fields)
  }

  /// From the first line of the answer on: until then it is `firstByte` that counts.
  func watchSpeed() {
    guard let limits = ticket?.request.limits else { return }
    curlSetLong(easy, CURLOPT_LOW_SPEED_LIMIT, limits.slowBytesPerSecond)
    curlSetLong(easy, CURLOPT_LOW_SPEED_TIME, max(1, limits.slowPeriod.milliseconds / 1000))
  }

  /// Ends the exchange with what has come of it and hands it to whoever waits.
  func finish(_ answer: Exchange.Answer) {
    guard let ticket else { return }
    self.ticket = nil
    ticket.finish(
      Exchange(
        url: ticket.request.url, requestedAt: requestedAt, remoteAddress: remoteAddress, requestHead: requestHead,
        answer: answer))
    requestHead = []
    builder = ResponseBuilder(limits: FetchLimits())
  }

  /// libcurl's own words for what went wrong.
  func curlWords(for code: CURLcode) -> String {
    let detail = String(cString: errorText)
    return detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
  }

  var systemError: Int {
    var number = 0
    curlGetLong(easy, CURLINFO_OS_ERRNO, &number)
    return number
  }

  private var remoteAddress: String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curlGetString(easy, CURLINFO_PRIMARY_IP, &text) == CURLE_OK, let text, text[0] != 0 else { return nil }
    return String(cString: text)
  }
}
