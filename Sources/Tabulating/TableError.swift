/// Why a table as a whole could not be read, in a sentence that says what to do about it.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
  public var kind: Kind
  public var description: String
  /// Of a table without a header: the row that has most of the needed columns, if it has any.
  public var nearest: NearestHeader?

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
    /// A column is there twice, and nobody can say which one is meant.
    case repeatedColumn
    /// Beyond a limit.
    case tooLarge
  }

  public init(_ kind: Kind, _ description: String, nearest: NearestHeader? = nil) {
    self.kind = kind
    self.description = description
    self.nearest = nearest
  }
}

/// A row that is nearly the header that was looked for.
public struct NearestHeader: Sendable, Hashable {
  /// Line of the file or row of the worksheet, from 1.
  public var line: Int
  /// Keys of the needed columns that it has.
  public var found: [String]
  /// Keys of those that it lacks.
  public var missing: [String]
  /// Its cells as they stand.
  public var cells: [String]
}
