public import Comparing
import Disclosures

/// `fairlead/comparison/1`: two runs compared, as one JSON object (`schemas/comparison.schema.json`).
public enum ComparisonJSON {
  public static let schema = "fairlead/comparison/1"

  /// One line without a line feed at the end.
  public static func bytes(_ comparison: RunComparison) -> [UInt8] {
    var json = JSONWriter(reserving: 16_384)
    json.object { json in
      json.value("schema", schema)
      json.run("before", comparison.runs.before)
      json.run("after", comparison.runs.after)
      json.value("attribution", comparison.attribution.rawValue)
      json.value("unchanged", comparison.unchanged)
      json.object("counts") { json in
        for kind in CompanyChange.Kind.allCases {
          json.key(kind.rawValue)
          json.value(nil, comparison.count(kind))
        }
      }
      json.names("only_before", comparison.onlyBefore)
      json.names("only_after", comparison.onlyAfter)
      json.array("changes") { json in
        for change in comparison.changes { json.change(change) }
      }
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func run(_ key: StaticString, _ run: RunComparison.Run) {
    object(key) { json in
      json.value("title", run.title)
      json.value("started", run.started)
      json.object("rubric") { json in
        json.value("id", run.rubric.id)
        json.value("version", run.rubric.version)
        json.value("digest", run.rubricDigest)
      }
    }
  }

  fileprivate mutating func names(_ key: StaticString, _ companies: [Company]) {
    array(key) { json in
      for company in companies { json.identity(company) }
    }
  }

  private mutating func identity(_ company: Company, key: StaticString? = nil) {
    object(key) { json in
      json.value("id", company.id)
      json.value("name", company.name)
      json.strings("websites", company.websites)
    }
  }

  fileprivate mutating func change(_ change: CompanyChange) {
    object { json in
      json.identity(change.company, key: "company")
      json.strings("kinds", change.kinds.map(\.rawValue))
      json.pair("outcome", change.outcome.before.rawValue, change.outcome.after.rawValue)
      json.pair("reason", change.reason.before, change.reason.after)
      json.pair("address", change.address.before, change.address.after)
      json.pair("payload", change.payload.before, change.payload.after)
      json.regrade("disclosure", change.disclosure)
      json.regrade("conduct", change.conduct)
      json.array("findings") { json in
        for finding in change.findings { json.finding(finding) }
      }
    }
  }

  private mutating func pair(_ key: StaticString, _ before: String?, _ after: String?) {
    object(key) { json in
      json.value("before", before)
      json.value("after", after)
    }
  }

  private mutating func regrade(_ key: StaticString, _ grade: CompanyChange.Regrade) {
    object(key) { json in
      json.grade("before", grade.before)
      json.grade("regraded", grade.regraded)
      json.grade("after", grade.after)
    }
  }

  private mutating func finding(_ change: FindingChange) {
    object { json in
      json.value("fact", change.fact)
      json.strings("causes", change.causes.map(\.rawValue))
      json.answer("before", change.before)
      json.answer("after", change.after)
    }
  }

  private mutating func answer(_ key: StaticString, _ finding: Finding?) {
    guard let finding else { return null(key) }
    object(key) { json in
      json.strings("values", finding.values)
      json.value("doubt", finding.doubt)
      json.strings("alternatives", finding.alternatives)
      json.strings("quotations", finding.evidence.map(\.quotation.text))
    }
  }
}
