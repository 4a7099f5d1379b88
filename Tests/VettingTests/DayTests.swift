import Construing
import Disclosures
import Reading
import Testing

@testable import Vetting

@Suite struct DayTests {
  @Test(arguments: [
    ("Signed on September 14, 2026 in Kern County", "2026-09-14"), ("14 Sept. 2026", "2026-09-14"),
    ("this 14th day of September, 2026", "2026-09-14"), ("9/14/2026", "2026-09-14"), ("9/14/26", "2026-09-14"),
    ("09-14-2026", "2026-09-14"), ("2026-09-14", "2026-09-14"), ("14/9/2026", "2026-09-14"),
    ("2026.09.14 10:22", "2026-09-14"), ("February 29, 2028", "2028-02-29"), ("May 1, 2026", "2026-05-01"),
  ])
  func aDayIsRead(_ text: String, _ day: String) throws { #expect(try days(text) == [day]) }

  @Test(arguments: [
    ("3/4/2026", "2026-03-04", "2026-04-03"), ("3/14/2026", "2026-03-14", "none"), ("14/3/2026", "2026-03-14", "none"),
    ("4/4/2026", "2026-04-04", "none"), ("2026-03-04", "2026-03-04", "none"), ("4 March 2026", "2026-03-04", "none"),
  ])
  func aDayThatMayBeAnother(_ text: String, _ day: String, _ other: String) throws {
    let vetter = try Vetter(try Samples.checklist())
    var reading = CertificateReading(Page(text: text, id: "day").document, vetter.checklist, vetter.book, vetter.cues)
    let all = 0..<reading.construal.tokens.count
    let found = try #require(reading.days.days(in: all).first)
    #expect(found.day?.description == day && found.other?.description ?? "none" == other)
    reading.days.isDayFirst = true
    #expect(reading.days.days(in: all).first?.day?.description == (other == "none" ? day : other))
  }

  @Test func whatDependsOnHowADayIsReadIsSaid() throws {
    let text = FormTests.clauses + "\n\nThis certification expires 12/01/2026."
    let answer = try Samples.answer(text, product: "uniforms")
    #expect(
      answer.reasons.contains {
        $0.hasSuffix(
          "Whether it holds on 2026-11-21 depends on how its days are read (“10/03/2026”: 2026-10-03 or 2026-03-10, "
            + "“12/01/2026”: 2026-12-01 or 2026-01-12).")
      }, "\(answer.reasons)")
  }

  @Test(arguments: ["February 30, 2026", "13/45/2026", "2026-02-29"])
  func whatIsNoDayIsSeenAndNotRead(_ text: String) throws {
    #expect(try !days(text).contains { $0 != "none" })
  }

  @Test(arguments: ["CCC 04/2017", "section 6108", "in May", "1714.43", "September 2026"])
  func otherNumbersAreNoDays(_ text: String) throws { #expect(try days(text).isEmpty) }

  @Test func monthsAreAddedToTheLastDayThereIs() {
    #expect(CalendarDay("2024-01-31")?.adding(months: 1)?.description == "2024-02-29")
    #expect(CalendarDay("2024-02-29")?.adding(months: 12)?.description == "2025-02-28")
    #expect(CalendarDay("2026-11-21")?.adding(months: 2)?.description == "2027-01-21")
  }

  @Test(arguments: ["2026-1-1", "2026-13-01", "2026-02-30", "2026-+1-05", "+202-01-05", "2026/01/05", "٢٠٢٦-01-05", ""])
  func whatIsNoDayIsNotReadFromTheCommandLine(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  private func days(_ text: String) throws -> [String] {
    let vetter = try Vetter(try Samples.checklist())
    let document = Page(text: text, id: "day").document
    let reading = CertificateReading(document, vetter.checklist, vetter.book, vetter.cues)
    return reading.days.days(in: 0..<reading.construal.tokens.count).map { $0.day?.description ?? "none" }
  }
}
