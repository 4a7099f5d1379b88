import Disclosures
import Foundation
import Packing
import Publishing
import Tabulating

/// Holds a run's result files against its ledger: each is made anew and must be the same, byte for byte.
final class ResultsCheck {
  private(set) var problems: [String] = []
  private let folder: String
  private var files: [String: File] = [:]
  /// What workbooks should be, by path: they come in pieces and can only be read whole.
  private var workbooks: [String: [UInt8]] = [:]
  /// Whose part of the files is being made.
  private var company: Company?

  private struct File {
    var handle: FileHandle?
    /// Lines and bytes that were the same.
    var lines = 0
    var bytes: UInt64 = 0
    /// The first difference is said; what follows it may only be shifted.
    var differs = false
    /// It differs, and whether its line is changed or gone is told by the ledger's next one.
    var gap: Gap?
  }

  private struct Gap {
    var line: Int
    /// Whose line the ledger has there.
    var whose: String
    /// What the file has there.
    var found: [UInt8]
  }

  /// Paths that stand for no file of the run and are not opened. They have been told of.
  private let closed: Set<String>

  init(_ folder: RunFolder, closed: Set<String> = []) { (self.folder, self.closed) = (folder.path, closed) }

  /// Whether a path, or a folder on its way, is closed.
  private func isClosed(_ path: String) -> Bool {
    var part = ""
    return path.split(separator: "/").contains { name in
      part += part.isEmpty ? String(name) : "/\(name)"
      return closed.contains(part)
    }
  }

  /// - Parameter provisions: what the run was graded by; nil when that is not at hand, and then only
  ///   `assessments.jsonl`, which takes no more than the ledger, is looked at.
  func check(
    _ scorecards: RunScorecards, of facts: RunFacts, by provisions: Provisions?,
    picture: (Scorecard) throws -> [UInt8]?
  ) throws {
    try scorecards.read { cards in
      if let provisions {
        let publication = Publication(
          .report, templates: try Provisions.templates(), run: facts.summary, rubric: provisions.rubricText)
        try publication.write(cards, picture: picture, beginning: { company = $0 }) { path, bytes in
          if path.hasSuffix(".xlsx") { workbooks[path, default: []] += bytes } else { compare(bytes, with: path) }
        }
      } else {
        for row in ListRows(cards, bad: facts.summary.badRows) {
          switch row {
          case .bad(let row):
            company = nil
            compare(AssessmentJSON.line(row), with: AssessmentJSON.fileName)
          case .company(let card):
            company = card.company
            compare(AssessmentJSON.line(card, rubric: facts.rubric), with: AssessmentJSON.fileName)
          }
        }
      }
    }
    company = nil
    for path in files.keys.sorted() { end(path) }
    for path in workbooks.keys.sorted() { compareWorkbook(workbooks.removeValue(forKey: path)!, with: path) }
  }

  /// The next bytes of a file, as the ledger has them: whole lines.
  private func compare(_ expected: [UInt8], with path: String) {
    var file = files[path] ?? open(path)
    defer { files[path] = file }
    if expected.isEmpty { return }
    if let gap = file.gap.take() { say(gap, in: path, before: Self.line(expected[...])) }
    guard !file.differs, let handle = file.handle else { return }
    let found = (try? handle.read(upToCount: expected.count)).flatMap { $0.map { [UInt8]($0) } } ?? []
    let same = zip(expected, found).prefix { $0 == $1 }.count
    let lines = expected[..<same].count { $0 == UInt8(ascii: "\n") }
    let begin = expected[..<same].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    file.lines += lines
    if same == expected.count {
      file.bytes += UInt64(same)
      return
    }
    file.differs = true
    let (line, whose) = (file.lines + 1, company.map { " (\($0.name))" } ?? "")
    let belongs = Self.line(expected[begin...])
    let rest = Rest(of: handle, from: file.bytes + UInt64(begin), lookingFor: belongs)
    if let later = rest.place {
      let more = later == 1 ? "line \(line) is" : "lines \(line) to \(line + later - 1) are"
      problems.append(
        "\(folder)/\(path): \(more) more than the ledger says, whose line \(line)\(whose) is line \(line + later) here")
      return
    }
    let gap = Gap(line: line, whose: whose, found: rest.first)
    if begin + belongs.count < expected.count || rest.first.isEmpty {
      say(gap, in: path, before: Self.line(expected[(begin + belongs.count)...]))
    } else {
      file.gap = gap
    }
  }

