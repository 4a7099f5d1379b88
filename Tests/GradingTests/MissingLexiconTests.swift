import Construing
import Foundation
import Grading
import Rubrics
import Testing

/// A lexicon that the engine asks for and that a rubric's files no longer have.
@Suite struct MissingLexiconTests {
  private func problems(renaming name: String, to other: String) throws -> [String] {
    var files = try rubricFiles()
    let path = "sb657/language/cues.yaml"
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    let changed = text.replacing("\n\(name):\n", with: "\n\(other):\n")
    #expect(changed != text)
    files[path] = Array(changed.utf8)
    let line = changed.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0 == "\(other):" } ?? -1
    let book = try Rulebook.load(files, id: "sb657")
    do {
      _ = try Grader(book)
      return []
    } catch {
      return error.problems.map { $0.description.replacing("\(path):\(line + 1):1:", with: "HERE") }
    }
  }

  /// What nothing asks for is a slip: a frame was to name it, or it is left over from one that is gone.
  @Test func everyLexiconIsAskedFor() throws {
    let files = try rubricFiles().filter { $0.key.hasPrefix("sb657/") }
    let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    let named = Set(text.matches(of: /@([a-z_0-9]+)/).map { String($0.1) })
    // `evidence/shared.yaml` asks for "@{area}_name".
    let asked = named.union(CueTable.lexicons).union(practiceAreas.map { "\($0)_name" })
    let lexicons = try Rulebook.load(try rubricFiles(), id: "sb657").language.lexicons
    #expect(lexicons.map(\.name).filter { !asked.contains($0) } == [])
  }

  @Test func aTypoIsToldWhereItStands() throws {
    #expect(
      try problems(renaming: "recipient", to: "reicpient")
        == ["HERE expected the lexicon “recipient”, which the engine needs, found “reicpient”"])
  }

  @Test func soIsOneOfWordsThatAreNoCue() throws {
    #expect(
      try problems(renaming: "announcer", to: "anouncer")
        == ["HERE expected the lexicon “announcer”, which the engine needs, found “anouncer”"])
  }

  @Test func aNameThatIsGoneIsToldInTheFileOfItsKind() throws {
    #expect(
      try problems(renaming: "recipient", to: "somebody_who_takes")
        == [
          "sb657/language/cues.yaml:1:1: expected the lexicon “recipient”, which the engine needs, found none of that name "
            + "or a near one"
        ])
  }
}
