import ArgumentParser
import Disclosures
import Publishing
import Screening
import Tabulating

struct GoodsScreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "A catalogue row by row against the List of Goods.",
    usage: "fairlead goods screen <catalog> [<options>]",
    discussion: """
      Columns are found under any usual name, in any order: product (or description), origin, HS code, article number. \
      A row that cannot be read is in the result as "not read" with its reason, and the rest goes on (exit code 2). Of a workbook one sheet is \
      read, and the others are named. Beside the picture stands its table: risk-table.csv beside risk.svg.

      EXAMPLES
        fairlead goods screen catalog.csv > screened.csv
        fairlead goods screen catalog.xlsx --out screened.xlsx --map risk.svg
        fairlead goods screen catalog.csv --format json --as-of 2021-12-31
      """)

  @Argument(help: "A CSV or XLSX file, or - for a CSV on standard input.") var catalog: String
  @Option(help: ArgumentHelp("Write the result to this file.", valueName: "file")) var out: String?
  @Option(help: "csv, json or xlsx; told from the file's ending when left out.") var format: ResultFile.Format?
  @Option(help: ArgumentHelp("Also draw where the listed goods are, as SVG.", valueName: "file")) var map: String?
  @Option(help: ArgumentHelp("Read this worksheet of a workbook.", valueName: "name")) var sheet: String?
  @OptionGroup var options: ListOptions

  func validate() throws {
    if format == .xlsx, out == nil { throw ValidationError("A workbook needs a file: give --out screened.xlsx.") }
  }

  func run() throws {
    let lists = try options.lists()
    let files = try map.map { try RiskFiles(map: $0, besides: [catalog, out]) }
    let table = try ResultFile.table(catalog, lists.headers.catalogue, sheet: sheet)
    let screen = CatalogScreen(table, lists: lists, asOf: options.asOf)
    for message in screen.messages { Terminal.complain("\(catalog):\(message)") }
    let result = try ResultFile(path: out, format: format, title: "goods", columns: CatalogEntry.columns)
    var counts: [GoodsAnswer.Kind: Int] = [:]
    var rows: [[Listing]] = []
    var orders: [[String]] = []
    do {
      while let row = try screen.next() {
        switch row {
        case .broken(let line, let reason):
          Terminal.complain("\(catalog):\(line): \(reason)")
          let entry = CatalogEntry(broken: line, reason: reason)
          counts[entry.answer, default: 0] += 1
          try result.add(cells: entry.cells(screen.reference), json: entry.json)
        case .entry(let entry):
          counts[entry.answer, default: 0] += 1
          if map != nil {
            rows.append(entry.listings)
            orders.append(entry.orderCountries)
          }
          try result.add(cells: entry.cells(screen.reference), json: entry.json)
        }
      }
    } catch let error as TableError {
      throw Stop(.badData, "\(catalog): \(error)")
    }
    try result.finish()
    ResultFile.sayFormulas(of: table, catalog)
    try files?.write(
      RiskMap(rows, orders: orders, sector: { lists.goods[$0]?.sector ?? "" }, list: screen.reference))
    for kind in GoodsAnswer.Kind.allCases { Terminal.complain("\(counts[kind] ?? 0) \(kind.rawValue)") }
    Terminal.complain("\"Not listed\" does not mean clean.")
    Terminal.cite([screen.reference])
    if counts.isEmpty { throw Stop(.badData, "\(catalog): there is no row below the header") }
    if counts[.notRead] != nil { throw Stop(.someItemsFailed) }
  }
}
