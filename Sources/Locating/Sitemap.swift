import Packing
import Parsing

/// A sitemap or an index of sitemaps (sitemaps.org, protocol 0.9).
struct Sitemap {
  var isIndex = false
  var locations: [String] = []

  /// Most addresses of a file that are looked at; the protocol allows 50,000.
  static let most = 50_000

  /// Reads XML, packed or not, or a text file of one address a line; nil when it is none of these.
  init?(_ bytes: [UInt8], limit: Int = 64 << 20) {
    var bytes = bytes
    if bytes.starts(with: [0x1F, 0x8B]) {
      guard let unpacked = try? Gzip.unpack(bytes, limit: limit) else { return nil }
      bytes = unpacked
    }
    var found = Sitemap()
    var path: [String] = []
    var root = ""
    _ = parseXML(bytes, limits: ParsingLimits(textBytes: limit)) { event in
      switch event {
      case .start(let element):
        if path.isEmpty { root = element.name }
        path.append(element.name)
        if path.count == 1, root != "urlset", root != "sitemapindex" { return .stop }
      case .end: path.removeLast()
      case .text(let text):
        if path.count == 3, path[2] == "loc" {
          let address = text.filter { !$0.isWhitespace }
          if !address.isEmpty { found.locations.append(address) }
        }
      case .comment: break
      }
      return found.locations.count < Self.most ? .proceed : .stop
    }
    if root == "urlset" || root == "sitemapindex" {
      found.isIndex = root == "sitemapindex"
    } else {
      guard bytes.starts(with: "http".utf8) else { return nil }
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      found.locations = lines.prefix(Self.most).map { $0.filter { !$0.isWhitespace } }.filter { $0.hasPrefix("http") }
    }
    self = found
  }

  private init() {}
}
