/// How much a zip file may hold before it is refused.
public struct ZipLimits: Sendable, Hashable {
  public var entries: Int
  /// Bytes of one entry, unpacked.
  public var entryBytes: Int
  /// Bytes of all entries, unpacked.
  public var totalBytes: Int
  /// All entries unpacked, as a multiple of the file's own size. Files that unpack to less than `harmlessBytes` are
  /// not measured by it: a sheet of equal rows packs better than many a bomb.
  public var ratio: Int
  public var harmlessBytes: Int

  public init(
    entries: Int = 10_000, entryBytes: Int = 100 << 20, totalBytes: Int = 300 << 20, ratio: Int = 200,
    harmlessBytes: Int = 10 << 20
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.harmlessBytes = harmlessBytes
  }
}
