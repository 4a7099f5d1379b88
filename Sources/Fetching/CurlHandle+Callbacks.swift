import CLibCurl
import Disclosures

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension CurlHandle {
  func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    curlSetDataFunction(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      let length = size * count
      guard let handle = CurlHandle.at(context) else { return 0 }
      if !handle.builder.hasBegun { handle.watchSpeed() }
      guard handle.builder.addLine(CurlHandle.octets(bytes, length)) else { return 0 }
      // libcurl would refuse a body whose coding it has never heard of, and of gzip it unpacks the first member only.
      if handle.builder.isBodyTakenRaw { curlSetLong(handle.easy, CURLOPT_HTTP_CONTENT_DECODING, 0) }
      return length
    }
    curlSetDataFunction(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      CurlHandle.at(context)?.builder.addBody(CurlHandle.octets(bytes, size * count)) ?? 0
    }
    curlSetDebugFunction(easy) { _, kind, bytes, length, context in
      if kind == CURLINFO_HEADER_OUT { CurlHandle.at(context)?.sent(CurlHandle.octets(bytes, length)) }
      if kind == CURLINFO_DATA_IN { CurlHandle.at(context)?.builder.addRaw(CurlHandle.octets(bytes, length)) }
      return 0
    }
    // Called with every piece that comes in, whether or not it unfolds to anything that would be handed out.
    curlSetProgressFunction(easy) { context, _, _, _, _ in
      CurlHandle.at(context)?.builder.stop == nil ? 0 : 1
    }
    curlSetLong(easy, CURLOPT_NOPROGRESS, 0)
    curlSetOpenSocketFunction(easy) { context, _, address in
      guard let handle = CurlHandle.at(context), let address else { return -1 }
      return handle.openSocket(address)
    }
    for option in [
      CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_DEBUGDATA, CURLOPT_XFERINFODATA, CURLOPT_OPENSOCKETDATA,
    ] {
      curlSetPointer(easy, option, context)
    }
    curlSetCloseSocketFunction(easy) { context, descriptor in
      if let context { Unmanaged<KeptConnections>.fromOpaque(context).takeUnretainedValue().closed(descriptor) }
      return close(descriptor)
    }
    // Outlives the handle, as connections do.
    curlSetPointer(easy, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(connections).toOpaque())
    let canLook =
      curlSetReadyFunction(easy) { context, farAddress, nearAddress, farPort, nearPort in
        guard let handle = CurlHandle.at(context), let farAddress, let nearAddress else { return 1 }
        let ends = KeptConnections.Ends(
          nearAddress: String(cString: nearAddress), nearPort: nearPort, farAddress: String(cString: farAddress),
          farPort: farPort)
        return handle.mayUseConnection(between: ends) ? 0 : 1
      } == CURLE_OK && curlSetReadyData(easy, context) == CURLE_OK
    if !canLook { curlSetLong(easy, CURLOPT_FORBID_REUSE, 1) }
    // Without it the debug callback, which sees the request as it is sent, is not called.
    curlSetLong(easy, CURLOPT_VERBOSE, 1)
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> CurlHandle? {
    context.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func octets(_ bytes: UnsafeMutablePointer<CChar>?, _ length: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) }, count: length)
  }

  /// A piece of the request's head has gone out.
  private func sent(_ bytes: UnsafeBufferPointer<UInt8>) {
    if requestHead.isEmpty { requestedAt = SystemTime().now }
    requestHead.append(contentsOf: bytes)
  }

  /// Whether the request may go out on a connection: on a new one, or on a kept one on which nothing has come in.
  private func mayUseConnection(between ends: KeptConnections.Ends) -> Bool {
    if !openedSockets.isEmpty {
      // Of several that were tried at once the others are closed by now.
      let winner = openedSockets.last { KeptConnections.nearPort(of: $0) == ends.nearPort }
      if let winner { connections.opened(winner, between: ends) }
      return true
    }
    let isTLS = ticket?.request.url.hasPrefix("https:") ?? true
    if connections.isSilent(between: ends), !isTLS || curlTLSPending(easy) == 0 { return true }
    hasFoundUnasked = true
    return false
  }

  /// The one place where connections begin: what is decided here is about the address that is connected to.
  private func openSocket(_ wanted: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    // When a server closes a kept connection instead of answering, libcurl would ask again at once on a new one. That
    // is a second visit, which waits for its time like any other.
    guard requestHead.isEmpty else { return -1 }
    if let socketGuard {
      let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16
      let raw = UnsafeRawPointer(wanted) + offset
      guard let address = IPAddress(raw.assumingMemoryBound(to: sockaddr.self)) else { return -1 }
      if let reason = socketGuard.refusal(of: address) {
        refusal = (address, reason)
        return -1
      }
    }
    let descriptor = socket(wanted.pointee.family, wanted.pointee.socktype, wanted.pointee.protocol)
    // Programs that we start must not inherit connections.
    if descriptor >= 0 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      openedSockets.append(descriptor)
    }
    return descriptor
  }
}
