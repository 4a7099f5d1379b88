/// Why a table as a whole could not be read, in a sentence that says what to do about it.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var description: String

  public enum Kind: String, Sendable, Hashable {
    /// There is no such file.
    case missing
    /// The file is there and cannot be read.
    case unreadable
    /// Not a single record in it.
    case empty
    /// Another format, or a damaged one.
    case notATable
    /// A column that is needed is not there.
    case missingColumn
    /// Beyond a limit.
    case tooLarge
  }

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
