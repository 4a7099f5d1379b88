import Disclosures
import Foundation

extension Archive {
  /// Reads every record of every file and checks structure, digests, lengths, order and references, and the index if
  /// there is one. It goes on after damage, at the next place where a record begins.
  public func verify() throws(ArchiveError) -> VerificationReport {
    var check = RecordCheck(archive: self)
    for file in files {
      let reader = try MemberReader(path: path(file, at: 0))
      check.beginFile(file)
      var isAtRecord = true
      var firstHead: [UInt8]?
      while isAtRecord {
        do throws(ArchiveError) {
          let offset = reader.offset
          guard let record = try reader.next() else { break }
          check.check(record)
          let head = firstHead ?? reader.head
          firstHead = head
          if reader.head != head {
            let reason = "its gzip header is not like that of the first record"
            check.note(.damaged(file: file, offset: offset, reason: reason), file: file, offset: offset)
          }
        } catch {
          check.note(error, file: file, offset: reader.offset)
          isAtRecord = try reader.resynchronize()
        }
      }
      check.endFile()
    }
    if FileManager.default.fileExists(atPath: folder + "/" + Self.indexName) { try checkIndex(&check) }
    return check.report
  }

  /// Every line must be in order and say what its record says, and no record may be left out.
  private func checkIndex(_ check: inout RecordCheck) throws(ArchiveError) {
    let lines = try LineReader(path: folder + "/" + Self.indexName)
    var last: [UInt8] = []
    var number = 0
    var count = 0
    while let line = try lines.next() {
      number += 1
      if line.lexicographicallyPrecedes(last) { check.noteIndex("line \(number) is out of order") }
      last = Array(line)
      guard let position = IndexEntry(line: line)?.position else {
        check.noteIndex("line \(number) is no CDXJ line")
        continue
      }
      count += 1
      let record = try? record(in: position.file, at: position.offset)
      guard let expected = record.flatMap({ IndexEntry($0) })?.line, Array(expected.utf8) == last else {
        check.noteIndex("line \(number) does not fit the record at byte \(position.offset) of \(position.file)")
        continue
      }
    }
    if count != check.indexed { check.noteIndex("\(count) lines for \(check.indexed) records") }
  }
}
