import ArgumentParser
import Screening

struct GoodsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a published list into a folder of lists, after showing what would change.",
    usage: "fairlead goods import <file> [<options>]",
    discussion: """
      Takes the Department of Labor's XML and workbook, its downstream sheet, the CBP CSV and the simple CSV of \
      OpenSanctions. Without --into nothing is written. Then use the folder with --lists.

      EXAMPLES
        fairlead goods import tvpra-2024.xlsx --edition 2024
        fairlead goods import tvpra-2024.xlsx --edition 2024 --into lists
        fairlead goods check nickel --country China --lists lists
      """)

  @Argument(help: "The published file.") var file: String
  @Option(help: "Name of the edition, where the content does not tell.") var edition: String?
  @Option(help: ArgumentHelp("Day of publication of an edition that we do not know.", valueName: "day"))
  var publishedOn: String?
  @Flag(help: "Take it even if it loses more than a few per cent of what we hold, or looks like another edition.")
  var acceptLoss = false
  @Option(help: ArgumentHelp("Write the changed lists into this folder.", valueName: "folder")) var into: String?
  @Option(help: "How to print the summary: text or json.") var format = OutputFormat.text
  @OptionGroup var options: ListOptions

  func run() throws {
    let files = try options.files()
    let plan: ImportPlan
    do {
      plan = try ListImport(files: files).plan(
        Input.bytes(of: file), edition: edition, publishedOn: publishedOn, acceptsLoss: acceptLoss)
    } catch let error as ImportError {
      throw Stop([.editionUnknown, .editionContradicted].contains(error.kind) ? .usage : .badData, "\(file): \(error)")
    } catch let error as ListsError {
      throw Stop(.badData, "\(error)")
    }
    Terminal.say(format == .json ? plan.json : plan.summary.joined(separator: "\n"))
    if plan.files.isEmpty { return Terminal.complain("Nothing changes in what we hold.") }
    guard let into else { return Terminal.complain("Nothing was written. Give --into FOLDER to write it.") }
    let changed = files.merging(plan.files) { $1 }
    // What is written must load again.
    do { _ = try Lists.load(files: changed) } catch { throw Stop(.badData, "the lists would not load: \(error)") }
    try Output.write(changed, into: into)
    Terminal.complain("\(changed.count) tables written to \(into); use them with --lists \(into).")
  }
}
