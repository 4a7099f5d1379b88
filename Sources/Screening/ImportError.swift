/// Why a file is not taken as a list, in a sentence that says what to do.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var description: String

  public enum Kind: String, Sendable, Hashable {
    /// None of the formats we know, or damaged.
    case unknownFormat
    /// The content does not tell its edition, and none was given.
    case editionUnknown
    /// The edition that was named is not the one whose pairs the content has.
    case editionContradicted
    /// It is not the list: a country, a flag or a column that the list has is missing throughout.
    case notTheList
    /// It would lose more than a few per cent of what we hold.
    case loss
  }

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
