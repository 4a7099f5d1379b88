import Archiving
import ArgumentParser
import Auditing
import Disclosures
import Fetching
import Foundation
import Publishing
import Rendering
import Screening
import Tabulating

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audit a list of companies: find, archive, read, grade, screen, report.",
    discussion: """
      COMPANIES.csv has a column "website" and, if you like, "company", "goods" and "countries"; several values in \
      a cell are separated by semicolons.

      EXAMPLES
        fairlead audit companies.csv --out runs/june --contact me@example.org
        fairlead audit companies.csv --out runs/june --contact me@example.org \\
          --resume
        fairlead audit companies.csv --out runs/again --offline runs/june/evidence
        fairlead audit companies.csv --out runs/july --contact me@example.org \\
          --since runs/june
      """)

  @Argument(help: ArgumentHelp("The list of companies, CSV.", valueName: "companies.csv"))
  var list: String
  @Option(help: ArgumentHelp("Folder of the run; runs/NAME of the list unless given.", valueName: "run"))
  var out: String?
  @Flag(help: "Go on with a run that was interrupted: nothing that is done is fetched again.")
  var resume = false
  @Option(help: ArgumentHelp("Repeat an audit from its archive, without a network.", valueName: "archive"))
  var offline: String?
  @Option(
    help: ArgumentHelp(
      "An older run: pages that have not changed since, as their servers say, are not sent again.", valueName: "run"))
  var since: String?
  @Option(help: ArgumentHelp("How the owner of a site reaches you: a mail or web address.", valueName: "address"))
  var contact: String?
  @Option(help: "Companies visited at the same time.")
  var hosts = 32
  @Option(help: "Pages read for a company at most.")
  var limit = 30
  @Option(
    help: ArgumentHelp("Answer for goods from the edition of that day (2022-11-01).", valueName: "date"),
    transform: day)
  var asOf: String?
  @Option(
    help: ArgumentHelp("End with exit code 1 when a headline letter is below this one.", valueName: "letter"),
    transform: Letter.parse)
  var failUnder: Letter?
  @Option(
    help: ArgumentHelp(
      "Show pages in Chromium: auto (those that are empty without scripts), never, always.",
      discussion: "auto unless given, where a Chromium is installed. With auto or always given, a picture of each home "
        + "page with the link to the disclosure outlined is kept as well.",
      valueName: "when"))
  var render: AuditSettings.RenderWhen.Argument?
  @OptionGroup var rubric: RubricOptions
  @OptionGroup(title: "Visiting") var visiting: VisitingOptions

  func validate() throws {
    guard (1...1000).contains(hosts) else { throw ValidationError("--hosts takes a number from 1 to 1000.") }
    guard offline == nil || since == nil else {
      throw ValidationError("--offline asks nobody, so --since has nothing to save.")
    }
    guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000.") }
  }

  func run() async throws {
    let provisions = try rubric.provisions()
    let bytes = try Input.bytes(of: list)
    let companies = try read(bytes, provisions.lists)
    let name = URL(filePath: list).lastPathComponent
    let folder = RunFolder(out ?? "runs/\(URL(filePath: list).deletingPathExtension().lastPathComponent)")
    let audit = Audit(
      folder: folder, settings: try settings(), provisions: provisions, replaying: offline,
      since: since.map { RunFolder($0) })
    let (digest, isResuming) = (SHA256.hex(bytes), resume)
    let facts = try await RunWork.carryOut { progress async throws(AuditError) in
      try await audit.run(companies, name: name, digest: digest, resuming: isResuming, now: { .now }) {
        progress.show($0)
      }
    }
    try RunWork.show(folder, facts)
    try RunWork.keepGates(folder, facts, failUnder: failUnder)
  }

  private func read(_ bytes: [UInt8], _ lists: Lists) throws -> CompanyList {
    do {
      let companies = try CompanyList(CSVReader(bytes: bytes))
      for problem in companies.problems { Terminal.complain("\(list):\(problem.line): \(problem.reason)") }
      for note in companies.notes(by: lists) { Terminal.complain("\(list):\(note.line): note: \(note.sentence)") }
      if companies.companies.isEmpty { throw Stop(.badData, "\(list): no company in it could be read") }
      return companies
    } catch let error as TableError {
      throw Stop(error.kind == .missing ? .inputMissing : .badData, "\(list): \(error)")
    }
  }

  private func settings() throws -> AuditSettings {
    let visitor =
      offline != nil && contact == nil
      ? Visitor(contact: "offline replay")
      : try Visitor(
        given: contact, or: "give --contact with a mail or web address, so that the owners of sites can reach you")
    guard let visitor else { throw Stop(.bug, "no visitor for a replay") }
    let browser = Browser.find()?.path
    return AuditSettings(
      visitor: visitor, hosts: hosts, pages: limit,
      policy: offline == nil ? visiting.policy : visiting.policy.forReplay,
      transport: visiting.transport,
      // Rendering that nobody asked for takes a browser that is there.
      render: render?.value ?? (browser == nil ? .never : .auto), browser: browser,
      screenshots: render != nil && render != .never, asOf: asOf)
  }
}

extension Timestamp {
  /// The wall clock, to the millisecond.
  static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
