public import Disclosures

/// `fairlead/assessment/1`: one assessment as one JSON object on one line (`schemas/assessment.schema.json`).
///
/// Keys come in one order. Nothing in it tells one run from another: no times, no places in an archive. So an audit,
/// its offline replay and a resumed run give the same bytes.
public enum AssessmentJSON {
  public static let schema = "fairlead/assessment/1"
  /// The file of a run that holds all of them, one a line.
  public static let fileName = "assessments.jsonl"

  /// A document that was graded by itself, without a line feed at the end.
  public static func bytes(_ assessment: Assessment, mentions: [Mention] = []) -> [UInt8] {
    var json = JSONWriter(reserving: room)
    json.document(assessment, mentions)
    return json.bytes
  }

  /// A document that was graded by itself, with its line feed.
  public static func line(_ assessment: Assessment, mentions: [Mention]) -> [UInt8] {
    JSONWriter.line(reserving: room) { $0.document(assessment, mentions) }
  }

  /// Most assessments are shorter.
  private static let room = 32_768

  /// A company of an audit, without a line feed at the end. A company that is not graded has `null` for its document
  /// where none was read, and `null` for both grades in any case.
  /// - Parameter rubric: what the run graded by; a company without an assessment names it too.
  public static func bytes(_ scorecard: Scorecard, rubric: RubricReference) -> [UInt8] {
    var json = JSONWriter(reserving: room)
    json.object { $0.scorecard(scorecard, rubric: rubric) }
    return json.bytes
  }

  /// The line of a company in `assessments.jsonl`, with its line feed.
  public static func line(_ scorecard: Scorecard, rubric: RubricReference) -> [UInt8] {
    bytes(scorecard, rubric: rubric) + [UInt8(ascii: "\n")]
  }

  /// All companies of an audit, each on its own line: `assessments.jsonl`.
  public static func lines(_ scorecards: [Scorecard], rubric: RubricReference) -> [UInt8] {
    scorecards.flatMap { line($0, rubric: rubric) }
  }

  /// The line of a row of the list that could not be taken, with its line feed: `{"id": null, "error": …}`.
  public static func line(_ row: BadRow) -> [UInt8] { error(id: nil, row.sentence) + [UInt8(ascii: "\n")] }

  /// The line for an input that could not be graded: `{"id": …, "error": …}`.
  /// - Parameter id: nil when the input has none that could be read.
  public static func error(id: String?, _ message: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.value("id", id)
      json.value("error", message)
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ assessment: Assessment, _ mentions: [Mention]) {
    object { $0.assessment(assessment, showsLetters: true, goods: [], mentions: mentions) }
  }

  mutating func scorecard(_ scorecard: Scorecard, rubric: RubricReference) {
    if let assessment = scorecard.assessment {
      self.assessment(
        assessment, showsLetters: scorecard.outcome.isGraded, goods: scorecard.goods, mentions: scorecard.mentions)
    } else {
      value("schema", AssessmentJSON.schema)
      null("document")
      self.rubric(rubric)
      value("is_disclosure", false)
      null("disclosure")
      null("conduct")
      null("headline")
      array("areas") { _ in }
      object("views") { _ in }
      listings(goods: scorecard.goods, mentions: scorecard.mentions)
      array("flags") { _ in }
      array("decided_by") { _ in }
      array("recognition") { _ in }
      array("regimes") { _ in }
      mentions(scorecard.mentions)
    }
    company(scorecard.company)
    value("outcome", scorecard.outcome.rawValue)
    value("reason", scorecard.reason)
    array("goods") { json in
      for answer in scorecard.goods { json.goodsAnswer(answer) }
    }
    strings("questions", scorecard.questions)
  }

