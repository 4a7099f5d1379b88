import Disclosures
import Publishing

/// Invented companies, one for each thing a publication must be able to show.
enum Samples {
  static let run = RunSummary(
    title: "Audit of six invented companies", rubric: rubric.reference, lists: [list],
    started: "2026-11-21T02:30:00Z", finished: "2026-11-21T02:31:12Z")

  static let all = [harrow, bright, yamakawa, hostile, northgate, quietWater]

  static let list = ListReference(
    id: "ilab-tvpra", title: "List of Goods Produced by Child Labor or Forced Labor",
    publisher: "U.S. Department of Labor", edition: "2022 edition plus part of 2024", isComplete: false,
    missing: "most additions of 2024")

  static let cotton = Listing(
    good: "cotton", goodName: "Cotton", country: "UZB", countryName: "Uzbekistan", childLabor: .yes, forcedLabor: .yes,
    relation: .direct, status: .removed, since: "2009", removedIn: "2022", list: list)
  static let thread = Listing(
    good: "thread-yarn", goodName: "Thread/Yarn (Cotton)", country: "CHN", countryName: "China", region: "CN-XJ",
    childLabor: .notStated, forcedLabor: .yes, relation: .downstream(input: "cotton", inputCountry: "CHN"),
    status: .listed, since: "2020", list: list)

  /// Graded in full, with doubt, gaps, goods and mentions.
  static let harrow: Scorecard = {
    let text = document(
      id: "harrow-finch",
      [
        "California Transparency in Supply Chains Act",
        "Harrow & Finch checks its supply chain for forced labor every year. "
          + "We rank every supplier country by risk before we place an order. Our own staff do this work.",
        "We audit suppliers in high-risk countries. Audits are announced two weeks ahead. "
          + "In 2025 we audited 41 of 212 suppliers.",
        "Direct suppliers sign our code, which forbids forced labor.",
        "We stopped buying cotton from Uzbekistan in 2012.",
      ])
    return Scorecard(
      company: Company(
        id: "harrow-finch", name: "Harrow & Finch Outfitters", websites: ["https://www.harrowfinch.example/"],
        goods: ["cotton thread"], countries: ["China"], line: 2),
      outcome: .found, reason: "Found through the footer link “CA Supply Chains Act”.",
      trail: [
        Step(url: "https://www.harrowfinch.example/", reason: "home page", result: "read"),
        Step(
          url: "https://www.harrowfinch.example/legal/supply-chains", reason: "footer link “CA Supply Chains Act”",
          result: "read; recognised as the disclosure"),
      ],
      placement: Placement(
        storefronts: [
          .init(
            url: "https://www.harrowfinch.example/",
            link: .init(
              text: "CA Supply Chains Act", destination: "https://www.harrowfinch.example/legal/supply-chains",
              place: .footer, clicks: 1))
        ], page: .dedicated),
      assessment: Assessment(
        document: DocumentReference(
          id: "harrow-finch", title: "California Transparency in Supply Chains Act",
          sha256: String(repeating: "ab", count: 32), language: "en",
          capture: Capture(
            url: "https://www.harrowfinch.example/legal/supply-chains", date: "2026-11-21T02:30:04Z", status: 200,
            mediaType: "text/html", digest: "sha256:" + String(repeating: "ab", count: 32))),
        rubric: rubric.reference, isDisclosure: true,
        recognition: [
          evidence(text, "California Transparency in Supply Chains Act", "The page's heading names the Act.")
        ],
        disclosure: Grade(points: Points(hundredths: 7450), letter: .b, worst: .c, best: .b),
        conduct: Grade(points: Points(hundredths: 4100), letter: .c, worst: .d, best: .c),
        areas: [
          AreaAssessment(
            id: "format", practice: nil, disclosurePoints: Points(hundredths: 1850), conductPoints: .zero,
            findings: [Finding(fact: "format.link", values: ["every"])]),
          AreaAssessment(
            id: "verification", practice: .yes, disclosurePoints: Points(hundredths: 1600),
            conductPoints: Points(hundredths: 1400),
            findings: [
              Finding(
                fact: "verification.practice", values: ["yes"],
                evidence: [
                  evidence(
                    text, "checks its supply chain for forced labor every year",
                    "The company says of itself, in the present, that it verifies its supply chain.")
                ]),
              Finding(
                fact: "verification.third_party", values: ["internal"],
                evidence: [evidence(text, "Our own staff do this work.", "The company's own staff verify.")]),
            ]),
          AreaAssessment(
            id: "audits", practice: .partial, disclosurePoints: Points(hundredths: 1350),
            conductPoints: Points(hundredths: 920),
            findings: [
              Finding(
                fact: "audits.practice", values: ["partial"], doubt: "“high-risk countries” may mean all of them",
                alternatives: ["yes"],
                evidence: [
                  evidence(
                    text, "We audit suppliers in high-risk countries.", "A limited group of suppliers is audited.")
                ]),
              Finding(
                fact: "audits.unannounced", values: ["announced"],
                evidence: [evidence(text, "Audits are announced two weeks ahead.", "Notice is given.")]),
              Finding(fact: "audits.independent", values: ["unspecified"]),
            ],
            gaps: [
              Gap(
                fact: "audits.independent", question: "Who conducts the audits?", source: "Civil Code 1714.43(c)(2)",
                disclosurePoints: Points(hundredths: 250), conductPoints: Points(hundredths: 180))
            ]),
          AreaAssessment(
            id: "training", practice: .absent, disclosurePoints: .zero, conductPoints: .zero,
            findings: [Finding(fact: "training.practice", values: ["absent"])],
            gaps: [
              Gap(
                fact: "training.practice",
                question: "Does the company train employees and managers who run its supply chain?",
                source: "Civil Code 1714.43(c)(5)", disclosurePoints: Points(hundredths: 1600),
                conductPoints: Points(hundredths: 2000))
            ]),
        ],
        views: [
          View(
            id: "legalbench",
            answers: [
              .init(question: "disclosed_audits", value: true), .init(question: "best_practice_training", value: false),
            ])
        ],
        flags: ["echo_only"], decidedBy: ["audits.practice"]),
      document: text,
      goods: [
        GoodsAnswer(
          asked: "cotton thread", askedCountry: "China", answer: .pairListed, listings: [thread],
          note: "Cotton thread from China stands on the list because of its cotton.", lists: [list])
      ],
      mentions: [
        Mention(
          good: "cotton", goodName: "Cotton", country: "UZB", countryName: "Uzbekistan",
          quotation: quotation(text, "We stopped buying cotton from Uzbekistan in 2012."), listing: cotton,
          stance: .denied)
      ],
      questions: ["The company deals in cotton thread; what does it know of where the cotton grows?"])
  }()

