import Disclosures
import Foundation
import Publishing

/// Writes the files of a run from its results, one company in memory at a time.
struct RunOutputs {
  let folder: RunFolder
  let facts: RunFacts
  let provisions: Provisions

  func write(_ scorecards: RunScorecards) throws {
    let rubric = provisions.rubricText
    let run = facts.summary
    let pages = Pages(.report, templates: provisions.templates, run: run, rubric: rubric)
    // The tables grow while the pages are made, so that each result is read from the ledger once.
    let tables = CSVFile.all(rubric)
    let files = try tables.map { try GrowingFile(folder, $0.name) } + [GrowingFile(folder, "assessments.jsonl")]
    for (table, file) in zip(tables, files) { try file.write(table.header) }
    let watched = scorecards.lazy.map { scorecard in
      for (table, file) in zip(tables, files) { file.add(table.lines(scorecard)) }
      files[tables.count].add(AssessmentJSON.bytes(scorecard, rubric: rubric.reference) + [0x0A])
      return scorecard
    }
    try pages.write(watched) { path, bytes in try folder.write(bytes, to: "report/\(path)") }
    for file in files { try file.finish() }
    try folder.write(Workbook.bytes(scorecards, run: run, rubric: rubric), to: Workbook.name)
  }
}

/// A file that is written piece by piece under another name and takes its own when it is whole.
private final class GrowingFile {
  private let handle: FileHandle
  private let partial: String
  private let path: String
  private var buffer: [UInt8] = []
  private var failure: (any Error)?

  init(_ folder: RunFolder, _ name: String) throws(AuditError) {
    path = "\(folder.path)/\(name)"
    partial = path + ".part"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let handle = FileHandle(forWritingAtPath: partial)
    else { throw AuditError(.cannotWrite, "\(partial): cannot be written") }
    self.handle = handle
  }

  func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

  /// A failure is kept until `finish`.
  func add(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count > 1 << 18 { flush() }
  }

  func finish() throws {
    flush()
    if let failure { throw failure }
    try handle.close()
    guard rename(partial, path) == 0 else {
      throw AuditError(.cannotWrite, "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  private func flush() {
    do {
      if failure == nil { try write(buffer) }
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
