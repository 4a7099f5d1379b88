import Disclosures
import Foundation
import Parsing
import Tabulating

/// Reads the formats in which the lists are handed out. The name of a file says nothing: "goods_2016.xml" has held
/// the list of 2022.
enum ImportReader {
  /// With what stands in the file and is not read, in sentences.
  static func read(_ bytes: [UInt8], _ words: NameWords) throws(ImportError) -> (file: ImportedFile, unread: [String]) {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if head.hasPrefix("<") { return (.goods(try listings(xml: bytes), source: "DOL XML"), []) }
    if head.hasPrefix("[") || head.hasPrefix("{") {
      return (.goods(try listings(json: bytes), source: "DOL API"), [])
    }
    return try table(bytes, words)
  }

  // MARK: XML of the Sweat & Toil apps

  private static func listings(xml bytes: [UInt8]) throws(ImportError) -> [ImportedListing] {
    var found: [ImportedListing] = []
    var good = ""
    var cells: [String: String] = [:]
    var field = ""
    var fields: Set<String> = []
    let end = parseXML(bytes) { event in
      switch event {
      case .start(let element):
        field = element.name
        fields.insert(field)
        if field == "Good" { good = "" }
        if field == "Country" { cells = [:] }
      case .text(let text):
        if field == "Good_Name" { good += text } else { cells[field, default: ""] += text }
      case .end(let name):
        if name == "Country" { found.append(listing(good, cells)) }
        field = ""
      case .comment, .passedOver: break
      }
      return .proceed
    }
    guard end == .whole else { throw ImportError(.unknownFormat, "The XML is damaged; nothing was taken from it.") }
    guard !found.isEmpty else {
      throw ImportError(.unknownFormat, "The XML holds no Good with a Country; the list of the Department has them.")
    }
    try check(fields, has: ["Good_Name", "Country_Name", "Child_Labor", "Forced_Labor"], "The XML")
    return found
  }

  /// A field that no row has is missing from the file, and not stated by none of its rows.
  private static func check(_ fields: Set<String>, has needed: [String], _ file: String) throws(ImportError) {
    let missing = needed.filter { !fields.contains($0) }
    if missing.isEmpty { return }
    throw ImportError(
      .notTheList,
      "\(file) lacks \(missing.map { "\"\($0)\"" }.joined(separator: " and ")) in every row: nothing was taken from it."
    )
  }

  private static func listing(_ good: String, _ cells: [String: String]) -> ImportedListing {
    let isDownstream = FlagCell(cells["Derived_Labor_Exploitation"]) == .yes
    let inputCountry = clean(cells["Derived_Country"])
    var listing = ImportedListing(
      goodName: clean(good), countryName: clean(cells["Country_Name"]), childLabor: .notStated, forcedLabor: .notStated,
      input: nil, inputCountry: isDownstream && inputCountry.lowercased() != "no" ? inputCountry : nil,
      isDownstream: isDownstream, line: 0)
    // The rows of this file say Yes or No throughout.
    if !isDownstream { listing.take(cells["Child_Labor"], cells["Forced_Labor"], blank: .notStated) }
    return listing
  }

  // MARK: JSON of the Sweat & Toil API

  private static func listings(json bytes: [UInt8]) throws(ImportError) -> [ImportedListing] {
    let parsed = try? JSONSerialization.jsonObject(with: Data(bytes))
    let rows = parsed as? [[String: Any]] ?? (parsed as? [String: Any])?["data"] as? [[String: Any]] ?? []
    guard rows.contains(where: { $0["good"] != nil && $0["country"] != nil }) else {
      throw ImportError(.unknownFormat, "The JSON holds no rows with good and country.")
    }
    try check(rows.reduce(into: []) { $0.formUnion($1.keys) }, has: ["child_labor", "forced_labor"], "The JSON")
    func text(_ value: Any?) -> String? { value as? String }
    return rows.map { row in
      var listing = ImportedListing(
        goodName: clean(text(row["good"])), countryName: clean(text(row["country"])), childLabor: .notStated,
        forcedLabor: .notStated, input: nil, inputCountry: nil, isDownstream: false, line: 0)
      listing.take(text(row["child_labor"]), text(row["forced_labor"]), blank: .notStated)
      return listing
    }
  }

  // MARK: Workbooks and CSV

  /// Of a workbook every sheet is looked at: the list and its downstream goods stand on two.
  private static func table(
    _ bytes: [UInt8], _ words: NameWords
  ) throws(ImportError) -> (file: ImportedFile, unread: [String]) {
    var found: [ImportedListing] = []
    var sources: [String] = []
    var orders: ImportedFile?
    var unread: [String] = []
    var near: [NearTable] = []
    do {
      let isWorkbook = bytes.starts(with: [0x50, 0x4B, 3, 4])
      let workbook = isWorkbook ? try Workbook.read(bytes: bytes) : nil
      for sheet in 0..<(workbook?.sheets.count ?? 1) {
        let rows = { () throws(TableError) -> any RowSource in
          if let workbook { return workbook.rows(of: sheet) }
          return try CSVReader(bytes: bytes)
        }
        let name = workbook?.sheets[sheet].name
        let (file, table) = try take(rows, name, words)
        if let table { near.append(table) }
        switch file {
        case .goods(let rows, let source) where orders == nil:
          found += rows
          sources.append(source)
        case .orders(let read, let list, let source, let left, let stand) where orders == nil && sources.isEmpty:
          orders = .orders(read, list: list, source: source, left: left, stand: stand)
        default:
          if let sheet = workbook?.sheets[sheet], !sheet.rows.isEmpty { unread.append(sheet.name) }
        }
      }
      unread += (workbook?.hidden ?? []).map { "\($0) (hidden)" }
    } catch {
      throw ImportError(.unknownFormat, error.description)
    }
    // A sheet that is a list but for a column is none to be passed over, whatever stands on the others.
    if let broken = near.first(where: { table in !sources.contains(table.source) || table.isSure }) {
      throw broken.error
    }
    let sentences = unread.map { "the worksheet \"\($0)\" is not read" }
    if let orders { return (orders, sentences) }
    if !sources.isEmpty { return (.goods(found, source: sources.joined(separator: " and ")), sentences) }
    throw ImportError(
      .unknownFormat,
      "None of the formats we know: DOL XML, DOL workbook (Country, Good, Child Labor, Forced Labor), its downstream "
        + "sheet, the CBP CSV (Entity, WRO/Finding, Effective Date), OpenSanctions simple CSV (id, schema, name).")
  }

  /// Reads rows in the first format whose columns they have; else says which format they nearly have.
  private static func take(
    _ rows: () throws(TableError) -> any RowSource, _ sheet: String?, _ words: NameWords
  ) throws(TableError) -> (ImportedFile?, NearTable?) {
    var near: NearTable?
    for format in TableFormat.all(words) {
      do {
        return (try format.read(Table(rows(), columns: format.columns)), nil)
      } catch {
        if error.kind != .missingColumn, error.kind != .empty { throw error }
        if let table = NearTable(error.nearest, format, sheet), table.found >= near?.found ?? 0 { near = table }
      }
    }
    return (nil, near)
  }

  /// One line, NFC, straight apostrophes, no blanks around.
  static func clean(_ text: String?) -> String {
    let words = (text ?? "").replacing("\u{2019}", with: "'").split { $0.isWhitespace }
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }
}
