public import Disclosures

/// An archive as something to ask by address: what a replay reads instead of the web.
///
/// Only where records stand is held in memory, 32 bytes each; the records are read when they are asked for. The store
/// sees what was in the archive when it was opened.
public struct ExchangeStore: Sendable {
  public let archive: Archive

  private struct Place: Sendable {
    var hash: UInt64
    var offset: Int
    var length: Int32
    var file: Int16
    var isExchange: Bool
  }

  /// By hash, then in the order in which they were appended.
  private let places: [Place]
  /// Where the archive ends too soon, "a.warc.gz is cut off at byte 1024"; nil when nothing says so. What stood behind
  /// it cannot be told from what was never asked for.
  public let cutOff: String?

  /// Opens the archive in a folder; its index is used if it is complete, and otherwise the files are read once.
  public init(folder: String) throws(ArchiveError) {
    let archive = try Archive(folder: folder)
    var places: [Place] = []
    let numbers = Dictionary(uniqueKeysWithValues: archive.files.enumerated().map { ($1, Int16(clamping: $0)) })
    cutOff = try archive.forEachEntry { (entry) throws(ArchiveError) in
      guard let file = numbers[entry.position.file] else {
        throw .damaged(
          file: Archive.indexName, offset: 0, reason: "it names \(entry.position.file), which is not there")
      }
      places.append(
        Place(
          hash: Self.hash(entry.url), offset: entry.position.offset,
          length: Int32(clamping: entry.position.length), file: file, isExchange: entry.isExchange))
    }
    places.sort { ($0.hash, $0.file, $0.offset) < ($1.hash, $1.file, $1.offset) }
    self.archive = archive
    self.places = places
  }

  /// Calls back for every record in the archive that a replay may look up, in the order of the archive.
  public func forEachEntry(_ visit: (IndexEntry) -> Void) throws(ArchiveError) {
    _ = try archive.forEachEntry { (entry) throws(ArchiveError) in visit(entry) }
  }

  /// Number of exchanges in the archive.
  public var count: Int { places.count { $0.isExchange } }

  /// Where the exchanges for an address stand, in the order in which they were appended: retries and later visits
  /// come later.
  public func positions(for url: String) -> [WARCPosition] { positions(for: url, exchanges: true) }

  /// The exchanges for an address in the order in which they were appended; empty if it was never asked for.
  public func exchanges(for url: String) throws(ArchiveError) -> [Exchange] {
    var exchanges: [Exchange] = []
    for position in positions(for: url) {
      let exchange = try archive.exchange(at: position)
      if exchange.url == url { exchanges.append(exchange) }
    }
    return exchanges
  }

  /// The n-th exchange for an address, from 0.
  public func exchange(for url: String, number: Int) throws(ArchiveError) -> Exchange? {
    let positions = positions(for: url)
    guard positions.indices.contains(number) else { return nil }
    let exchange = try archive.exchange(at: positions[number])
    // Two addresses may share a hash; then, and only then, all of them have to be looked at.
    return exchange.url == url ? exchange : try exchanges(for: url).dropFirst(number).first
  }

  /// Resource and metadata records under an address: screenshots, rendered pages, trails.
  public func records(for url: String) throws(ArchiveError) -> [WARCRecord] {
    var records: [WARCRecord] = []
    for position in positions(for: url, exchanges: false) {
      let record = try archive.record(in: position.file, at: position.offset)
      guard record.type == "resource" || record.type == "metadata" else { continue }
      if record.url == url || record.url == RecordDraft.address(url) { records.append(record) }
    }
    return records
  }

  private func positions(for url: String, exchanges: Bool) -> [WARCPosition] {
    let wanted = Self.hash(url)
    let first = places.partitioningIndex { $0.hash >= wanted }
    return places[first...].prefix { $0.hash == wanted }.filter { $0.isExchange == exchanges }.map {
      WARCPosition(file: archive.files[Int($0.file)], offset: $0.offset, length: Int($0.length))
    }
  }

  /// FNV-1a, 64 bits: the same in every process.
  private static func hash(_ url: String) -> UInt64 {
    url.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
