import ArgumentParser
import Auditing
import Defaults
import Disclosures
import Foundation
import Publishing
import Rubrics
import Screening
import Tabulating
import Vetting

struct VendorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendors",
    abstract: "Check what vendors certify: documents against a checklist, goods against the lists.",
    discussion: "EXAMPLE\n  fairlead vendors check vendors.csv --out vendors",
    subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Answer each certification of a list: accept, deficient with what is missing, or review with why.",
      usage: "fairlead vendors check <list> [<options>]",
      discussion: """
        The list is a CSV with the columns vendor, document, product and origin, by whatever name. Documents are \
        looked for beside the list: HTML, DOCX, PDF with text, or plain text. Accepted is one that shows every element, \
        of which every word follows from the rules in rubric/pcc-6108/sentences/, and in whose file nothing was found \
        that may show a person something else than its text; any other complete one is for a person (review), with \
        the words that were not understood. A deficient document is a result, not a failure: the exit code stays 0, unless \
        --fail-unless-accept asks for 1. It is 2 when documents could not be read, or rows of the list not be used.

        EXAMPLES
          fairlead vendors check samples/vendors/vendors.csv --out vendors
          fairlead vendors check vendors.csv --as-of 2026-07-01 --format json
        """)

    @Argument(help: "The list of vendors, a CSV.")
    var list: String
    @Option(help: "Write vendors.csv, vendors.json and a page a vendor into this folder.")
    var out: String?
    @Option(help: "How to print the answers: text or json.")
    var format = OutputFormat.text
    @Option(help: ArgumentHelp("The day on which certifications have to hold; today without it.", valueName: "date"))
    var asOf: String?
    @Option(help: ArgumentHelp("Where the documents are, instead of beside the list.", valueName: "folder"))
    var documents: String?
    @ArgumentParser.Flag(help: "End with exit code 1 unless every answer is accept.")
    var failUnlessAccept = false
    @Option(
      help: ArgumentHelp("Read checklist and lists from this folder instead of the built-in ones.", valueName: "folder")
    )
    var rubricFolder: String?

    func run() throws {
      let report = try report()
      if let out { try Output.write(report.files(templates: templates()), into: out) }
      switch format {
      case .json: Terminal.put(report.json)
      case .text: Terminal.put(Array(report.text().utf8))
      }
      let unread = report.answers.count { !$0.wasRead }
      if failUnlessAccept, !report.brokenRows.isEmpty || report.answers.contains(where: { $0.answer != .accept }) {
        throw Stop(.gateFailed, "not every vendor's certification is accepted")
      }
      if unread + report.brokenRows.count > 0 {
        throw Stop(
          .someItemsFailed,
          "\(unread) of \(counted(report.answers.count, "document", "documents")) could not be read, "
            + "\(counted(report.brokenRows.count, "row", "rows")) could not be used"
        )
      }
    }

    /// The day on which certifications have to hold.
    private func day() throws -> CalendarDay {
      guard let asOf else { return try Self.today() }
      guard let day = CalendarDay(asOf) else { throw Stop(.usage, "\(asOf): give a day such as 2026-07-01") }
      return day
    }

    /// Where documents are looked for; a list on standard input stands in no folder, so beside it is here.
    private var documentFolder: String {
      if let documents { return documents }
      return list == "-" ? "." : URL(filePath: list).deletingLastPathComponent().path
    }

    private func report() throws -> VendorReport {
      let day = try day()
      let check: VendorCheck
      let vendors: VendorList
      let bytes = try Input.bytes(of: list)
      do {
        let files = try RubricOptions.files(in: rubricFolder)
        check = try VendorCheck(try Checklist.load(files), lists: try Lists.load(files: files), asOf: day)
        vendors = try VendorList(bytes: bytes)
        if vendors.rows.isEmpty {
          for row in vendors.broken { Terminal.complain("\(list):\(row.line): \(row.reason)") }
          throw Stop(.badData, "\(list): no vendor in it could be read")
        }
      } catch let error as TableError {
        throw Stop(.badData, "\(list): \(error)")
      } catch let stop as Stop {
        throw stop
      } catch {
        throw Stop(.badData, "\(error)")
      }
      let answers = vendors.rows.map { row in check.answer(row, VendorFiles.read(row.path, in: documentFolder)) }
      let checklist = check.checklist
      return VendorReport(
        answers: answers, brokenRows: vendors.broken.map { .init(line: $0.line, reason: $0.reason) },
        checklist: RubricReference(id: checklist.id, version: checklist.version), title: checklist.title,
        source: checklist.source, asOf: day.description)
    }

    private func templates() throws -> Templates {
      do {
        return try Templates(files: Defaults.files(under: "templates/"))
      } catch {
        throw Stop(.bug, "\(error)")
      }
    }

    /// In California, whose law asks.
    private static func today() throws -> CalendarDay {
      guard let zone = TimeZone(identifier: "America/Los_Angeles") else {
        throw Stop(.inputMissing, "this system knows no time zone of California; give the day with --as-of")
      }
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      let parts = calendar.dateComponents([.year, .month, .day], from: Date())
      guard let day = CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
        throw Stop(.usage, "the clock of this machine is not set; give the day with --as-of")
      }
      return day
    }
  }
}
