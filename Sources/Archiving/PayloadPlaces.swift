import Disclosures

/// Where payloads stand that were written before, in few bytes each: a run may hold hundreds of thousands.
struct PayloadPlaces {
  private struct Key: Hashable {
    var high: UInt64
    var low: UInt64

    /// The first half of the digest; whoever looks a payload up compares the whole.
    init?(_ labelled: String) {
      let hex = labelled.utf8.dropFirst("sha256:".utf8.count)
      guard labelled.hasPrefix("sha256:"), hex.count == 64,
        let high = UInt64(String(decoding: hex.prefix(16), as: UTF8.self), radix: 16),
        let low = UInt64(String(decoding: hex.dropFirst(16).prefix(16), as: UTF8.self), radix: 16)
      else { return nil }
      self.high = high
      self.low = low
    }
  }

  private var places: [Key: (file: Int32, offset: Int)] = [:]

  subscript(digest: String) -> (file: Int32, offset: Int)? {
    Key(digest).flatMap { places[$0] }
  }

  /// The first place is kept: a later record may be a repetition of it.
  mutating func note(_ digest: String, file: Int, offset: Int) {
    guard let key = Key(digest), places[key] == nil else { return }
    places[key] = (Int32(truncatingIfNeeded: file), offset)
  }

  mutating func note(_ record: WARCRecord, fileNumber: Int) {
    guard record.type == "response", let digest = record.field("WARC-Payload-Digest") else { return }
    note(digest, file: fileNumber, offset: record.position.offset)
  }
}
