import ArgumentParser
import Foundation
import Screening

struct EvaluateGoods: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goods",
    abstract: "Compare what is found in labelled sentences, or of labelled supplier names, with the labels.",
    usage: "fairlead evaluate goods [--sentences <file>] [--names <file>] [<options>]",
    discussion: """
      Sentences: "cotton:IND mentioned<tab>sentence", "-" for none. Names: "listed name<tab>supplier<tab>country".

      EXAMPLES
        fairlead evaluate goods \\
          --sentences Tests/ScreeningTests/Fixtures/mentions-true.tsv
        fairlead evaluate goods \\
          --names Tests/ScreeningTests/Fixtures/supplier-pairs.tsv
      """)

  @Option(help: ArgumentHelp("Labelled sentences; give it again for more.", valueName: "file")) var sentences:
    [String] = []
  @Option(help: ArgumentHelp("Labelled supplier names; give it again for more.", valueName: "file")) var names:
    [String] = []
  @OptionGroup var options: ListOptions

  func validate() throws {
    if sentences.isEmpty, names.isEmpty { throw ValidationError("Give --sentences or --names.") }
  }

  func run() throws {
    let lists = try options.lists()
    func text(_ paths: [String]) throws -> String {
      try paths.map { String(decoding: try Input.bytes(of: $0), as: UTF8.self) }.joined(separator: "\n")
    }
    if !sentences.isEmpty {
      let score = lists.score(sentences: try text(sentences))
      Terminal.say((["Pairs of a good and a country in sentences"] + score.report).joined(separator: "\n"))
    }
    if !names.isEmpty {
      let score = SupplierScreen(lists: lists, asOf: options.asOf).score(names: try text(names), lists: lists)
      Terminal.say((["Listed parties by supplier name"] + score.report).joined(separator: "\n"))
    }
  }
}
