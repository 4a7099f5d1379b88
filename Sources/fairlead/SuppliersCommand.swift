import ArgumentParser
import Disclosures
import Foundation
import Screening
import Tabulating

struct SuppliersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppliers", abstract: "Suppliers against listed firms, vessels, goods and regions.",
    discussion: """
      EXAMPLES
        fairlead suppliers screen suppliers.csv
        fairlead suppliers decide --file decisions.csv --supplier "Acme Ltd" \\
          --country CN --order uflpa-017 --verdict different --by jo --on 2024-10-01
      """,
    subcommands: [SupplierList.self, Decide.self])

  struct SupplierList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "screen", abstract: "Screen a list of suppliers by name, country, region, goods and address.",
      usage: "fairlead suppliers screen <suppliers> [<options>]",
      discussion: """
        Names are compared as they are once cleaned, then by soft TF-IDF with Jaro-Winkler words; the features stand \
        beside each candidate. A similar name is a question for a person: `suppliers decide` keeps the answer. Of a \
        workbook one sheet is read, and the others are named. Beside the picture stands its table: risk-table.csv \
        beside risk.svg.

        EXAMPLES
          fairlead suppliers screen suppliers.csv --out screened.xlsx --map risk.svg
          fairlead suppliers screen suppliers.csv --decisions known.csv
        """)

    @Argument(help: "A CSV or XLSX file, or - for a CSV on standard input.") var suppliers: String
    @Option(help: ArgumentHelp("Write the result to this file.", valueName: "file")) var out: String?
    @Option(help: "csv, json or xlsx; told from the file's ending when left out.") var format: ResultFile.Format?
    @Option(help: ArgumentHelp("Apply what people decided before.", valueName: "file")) var decisions: String?
    @Option(help: ArgumentHelp("Also draw where the listed goods are, as SVG.", valueName: "file")) var map: String?
    @Option(help: ArgumentHelp("Read this worksheet of a workbook.", valueName: "name")) var sheet: String?
    @OptionGroup var options: ListOptions

    func validate() throws {
      if format == .xlsx, out == nil { throw ValidationError("A workbook needs a file: give --out screened.xlsx.") }
    }

    func run() throws {
      let lists = try options.lists()
      let known = try decisions.map(Decide.read) ?? Decisions()
      let screen = SupplierScreen(lists: lists, asOf: options.asOf, decisions: known)
      let files = try map.map { try RiskFiles(map: $0, besides: [suppliers, out, decisions]) }
      let table = try ResultFile.table(suppliers, lists.headers.suppliers, sheet: sheet)
      let result = try ResultFile(path: out, format: format, title: "suppliers", columns: SupplierAnswer.columns)
      var counts: [SupplierAnswer.Kind: Int] = [:]
      var notApplied = 0
      var rows: [[Listing]] = []
      var orders: [[String]] = []
      do {
        while let row = try table.next() {
          switch row {
          case .broken(let record):
            Terminal.complain("\(suppliers):\(record.line): \(record.reason)")
            let answer = SupplierAnswer(broken: record.line, reason: record.reason)
            counts[answer.answer, default: 0] += 1
            try result.add(cells: answer.cells, json: answer.json)
          case .row(let row):
            let answer = screen.answer(SupplierScreen.supplier(row))
            counts[answer.answer, default: 0] += 1
            notApplied += answer.decisionsNotApplied
            if map != nil {
              rows.append(answer.goods.filter { $0.answer == .pairListed }.flatMap(\.listings))
              let parties = answer.answer == .named ? answer.candidates.prefix(1).map(\.order) : []
              orders.append((parties + answer.orders).map { lists.countries[$0.iso3]?.name ?? $0.iso3 })
            }
            try result.add(cells: answer.cells, json: answer.json)
          }
        }
      } catch let error as TableError {
        throw Stop(.badData, "\(suppliers): \(error)")
      }
      try result.finish()
      let edition = lists.edition(asOf: options.asOf).map(lists.reference) ?? lists.reference("tvpra")
      ResultFile.sayFormulas(of: table, suppliers)
      try files?.write(
        RiskMap(rows, orders: orders, sector: { lists.goods[$0]?.sector ?? "" }, list: edition))
      for kind in [SupplierAnswer.Kind.named, .similar, .underOrder, .goodsListed, .notListed, .notRead] {
        Terminal.complain("\(counts[kind] ?? 0) \(kind.rawValue)")
      }
      if notApplied > 0 {
        Terminal.complain(
          "\(notApplied) decision\(notApplied == 1 ? " was" : "s were") not applied: the notes say which")
      }
      Terminal.complain("\"Not listed\" does not mean clean.")
      Terminal.cite([lists.reference("cbp"), lists.reference("uflpa"), edition])
      if counts.isEmpty { throw Stop(.badData, "\(suppliers): there is no row below the header") }
      if counts[.notRead] != nil { throw Stop(.someItemsFailed) }
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide",
      abstract: "Remember what a person decided about a supplier and a listed party.",
      usage: """
        fairlead suppliers decide --file <file> --supplier <supplier>
          --order <order> --verdict <verdict> --by <by> --on <day> [<options>]
        """,
      discussion: """
        EXAMPLES
          fairlead suppliers decide --file decisions.csv --supplier "Acme Ltd" \\
            --country CN --order uflpa-017 --verdict different --by jo \\
            --on 2024-10-01 --note "another city"
        """)

    @Option(help: "The file of decisions; made when it is not there.") var file: String
    @Option(help: "The supplier's name as in your list.") var supplier: String
    @Option(help: "The supplier's country as in your list.") var country = ""
    @Option(help: "Id of the order, as `suppliers screen` prints it.") var order: String
    @Option(help: "same or different.", transform: Decisions.Verdict.parse) var verdict: Decisions.Verdict
    @Option(help: "Who decided.") var by: String
    @Option(help: ArgumentHelp("When, as 2024-10-01.", valueName: "day"), transform: day) var on: String
    @Option(help: "Why.") var note = ""
    @OptionGroup var options: ListOptions

    func run() throws {
      guard let party = try options.lists().orders.first(where: { $0.id == order }) else {
        throw Stop(.usage, "\(order) is no order that we hold; `suppliers screen` prints the ids")
      }
      var decisions = FileManager.default.fileExists(atPath: file) ? try Self.read(file) : Decisions()
      decisions.append(
        Decisions.Entry(
          supplier: supplier, country: country, order: order, party: party.name, verdict: verdict, by: by, on: on,
          note: note))
      try Output.write(decisions.csv, to: file)
      // The number may be of other lists than those that were screened against.
      Terminal.complain("Remembered: \(supplier) and \(party.name) (\(order)): \(verdict.rawValue).")
    }

    static func read(_ path: String) throws -> Decisions {
      do {
        let decisions = try Decisions(ResultFile.table(path, Decisions.columns, isChosen: false))
        guard let broken = decisions.broken.first else { return decisions }
        // A decision that is lost would bring back what a person has settled.
        throw Stop(.badData, "\(path):\(broken.line): \(broken.reason)")
      } catch let error as TableError {
        throw Stop(.badData, "\(path): \(error)")
      }
    }
  }
}
