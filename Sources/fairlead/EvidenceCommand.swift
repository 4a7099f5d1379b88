import Archiving
import ArgumentParser
import Auditing
import Disclosures
import Foundation
import Publishing

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Verify a run's archive and quotations, or export the archive.",
    discussion: """
      EXAMPLES
        fairlead evidence verify runs/june
        fairlead evidence export runs/june --wacz june.wacz
      """,
    subcommands: [Verify.self, Export.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every digest of the archive and every quotation, and grade again what was graded.",
      usage: "fairlead evidence verify <run> [<options>]",
      discussion: "EXAMPLE\n  fairlead evidence verify runs/june")
    @Argument(help: ArgumentHelp("The folder of a run.", valueName: "run"))
    var folder: String
    @OptionGroup var rubric: RubricOptions

    func run() async throws {
      let provisions = try rubric.provisions()
      let check: EvidenceCheck
      do {
        check = try await EvidenceCheck(RunFolder(self.folder), provisions: provisions)
      } catch {
        throw Stop(error)
      }
      for problem in check.problems { Terminal.complain(problem) }
      if !check.areLettersChecked {
        Terminal.complain("Outcomes and letters were not compared with the archive: \(hindrance(of: check)).")
      }
      if !check.areTablesChecked {
        Terminal.complain("Tables and pages were not checked: \(hindrance(of: check)).")
      }
      Terminal.say(
        "\(counted(check.files, "file", "files")), \(counted(check.records, "record", "records")), "
          + "\(counted(check.quotations, "quotation", "quotations")) checked, "
          + counted(check.problems.count, "problem", "problems")
          + (check.isWhole ? "" : ", and not everything was checked"))
      if !check.problems.isEmpty { throw Stop(.badData) }
      if !check.isWhole { throw Stop(.someItemsFailed) }
    }

    /// Why something was not checked.
    private func hindrance(of check: EvidenceCheck) -> String {
      if check.isAnothers {
        return
          "the run was graded by another rubric than \(rubric.choice), which --rubric names, or by another version "
          + "of fairlead"
      }
      return check.isUnfinished ? "the run is not finished" : "what is said above stands in the way"
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the archive as one WACZ file, for replay tools.",
      discussion: "EXAMPLE\n  fairlead evidence export runs/june --wacz june.wacz")
    @Argument(help: ArgumentHelp("The folder of a run.", valueName: "run"))
    var folder: String
    @Option(help: ArgumentHelp("The file to write; RUN.wacz unless given.", valueName: "file"))
    var wacz: String?

    func run() throws {
      let folder = RunFolder(self.folder)
      let target = wacz ?? "\(self.folder).wacz"
      do {
        let facts = try RunFacts(folder)
        try WACZ.export(
          Archive(folder: folder.evidence), to: target,
          description: .init(
            title: facts.title, software: facts.software,
            created: Timestamp(facts.started) ?? Timestamp(milliseconds: 0)),
          titles: titles(of: folder))
      } catch {
        throw Stop(AuditError(error, in: folder))
      }
      Terminal.say(target)
    }

    /// Titles for the list of pages: home pages by their companies, statements by what they call themselves.
    private func titles(of folder: RunFolder) throws -> [String: String] {
      var titles: [String: String] = [:]
      try RunScorecards(folder).read { cards in
        for card in cards {
          for storefront in card.placement?.storefronts ?? [] { titles[storefront.url] = card.company.name }
          guard let document = card.assessment?.document, let capture = document.capture else { continue }
          titles[capture.url] = document.title.isEmpty ? card.company.name : document.title
        }
      }
      return titles
    }
  }
}
