import Tabulating

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
    var records: [Record] = []
    do {
      let table = try CSVReader(bytes: bytes, separator: "\t")
      while let record = try table.next() {
        switch record {
        case .record(let record): records.append(record)
        case .broken(let broken): throw EvaluationError(path: path, line: broken.line, reason: broken.reason)
        }
      }
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError(path: path, reason: "\(error)")
    }
    guard records.first?.cells == ["index", "text", "answer"] else {
      throw EvaluationError(path: path, line: 1, reason: "expected the columns index, text, answer, parted by tabs")
    }
    var rows: [Row] = []
    for record in records.dropFirst() {
      let cells = record.cells
      guard cells.count == 3, cells[2] == "Yes" || cells[2] == "No" else {
        throw EvaluationError(path: path, line: record.line, reason: "expected index, text and Yes or No")
      }
      rows.append(Row(index: cells[0], text: cells[1], answer: cells[2] == "Yes"))
    }
    return rows
  }
}
