/// Words of product names that tell which of the others is the thing itself (`product_words.csv`). By stem.
struct ProductWords: Sendable {
  /// "with", "for", "from": what follows is not the thing.
  var prepositions: Set<String> = []
  /// "tin of biscuits": what holds the thing is not the thing.
  var containers: Set<String> = []
  /// Sizes, states, numbers of pieces, which people write after the thing.
  var asides: Set<String> = []
  /// Things of their own: "rice cooker" is no rice, "shoe rack" no shoe.
  var things: Set<String> = []
  /// Goods that other things are made of: "chair teak" is a chair.
  var materials: Set<String> = []
  /// Goods whose names are colors too, and flavors: "t-shirt gold", "yogurt strawberry".
  var colors: Set<String> = []
  var flavors: Set<String> = []
  /// Words before a color's name that make it the thing itself: "milk chocolate", "white gold".
  var pure: Set<String> = []

  /// Words that make their own what stands after them: a toy drum is a toy.
  var defining: Set<String> = []

  mutating func insert(_ text: String, kind: String) -> Bool {
    guard let word = words(of: text).first else { return false }
    switch kind {
    case "preposition": prepositions.insert(word.stem)
    case "container": containers.insert(word.stem)
    case "aside": asides.insert(word.stem)
    case "thing": things.insert(word.stem)
    case "material": materials.insert(word.stem)
    case "color": colors.insert(word.stem)
    case "flavor": flavors.insert(word.stem)
    case "defining": defining.insert(word.stem)
    case "pure": pure.insert(word.stem)
    default: return false
    }
    return true
  }

  /// A size, a state or an article number: "XL", "500ml", "embroidered".
  func isAside(_ word: Word) -> Bool {
    asides.contains(word.stem) || isNumbered(word)
      || word.stem.utf8.count > 5 && word.stem.hasSuffix("ed") && !things.contains(word.stem)
  }

  func isNumbered(_ word: Word) -> Bool { word.form.utf8.contains { (48...57).contains($0) } }
}
