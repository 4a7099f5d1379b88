import Disclosures
import Tabulating
import Testing

@testable import Auditing

/// What is taken from a list, and what is said of the rows that are not.
@Suite struct CompanyListTests {
  static func list(_ text: String) throws -> CompanyList { try CompanyList(CSVReader(bytes: Array(text.utf8))) }

  @Test func columnsGoByTheirUsualNames() throws {
    let list = try Self.list(
      """
      Company Name,Web Site,Products,Origins
      Acme & Sons,acme.example,cotton; rubber,India;Vietnam
      """)
    #expect(list.problems.isEmpty)
    #expect(
      list.companies == [
        Company(
          id: "acme-sons", name: "Acme & Sons", websites: ["https://acme.example"], goods: ["cotton", "rubber"],
          countries: ["India", "Vietnam"], line: 2)
      ])
  }

  @Test func aRowWithoutANameIsCalledByItsHost() throws {
    let list = try Self.list("website\nhttp://acme.example/shop\n")
    #expect(list.companies.map(\.name) == ["acme.example"])
    #expect(list.companies.map(\.id) == ["acme-example"])
  }

  @Test func noNameReachesTheTerminalWithWhatItObeys() throws {
    let list = try Self.list("company,website\n\"\u{1B}[31mAcme\u{202E} & Sons\u{7}\nInc\",acme.example\n")
    #expect(list.companies.map(\.name) == ["\u{FFFD}[31mAcme\u{FFFD} & Sons\u{FFFD} Inc"])
    let bad = try Self.list("company,website\n\u{1B}[2JAcme,\u{1B}]0;x\u{7}\n")
    #expect(bad.problems.allSatisfy { !$0.reason.unicodeScalars.contains("\u{1B}") } && bad.problems.count == 1)
  }

  @Test func twoStorefrontsAreOneCompany() throws {
    let list = try Self.list("company,website\nAsh,http://ash.example/ http://ashwear.example/\n")
    #expect(list.companies.first?.websites == ["http://ash.example/", "http://ashwear.example/"])
  }

  @Test func companiesOfTheSameNameAreToldApart() throws {
    let list = try Self.list("company,website\nAsh,http://one.example/\nAsh,http://two.example/\n")
    #expect(list.companies.map(\.id) == ["ash", "ash-2"])
    #expect(list.problems.isEmpty)
  }

  @Test(arguments: [
    "ACME INC,http://good.example", "acme inc.,https://www.Good.example/", "Acme  Inc.,good.example",
    "\"Acme, Inc.\",http://good.example/",
  ])
  func aNameInAnotherSpellingIsTheSameCompany(_ row: String) throws {
    let list = try Self.list("company,website\nAcme Inc.,http://good.example/\n\(row)\n")
    #expect(list.companies.map(\.name) == ["Acme Inc."])
    #expect(list.problems.map(\.line) == [3])
    #expect(list.problems.first?.reason.hasSuffix(": the same company as on line 2") == true)
  }

  /// Whoever sells under one name is not one company for that; two legal forms may be two companies of one group.
  @Test(arguments: [
    "Acme Inc.,http://good.example/uk", "Acme Ltd,http://good.example/", "Acme Tools,http://good.example/",
  ])
  func anotherCompanyOrMaybe(_ row: String) throws {
    let list = try Self.list("company,website\nAcme Inc.,http://good.example/\n\(row)\n")
    #expect(list.companies.count == 2 && list.problems.isEmpty)
    let told = [
      "Acme Ltd: maybe the same company as Acme Inc. on line 2, which has the same web address; both are audited"
    ]
    #expect(list.notes(by: Provisions.sb657.lists).map(\.sentence) == (row.hasPrefix("Acme Ltd") ? told : []))
  }

  @Test func countriesThatNoListKnowsAreTold() throws {
    let list = try Self.list(
      """
      company,website,goods,countries
      One,http://one.example/,buttons,Narnia; India; Viet Nam
      Two,http://two.example/,,various; CHN
      """)
    #expect(list.problems.isEmpty)
    #expect(
      list.notes(by: Provisions.sb657.lists) == [
        .init(line: 2, sentence: "One: \"Narnia\" is no country that we know"),
        .init(line: 3, sentence: "Two: \"various\" names no country"),
      ])
  }

  @Test func badRowsAreSaidWithTheirLinesAndTheRestGoesOn() throws {
    let list = try Self.list(
      """
      company,website
      Fine,http://fine.example/
      Nowhere,
      Odd,not a web address at all
      Fine,http://fine.example/
      Also Fine,http://also.example/
      """)
    #expect(list.companies.map(\.name) == ["Fine", "Also Fine"])
    #expect(list.problems.map(\.line) == [3, 4, 5])
    #expect(list.problems[0].reason.contains("Nowhere has no web address"))
    #expect(list.problems[1].reason.contains("is not a web address"))
    #expect(list.problems[2].reason.contains("the same company as on line 2"))
  }

  @Test(arguments: [
    ("javascript:alert(1)", "\"javascript:alert(1)\" is not"), ("http://user:pw@x.example/", "is not a web address"),
    ("http://x.example:99999/", "\"http://x.example:99999/\" is not"),
    ("http://good.example/a b", "\"b\" in \"http://good.example/a b\" is not"),
  ])
  func whatCannotBeAskedForIsABadRow(_ address: String, _ reason: String) throws {
    let list = try Self.list("company,website\nFine,http://fine.example/\nOdd,\(address)\n")
    #expect(list.companies.map(\.name) == ["Fine"])
    #expect(list.problems.map(\.line) == [3])
    #expect(list.problems[0].reason.hasPrefix("Odd: ") && list.problems[0].reason.contains(reason))
  }

  @Test func eachGoodCountsOnce() throws {
    let cotton = Array(repeating: "cotton;Cotton", count: 50).joined(separator: ";")
    let list = try Self.list("company,website,goods\nAsh,http://ash.example/,\(cotton);rubber\n")
    #expect(list.companies.map(\.goods) == [["cotton", "rubber"]])
  }

  @Test func aRowThatNamesTooMuchIsSaid() throws {
    func names(_ count: Int, _ name: String) -> String { (1...count).map { "\(name) \($0)" }.joined(separator: ";") }
    let long = String(repeating: "x", count: 201)
    let list = try Self.list(
      """
      company,website,goods,countries
      Ash,http://ash.example/,\(names(100, "good")),\(names(10, "country"))
      Beech,http://beech.example/,\(names(101, "good")),
      Cedar,http://cedar.example/,cotton,\(names(101, "country"))
      Dogwood,http://dogwood.example/,\(names(100, "good")),\(names(11, "country"))
      Elm,http://elm.example/,\(long),
      \(long),http://fir.example/,,
      """)
    #expect(list.companies.map(\.name) == ["Ash"])
    #expect(list.problems.map(\.line) == [3, 4, 5, 6, 7])
    let reasons = ["101 goods", "101 countries", "1000 pairs", "more than 200 characters", "201 characters"]
    for (problem, reason) in zip(list.problems, reasons) { #expect(problem.reason.contains(reason)) }
  }

  @Test(arguments: [
    ("company,website,website\nAcme,acme.example,other.example\n", "line 1: the column \"website\" is there twice"),
    (
      "Our list\n\nName,Web-Site,Goods,web site\nAcme,acme.example,tin,\n",
      "line 3: the column \"Web-Site\" is there twice"
    ),
    ("website,goods,Goods\nacme.example,tin,zinc\n", "line 1: the column \"goods\" is there twice"),
  ])
  func aColumnThatIsThereTwiceIsNotReadByHalf(_ text: String, _ reason: String) throws {
    let error = #expect(throws: TableError.self) { try Self.list(text) }
    #expect(error?.kind == .repeatedColumn)
    #expect(error?.description.hasPrefix(reason) == true, "\(error as Any)")
    // Of two names for the same the one that says more is read, and what the list does not ask for may be there twice.
    let list = try Self.list("website,link,note,note\nacme.example,other.example,a,b\n")
    #expect(list.companies.map(\.websites) == [["https://acme.example"]])
  }

  @Test(arguments: ["", "company,website\n", "company,telephone\nAcme,555\n"])
  func aFileThatIsNoListIsRefused(_ text: String) {
    #expect(throws: TableError.self) { try Self.list(text) }
  }
}
