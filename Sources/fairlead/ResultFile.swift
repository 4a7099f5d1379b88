import ArgumentParser
import Disclosures
import Foundation
import Publishing
import Tabulating

/// Where a table of results goes, row by row, in the format that was asked for.
final class ResultFile {
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, xlsx }

  private let format: Format
  private let path: String?
  /// Nil for standard output.
  private let file: FileHandle?
  private var csv = CSVWriter()
  private var json: [UInt8] = []
  private var workbook: TableWorkbook?
  private var rows = 0

  /// - Parameters:
  ///   - path: the file; nil for standard output.
  ///   - format: nil to tell it from the file's ending, CSV if that says nothing.
  init(path: String?, format: Format?, title: String, columns: [String]) throws {
    let ending = path.map { URL(filePath: $0).pathExtension.lowercased() } ?? ""
    // "results.pdf" with a CSV in it would not open.
    guard format != nil || Format(rawValue: ending) != nil || ["", "txt"].contains(ending) else {
      throw Stop(.usage, "\(path ?? ""): results are written as csv, json or xlsx; give --format for another ending")
    }
    self.format = format ?? Format(rawValue: ending) ?? .csv
    self.path = path
    file = try path.map { path in
      // Opened, not made anew: what is there may be a device or a link.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        throw Stop(.cannotWrite, "\(path): cannot write there: \(String(cString: strerror(errno)))")
      }
      return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
    switch self.format {
    case .csv: csv.write(columns)
    case .json: json += Array("[".utf8)
    case .xlsx: workbook = try TableWorkbook(title: title, columns: columns, numbers: ["line", "listed_countries"])
    }
  }

  func add(cells: @autoclosure () -> [String], json text: @autoclosure () -> String) throws {
    switch format {
    case .csv: csv.write(cells())
    case .json: json += Array((rows == 0 ? "\n" : ",\n").utf8) + Array(text().utf8)
    case .xlsx: workbook?.add(cells())
    }
    rows += 1
    if csv.bytes.count > 1 << 16 { try put(csv.drain()) }
    if json.count > 1 << 16 {
      try put(json)
      json.removeAll(keepingCapacity: true)
    }
  }

  func finish() throws {
    switch format {
    case .csv: try put(csv.drain())
    case .json: try put(json + Array("\n]\n".utf8))
    case .xlsx:
      guard let workbook else { return }
      do { try put(workbook.finish()) } catch { throw Stop(.cannotWrite, "\(error)") }
      if workbook.dropped > 0 {
        Terminal.complain("fairlead: \(workbook.dropped) rows found no room on the sheet; use CSV")
      }
    }
  }

  private func put(_ bytes: [UInt8]) throws {
    guard let file, let path else { return Terminal.put(bytes) }
    do {
      try file.write(contentsOf: Data(bytes))
    } catch {
      throw Stop(.cannotWrite, "\(path): \(Input.reason(error))")
    }
  }

  /// The table of a file, or the stop that says what is wrong with it. Worksheets that are left unread are told.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet that is meant; nil for the first that fits.
  ///   - isChosen: whether the command lets its caller choose the worksheet.
  static func table(
    _ path: String, _ columns: ColumnNames, sheet: String? = nil, isChosen: Bool = true
  ) throws -> Table {
    if Input.isFolder(path) { throw Stop(.inputMissing, Input.isNoFile(path)) }
    do throws(TableError) {
      let table =
        try path == "-"
        ? Table.openStandardInput(columns: columns, sheet: sheet)
        : Table.open(path: path, columns: columns, sheet: sheet)
      if !table.otherSheets.isEmpty {
        let others = table.otherSheets.map { "\"\($0)\"" }.joined(separator: ", ")
        Terminal.complain(
          "\(path): the worksheet \"\(table.sheet ?? "")\" is read; not read: \(others)"
            + (isChosen ? ". Each can be read with --sheet NAME" : ""))
      }
      return table
    } catch {
      throw Stop(error.kind == .missing || error.kind == .unreadable ? .inputMissing : .badData, "\(path): \(error)")
    }
  }

  /// Says, once a table has been read, in which rows cells were formulas without a value.
  static func sayFormulas(of table: Table, _ path: String) {
    let rows = table.rowsOfFormulasWithoutValue
    if rows.isEmpty { return }
    let count = table.formulasWithoutValue
    let names = rows.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    let places = rows.count == 1 && rows[0].count == 1 ? "row \(names[0])" : "rows \(names.joined(separator: ", "))"
    Terminal.complain(
      "\(path): \(count == 1 ? "1 cell holds a formula" : "\(count) cells hold formulas") without a stored value, read as "
        + "empty, in \(places); open the workbook in a spreadsheet program and save it")
  }
}
