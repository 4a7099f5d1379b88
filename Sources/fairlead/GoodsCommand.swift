import ArgumentParser
import Disclosures
import Foundation
import Screening

struct GoodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goods", abstract: "Goods against dated forced-labor and child-labor lists.",
    discussion: """
      EXAMPLES
        fairlead goods lists
        fairlead goods check prawns --country Thailand --as-of 2023-01-01
        fairlead goods screen catalog.csv --out screened.csv
        fairlead goods import list-of-goods-2024.xlsx --edition 2024 --into lists
      """,
    subcommands: [ListNames.self, Check.self, GoodsScreen.self, GoodsImport.self])

  struct ListNames: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lists", abstract: "Name the lists and editions we hold, and what is missing of them.",
      usage: "fairlead goods lists [<options>]",
      discussion: """
        EXAMPLES
          fairlead goods lists
          fairlead goods lists --as-of 2021-03-31
          fairlead goods lists --format json
        """)

    @Option(help: "How to print: text or json.") var format = OutputFormat.text
    @OptionGroup var options: ListOptions

    func run() throws {
      let lists = try options.lists()
      if format == .json { return Terminal.say(lists.json(asOf: options.asOf)) }
      if let day = options.asOf { Terminal.say("As of \(day)\n") }
      for standing in lists.standing(on: options.asOf) {
        let list = standing.list
        Terminal.say(wrapped("\(list.id): \(list.title) (\(list.publisher)), \(list.edition)", indent: "    "))
        if let day = options.asOf { Terminal.say(wrapped("  \(standing.sentence(on: day))", indent: "    ")) }
        Terminal.say(wrapped(list.isComplete ? "  complete" : "  incomplete: \(list.missing)", indent: "    "))
      }
      Terminal.say("\nEditions of the List of Goods" + (options.asOf.map { " by \($0), the last one in force" } ?? ""))
      let editions = lists.editions(by: options.asOf)
      if editions.isEmpty { Terminal.say("  none held") }
      for edition in editions {
        let rows = lists.listings(in: edition)
        let goods = Set(rows.map(\.good)).count
        Terminal.say(
          wrapped(
            "  \(edition.publishedOn)  \(edition.title): \(rows.count) line items, \(goods) goods", indent: "    "))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "What the lists say about one good, with or without a country.",
      usage: "fairlead goods check <good> [<options>]",
      discussion: """
        EXAMPLES
          fairlead goods check cotton --country Turkmenistan
          fairlead goods check "cocoa powder" --country Ghana
          fairlead goods check shrimp --country Thailand --as-of 2024-09-04
          fairlead goods check cotton --country Uzbekistan --format json

        "Not listed" does not mean clean.
        """)

    @Argument(help: "A good by any usual name, or a product.") var good: String
    @Option(help: "Where it comes from: a name, a code or a region.") var country: String?
    @Option(help: "How to print: text or json.") var format = OutputFormat.text
    @OptionGroup var options: ListOptions

    func run() throws {
      let check = try options.lists().check(good: good, country: country, asOf: options.asOf)
      guard check.answer != .notRead else { throw Stop(.badData, check.sentences.joined(separator: " ")) }
      if let origin = check.origin, origin.countries.isEmpty, let problem = origin.problem {
        throw Stop(.badData, "\(problem).")
      }
      if format == .json { return Terminal.say(check.json) }
      Terminal.say(wrapped("\(good)\(country.map { " from \($0)" } ?? ""): \(check.headline)") + "\n")
      for sentence in check.sentences + [check.firmSentence].compactMap({ $0 }) {
        Terminal.say(wrapped("- \(sentence)"))
      }
      let codes = check.headings.filter { !$0.isDownstream }.map(\.code)
      if !codes.isEmpty { Terminal.say(wrapped("- Usual HS headings, a hint only: \(codes.joined(separator: ", ")).")) }
      Terminal.say("")
      for list in check.lists + check.firmLists { Terminal.say(wrapped("Source: \(Self.named(list)).")) }
      if !check.silentLists.isEmpty {
        let names = check.silentLists.map(Self.named).joined(separator: "; ")
        Terminal.say(wrapped("Asked as well, and without a row for it: \(names)."))
      }
    }

    private static func named(_ list: ListReference) -> String {
      "\(list.title) (\(list.publisher)), \(list.edition)\(list.isComplete ? "" : ", incomplete")"
    }
  }
}
