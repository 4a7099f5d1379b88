/// What a check of an archive found.
public struct VerificationReport: Sendable, Hashable {
  public var files: Int
  public var records: Int
  /// In the order of files and offsets; empty when all is well.
  public var problems: [Problem]

  public struct Problem: Sendable, Hashable, CustomStringConvertible {
    public var file: String
    /// First byte of the record in question.
    public var offset: Int
    public var kind: Kind
    public var detail: String

    public enum Kind: String, Sendable, Hashable, Codable {
      /// The gzip member or the record in it cannot be read.
      case structure
      /// The file ends within a record.
      case truncated
      /// A file of the set is not there.
      case missing
      /// A field that WARC 1.1 requires is missing or makes no sense.
      case field
      case blockDigest = "block digest"
      case payloadDigest = "payload digest"
      /// A record stands where it must not: no warcinfo at the start, a request away from its answer.
      case order
      /// It refers to a record that is not there or is another one.
      case reference
      /// `index.cdxj` does not say what the files say.
      case index
    }

    public var description: String {
      kind == .missing ? "\(file): is missing: \(detail)" : "\(file): byte \(offset): \(kind.rawValue): \(detail)"
    }
  }
}
