import NIOCore

/// A PDF file of one page of text, written by hand.
enum TextPDF {
  static func page(lines: [String]) -> ByteBuffer {
    let drawn = lines.map { line in
      "(\(line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)"))) Tj T*"
    }
    let content = "BT /F1 10 Tf 60 740 Td 12 TL\n" + drawn.joined(separator: "\n") + "\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var out = "%PDF-1.4\n"
    var places: [String] = []
    for (index, object) in objects.enumerated() {
      let place = String(out.utf8.count)
      places.append(String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n")
      out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = out.utf8.count
    out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + places.joined()
    out += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return ByteBuffer(string: out)
  }

  /// Lines of at most 88 letters, then an empty one.
  static func wrap(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].utf8.count + word.utf8.count > 88 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines + [""]
  }
}
