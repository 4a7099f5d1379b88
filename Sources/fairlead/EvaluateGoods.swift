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
    let screen = SupplierScreen(lists: lists, asOf: options.asOf)
    let sentences = try Self.text(sentences, faults: lists.faults(inSentences:))
    let names = try Self.text(names, faults: screen.faults(inNames:))
    let faults = sentences.faults + names.faults
    if !faults.isEmpty {
      for fault in faults { Terminal.complain(fault) }
      throw Stop(.badData, "\(faults.count) label\(faults.count == 1 ? "" : "s") cannot be read: nothing was scored")
    }
    if let text = sentences.text {
      let score = lists.score(sentences: text)
      Terminal.say((["Pairs of a good and a country in sentences"] + score.report).joined(separator: "\n"))
    }
    if let text = names.text {
      let score = screen.score(names: text, lists: lists)
      Terminal.say((["Listed parties by supplier name"] + score.report).joined(separator: "\n"))
    }
  }

  /// The files as one, nil for none, and what is wrong with them: "labels.tsv:12: ...".
  private static func text(
    _ paths: [String], faults: (String) -> [LabelFault]
  ) throws -> (text: String?, faults: [String]) {
    var texts: [String] = []
    var found: [String] = []
    for path in paths {
      let text = String(decoding: try Input.bytes(of: path), as: UTF8.self)
      found += faults(text).map { "\(path):\($0.line): \($0.reason)" }
      texts.append(text)
    }
    return (texts.isEmpty ? nil : texts.joined(separator: "\n"), found)
  }
}
