import ArgumentParser
import Auditing
import Defaults
import Foundation
import Grading
import Rubrics
import Vetting

struct RubricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rubric", abstract: "Show, explain and check the rubric that grades are given by.",
    discussion: """
      EXAMPLES
        fairlead rubric show
        fairlead rubric explain audits.unannounced
        fairlead rubric check --rubric importers.yaml
      """,
    subcommands: [List.self, Show.self, Check.self, Explain.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Name the rubrics that are built in.", discussion: "EXAMPLE\n  fairlead rubric list")

    func run() throws {
      let ids = Set(Provisions.builtIn.keys.filter { $0.hasSuffix("/rubric.yaml") }.map { $0.prefix { $0 != "/" } })
      for id in ids.sorted() {
        let rubric = try Rulebook.load(Provisions.builtIn, id: String(id)).rubric
        Terminal.say("\(rubric.id) \(rubric.version)  \(rubric.title)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print the whole rubric: facts, points, letters, gates.",
      discussion: "EXAMPLE\n  fairlead rubric show | less")
    @OptionGroup var rubric: RubricOptions

    func run() throws { Terminal.put(Array(try rubric.provisions().book.show().utf8)) }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check a rubric and the vendors' checklist: files, points, and the examples that are their tests.",
      discussion: "EXAMPLE\n  fairlead rubric check --rubric-folder rubric")
    @OptionGroup var rubric: RubricOptions

    func run() throws {
      let provisions = try rubric.provisions(examples: true)
      if try rubric.provisions().book != provisions.book.withoutExamples {
        throw Stop(
          .badData,
          "\(rubric.choice): reads otherwise where its examples are left out, as other commands do: a line \"examples:\" "
            + "stands within a text, and is taken for a key; put other words there")
      }
      do { try provisions.checkLocating() } catch { throw Stop(.badData, "\(error)") }
      let rubric = provisions.book.rubric
      let facts = rubric.areas.flatMap(\.facts)
      let examples =
        facts.map { provisions.book.examples(of: $0).count }.reduce(provisions.book.recognitionExamples.count, +)
      let failures = provisions.grader.check(provisions.book)
      for failure in failures { Terminal.complain("\(failure)") }
      Terminal.say(
        "\(rubric.id) \(rubric.version): \(rubric.areas.count) areas, \(facts.count) facts, \(examples) examples, "
          + "\(failures.count) failed")
      let isChecklistSound = try checkChecklist()
      if !failures.isEmpty || !isChecklistSound { throw Stop(.badData) }
    }

    private func checkChecklist() throws -> Bool {
      do {
        let checklist = try Checklist.load(rubric.files())
        let failures = try checklist.failedExamples()
        for failure in failures { Terminal.complain("\(failure)") }
        Terminal.say(
          "\(checklist.id) \(checklist.version): \(checklist.elements.count) elements, "
            + "\(checklist.elements.map(\.examples.count).reduce(0, +)) examples, \(failures.count) failed")
        return failures.isEmpty
      } catch let error as RubricError {
        throw Stop(.badData, "\(error)")
      }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Explain one fact, area or gate: its question, the rule behind it, values, points, examples.",
      usage: "fairlead rubric explain <name> [<options>]",
      discussion: "EXAMPLE\n  fairlead rubric explain verification.third_party")
    @Argument(help: "A fact (audits.unannounced), an area (audits) or a gate (G4).")
    var name: String
    @OptionGroup var rubric: RubricOptions

    func run() throws {
      let book = try rubric.provisions(examples: true).book
      guard let text = book.explain(name) else {
        let hint = book.nearest(to: name).map { "; did you mean \($0)?" } ?? "; `fairlead rubric show` names them all"
        throw Stop(.usage, "the rubric has no \"\(name)\"\(hint)")
      }
      Terminal.put(Array(text.utf8))
    }
  }
}
