import Disclosures

/// Where in a document a reader stands: inherited from element to element, so that an end tag only has to drop one.
struct TextContext {
  /// Text here is not text of the page: scripts, styles, pick lists.
  var isSkipped = false
  /// Shown only to visitors whose browsers run no scripts.
  var isNoscript = false
  /// Within a drawing, whose words are no text of the page, and whose links are.
  var isDrawing = false
  /// The element itself is a link, though not by its name: its end is the link's.
  var isLink = false
  /// A visitor does not see this without a click or a hover.
  var isCollapsed = false
  /// Nobody sees this, and no click opens it.
  var isHidden = false
  /// Hidden at first, whether or not a click opens it.
  var isVeiled = false
  /// The part so hidden that this stands in, by its number in `PageParts`; 0 for none with an id.
  var veil = 0
  /// What styles do to the words here.
  var look: Page.Signs = []
  /// The element or its own style strikes the words out: they are nobody's any more. Style sheets are not asked, whose
  /// selectors are read only in part (`HTMLStyle`).
  var isStruckOut = false
  /// Furniture by its element, role or kind: navigation, header, footer.
  var isFrame = false
  /// Furniture by its class name only: believed when the text looks it too.
  var looksLikeFrame = false
  /// Cookie banners and the like.
  var isNoise = false
  var place = LinkPlace.body
  /// Within main, article or section: a header or footer there is the article's own.
  var isInArticle = false
  var isBold = false
  var keepsLines = false
  var kind = Passage.Kind.paragraph
  var level = 0
  var lists = 0
  var role = Block.Role.plain
  /// In a row of a table.
  var isInRow = false
}
