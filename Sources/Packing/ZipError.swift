/// Why a zip file could not be read or written.
public enum ZipError: Error, Sendable, Hashable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case notZip
  /// It begins as a zip file, but its directory, which stands at the end, is missing.
  case truncated
  /// With the library's own words.
  case damaged(String)
  case encrypted(name: String)
  case tooManyEntries(limit: Int)
  /// An entry is larger than the caller allows for one.
  case entryTooLarge(name: String, limit: Int)
  /// All entries together are larger than the caller allows.
  case tooLarge(limit: Int)
  /// It unpacks to so many times its own size that it is taken for a bomb.
  case bomb(ratio: Int, limit: Int)
  case noSuchEntry(name: String)
  /// Two entries have that name, and readers differ in which one they show.
  case ambiguous(name: String)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)"
    case .notZip: "not a zip file"
    case .truncated: "zip file is cut off: its directory is missing"
    case .damaged(let why): "damaged zip file: \(why)"
    case .encrypted(let name): "zip entry \"\(name)\" is encrypted: save the file without a password"
    case .tooManyEntries(let limit): "zip file has more than \(limit) entries"
    case .entryTooLarge(let name, let limit): "zip entry \"\(name)\" unpacks to more than \(limit) bytes"
    case .tooLarge(let limit): "zip file unpacks to more than \(limit) bytes"
    case .bomb(let ratio, let limit): "zip file unpacks to \(ratio) times its size; \(limit) are allowed"
    case .noSuchEntry(let name): "zip file has no entry \"\(name)\""
    case .ambiguous(let name): "zip file has more than one entry \"\(name)\""
    }
  }
}
