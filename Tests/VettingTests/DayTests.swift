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
