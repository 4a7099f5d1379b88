/// Words of product names that tell which of the others is the thing itself (`product_words.csv`). By stem.
struct ProductWords: Sendable {
  /// "with", "for", "from": what follows is not the thing.
  var prepositions: Set<String> = []
  /// "And", "or". In the words of `Word.form`.
  var conjunctions: Set<String> = []
  /// "Tone", "colored": the name before them says what the thing looks like. In the words of `Word.form`.
  var looks: Set<String> = []
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
  /// What is sold flavored: "coffee, vanilla" is coffee.
  var flavored: Set<String> = []
  /// Words before a color's name that make it the thing itself: "milk chocolate", "white gold".
  var pure: Set<String> = []

  /// Words that make their own what stands after them: a toy drum is a toy.
  var defining: Set<String> = []

  /// "Non", "zero": the product is without what follows; and what makes "free" say something else than "without". In the
  /// words of `Word.form`.
  var absences: Set<String> = []
  var freedoms: Set<String> = []
  /// "Hydroxide", "noodles": what of a raw good is another product, made from it.
  var processed: Set<String> = []
  /// "Corn", "rice": what is milled and puffed; and "flakes", "puffs", which are products of these alone.
  var grains: Set<String> = []
  var grainForms: Set<String> = []
  /// "G", "ml": in what a quantity is counted that is packed. In the words of `Word.form`.
  var units: Set<String> = []

  mutating func insert(_ text: String, kind: String) -> Bool {
    guard let word = words(of: text).first else { return false }
    switch kind {
    case "preposition": prepositions.insert(word.stem)
    case "conjunction": conjunctions.insert(word.form)
    case "look": looks.insert(word.form)
    case "container": containers.insert(word.stem)
    case "aside": asides.insert(word.stem)
    case "thing": things.insert(word.stem)
    case "material": materials.insert(word.stem)
    case "color": colors.insert(word.stem)
    case "flavor": flavors.insert(word.stem)
    case "flavored": flavored.insert(word.stem)
    case "defining": defining.insert(word.stem)
    case "absence": absences.insert(word.form)
    case "freedom": freedoms.insert(word.form)
    case "processed": processed.insert(word.stem)
    case "unit": units.insert(word.form)
    case "grain": grains.insert(word.stem)
    case "grain_form": grainForms.insert(word.stem)
    case "pure": pure.insert(word.stem)
    default: return false
    }
    return true
  }

  /// Whether a word makes another product of the raw good that the word before it ends the name of.
  func makesProduct(_ word: Word, of raw: Word) -> Bool {
    processed.contains(word.stem) || grainForms.contains(word.stem) && grains.contains(raw.stem)
  }

  /// A size, a state or an article number: "XL", "500ml", "embroidered".
  func isAside(_ word: Word) -> Bool {
    asides.contains(word.stem) || isNumbered(word)
      || word.stem.utf8.count > 5 && word.stem.hasSuffix("ed") && !things.contains(word.stem)
  }

  /// "400g", "1kg": how much is in it; not how large it is.
  func isQuantity(_ word: Word) -> Bool {
    let unit = word.form.drop { $0.isNumber }
    return unit.utf8.count < word.form.utf8.count && units.contains(String(unit))
  }

  func isNumbered(_ word: Word) -> Bool { word.form.utf8.contains { (48...57).contains($0) } }
}
