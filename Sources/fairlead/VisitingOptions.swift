import ArgumentParser
import Fetching

/// How politely sites are visited, and what is only meant for one's own.
struct VisitingOptions: ParsableArguments {
  @Option(help: "Seconds between two requests to the same registrable domain.")
  var delay = 1.0
  @Option(help: "Seconds until the first byte of an answer.")
  var timeout = 20.0
  @Option(help: "Tries after the first for an answer that may be better next time.")
  var retries = 2
  @Option(help: "Megabytes of a web page at most; the rest is cut off and said to be.")
  var pageMegabytes = 10
  @Option(help: "Megabytes of a PDF or DOCX at most.")
  var documentMegabytes = 50
  @Flag(help: "Allow addresses that are not on the public internet: for a server of your own.")
  var allowPrivate = false
  @Option(
    help: ArgumentHelp(
      "Connect to this address whatever host is asked: for a server that plays many hosts. Private addresses that "
        + "pages spell out stay refused.",
      valueName: "host:port"))
  var connectTo: String?

  func validate() throws {
    guard (0...3600).contains(delay) else { throw ValidationError("--delay takes seconds from 0 to 3600.") }
    guard (0.1...600).contains(timeout) else { throw ValidationError("--timeout takes seconds from 0.1 to 600.") }
    guard (0...10).contains(retries) else { throw ValidationError("--retries takes a number from 0 to 10.") }
    if let connectTo, !Self.isPlace(connectTo) {
      throw ValidationError("--connect-to takes an address and a port, such as 127.0.0.1:8080; found \(connectTo).")
    }
    guard (1...500).contains(pageMegabytes), (1...500).contains(documentMegabytes) else {
      throw ValidationError("Sizes are from 1 to 500 megabytes.")
    }
  }

  /// "127.0.0.1:8080", "[::1]:8080".
  private static func isPlace(_ text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return false }
    return (1...65_535).contains(port) && WebAddress("http://\(text)/") != nil
  }

  var policy: FetchPolicy {
    var limits = FetchLimits(pageBytes: pageMegabytes * 1_000_000, documentBytes: documentMegabytes * 1_000_000)
    limits.firstByte = .seconds(timeout)
    limits.connect = min(limits.connect, .seconds(timeout))
    limits.whole = max(limits.whole, .seconds(timeout * 3))
    return FetchPolicy(delay: .seconds(delay), retries: retries, limits: limits)
  }

  var transport: CurlTransport.Options {
    CurlTransport.Options(allowsPrivate: allowPrivate, connectTo: connectTo)
  }
}
