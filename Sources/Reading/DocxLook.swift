import Parsing

/// What properties of a run or of a style say of how its words show (ECMA-376, part 1, section 17.3.2). Nil where they
/// say nothing, so that what stands behind them speaks.
struct DocxLook {
  var strikes: Bool?
  var vanishes: Bool?
  /// Too small or too pale to be seen.
  var isFaint: Bool?

  var isVanished: Bool { vanishes == true }

  var signs: Page.Signs {
    var signs: Page.Signs = strikes == true ? .struckOut : []
    if vanishes == true || isFaint == true { signs.insert(.hidden) }
    return signs
  }

  /// This, and where it says nothing the other.
  func over(_ other: DocxLook) -> DocxLook {
    DocxLook(
      strikes: strikes ?? other.strikes, vanishes: vanishes ?? other.vanishes, isFaint: isFaint ?? other.isFaint)
  }

  /// - Returns: whether the element is a property that is looked at here.
  mutating func take(_ element: Element) -> Bool {
    let value = element.value("val") ?? ""
    let isOn = !["0", "false", "off"].contains(value)
    switch element.name {
    // Of two kinds of striking out either will do.
    case "strike", "dstrike": strikes = isOn || strikes == true
    case "vanish", "specVanish": vanishes = isOn
    // In half points: nobody reads type of two points.
    case "sz": if let size = Int(value) { isFaint = isFaint == true || size <= 4 }
    // White words on a ground of another color show.
    case "color": isFaint = isFaint == true || value.uppercased() == "FFFFFF"
    case "shd", "highlight": isFaint = false
    default: return false
    }
    return true
  }
}
