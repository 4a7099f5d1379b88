/// One task of LegalBench in its official layout: a folder "supply_chain_disclosure_disclosed_audits" with `train.tsv`,
/// `dev.tsv` or `test.tsv` (index, text, answer).
public struct LegalBenchTask: Sendable, Hashable {
  /// "disclosed_audits": also the id of the answer in the view `legalbench`.
  public var question: String
  public var rows: [Row]

  public struct Row: Sendable, Hashable {
    public var index: String
    public var text: String
    public var answer: Bool
  }

  static let prefix = "supply_chain_disclosure_"

  /// Reads all tasks of one split.
  ///
  /// - Parameters:
  ///   - files: bytes by path; the folder's name is the last but one part of the path.
  ///   - split: "dev", "train" or "test".
  /// - Returns: tasks by question; empty when the files hold none.
  public static func read(_ files: [String: [UInt8]], split: String) throws(EvaluationError) -> [LegalBenchTask] {
    var tasks: [LegalBenchTask] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let parts = path.split(separator: "/")
      guard parts.count > 1, parts.last == "\(split).tsv", parts[parts.count - 2].hasPrefix(prefix) else { continue }
      let question = String(parts[parts.count - 2].dropFirst(prefix.count))
      tasks.append(LegalBenchTask(question: question, rows: try rows(bytes, path: path)))
    }
    return tasks
  }

  private static func rows(_ bytes: [UInt8], path: String) throws(EvaluationError) -> [Row] {
    var table = TabTable(bytes: bytes)
    guard let header = table.next(), header == ["index", "text", "answer"] else {
      throw EvaluationError(path: path, line: 1, reason: "expected the columns index, text, answer, parted by tabs")
    }
    var rows: [Row] = []
    while let fields = table.next() {
      if fields == [""] { continue }
      guard fields.count == 3, fields[2] == "Yes" || fields[2] == "No" else {
        throw EvaluationError(path: path, line: table.line, reason: "expected index, text and Yes or No")
      }
      rows.append(Row(index: fields[0], text: fields[1], answer: fields[2] == "Yes"))
    }
    return rows
  }
}

/// Fields parted by tabs; one in quotation marks may hold tabs and line ends, and a doubled mark for a mark.
struct TabTable {
  let bytes: [UInt8]
  private var place = 0
  /// Of the record read last, from 1.
  private(set) var line = 0
  private var nextLine = 1

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> [String]? {
    guard place < bytes.count else { return nil }
    line = nextLine
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var isStart = true
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
          field.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), isStart {
        isQuoted = true
        isStart = false
      } else if byte == UInt8(ascii: "\t") {
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
        isStart = true
      } else if byte == UInt8(ascii: "\n") {
        break
      } else if byte != UInt8(ascii: "\r") {
        field.append(byte)
        isStart = false
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
