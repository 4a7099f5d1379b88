import CXlsxWriter
import Disclosures
import Foundation

/// libxlsxwriter behind an owner: what is begun is closed, and every error has words. The library writes files only, so
/// there is a temporary one, which goes when the writer does.
final class WorkbookWriter {
  /// One sheet and the row that comes next on it.
  final class Page {
    fileprivate let worksheet: UnsafeMutablePointer<lxw_worksheet>
    fileprivate let letterColumns: Set<Int>
    fileprivate let columns: Int
    fileprivate var row: UInt32 = 1
    /// Rows that found no room.
    private(set) var dropped = 0

    fileprivate init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ columns: [Sheet.Column]) {
      self.worksheet = worksheet
      self.columns = columns.count
      letterColumns = Set(columns.indices.filter { columns[$0].name.hasSuffix("_letter") })
    }

    fileprivate func takeRow() -> UInt32? {
      guard row < 1_048_576 else {
        dropped += 1
        return nil
      }
      defer { row += 1 }
      return row
    }
  }

  private let folder: URL
  private var file: URL { folder.appending(path: "workbook.xlsx") }
  private let temporaryFolder: UnsafeMutablePointer<CChar>?
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var pages: [Page] = []
  private let header: UnsafeMutablePointer<lxw_format>?
  private let letter: UnsafeMutablePointer<lxw_format>?

  /// - Parameters:
  ///   - title: of the document.
  ///   - created: its date, in seconds since 1970-01-01: the writer looks at no clock.
  init(title: String, created: Int) throws(WorkbookError) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(reason: "cannot make a temporary folder: \(error.localizedDescription)")
    }
    self.folder = folder
    // The library does not copy the name: it asks for the folder whenever it makes a temporary file.
    let temporaryFolder = strdup(folder.path)
    self.temporaryFolder = temporaryFolder
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: temporaryFolder, use_zip64: 0)
    guard let workbook = workbook_new_opt(folder.appending(path: "workbook.xlsx").path, &options) else {
      free(temporaryFolder)
      try? FileManager.default.removeItem(at: folder)
      throw WorkbookError(reason: "libxlsxwriter could not begin a workbook")
    }
    header = workbook_add_format(workbook)
    format_set_bold(header)
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bg_color(header, 0xE7ECEF)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    letter = workbook_add_format(workbook)
    format_set_bold(letter)
    format_set_align(letter, UInt8(LXW_ALIGN_CENTER.rawValue))
    self.workbook = workbook
    setProperties(of: workbook, title: title, created: created)
  }

  deinit {
    // Closing is the library's only way to free a workbook.
    if let workbook { workbook_close(workbook) }
    // A folder that stays is the system's to clean up.
    try? FileManager.default.removeItem(at: folder)
    free(temporaryFolder)
  }

  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>, title: String, created: Int) {
    // A title of more than 255 characters makes the library drop all properties, the date among them.
    let title = strdup(ShownText.cut(ShownText.clean(title), to: 200))
    defer { free(title) }
    var properties = lxw_doc_properties()
    properties.title = title
    // 0 would mean "now".
    properties.created = max(1, created)
    workbook_set_properties(workbook, &properties)
  }

  /// Adds a sheet with its header in place. Pages are written in any order, the rows of each one downwards.
  func page(_ name: String, columns: [Sheet.Column]) throws(WorkbookError) -> Page {
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw WorkbookError(reason: "libxlsxwriter could not add the sheet \(name)")
    }
    let page = Page(worksheet, columns)
    pages.append(page)
    // Told, since a sheet written row by row has no heights, and not every program works them out from wrapped text.
    let lines = columns.map { Self.lines($0.title, width: Int($0.width)) }.max() ?? 1
    worksheet_set_row(worksheet, 0, Double(lines) * Self.lineHeight + 2, nil)
    for (index, column) in columns.enumerated() {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(worksheet, 0, UInt16(index), column.title, header)
    }
    worksheet_set_landscape(worksheet)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_freeze_panes(worksheet, 1, columns.count > 2 ? 1 : 0)
    return page
  }

  /// Points that a line of the library's own font needs.
  private static let lineHeight = 15.0

  /// Lines that a bold header takes in a column; three characters are the filter's button.
  private static func lines(_ title: String, width: Int) -> Int {
    let room = max(1, width - 3)
    var (lines, used) = (1, 0)
    for word in title.split(separator: " ") {
      if used > 0, used + 1 + word.count > room { (lines, used) = (lines + 1, 0) }
      used += (used > 0 ? 1 : 0) + word.count
      lines += (used - 1) / room
      used = (used - 1) % room + 1
    }
    return lines
  }

  func write(_ cells: [Sheet.Cell], on page: Page) {
    guard let row = page.takeRow() else { return }
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .empty: continue
      case .text(let text):
        let format = page.letterColumns.contains(column) ? letter : nil
        worksheet_write_string(page.worksheet, row, UInt16(column), Self.fitting(text), format)
      case .number(let number): worksheet_write_number(page.worksheet, row, UInt16(column), Double(number), nil)
      case .points(let points):
        worksheet_write_number(page.worksheet, row, UInt16(column), Double(points.hundredths) / 100, nil)
      }
    }
  }

  /// The finished file at once. Nothing can be written afterwards.
  func finish() throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try finish { bytes += $0 }
    } catch {
      throw error as? WorkbookError ?? WorkbookError(reason: "\(error)")
    }
    return bytes
  }

  /// Most bytes of the finished file that are held at the same time: that of ten thousand companies has 50 MB.
  private static let piece = 1 << 20

  /// The finished file piece by piece. Nothing can be written afterwards.
  ///
  /// - Throws: `WorkbookError`, and what `emit` throws.
  func finish(emit: ([UInt8]) throws -> Void) throws {
    for page in pages {
      worksheet_autofilter(page.worksheet, 0, 0, max(1, page.row - 1), UInt16(max(1, page.columns) - 1))
    }
    let open = workbook
    workbook = nil
    let result = workbook_close(open)
    guard result == LXW_NO_ERROR else {
      throw WorkbookError(reason: String(cString: lxw_strerror(result)))
    }
    do {
      let handle = try FileHandle(forReadingFrom: file)
      while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty { try emit(Array(bytes)) }
    } catch let error as CocoaError {
      throw WorkbookError(reason: "cannot read the finished file: \(error.localizedDescription)")
    }
  }

  /// A cell holds 32,767 characters; the library would drop a longer text without a word.
  private static func fitting(_ text: String) -> String {
    // Every scalar counts as two at most.
    text.utf16.count <= 32_767 ? ShownText.clean(text) : ShownText.cut(ShownText.clean(text), to: 16_383)
  }
}
