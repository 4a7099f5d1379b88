/// Lines of a page for a terminal, wrapped.
struct Lines {
  /// In columns of the terminal.
  var width: Int
  private(set) var text = ""

  init(width: Int) { self.width = width }

  mutating func blank() { text += "\n" }

  /// A line whose blanks stay as they are; cut where it is too long.
  mutating func line(_ line: String) { text += Columns.cut(line, width) + "\n" }

  /// - Parameter hanging: blanks before the second and later lines, on top of `indent`.
  mutating func add(_ line: String, indent: Int = 0, hanging: Int = 0) {
    let wrapped = Columns.wrap(ShownText.clean(line), width - indent - hanging)
    for (index, part) in wrapped.enumerated() {
      text += String(repeating: " ", count: indent + (index == 0 ? 0 : hanging)) + part + "\n"
    }
  }
}
