import Parsing

/// Forms that are no more than a button: "Read our statement".
extension HTMLReader {
  /// The form's button leads to its address, unless a field turns up in it.
  mutating func open(form element: Element, _ context: inout TextContext) {
    guard let target = LinkTarget.of(form: element) else { return }
    context.isLink = true
    links.open(element, to: target, context, at: spot)
  }

  /// What a field asks for, a form sends.
  mutating func note(field element: Element) {
    switch element.name {
    case "textarea", "select": links.dropForm()
    case "input":
      switch element.value("type")?.lowercased() {
      case "hidden", "reset": break
      case "submit", "button": links.appendButton(element.value("value") ?? "")
      default: links.dropForm()
      }
    default: break
    }
  }
}
