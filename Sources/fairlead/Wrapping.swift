/// Cuts a line at blanks so that it fits a terminal; lines after the first are set in. A word longer than a line stays
/// whole, so that names and addresses can be copied.
func wrapped(_ text: String, width: Int = 79, indent: String = "  ") -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    if !line.isEmpty, line != indent, line.count + 1 + word.count > width {
      lines.append(line)
      line = indent + word
    } else {
      line += (line.isEmpty || line == indent ? "" : " ") + word
    }
  }
  return (lines + [line]).joined(separator: "\n")
}
