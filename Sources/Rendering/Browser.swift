import Foundation

/// A Chromium on this machine.
public struct Browser: Sendable, Hashable {
  public var path: String

  public init(path: String) { self.path = path }

  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
  static let places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  /// The first one on PATH, or where macOS keeps it; nil when there is none.
  public static func find() -> Browser? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init)
    let candidates = folders.flatMap { folder in names.map { "\(folder)/\($0)" } } + places
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Browser.init)
  }

  /// The browser gets no network of its own: every name leads nowhere, and what its pages ask for is answered by us
  /// over the DevTools pipe.
  func arguments(profile: String, limits: RenderLimits) -> [String] {
    var arguments = [
      "--headless=new", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
      "--no-default-browser-check", "--disable-gpu", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
      "--disable-domain-reliability", "--disable-breakpad", "--disable-dev-shm-usage", "--metrics-recording-only",
      "--mute-audio", "--hide-scrollbars", "--window-size=1280,1600", "--renderer-process-limit=1",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-quic",
      // Peers and STUN servers are named by their addresses, which nobody resolves: they must be left out themselves.
      // The second name is the one of older versions. Neither may names be announced in the local network (mDNS), nor
      // screens be looked for there.
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--disable-features=ServiceWorker,WebRtcHideLocalIpsWithMdns,MediaRouter,DialMediaRouteProvider,"
        + "CastMediaRouteProvider,DnsOverHttps,AsyncDns",
      "--js-flags=--max-old-space-size=\(limits.scriptHeap)",
    ]
    // Chromium refuses to run its sandbox as root.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + ["about:blank"]
  }
}
