/// Words of a stranger in a sentence of ours: at most 200 characters and nothing that would steer a terminal.
public func shown(_ text: String) -> String {
  let scalars = text.unicodeScalars.prefix(200).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
  return String(String.UnicodeScalarView(scalars)) + (scalars.count < text.unicodeScalars.count ? "..." : "")
}
