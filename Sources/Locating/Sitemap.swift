import Packing
import Parsing

/// A sitemap or an index of sitemaps (sitemaps.org, protocol 0.9); or a feed, which may stand in for one: RSS, Atom.
struct Sitemap {
  var isIndex = false
  var locations: [String] = []
  /// Why it may list more than `locations`, in a sentence; nil when it was read whole.
  var problem: String?

  /// Most addresses of a file that are looked at: what the protocol allows.
  static let most = 50_000
  /// Servers that pack what is packed do so once.
  private static let mostLayers = 2

  /// Reads XML, packed or not, or a text file of one address a line; nil when it is none of these.
  init?(_ bytes: [UInt8], limit: Int = 64 << 20) {
    var bytes = bytes
    var layers = 0
    while Self.isPacked(bytes) {
      layers += 1
      do {
        guard layers <= Self.mostLayers else { throw GzipError.damaged("packed more than \(Self.mostLayers) times") }
        bytes = try Gzip.unpack(bytes, limit: limit)
      } catch {
        problem = "It cannot be unpacked whole: \(error)."
        return
      }
    }
    if !readXML(bytes, limit: limit), !readLines(bytes) { return nil }
    if locations.count > Self.most {
      locations.removeLast(locations.count - Self.most)
      problem = "It lists more than \(Self.most) addresses."
    }
  }

  private static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Where addresses stand, by the names of the elements around them. An address of Atom is an attribute.
  private static let places: [String: [String]] = [
    "urlset": ["urlset", "url", "loc"], "sitemapindex": ["sitemapindex", "sitemap", "loc"],
    "rss": ["rss", "channel", "item", "link"], "RDF": ["RDF", "item", "link"], "feed": ["feed", "entry", "link"],
  ]

  /// False when the root element is not a sitemap's.
  private mutating func readXML(_ bytes: [UInt8], limit: Int) -> Bool {
    var found: [String] = []
    var path: [String] = []
    var root = ""
    func take(_ text: String) {
      let address = text.filter { !$0.isWhitespace }
      if !address.isEmpty { found.append(address) }
    }
    let end = parseXML(bytes, limits: ParsingLimits(textBytes: limit)) { event in
      switch event {
      case .start(let element):
        if path.isEmpty, root.isEmpty { root = element.name }
        path.append(element.name)
        if Self.places[root] == nil { return .stop }
        if root == "feed", path == Self.places[root], element.value("rel") ?? "alternate" == "alternate" {
          take(element.value("href") ?? "")
        }
      case .end: path.removeLast()
      case .text(let text):
        let place = Self.places[root] ?? []
        let isThere = root == "urlset" || root == "sitemapindex" ? path.count == 3 && path[2] == "loc" : path == place
        if isThere, root != "feed" { take(text) }
      case .comment, .passedOver: break
      }
      return found.count <= Self.most ? .proceed : .stop
    }
    guard Self.places[root] != nil else { return false }
    isIndex = root == "sitemapindex"
    locations = found
    switch end {
    case .whole, .unclosed, .leftOpen, .stopped: break
    case .limit(let why): problem = why
    case .malformed(let why):
      // An ampersand by itself is common; what is broken elsewhere hides addresses, and nothing else in them matters.
      let isFeed = root != "urlset" && root != "sitemapindex"
      guard !isFeed else {
        problem = "It cannot be read whole: \(why)"
        break
      }
      let plain = PlainLocations(bytes, root: root, most: Self.most + 1)
      if plain.addresses.count > locations.count { locations = plain.addresses }
      if !plain.isWhole { problem = "It breaks off: \(why)" }
    }
    return true
  }

  private mutating func readLines(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard text.starts(with: "http".utf8) else { return false }
    let lines = String(decoding: text, as: UTF8.self).split(
      maxSplits: Self.most + 1, omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    locations = lines.prefix(Self.most + 1).map { $0.filter { !$0.isWhitespace } }.filter { $0.hasPrefix("http") }
    return true
  }
}
