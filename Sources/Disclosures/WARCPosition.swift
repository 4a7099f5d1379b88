/// Where a record stands in a run's archive: a gzip member of its own, so that these bytes alone can be unpacked.
public struct WARCPosition: Sendable, Hashable, Codable {
  /// Name of the file in the evidence folder, without any path.
  public var file: String
  /// First byte of the member.
  public var offset: Int
  /// Bytes of the member, packed.
  public var length: Int

  public init(file: String, offset: Int, length: Int) {
    self.file = file
    self.offset = offset
    self.length = length
  }
}