  /// Found, but the home page does not lead to it.
  static let bright: Scorecard = {
    let text = document(id: "bright-kettle", ["We do none of this. We conduct no audits."])
    return Scorecard(
      company: Company(
        id: "bright-kettle", name: "Bright Kettle Co.", websites: ["https://brightkettle.example/"],
        goods: ["kettles"], line: 3),
      outcome: .foundWithoutHomepageLink, reason: "Found through the sitemap; no link on the home page leads to it.",
      placement: Placement(storefronts: [.init(url: "https://brightkettle.example/", link: nil)], page: .section),
      assessment: Assessment(
        document: DocumentReference(
          id: "bright-kettle", title: "Supply chains", sha256: String(repeating: "cd", count: 32), language: "en",
          capture: Capture(
            url: "https://brightkettle.example/supply.pdf", date: "2026-11-21T02:30:09Z", status: 200,
            mediaType: "application/pdf", digest: "sha256:" + String(repeating: "cd", count: 32))),
        rubric: rubric.reference, isDisclosure: true,
        disclosure: Grade(points: Points(hundredths: 6200), letter: .c, worst: .c, best: .c),
        conduct: Grade(points: .zero, letter: .f, worst: .f, best: .f),
        areas: [
          AreaAssessment(
            id: "audits", practice: .no, disclosurePoints: Points(hundredths: 1600), conductPoints: .zero,
            findings: [
              Finding(
                fact: "audits.practice", values: ["no"],
                evidence: [evidence(text, "We conduct no audits.", "An explicit denial.")])
            ])
        ]),
      document: text,
      goods: [
        GoodsAnswer(
          asked: "kettles", askedCountry: nil, answer: .notListed, listings: [],
          note: "Not listed does not mean clean.", lists: [list])
      ])
  }()

