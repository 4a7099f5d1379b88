import Disclosures
import Foundation
import Rendering
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whatever a page tries, nothing of the browser reaches anybody but through the loader.
@Suite(.enabled(if: Browser.find() != nil, "no Chromium on PATH"), .serialized) struct NoNetworkTests {
  /// Ways to a port of this machine that are no request of a page, or hardly one.
  static func ways(to port: Int) -> [String] {
    let there = "127.0.0.1:\(port)"
    func ice(_ servers: String) -> String {
      """
      const p = new RTCPeerConnection({iceServers: [\(servers)]}); p.createDataChannel('x');
      p.setLocalDescription(await p.createOffer());
      """
    }
    return [
      ice("{urls: 'stun:\(there)'}, {urls: 'stun:[::1]:\(port)'}"),
      ice("{urls: 'turn:\(there)?transport=udp', username: 'a', credential: 'b'}"),
      ice("{urls: 'turn:\(there)?transport=tcp', username: 'a', credential: 'b'}"),
      """
      const p = new RTCPeerConnection(), q = new RTCPeerConnection(); p.createDataChannel('x');
      const offer = await p.createOffer(); await p.setLocalDescription(offer); await q.setRemoteDescription(offer);
      const answer = await q.createAnswer(); await q.setLocalDescription(answer); await p.setRemoteDescription(answer);
      for (const candidate of ['candidate:1 1 udp 2122260223 127.0.0.1 \(port) typ host',
          'candidate:2 1 tcp 1518280447 127.0.0.1 \(port) typ host tcptype passive',
          'candidate:3 1 udp 2122260222 ::1 \(port) typ host'])
        await p.addIceCandidate({candidate, sdpMid: '0', sdpMLineIndex: 0});
      """,
      """
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload']) {
        const link = document.createElement('link');
        [link.rel, link.href, link.as] = [rel, 'http://\(there)/', 'script']; document.head.append(link) }
      const rules = document.createElement('script'); rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({prerender: [{source: 'list', urls: ['http://\(there)/']}]});
      document.head.append(rules);
      navigator.sendBeacon('http://\(there)/', 'x');
      new WebSocket('ws://\(there)/');
      new WebTransport('https://\(there)/');
      """,
    ]
  }

  /// Scripts that take them in the page, in an empty frame, in one of its own source, and in one of another site.
  static let places: [(name: String, run: @Sendable (String) -> String)] = [
    ("page", { $0 }),
    (
      "empty frame",
      { script in
        """
        const frame = document.body.appendChild(document.createElement('iframe'));
        await frame.contentWindow.eval(\(quoted("(async () => { \(script) })()")));
        """
      }
    ),
    (
      "frame of its own source",
      { script in
        """
        const frame = document.createElement('iframe');
        frame.srcdoc = '<script>' + \(quoted("(async () => { \(script) })()")) + '</' + 'script>';
        document.body.append(frame);
        """
      }
    ),
    (
      "frame of another site",
      { _ in
        """
        const frame = document.createElement('iframe'); frame.src = 'http://other.example/frame';
        document.body.append(frame);
        """
      }
    ),
  ]

  static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return String(decoding: data ?? Data(), as: UTF8.self).replacing("</", with: "<\\/")
  }

  /// The page ends by asking for what is answered late: so long there is time for something to arrive.
  @Test(arguments: places.indices) func nothingArrives(_ place: Int) async throws {
    let ear = try Ear()
    let ways = Self.ways(to: ear.port)
    let scripts = ways.indices.map { way in
      "(async () => { top.postMessage('way \(way)', '*'); \(ways[way]) })().catch(() => 0);"
    }.joined(separator: "\n")
    let page = """
      <body><p>Mills.</p><script>
      onmessage = event => { const p = document.createElement('p'); p.textContent = event.data; document.body.append(p) };
      (async () => { try { \(Self.places[place].run(scripts)) } catch {}; await fetch('/done') })()</script></body>
      """
    let rendered = try await RendererTests.renderer().render("http://shop.example/") { url in
      if url.hasSuffix("/done") { try? await Task.sleep(for: .seconds(4)) }
      return RendererTests.html(url.hasSuffix("/frame") ? "<body><script>\(scripts)</script></body>" : page)
    }.get()
    let html = String(decoding: rendered.html, as: UTF8.self)
    for way in ways.indices { #expect(html.contains(">way \(way)<"), "was not tried") }
    #expect(ear.heard() == [], "from a \(Self.places[place].name)")
  }

  /// Sockets of UDP and TCP on loopback, all with one port, of which the test wants to hear nothing.
  final class Ear {
    let port: Int
    private let sockets: [(name: String, descriptor: Int32)]

    struct Refused: Error {}

    init() throws {
      #if canImport(Darwin)
        let (datagram, stream) = (SOCK_DGRAM, SOCK_STREAM)
      #else
        let (datagram, stream) = (Int32(SOCK_DGRAM.rawValue), Int32(SOCK_STREAM.rawValue))
      #endif
      for _ in 0..<20 {
        let first = try #require(Self.bound(AF_INET, stream, port: 0))
        let others = [
          ("TCP of IPv6", Self.bound(AF_INET6, stream, port: first.port)),
          ("UDP", Self.bound(AF_INET, datagram, port: first.port)),
          ("UDP of IPv6", Self.bound(AF_INET6, datagram, port: first.port)),
        ].compactMap { name, socket in socket.map { (name, $0.descriptor) } }
        // A machine may be without IPv6.
        if others.contains(where: { $0.0 == "UDP" }) {
          sockets = [("TCP", first.descriptor)] + others
          port = first.port
          return
        }
        for socket in others + [("TCP", first.descriptor)] { close(socket.1) }
      }
      throw Refused()
    }

    deinit { for socket in sockets { close(socket.descriptor) } }

    /// Names of the sockets that something has come in on since the last call.
    func heard() -> [String] {
      sockets.filter { _, descriptor in
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 0) == 1 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        while recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT)) >= 0 {}
        return true
      }.map(\.name)
    }

    private static func bound(_ family: Int32, _ kind: Int32, port: Int) -> (descriptor: Int32, port: Int)? {
      let descriptor = socket(family, kind, 0)
      guard descriptor >= 0 else { return nil }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var storage = sockaddr_storage()
      var length = socklen_t(
        family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size)
      storage.ss_family = sa_family_t(family)
      #if canImport(Darwin)
        storage.ss_len = UInt8(length)
      #endif
      // The port stands in the same place for both families; behind it 127.0.0.1, or ::1 behind the flow.
      withUnsafeMutableBytes(of: &storage) { bytes in
        (bytes[2], bytes[3]) = (UInt8(port >> 8), UInt8(port & 0xFF))
        if family == AF_INET { (bytes[4], bytes[7]) = (127, 1) } else { bytes[23] = 1 }
      }
      let isBound = withUnsafeMutablePointer(to: &storage) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
        }
      }
      guard isBound else {
        close(descriptor)
        return nil
      }
      listen(descriptor, 8)
      return (descriptor, withUnsafeBytes(of: &storage) { Int($0[2]) << 8 | Int($0[3]) })
    }
  }
}
