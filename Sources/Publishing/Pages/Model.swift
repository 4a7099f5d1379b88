/// What a template is filled with. Every key that a template names is there: a missing one would be looked up in what
/// surrounds it. `false` stands for what there is none of.
typealias Model = [String: Any]

enum Shown {
  /// Text of the web, made safe to show. The template escapes it.
  static func text(_ text: String) -> Any { ShownText.clean(text) }

  /// `false` for nil and for empty text, so that a section over it stays out.
  static func optional(_ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return ShownText.clean(text)
  }

  /// A link and its text; `link` is `false` for what is no web address.
  static func link(_ address: String) -> Model {
    ["link": WebAddress.link(address) ?? false as Any, "text": text(address)]
  }
}
