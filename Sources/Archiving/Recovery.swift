import Disclosures
import Foundation

/// What was found, and mended, at the end of the archive file that a killed or full-disk run left behind.
public struct Recovery: Sendable, Hashable {
  public var file: String
  /// Bytes that hold whole records.
  public var keptBytes: Int
  /// Bytes of a last, partial record, or of a request without its answer, that were cut off.
  public var removedBytes: Int
  public var records: Int

  /// Goes through a file to the end of its last answer. Only a partial end is forgiven: damage in front of more
  /// records is for a person to look at, and is an error.
  static func scan(
    folder: String, file: String, size: Int, _ visit: (WARCRecord) -> Void
  ) throws(ArchiveError) -> Recovery {
    let reader = try MemberReader(path: folder + "/" + file)
    var recovery = Recovery(file: file, keptBytes: 0, removedBytes: 0, records: 0)
    do {
      while let record = try reader.next() {
        recovery.records += 1
        if record.type != "request" { recovery.keptBytes = reader.offset }
        visit(record)
      }
    } catch .truncated {
      // Cut off below.
    } catch {
      // A file that never began well is not ours to cut.
      guard recovery.keptBytes > 0, try !reader.resynchronize() else { throw error }
    }
    recovery.removedBytes = max(0, size - recovery.keptBytes)
    return recovery
  }
}
