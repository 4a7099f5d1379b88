import Disclosures
import Foundation

extension Archive {
  /// Reads every record of every file and checks structure, digests, lengths, order and references, and the index if
  /// there is one. It goes on after damage, at the next place where a record begins.
  ///
  /// - Parameter visit: called for every record that can be read.
  public func verify(_ visit: (WARCRecord) -> Void = { _ in }) throws(ArchiveError) -> VerificationReport {
    var check = RecordCheck(archive: self)
    for file in missingFiles { check.note(.missing, file, "there are later files of the set, and this one is gone") }
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
          visit(record)
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
    if hasIndex { try checkIndex(&check) }
    return check.report
  }

  /// Whether `index.cdxj` is there. A run that has come to its end has one.
  public var hasIndex: Bool { FileManager.default.fileExists(atPath: folder + "/" + Self.indexName) }

  /// Files that the numbers in the names of the others tell of.
  private var missingFiles: [String] {
    let numbers = Set(files.compactMap { ArchiveWriter.number(of: $0) })
    guard let last = numbers.max(), last > numbers.count, last < 1_000_000 else { return [] }
    return (1...last).filter { !numbers.contains($0) }.map { ArchiveWriter.name($0) }
  }

  /// Every line must be in order and say what its record says, and no record may be left out.
  private func checkIndex(_ check: inout RecordCheck) throws(ArchiveError) {
    let lines = try LineReader(path: folder + "/" + Self.indexName)
    var last: [UInt8] = []
    var number = 0
    var count = 0
    var gone: Set<String> = []
    while let line = try lines.next() {
      number += 1
      if line.lexicographicallyPrecedes(last) { check.noteIndex("line \(number) is out of order") }
      last = Array(line)
      guard let position = IndexEntry(line: line)?.position else {
        check.noteIndex("line \(number) is no CDXJ line")
        continue
      }
      count += 1
      guard files.contains(position.file) else {
        if gone.insert(position.file).inserted {
          check.noteIndex("line \(number) names \(position.file), which is gone")
        }
        continue
      }
      let record = try? record(in: position.file, at: position.offset)
      guard let expected = record.flatMap({ IndexEntry($0) })?.line, Array(expected.utf8) == last else {
        check.noteIndex("line \(number) does not fit the record at byte \(position.offset) of \(position.file)")
        continue
      }
    }
    if count != check.indexed { check.noteIndex("\(count) lines for \(check.indexed) records") }
  }
}