  /// - Parameter next: the ledger's line after the one that the file does not have.
  private func say(_ gap: Gap, in path: String, before next: ArraySlice<UInt8>?) {
    let isGone = gap.found.isEmpty || next.map { gap.found.elementsEqual($0) } == true
    let what = isGone ? "is missing" : "is not what the ledger says"
    problems.append("\(folder)/\(path): line \(gap.line)\(gap.whose) \(what)")
  }

  /// The first line, with its end.
  private static func line(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix((bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex - 1) - bytes.startIndex + 1)
  }

  /// What a file has from some place on, as far as a line that belongs there.
  private struct Rest {
    /// Its first line; empty at the end of the file.
    var first: [UInt8] = []
    /// How many lines later the one that was looked for stands.
    var place: Int?

    init(of handle: FileHandle, from start: UInt64, lookingFor line: ArraySlice<UInt8>) {
      guard (try? handle.seek(toOffset: start)) != nil else { return }
      var (waiting, number) = ([UInt8](), 0)
      while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
        waiting += piece
        var next = waiting[...]
        while let end = next.firstIndex(of: UInt8(ascii: "\n")) {
          let here = next[...end]
          if number == 0 { first = Array(here) }
          if here.elementsEqual(line) {
            place = number
            return
          }
          number += 1
          next = next[(end + 1)...]
        }
        waiting = Array(next)
      }
      if number == 0 { first = waiting }
    }
  }

  /// A workbook is held against its cells: how it is packed is another library's business, and changes with its version.
  private func compareWorkbook(_ expected: [UInt8], with path: String) {
    guard !isClosed(path) else { return }
    let place = "\(folder)/\(path)"
    guard let found = FileManager.default.contents(atPath: place) else {
      problems.append("\(place): is missing")
      return
    }
    guard !found.elementsEqual(expected) else { return }
    do {
      let (theirs, ours) = (
        try Tabulating.Workbook.read(bytes: [UInt8](found)), try Tabulating.Workbook.read(bytes: expected)
      )
      let before = problems.count
      if theirs.sheets.map(\.name) != ours.sheets.map(\.name) {
        problems.append("\(place): its sheets are not what the ledger says")
      }
      for (a, b) in zip(theirs.sheets, ours.sheets) where a.rows != b.rows {
        let same = zip(a.rows, b.rows).prefix { $0 == $1 }.count
        let row = same < a.rows.count ? a.rows[same].line : (a.rows.last?.line ?? 0) + 1
        problems.append("\(place): sheet \(a.name), row \(row) is not what the ledger says")
      }
      if problems.count == before, let part = try Self.otherPart(of: found, than: expected) {
        problems.append(
          "\(place): its cells are what the ledger says, and \(part) is not as it is written here: by another version of "
            + "libxlsxwriter, or changed, so that it may show something else")
      }
      if problems.count == before, !ZipDirectory.isTight([UInt8](found)) {
        problems.append("\(place): holds bytes that belong to none of its parts")
      }
    } catch {
      problems.append("\(place): \(error)")
    }
  }

  /// The first part of a workbook that another one does not have, or has otherwise. How they are packed is no matter.
  private static func otherPart(of found: Data, than expected: [UInt8]) throws -> String? {
    let (theirs, ours) = (try ZipReader(bytes: [UInt8](found)), try ZipReader(bytes: expected))
    let names = Set((theirs.entries + ours.entries).map(\.name))
    return try names.sorted().first { name in
      guard theirs.contains(name), ours.contains(name) else { return true }
      return try theirs.read(name) != ours.read(name)
    }
  }

  private func open(_ path: String) -> File {
    if isClosed(path) { return File(handle: nil) }
    let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)")
    if handle == nil { problems.append("\(folder)/\(path): is missing") }
    return File(handle: handle)
  }

  private func end(_ path: String) {
    guard let file = files[path] else { return }
    if let gap = file.gap { say(gap, in: path, before: nil) }
    if !file.differs, let rest = try? file.handle?.read(upToCount: 1), !rest.isEmpty {
      problems.append("\(folder)/\(path): line \(file.lines + 1) is more than the ledger says")
    }
    try? file.handle?.close()
  }
}