  mutating func assessment(
    _ assessment: Assessment, showsLetters: Bool, goods: [GoodsAnswer], mentions: [Mention]
  ) {
    value("schema", AssessmentJSON.schema)
    document(assessment.document)
    rubric(assessment.rubric)
    value("is_disclosure", assessment.isDisclosure)
    grade("disclosure", showsLetters ? assessment.disclosure : nil)
    grade("conduct", showsLetters ? assessment.conduct : nil)
    value("headline", showsLetters ? assessment.headline?.rawValue : nil)
    array("areas") { json in
      for area in assessment.areas { json.area(area) }
    }
    object("views") { json in
      for view in assessment.views { json.view(view) }
    }
    listings(goods: goods, mentions: mentions)
    strings("flags", assessment.flags)
    strings("decided_by", assessment.decidedBy)
    evidence("recognition", assessment.recognition)
    strings("regimes", assessment.regimes)
    self.mentions(mentions)
  }

  private mutating func document(_ document: DocumentReference) {
    object("document") { json in
      json.value("id", document.id)
      json.value("title", document.title)
      json.value("sha256", document.sha256)
      json.value("language", document.language)
      if let capture = document.capture { json.capture(capture) }
      if let parts = document.parts {
        json.array("parts") { json in
          for part in parts {
            json.object { json in
              json.capture(part.capture)
              json.value("first_passage", part.passages.lowerBound)
              json.value("last_passage", part.passages.upperBound - 1)
            }
          }
        }
      }
    }
  }

  /// The day of the capture stays in the archive: a resumed run reads the same page a minute later.
  private mutating func capture(_ capture: Capture) {
    object("capture") { json in
      json.value("url", capture.url)
      json.value("media_type", capture.mediaType)
      json.value("digest", capture.digest)
      if let rendered = capture.rendered { json.value("rendered", rendered) }
    }
  }

  mutating func rubric(_ rubric: RubricReference) {
    object("rubric") { json in
      json.value("id", rubric.id)
      json.value("version", rubric.version)
    }
  }

  mutating func grade(_ key: StaticString, _ grade: Grade?) {
    guard let grade else { return null(key) }
    object(key) { json in
      json.value("points", grade.points)
      json.value("letter", grade.letter.rawValue)
      json.strings("bounds", [grade.worst.rawValue, grade.best.rawValue])
    }
  }

  private mutating func area(_ area: AreaAssessment) {
    object { json in
      json.value("id", area.id)
      json.value("practice", area.practice?.rawValue)
      json.value("disclosure_points", area.disclosurePoints)
      json.value("conduct_points", area.conductPoints)
      json.array("facts") { json in
        for finding in area.findings { json.finding(finding) }
      }
      json.array("gaps") { json in
        for gap in area.gaps { json.gap(gap) }
      }
    }
  }

  private mutating func finding(_ finding: Finding) {
    object { json in
      json.value("id", finding.fact)
      json.value("value", finding.value)
      json.strings("values", finding.values)
      json.value("in_doubt", finding.doubt != nil)
      if let doubt = finding.doubt {
        json.value("doubt", doubt)
        json.strings("alternatives", finding.alternatives)
      }
      json.evidence("evidence", finding.evidence)
      if !finding.seen.isEmpty {
        json.array("seen") { json in
          for sight in finding.seen {
            json.object { json in
              json.value("note", sight.note)
              json.capture(sight.capture)
            }
          }
        }
      }
    }
  }

  private mutating func gap(_ gap: Gap) {
    object { json in
      json.value("fact", gap.fact)
      json.value("question", gap.question)
      json.value("source", gap.source)
      json.value("disclosure_points", gap.disclosurePoints)
      json.value("conduct_points", gap.conductPoints)
    }
  }

  mutating func evidence(_ key: StaticString, _ evidence: [Evidence]) {
    array(key) { json in
      for item in evidence {
        json.object { json in
          json.quotation(item.quotation)
          json.value("warrant", item.warrant)
          if let capture = item.capture { json.capture(capture) }
        }
      }
    }
  }

  mutating func quotation(_ quotation: Quotation) {
    value("quote", quotation.text)
    value("passage", quotation.passage)
    value("start", quotation.range.lowerBound)
    value("end", quotation.range.upperBound)
  }

  private mutating func view(_ view: View) {
    key(view.id)
    object { json in
      for answer in view.answers {
        json.key(answer.question)
        json.value(nil, answer.value)
      }
    }
  }
}