  /// A long name in a wide script.
  static let yamakawa = Scorecard(
    company: Company(
      id: "yamakawa", name: "山川織物株式会社カリフォルニア支店", websites: ["https://yamakawa.example/"], line: 4),
    outcome: .notFound, reason: "12 pages and the sitemap were read; none is a disclosure.",
    trail: [
      Step(url: "https://yamakawa.example/", reason: "home page", result: "read"),
      Step(url: "https://yamakawa.example/sitemap.xml", reason: "sitemap", result: "HTTP 404"),
    ])

  /// Everything from the web is hostile.
  static let hostile: Scorecard = {
    let text = document(
      id: "hostile", ["Before <b>it</b>. We audit \"all\" <script>alert('quote')</script> suppliers. After it."])
    return Scorecard(
      company: Company(
        id: "hostile", name: "=HYPERLINK(\"https://evil.example\") <script>alert(1)</script>\u{202E}\u{1B}[31m",
        websites: ["javascript:alert(2)"], goods: ["<img src=x onerror=alert(3)>"], line: 5),
      outcome: .found, reason: "Found by \"\u{0301} onmouseover=alert(4) x='",
      trail: [Step(url: "javascript:alert(5)", reason: "data:text/html,<script>", result: "</title><script>")],
      placement: Placement(
        storefronts: [
          .init(
            url: "javascript:alert(6)",
            link: .init(text: "\"><svg onload=alert(7)>", destination: "vbscript:x", place: .collapsed, clicks: 2))
        ], page: nil),
      assessment: Assessment(
        document: DocumentReference(
          id: "hostile", title: "</title><script>alert(8)</script>", sha256: String(repeating: "ef", count: 32),
          language: "en",
          capture: Capture(
            url: "https://hostile.example/\"\u{0301}/onclick=alert(9)/><script>alert(9)</script>", date: "",
            status: 200, mediaType: "text/html",
            digest: "sha256:" + String(repeating: "ef", count: 32))),
        rubric: rubric.reference, isDisclosure: true,
        disclosure: Grade(points: Points(hundredths: 5000), letter: .d, worst: .d, best: .d),
        conduct: Grade(points: Points(hundredths: 2000), letter: .d, worst: .d, best: .d),
        areas: [
          AreaAssessment(
            id: "audits", practice: .yes, disclosurePoints: Points(hundredths: 800),
            conductPoints: Points(hundredths: 600),
            findings: [
              Finding(
                fact: "audits.practice", values: ["yes"],
                evidence: [
                  evidence(
                    text, "We audit \"all\" <script>alert('quote')</script> suppliers.", "Said of \"all\" suppliers.")
                ])
            ])
        ]),
      document: text)
  }()

  /// Has an assessment with letters that must not show.
  static let northgate: Scorecard = {
    var card = bright
    card.company = Company(
      id: "northgate", name: "Northgate Trading", websites: ["https://northgate.example/"], line: 6)
    card.outcome = .severalStatements
    card.reason = "Two statements, and neither says that it speaks for the company."
    card.placement = nil
    card.goods = []
    return card
  }()

  static let quietWater = Scorecard(
    company: Company(id: "quiet-water", name: "Quiet Water Foods", websites: ["https://quietwater.example/"], line: 7),
    outcome: .unreachable, reason: "The server did not answer within 20 s.",
    trail: [Step(url: "https://quietwater.example/", reason: "home page", result: "timeout: no answer in 20 s")])

  static func document(id: String, _ paragraphs: [String]) -> Document {
    var text = ""
    var passages: [Passage] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.utf8.count
      text += paragraph
      passages.append(Passage(index: index, kind: .paragraph, range: start..<text.utf8.count))
    }
    return Document(id: id, language: "en", text: text, passages: passages)
  }

  static func quotation(_ document: Document, _ quote: String) -> Quotation {
    for passage in document.passages {
      let text = Array(document.text(in: passage.range).utf8)
      let wanted = Array(quote.utf8)
      guard text.count >= wanted.count else { continue }
      for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted {
        let from = passage.range.lowerBound + start
        return Quotation(text: quote, passage: passage.index, range: from..<from + wanted.count)
      }
    }
    return Quotation(text: quote, passage: 0, range: 0..<0)
  }

  static func evidence(_ document: Document, _ quote: String, _ warrant: String) -> Evidence {
    Evidence(quotation: quotation(document, quote), warrant: warrant)
  }
}
