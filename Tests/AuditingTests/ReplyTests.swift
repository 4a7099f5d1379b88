import Disclosures
import Reading
import Testing

@testable import Auditing

/// Clauses with a reply beside them: in the next cell, in a column that is headed "No", behind a dash or on a line of their
/// own. No company is said to do what its table denies.
@Suite("Replies beside clauses")
struct ReplyTests {
  private static let rows = [
    ("We verify product supply chains for risks of slavery and human trafficking", "No"), ("We audit suppliers", "No"),
    ("We require direct suppliers to certify", "Yes"), ("We maintain internal accountability standards", "No"),
    ("We train employees on slavery and human trafficking", "No"),
  ]
  /// A tick adds nothing to what it stands beside: that is said in full.
  private static let marked = rows.map { clause, reply in
    (reply == "Yes" ? "\(clause) that materials comply with the laws on slavery" : clause, reply)
  }
  private static let grader = DocumentGrader(.sb657)
  private static let opening =
    "<h1>California Transparency in Supply Chains Act</h1><p>Edgemont Rugs makes this disclosure.</p>"

  private static func table(_ head: String = "", _ row: (String, String) -> String) -> String {
    "<table>\(head)\(rows.map { "<tr><td>\($0)</td>\(row($0, $1))</tr>" }.joined())</table>"
  }

  static let pages: [String] = [
    table { "<td>\($1)</td>" },
    table("<tr><th>Practice</th><th>Answer</th></tr>") { "<td>\($1)</td>" },
    table("<tr><th>Practice</th><th>Yes</th><th>No</th></tr>") {
      $1 == "Yes" ? "<td>X</td><td></td>" : "<td></td><td>X</td>"
    },
    table("<tr><th>Practice</th><th>No</th><th>Yes</th></tr>") {
      $1 == "Yes" ? "<td></td><td>\u{2713}</td>" : "<td>\u{2713}</td><td></td>"
    },
    table("<tr><th>Practice</th><th>Done</th></tr>") { "<td>\($1 == "Yes" ? "\u{2714}" : "\u{2718}")</td>" },
    table("<tr><th>Practice</th><th>Done</th></tr>") {
      "<td>\($1 == "Yes" ? "\u{2714}\u{FE0F}" : "\u{2716}\u{FE0F}")</td>"
    },
    rows.map { "<p>\($0) &ndash; <b>\($1)</b></p>" }.joined(),
    rows.map { "<p>\($0) | \($1)</p>" }.joined(),
    "<p>" + rows.map { "\($0): \($1)" }.joined(separator: "<br>") + "</p>",
    "<h2>What we do and do not do</h2>"
      + marked.map { "<p>\($1 == "Yes" ? "\u{2705}" : "\u{274C}") \($0)</p>" }.joined(),
    "<ul>" + marked.map { "<li>\($1 == "Yes" ? "\u{2714}" : "\u{2718}") \($0)</li>" }.joined() + "</ul>",
    "<p>" + marked.map { "\($0) \($1 == "Yes" ? "\u{2713}" : "\u{2717}")" }.joined(separator: "<br>") + "</p>",
    marked.map { "<p>\($0): \($1 == "Yes" ? "\u{2705}" : "\u{274C}\u{FE0F}")</p>" }.joined(),
    marked.map { $1 == "Yes" ? "<p>\u{2714} \($0)</p>" : "<p>\u{2716} \($0). None of it is in hand.</p>" }.joined(),
  ]

  private func practices(_ bytes: String, _ type: String) throws -> [String: Practice] {
    let source = Source(id: "d", contentType: type, name: "d")
    let graded = try Self.grader.grade(Array(bytes.utf8), as: source).get()
    let practices = graded.assessment.areas.compactMap { area in area.practice.map { (area.id, $0) } }
    return Dictionary(uniqueKeysWithValues: practices)
  }

  private static let answers: [String: Practice] = [
    "verification": .no, "audits": .no, "certification": .yes, "accountability": .no, "training": .no,
  ]

  @Test("in a page", arguments: pages)
  func html(_ page: String) throws {
    #expect(try practices(Self.opening + page, "text/html; charset=utf-8") == Self.answers)
  }

  @Test("in plain text")
  func plain() throws {
    let lines = Self.rows.map { "\($0): \($1)" }.joined(separator: "\n")
    let text = "California Transparency in Supply Chains Act\n\nEdgemont Rugs makes this disclosure.\n\n\(lines)\n"
    #expect(try practices(text, "text/plain; charset=utf-8") == Self.answers)
  }

  @Test("in plain text, by crosses", arguments: ["- ", "", "* "])
  func crosses(bullet: String) throws {
    let lines = Self.marked.map { "\(bullet)\($1 == "Yes" ? "\u{2714}" : "\u{2718}") \($0)" }.joined(separator: "\n")
    let text = "California Transparency in Supply Chains Act\n\nEdgemont Rugs makes this disclosure.\n\n\(lines)\n"
    #expect(try practices(text, "text/plain; charset=utf-8") == Self.answers)
  }

  @Test("a cross before what is denied in words denies it once")
  func denied() throws {
    let text = """
      California Transparency in Supply Chains Act

      \u{274C} Edgemont Rugs does not audit suppliers.
      \u{2705} Edgemont Rugs trains all its buyers on slavery and human trafficking.
      """
    let found = try practices(text, "text/plain; charset=utf-8")
    #expect(found["audits"] == .no && found["training"] == .yes)
  }

  @Test("an item of the Act is answered behind \u{201C}Response:\u{201D} within it", arguments: ["Response", "Answer"])
  func items(label: String) throws {
    let items = [
      "Verification of product supply chains to evaluate and address risks of human trafficking and slavery.",
      "Audits of suppliers.", "Certification by direct suppliers.", "Internal accountability standards.", "Training.",
    ]
    let replies = [
      "Edgemont does not verify its supply chains.",
      "We began to look at this in 2015. Edgemont audits all of its suppliers for slavery and trafficking each year.",
      "Each direct supplier certifies that its materials comply with the laws on slavery.",
      "Employees who breach our slavery policy face discipline.", "None.",
    ]
    let list = zip(items, replies).map { "<li>\($0) <em>\(label):</em> \($1)</li>" }.joined()
    let found = try practices(
      Self.opening + "<p>The Act asks for:</p><ol>\(list)</ol>", "text/html; charset=utf-8")
    #expect(
      found == ["verification": .no, "audits": .yes, "certification": .yes, "accountability": .yes, "training": .no])
  }

  @Test("further columns tell how")
  func manner() throws {
    let page = """
      <table><tr><th>Topic</th><th>Done?</th><th>By whom?</th><th>Remarks</th></tr>
      <tr><td>Verification of supply chains</td><td>Yes</td><td>Our own staff</td><td>Yearly</td></tr>
      <tr><td>Audits of suppliers</td><td>Yes</td><td>Independent firm</td><td>Unannounced</td></tr>
      <tr><td>Training on slavery and human trafficking</td><td>No</td><td>-</td><td>Planned for next year</td></tr></table>
      """
    let found = try practices(Self.opening + page, "text/html; charset=utf-8")
    #expect(found["verification"] == .yes && found["audits"] == .yes && found["training"] == .no)
  }
}
