import Disclosures
import Tabulating
import Testing

@testable import Screening

/// Regions under an order by code, in Chinese and in names of goods, and answers that do not contradict themselves.
@Suite struct RegionTests {
  private func answer(
    _ name: String = "Blue Harbor", country: String = "China", region: String = "", goods: String = "",
    address: String = ""
  ) throws -> SupplierAnswer {
    SupplierScreen(lists: try SampleLists.load()).answer(
      Supplier(line: 2, name: name, country: country, region: region, goods: goods, address: address))
  }

  @Test(arguments: [
    "XJ", "xj", "CN-XJ", "CN-65", "XUAR", "新疆", "新疆维吾尔自治区", "Xin Jiang", "Xinjiang Uygur A.R.",
  ])
  func `a province is read by its code and in Chinese`(region: String) throws {
    #expect(try answer(region: region).answer == .underOrder)
  }

  @Test(arguments: [
    ("新疆维吾尔自治区阿克苏市", true), ("中国新疆喀什市人民路1号", true), ("乌鲁木齐市北京路8号", true),
    ("上海市新疆路12号", false), ("上海市乌鲁木齐中路12号", false), ("青岛市新疆北路", false), ("广东省深圳市", false),
    ("Urumqi, XJ", true), ("Building XJ 4, Ningbo", false), ("Kuche County", true),
  ])
  func `an address in Chinese, and a street in it`(address: String, isThere: Bool) throws {
    #expect(try answer(address: address).answer == (isThere ? .underOrder : .notListed))
  }

  @Test(arguments: [
    ("中国", ["CHN"]), ("中国新疆", ["CHN"]), ("中国台湾", ["TWN"]), ("香港", ["HKG"]), ("CN-XJ", ["CHN"]), ("XJ", ["CHN"]),
    ("印度尼西亚", ["IDN"]),
  ])
  func `countries in Chinese`(text: String, codes: [String]) throws {
    #expect(try SampleLists.load().origin(text).countries.map(\.iso3) == codes)
  }

  @Test func `a code is one of its own country only`() throws {
    #expect(try answer(country: "Peru", region: "XJ").answer == .notListed)
    #expect(try SampleLists.load().origin("Peru, XJ").regions.isEmpty)
  }

  @Test(arguments: [
    ("Hami melons", false), ("Hotan jade beads", false), ("Korla fragrant pears", false), ("raisins from Turpan", true),
    ("melons grown in Hami", true), ("Xinjiang raisins", true), ("yarn of cotton from Hotan", true),
  ])
  func `a city names a kind of good unless the goods are from there`(goods: String, isUnderOrder: Bool) throws {
    #expect(try answer(region: "Anhui", goods: goods, address: "Hefei").orders.isEmpty == !isUnderOrder)
    let check = try SampleLists.load().check(good: goods)
    #expect((check.origin?.regions.isEmpty ?? true) == !isUnderOrder)
  }

  @Test(arguments: [("Malawi", "", "tea"), ("China", "Shanghai", "shoes"), ("Ghana", "", "bicycles; cocoa")])
  func `a supplier of a listed good is not answered not listed`(country: String, region: String, goods: String) throws {
    let answer = try answer(country: country, region: region, goods: goods)
    #expect(answer.answer == .goodsListed)
    #expect(answer.cells[3] == "goods listed for its country")
    #expect(try self.answer(country: country, region: region, goods: "bicycles").answer == .notListed)
  }

  @Test func `a firm that names the region in its name is asked about`() throws {
    let dairy = try answer("Xinjiang Tianrun Dairy")
    #expect(dairy.answer == .notListed)
    #expect(dairy.notes.contains { $0.contains("Xinjiang Uyghur Autonomous Region") })
    #expect(try answer("新疆天润乳业").notes.contains { $0.contains("Xinjiang Uyghur Autonomous Region") })
    #expect(try answer("Xinjiang Road Foods").notes.isEmpty)
    #expect(try answer("Anhui Hami Melon Trading", region: "Anhui").notes.isEmpty)
    #expect(try answer("Xinjiang Tianrun Dairy", region: "Anhui").notes.count == 1)
    #expect(try answer("Urumqi Tianrun Dairy").notes.count == 1)
    #expect(try answer("Urumqi Kebab Foods", country: "United States").notes.isEmpty)
    #expect(try answer("Xinjiang Tianrun Dairy", region: "Xinjiang").notes.isEmpty)
  }

  @Test func `legal forms in pinyin are legal forms`() throws {
    #expect(try answer("Xinjiang Zhonghe Gufen Youxian Gongsi").answer == .named)
  }

  @Test func `a city has a column of its own`() throws {
    let table = try Table.open(
      bytes: Array("Vendor,Country,Address,City\nAlba,China,12 Renmin Rd,Korla\n".utf8),
      columns: SampleLists.load().headers.suppliers)
    guard case .row(let row) = try table.next() else { throw TableError(.empty, "") }
    let answer = SupplierScreen(lists: try SampleLists.load()).answer(SupplierScreen.supplier(row))
    #expect(answer.answer == .underOrder)
  }
}
