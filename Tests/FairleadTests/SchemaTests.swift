import Foundation
import Testing

/// Every JSON that the commands print is what `schemas/` says it is.
@Suite struct SchemaTests {
  static let catalog = """
    SKU;Item name;Ursprung / Origin;Tariff no. (HTS)
    1;Men's T-shirt, 100% cotton;Bangladesh;6109.10
    2;Cocoa powder;Ghana;1805
    3;Rice cooker;Various;8516
    4;Copper wire;DRC;74O8
    5;;;
    6;Lithium-ion battery;China;850760
    7;Shrimp;Thailand;
    """
  static let suppliers = """
    Vendor name,Country,Region,Products,Address
    Hetian Taida Apparel Company Limited,China,Xinjiang,Garments,"Hetian, Xinjiang"
    Hoshine Silicon Industry (Shanshan) Co Ltd,China,,Silicon metal,
    Ashgabat Cotton Mill,Turkmenistan,,"cotton yarn, towels",
    Union Traders,Atlantis,,tea,
    ,China,,tea,
    """
  static let workbook = "Country,Good,Child Labor,Forced Labor\nChina,Toys,X,X\n"

  static let commands: [(schema: String, arguments: [String])] = [
    ("goods-check", ["goods", "check", "cotton", "--country", "Turkmenistan", "--format", "json"]),
    ("goods-check", ["goods", "check", "shrimp", "--country", "Thailand", "--format", "json"]),
    ("goods-check", ["goods", "check", "lithium battery", "--format", "json"]),
    (
      "goods-check", ["goods", "check", "cotten", "--country", "India", "--as-of", "2016-10-01", "--format", "json"]
    ),
    ("goods-check", ["goods", "check", "rum", "--country", "Dominican Republic", "--format", "json"]),
    ("lists", ["goods", "lists", "--format", "json"]),
    ("goods-screen", ["goods", "screen", "catalog.csv", "--format", "json"]),
    ("goods-screen", ["goods", "screen", "catalog.csv", "--format", "json", "--as-of", "2019-01-01"]),
    ("goods-import", ["goods", "import", "cbp.csv", "--format", "json", "--accept-loss"]),
    ("suppliers-screen", ["suppliers", "screen", "suppliers.csv", "--format", "json"]),
    ("suppliers-screen", ["suppliers", "screen", "suppliers.csv", "--format", "json", "--decisions", "decisions.csv"]),
    ("assessment", ["grade", "draft.txt", "--format", "json"]), ("assessment", ["grade", "--jsonl"]),
  ]

  static let orders = """
    Calendar Year,Country,Country Code,Industry,Entity,Merchandise,Status,WRO/Finding,Effective Date,Remarks,Press Release
    2018,China,CN,All,Huizhou Mink Industrial CO. Ltd.,,Active,WRO,03/05/2018,,
    2024,Peru,PE,Base Metals,"Example Mine S.A., a/k/a Sample Mine",Gold,Active,WRO,02/14/2024,,

    """

  @Test(arguments: commands.indices) func whatIsPrintedIsWhatTheSchemaSays(_ place: Int) async throws {
    let command = Self.commands[place]
    let folder = try Workspace()
    try folder.write(Self.catalog, to: "catalog.csv")
    try folder.write(Self.suppliers, to: "suppliers.csv")
    try folder.write(Self.orders, to: "cbp.csv")
    try folder.write(
      "supplier,country,order,verdict,by,on,note\nHetian Taida Apparel,China,cbp-034,different,jo,2024-10-01,\n",
      to: "decisions.csv")
    try folder.write(GoldenTests.disclosure, to: "draft.txt")
    let ended = try await Program.fairlead.run(command.arguments, in: folder, input: Array(GoldenTests.stream.utf8))
    let lines =
      command.arguments.contains("--jsonl") ? ended.text.split(separator: "\n").map(String.init) : [ended.text]
    #expect(!ended.output.isEmpty, "\(ended.complaints)")
    let schema = try SchemaCheck(file: "\(Place.top)/schemas/\(command.schema).schema.json")
    for line in lines {
      #expect(try schema.faults(in: line) == [], "\(line.prefix(400))")
    }
  }

