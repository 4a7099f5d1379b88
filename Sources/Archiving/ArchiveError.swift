/// Why an archive could not be read or written.
public enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// No room is left; what was written before stays valid.
  case diskFull(path: String)
  /// A folder without any archive file.
  case noArchive(folder: String)
  /// The file ends within a record.
  case truncated(file: String, offset: Int)
  case damaged(file: String, offset: Int, reason: String)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)"
    case .diskFull(let path): "\(path): the disk is full; make room and resume, nothing committed is lost"
    case .noArchive(let folder): "\(folder): no *.warc.gz file in this folder"
    case .truncated(let file, let offset): "\(file): the record at byte \(offset) is cut off"
    case .damaged(let file, let offset, let reason): "\(file): the record at byte \(offset) is damaged: \(reason)"
    }
  }
}
