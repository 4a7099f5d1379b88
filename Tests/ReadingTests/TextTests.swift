import Disclosures
import Reading
import Testing

@Suite("Plain text and languages")
struct TextTests {
  @Test(
    "plain text to passages",
    arguments: [
      (
        "One line\nof a paragraph that goes on and\non.\n\nTwo.",
        "p One line of a paragraph that goes on and on.\np Two."
      ),
      // A line at the margin that could have begun in the item above is none of it.
      (
        "3. Training\nBuyers learn our rules.\n- Audits of mills\nWe make them.",
        "li1 3. Training\np Buyers learn our rules.\nli1 Audits of mills We make them."
      ),
      (
        "- We train those who buy for us in the State of\nCalifornia each year\n- We audit\n  Mills.",
        "li1 We train those who buy for us in the State of California each year\nli1 We audit Mills."
      ),
      ("# Title\n\nText here.\n\n## Part\nMore.", "h1 Title\np Text here.\nh2 Part\np More."),
      ("Title\n=====\n\nText.", "h1 Title\np Text."),
      ("We do not:\n- verify\n- audit\n\nEnd.", "p We do not:\nli1[0] verify\nli1[0] audit\np End."),
      ("We do:\n  • a thing\n    that wraps\n  (b) other", "p We do:\nli2[0] a thing that wraps\nli2[0] (b) other"),
      ("SUPPLIER AUDITS\n\nWe audit.", "h6 SUPPLIER AUDITS\np We audit."),
      ("our sup-\npliers and third-\nparty auditors", "p our suppliers and third-party auditors"),
      ("1. Verification\n2) Audits", "li1 1. Verification\nli1 2) Audits"),
      (
        "Audits\nWe do this each year.\nTraining\nThis is given to all.\nThank you",
        "h6 Audits\np We do this each year.\nh6 Training\np This is given to all. Thank you"
      ),
      // A wrapped line that happens to look like a title: the word behind it had no room there.
      (
        "Our buyers meet each supplier twice a year at home.\nHarrow Vale Lamps And Works Of the Greater\nSacramento does so too.",
        "p Our buyers meet each supplier twice a year at home. Harrow Vale Lamps And Works Of the Greater Sacramento does so too."
      ),
      ("> quoted\n> text\nplain", "q quoted text\np plain"),
      ("a\r\nb\r\n\r\nc", "p a b\np c"),
    ])
  func plain(text: String, expected: String) {
    #expect(drawn(Page(text: text, id: "x").document) == expected)
  }

  @Test("blanks, breaks and bytes that are folded, wherever they stand")
  func folding() {
    for (raw, folded) in [
      ("  ", " "), ("\t", " "), ("\u{A0}", " "), ("\u{7F}", " "), ("\u{AD}", ""), (" \u{200B} ", " "),
      ("\u{2019}", "\u{2019}"),
      ("\u{1}", " "), (" ", " "), ("\n", " "), ("\r\n", " "), ("\u{C}", " "), ("e\u{301}", "\u{E9}"), ("!", "!"),
    ] {
      for count in 1..<20 {
        let (before, after) = (String(repeating: "a", count: count), String(repeating: "b c ", count: 3) + "d")
        #expect(
          drawn(Page(text: before + raw + after, id: "x").document) == "p " + before + folded + after,
          "\(raw.unicodeScalars.map(\.value)) behind \(count)")
      }
    }
  }

  @Test("long lines are paragraphs of their own")
  func unwrapped() {
    let line = String(repeating: "word ", count: 40).dropLast() + "."
    #expect(drawn(Page(text: "\(line)\n\(line)", id: "x").document) == "p \(line)\np \(line)")
  }

  @Test(
    "languages",
    arguments: [
      (
        "We audit our suppliers every year and train all of the buyers who work with them on the risks of forced labor.",
        "en"
      ),
      (
        "Wir prüfen unsere Lieferanten jedes Jahr und schulen die Einkäufer, die mit ihnen arbeiten, über die Risiken der Zwangsarbeit.",
        "de"
      ),
      (
        "Nous auditons nos fournisseurs chaque année et formons les acheteurs qui travaillent avec eux sur les risques du travail forcé.",
        "fr"
      ),
      (
        "Auditamos a nuestros proveedores cada año y formamos a los compradores que trabajan con ellos sobre los riesgos del trabajo forzoso.",
        "es"
      ),
      (
        "Auditamos os nossos fornecedores todos os anos e formamos os compradores que trabalham com eles sobre os riscos do trabalho forçado, que não são poucos.",
        "pt"
      ),
      (
        "Controlliamo i nostri fornitori ogni anno e formiamo gli acquirenti che lavorano con loro sui rischi del lavoro forzato, che non è una cosa da poco.",
        "it"
      ),
      (
        "Wij controleren onze leveranciers elk jaar en trainen de inkopers die met hen werken over de risico's van dwangarbeid.",
        "nl"
      ),
      ("私たちはサプライヤーを毎年監査し、強制労働のリスクについて担当者を教育しています。", "ja"),
      ("我们每年审核我们的供应商，并对采购人员进行有关强迫劳动风险的培训和教育工作。", "zh"),
      ("우리는 매년 공급업체를 감사하고 강제 노동의 위험에 대해 구매 담당자를 교육합니다.", "ko"),
    ])
  func languages(text: String, expected: String) {
    #expect(Page(text: text, id: "x").document.language == expected)
  }

  @Test("too little text has no language")
  func short() {
    #expect(Page(text: "Supply chains statement of the year", id: "x").document.language == nil)
    #expect(
      Page(
        text: "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore", id: "x"
      ).document.language == nil)
  }
}