  @Test func assessmentsOfARunAreWhatTheSchemaSays() async throws {
    let run = try await SampleRun.get()
    let schema = try SchemaCheck(file: "\(Place.top)/schemas/assessment.schema.json")
    let lines = try run.folder.text(of: "run/assessments.jsonl").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(try schema.faults(in: String(line)) == []) }
  }

  @Test func rowsThatCouldNotBeTakenAreWhatTheSchemaSays() async throws {
    let folder = try Workspace()
    try folder.write(
      "company,website\nShop 1,http://shop-00001.example/\nNowhere,\nBroken,\"http://shop-00002.example/\n",
      to: "list.csv")
    let server = try await SampleServer(["--generate", "1"])
    let ended = try await Program.fairlead.run(["audit", "list.csv", "--out", "run"] + server.options, in: folder)
    #expect(ended.code == 2, "\(ended.complaints)")
    let schema = try SchemaCheck(file: "\(Place.top)/schemas/assessment.schema.json")
    let lines = try folder.text(of: "run/assessments.jsonl").split(separator: "\n").map(String.init)
    #expect(lines.map { $0.contains("\"error\"") } == [false, true, true])
    for line in lines { #expect(try schema.faults(in: line) == []) }
    #expect(try schema.faults(in: #"{"id": null}"#) != [])
    #expect(try schema.faults(in: #"{"id": null, "error": "x", "letter": "A"}"#) != [])
    // Whoever runs it again gets the same exit code, and another way of grading the run does too.
    let again = try await Program.fairlead.run(["regrade", "run", "--out", "anew"], in: folder)
    #expect(again.code == 2, "\(again.complaints)")
    #expect(again.complaints.contains("list.csv:3: Nowhere has no web address"))
  }

  @Test func theCheckItselfFindsFaults() throws {
    let schema = try SchemaCheck(file: "\(Place.top)/schemas/goods-screen.schema.json")
    #expect(try schema.faults(in: "[]") == [])
    #expect(try schema.faults(in: "{}") == ["$: object, not array"])
    #expect(try schema.faults(in: "[{\"line\": \"2\"}]").contains("$[0].line: string, not integer"))
    #expect(try schema.faults(in: "[{\"other\": 2}]").contains("$[0].other: not in the schema"))
    #expect(try schema.faults(in: "[{\"line\": 2}]").contains("$[0]: answer is missing"))
    #expect(try schema.faults(in: "[{\"answer\": \"clean\"}]").contains("$[0].answer: none of the values"))
  }
}

/// The part of JSON Schema (draft 2020-12) that our schemas use.
struct SchemaCheck {
  private let root: [String: Any]

  /// Keywords that are held; another one in a schema is a fault of its own.
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties",
    "items", "enum", "const", "anyOf", "oneOf", "minimum", "maximum", "minItems", "maxItems", "minLength", "pattern",
    "format",
  ]

  init(file: String) throws {
    let data = try Data(contentsOf: URL(filePath: file))
    root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func faults(in text: String) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed), root, "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): \(reference) leads nowhere"]
      }
      return faults(value, target, path)
    }
    var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): unknown keyword \($0)" }
    if let types = schema["type"].map({ $0 as? [String] ?? [$0 as? String ?? ""] }) {
      let type = Self.type(of: value)
      guard types.contains(type) || type == "integer" && types.contains("number") else {
        return ["\(path): \(type), not \(types.joined(separator: " or "))"]
      }
    }
    if let values = schema["enum"] as? [Any], !values.contains(where: { Self.isSame($0, value) }) {
      found.append("\(path): none of the values")
    }
    if let constant = schema["const"], !Self.isSame(constant, value) { found.append("\(path): not \(constant)") }
    for word in ["anyOf", "oneOf"] {
      guard let options = schema[word] as? [[String: Any]] else { continue }
      if !options.contains(where: { faults(value, $0, path).isEmpty }) {
        found.append("\(path): fits no part of \(word)")
      }
    }
    if let number = value as? NSNumber, let least = schema["minimum"] as? NSNumber,
      number.doubleValue < least.doubleValue
    {
      found.append("\(path): below \(least)")
    }
    if let number = value as? NSNumber, let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue
    {
      found.append("\(path): above \(most)")
    }
    if let object = value as? [String: Any] { found += members(object, schema, path) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (place, item) in array.enumerated() { found += faults(item, items, "\(path)[\(place)]") }
    }
    return found
  }

  private func members(_ object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): \($0) is missing" }
    for (name, member) in object.sorted(by: { $0.key < $1.key }) {
      if let part = properties[name] as? [String: Any] {
        found += faults(member, part, "\(path).\(name)")
      } else if let part = schema["additionalProperties"] as? [String: Any] {
        found += faults(member, part, "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path).\(name): not in the schema")
      }
    }
    return found
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is NSNull: return "null"
    case is String: return "string"
    case is [Any]: return "array"
    case is [String: Any]: return "object"
    case let number as NSNumber:
      // JSONSerialization keeps true and false apart by their C type.
      if String(cString: number.objCType) == "c" { return "boolean" }
      return number.doubleValue == number.doubleValue.rounded() ? "integer" : "number"
    default: return "unknown"
    }
  }

  private static func isSame(_ a: Any, _ b: Any) -> Bool {
    type(of: a) == type(of: b) && "\(a)" == "\(b)"
  }
}
