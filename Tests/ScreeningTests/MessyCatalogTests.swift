import Disclosures
import Tabulating
import Testing

@testable import Screening

/// Rows of catalogues as buyers keep them: false friends, words after the thing, codes with dots and letters, several
/// origins in a cell. Written before the program was run.
@Suite struct MessyCatalogTests {
  private struct Expected {
    var product: String
    var code: String
    var origin: String
    var answers: Set<GoodsAnswer.Kind>
    /// Empty for any, "-" for none.
    var good: String

    init?(_ line: String) {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5 else { return nil }
      (product, code, origin, good) = (parts[0], parts[1], parts[2], parts[4])
      let letters: [Character: GoodsAnswer.Kind] = [
        "P": .pairListed, "O": .listedForOtherCountries, "C": .countryListedForOtherGoods, "N": .notListed,
        "X": .notRead, "G": .listedNoCountryNamed, "U": .listedCountryNotStated,
      ]
      answers = Set(parts[3].compactMap { letters[$0] })
    }

    func accepts(_ entry: CatalogEntry) -> Bool {
      answers.contains(entry.answer) && (good.isEmpty || good == entry.match?.good.id ?? "-")
    }
  }

  private func rows(_ file: String = "catalog-rows.txt") throws -> [Expected] {
    try Fixture.lines(file).compactMap(Expected.init)
  }

  private func entries(_ bytes: [UInt8]) throws -> [CatalogEntry] {
    let table = try Table.open(bytes: bytes, columns: SampleLists.load().headers.catalogue)
    let screen = CatalogScreen(table, lists: try SampleLists.load())
    var found: [CatalogEntry] = []
    while let row = try screen.next() {
      if case .entry(let entry) = row { found.append(entry) }
    }
    return found
  }

  private func wrong(_ entries: [CatalogEntry], _ rows: [Expected]) -> [String] {
    zip(rows, entries).filter { !$0.accepts($1) }.map {
      "\($0.product)|\($0.code)|\($0.origin): \($1.answer.rawValue), \($1.match?.good.id ?? "-")"
    }
  }

  @Test(arguments: [("catalog-rows.txt", 250), ("catalog-rows-blind.txt", 170)])
  func `rows are read as a person reads them`(_ file: String, _ least: Int) throws {
    let rows = try rows(file)
    var writer = CSVWriter()
    writer.write(["SKU", "Product description", "HS code", "Country of origin"])
    for (place, row) in rows.enumerated() { writer.write(["A\(place)", row.product, row.code, row.origin]) }
    let entries = try entries(writer.bytes)
    let wrong = wrong(entries, rows)
    #expect(entries.count == rows.count && rows.count >= least)
    #expect(Double(wrong.count) / Double(rows.count) <= 0.03, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: ["semicolons in Windows-1252", "tabs with a byte order mark", "UTF-16", "a title above the header"])
  func `the same rows in another file are read the same`(_ form: String) throws {
    let rows = try rows().filter { !$0.product.contains(";") && !$0.origin.contains(";") && !$0.product.contains("\"") }
    let separator = form.hasPrefix("semi") ? ";" : form.hasPrefix("a title") ? "," : "\t"
    func line(_ cells: [String]) -> String {
      cells.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator) + "\r\n"
    }
    let headers = [
      "semicolons in Windows-1252": ["Ursprung / Origin", "Item no.", "Tariff no. (HTS)", "Item name"],
      "tabs with a byte order mark": ["COO", "ARTICLE_NUMBER", "Commodity Code", "Description of Goods"],
      "UTF-16": ["Made in", "Style #", "HTS", "Product Name"],
      "a title above the header": ["Origin country", "Part no", "Customs tariff number", "Goods"],
    ]
    var text = form.hasPrefix("a title") ? "Catalogue export,,,\r\n,,,\r\n" : ""
    text += line(try #require(headers[form]))
    for row in rows { text += line([row.origin, "A", row.code, row.product]) }
    let bytes: [UInt8]
    switch form {
    case "semicolons in Windows-1252":
      let latin = text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
      bytes = latin
    case "tabs with a byte order mark": bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "UTF-16": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: bytes = Array(text.utf8)
    }
    let entries = try entries(bytes)
    #expect(entries.count == rows.count)
    let wrong = wrong(entries, rows)
    #expect(Double(wrong.count) / Double(rows.count) <= 0.03, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("61O9.10", nil, true), ("HS 6109 10 00", "61091000", false), ("HTS: 6109.10.0012", "6109100012", false),
    ("6109.1", "610910", true), ("90121", "090121", true), ("901", "0901", true), ("0901.21", "090121", false),
    ("", nil, false), ("n/a", nil, true), ("6", nil, true), ("123456789012345", nil, true),
    ("ex 6403", "6403", false), ("ex6403.99", "640399", false), ("9.503E+03", "9503", true),
    ("6.1091E+09", "6109", true), ("9.0121E+04", "090121", true), ("5.2E+02", "05", true), ("E+03", nil, true),
    ("9.503E+99", nil, true),
  ])
  func `codes are read as people write them`(_ cell: String, _ digits: String?, _ isNoted: Bool) {
    let code = TariffCode(cell)
    #expect(code.digits == digits)
    #expect((code.problem != nil) == isNoted)
  }

  @Test(arguments: [
    ("D.R.C.", ["COD"]), ("U.K.", ["GBR"]), ("P.R. China", ["CHN"]), ("P.R.C.", ["CHN"]),
    ("China, VN", ["CHN", "VNM"]),
    ("BD CN", ["BGD", "CHN"]), ("Republic of China (Taiwan)", ["TWN"]), ("Congo, Dem. Rep.", ["COD"]),
    ("Congo, Rep.", ["COG"]), ("Cote d Ivoire", ["CIV"]), ("Brasil", ["BRA"]), ("Guangdong", ["CHN"]),
    ("not China", []), ("India, not China", ["IND"]), ("NO", ["NOR"]), ("Hong Kong, China", ["HKG"]),
    ("Korea, Dem. People's Rep.", ["PRK"]), ("Afganistan", ["AFG"]), ("Guinea-Bissau", ["GNB"]),
    ("Papua New Guinea", ["PNG"]), ("Vereinigtes Königreich", ["GBR"]), ("Laos PDR", ["LAO"]),
  ])
  func `countries are read by any usual name`(_ text: String, _ codes: [String]) throws {
    #expect(try SampleLists.load().origin(text).countries.map(\.iso3) == codes)
  }
}
