/// A name from a list as it may be shown anywhere: line ends and tabs are blanks; other control characters, which a
/// terminal obeys, and marks that turn the direction of writing, which hide what stands there, are spelled out
/// ("\u{1B}").
func plainName(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: plain.append(" ")
    case 0x202A...0x202E, 0x2066...0x2069: plain.append(contentsOf: spelled(scalar))
    default:
      if scalar.properties.generalCategory == .control {
        plain.append(contentsOf: spelled(scalar))
      } else {
        plain.append(scalar)
      }
    }
  }
  return String(plain)
}

private func spelled(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
}
