import Disclosures

extension VendorReport {
  /// Everything, as `schemas/vendors.schema.json` describes it.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.value("schema", "fairlead/vendors/1")
      json.object("checklist") { json in
        json.value("id", checklist.id)
        json.value("version", checklist.version)
      }
      json.value("as_of", asOf)
      json.array("vendors") { json in
        for answer in answers { Self.write(answer, to: &json) }
      }
      json.array("broken_rows") { json in
        for row in brokenRows {
          json.object { json in
            json.value("line", row.line)
            json.value("reason", row.reason)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ answer: VendorAnswer, to json: inout JSONWriter) {
    json.object { json in
      json.value("line", answer.line)
      json.value("vendor", answer.vendor)
      json.value("document", answer.path)
      json.value("read_whole", answer.wasRead)
      json.value("answer", answer.answer.rawValue)
      json.strings("missing", answer.missing)
      json.strings("reasons", answer.reasons)
      json.array("elements") { json in
        for element in answer.elements { write(element, to: &json) }
      }
      json.value("product", answer.product)
      json.value("origin", answer.origin)
      json.array("goods") { json in
        if let goods = answer.goods { json.goodsAnswer(goods) }
      }
      json.value("notice", answer.notice)
    }
  }

  private static func write(_ element: ElementAnswer, to json: inout JSONWriter) {
    json.object { json in
      json.value("id", element.id)
      json.value("title", element.title)
      json.value("mandatory", element.isMandatory)
      json.value("state", element.state.rawValue)
      json.value("question", element.question)
      json.value("source", element.source)
      json.strings("missing", element.missing)
      json.strings("faults", element.faults)
      json.strings("doubts", element.doubts)
      json.evidence("evidence", element.evidence)
    }
  }
}
