public import Disclosures

/// `fairlead/scorecards/1`: a whole run as one JSON object (`schemas/scorecards.schema.json`): the download of the
/// published site. Each company is an assessment with its trail and the facts of the home page link.
public enum ScorecardsJSON {
  public static let schema = "fairlead/scorecards/1"

  public static let name = "scorecards.json"

  public static func bytes(_ scorecards: some Sequence<Scorecard>, run: RunSummary) -> [UInt8] {
    var bytes = opening(run)
    var isFirst = true
    for scorecard in scorecards {
      bytes += lineBreak(isFirst: isFirst) + company(scorecard, run: run)
      isFirst = false
    }
    return bytes + closing
  }

  /// What stands before the first company.
  static func opening(_ run: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.value("schema", Self.schema)
      json.value("title", run.title)
      json.rubric(run.rubric)
      json.value("started", run.started)
      json.value("finished", run.finished)
      json.array("lists") { json in
        for list in run.lists { json.list(nil, list) }
      }
    }
    return json.bytes.dropLast() + ",\"companies\":[".utf8
  }

  /// What stands before each company, which has a line of its own.
  static func lineBreak(isFirst: Bool) -> [UInt8] { Array((isFirst ? "\n" : ",\n").utf8) }

  static func company(_ scorecard: Scorecard, run: RunSummary) -> [UInt8] {
    var json = JSONWriter(reserving: 16_384)
    json.object { json in
      json.scorecard(scorecard, rubric: run.rubric)
      json.placement(scorecard.placement)
      json.trail(scorecard.trail)
      json.strings("other_statements", scorecard.otherStatements.map(\.url))
    }
    return json.bytes
  }

  static let closing = Array("\n]}\n".utf8)
}

extension JSONWriter {
  fileprivate mutating func placement(_ placement: Placement?) {
    guard let placement else { return null("placement") }
    object("placement") { json in
      json.value("page", placement.page?.rawValue)
      json.array("storefronts") { json in
        for storefront in placement.storefronts { json.storefront(storefront) }
      }
    }
  }

  private mutating func storefront(_ storefront: Placement.Storefront) {
    object { json in
      json.value("url", storefront.url)
      if let unread = storefront.unread { json.value("unread", unread) }
      guard let link = storefront.link else { return json.null("link") }
      json.object("link") { json in
        json.value("text", link.text)
        json.value("destination", link.destination)
        json.value("place", link.place.rawValue)
        json.value("clicks", link.clicks)
      }
    }
  }

  fileprivate mutating func trail(_ trail: [Step]) {
    array("trail") { json in
      for step in trail {
        json.object { json in
          json.value("url", step.url)
          json.value("reason", step.reason)
          json.value("result", step.result)
        }
      }
    }
  }
}
