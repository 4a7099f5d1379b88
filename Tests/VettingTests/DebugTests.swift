import Construing
import Disclosures
import Reading
import Testing
@testable import Vetting
@Suite struct DebugTests {
  @Test func show() throws {
    let v = try Vetter(try Samples.checklist())
    let d = Page(text: FormTests.clauses.replacing("they adhere to the Sweatfree Code of Conduct", with: "they adhere to the code"), id: "x").document
    let r = CertificateReading(d, v.checklist, v.book, v.cues)
    for p in d.passages { print("DBG passage", p.index, p.kind, p.leadIn ?? -1, d.text(in: p.range).prefix(60)) }
    for (i, s) in r.construal.sentences.enumerated() { print("DBG s", i, s.kind, s.leadIn ?? -1, s.passage, r.quotation(s.tokens).text.prefix(70)) }
    for (k, f) in r.statements { for s in f { print("DBG", k, s.mood, r.quotation(s.tokens).text.prefix(400), "ACT", r.quotation(s.act).text) } }
  }
}
