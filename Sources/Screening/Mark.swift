/// What a word can be to a sentence. Which words are, says `marks.csv`: in the number in which they stand there, or in
/// any.
enum Mark: UInt8, CaseIterable, Sendable {
  /// "Was", "been": before a participle.
  case auxiliary
  /// "Should": others are called upon, and no one has done it yet.
  case calling
  /// "Freed", "rescued": with no place behind it.
  case releasing
  /// "We", "all": the main clause goes on with it after a concession.
  case mainSubject
  /// "They", "both": the people of the clause before.
  case takingUp
  /// "But", "while": the meaning may turn.
  case turning
  /// "Because": a reason, before what is done.
  case giving
  /// "Buy": an affirmed purchase.
  case buyingVerb
  /// "By", "using": before a harm it says how a good was made.
  case means
  /// "Bought", "enters": a "not" before it is said of the good.
  case passive
  /// "It", "them": what is not bought.
  case object
  /// "Again", "still": bought all the same.
  case resuming
  /// "Harvest", "strike": what ends is not the trade.
  case season
  /// "Cut": from a material, or from a range.
  case shaping
  /// "Been", "our": nothing between a "not" and what it is said of.
  case small
  /// "Mainly": between "is" and an adjective.
  case adverb
  /// "Is", "mostly": between a good and the adjective of its country.
  case linking
  /// "Ready", "denim": between an adjective of origin and what is made.
  case qualifier
  /// "Origin", "product": in a line that names a good and its country.
  case entryWord
  /// "Our", "by": a line with it is about someone.
  case addressing
  /// "By", "to": before a country that the trade is not of.
  case aim
  /// "Orders", "contracts": behind a good whose trade they are.
  case dealing
  /// "Scene", "recipe": not the good is from there.
  case idea
  /// "Family", "workshop": "by" it something is made.
  case maker
  /// "Film", "study": with "about" a good its topic.
  case medium
  /// "Workers", "farms": behind a good whose trade they are.
  case trade
  /// "Designed", "met": may be done anywhere.
  case design
  /// "Grown", "dug": participles that do not end in "-ed".
  case participle
  /// "Bans", "likes": a country does it and makes nothing.
  case idleVerb
  /// "Used", "banned": said of a good where it is sold and used.
  case idleParticiple
  /// "Sold", "served": where a good goes.
  case sale
  /// "Sewn": the cotton was not grown there.
  case seam
  /// "Traced", "linked": with "to" says where something is from.
  case tracing
  /// "And", "of": a phrase ends before it.
  case breaking
  /// "The highlands of": between a preposition and its place.
  case placePart
  /// "Migrant", "crew": who is from there, while the good is not.
  case person
  /// "In", "near": before a place.
  case whereTo
  /// "They", "most": takes up a good of another clause.
  case pronoun
  /// "Is", "we": no line of a list.
  case verb
  /// "And", "mainly": in a cell that does nothing but name.
  case betweenNames
  /// "With": before the material of a part.
  case holding
  /// "Ore", "smelter": iron is dug, not eaten.
  case mining
  /// "Seed", "paste": behind a good still the good itself.
  case stillGood
  /// "Ring": of gold and of emeralds it is made.
  case jewel
  /// "Colour", "scent": before what a thing looks or smells like.
  case lookLabel
  /// "Prices", "demand": no thing that has a color.
  case movement
  /// "Striped": behind a color.
  case pattern
  /// "Scented", "flavored": behind what something smells of.
  case smell
  /// "Our", "you", "buy": no product line.
  case speaking
  /// "Peelers": in a sentence people, on a product line tools.
  case workerLikeTool
  /// "Is", "were".
  case copula
  /// "Bronze", "red": beside a metal that is a mark too.
  case gradeColor
  /// "Rated", "scored".
  case grading
  /// "Made", "handmade": behind a product, on its line.
  case making
  /// "Gold", "amber": stands for a mark.
  case gradeMetal
  /// "Store", "recipe": not the good before it.
  case seller
  /// "Our", "fresh": capitalised only because it opens a sentence.
  case opener
  /// "Plan": what a company does about a good.
  case program
  /// "Mr", "Captain".
  case title
  /// "In", "from": no person follows.
  case whereabout
  /// "Roasted": done to the bird, not in the country.
  case cooking
  /// "Flag", "map": what a thing shows.
  case motif
  /// "Style", "inspired": how a thing looks.
  case style
  /// "Family", "only": in "-ly", and says nothing of how something is done.
  case noAdverb
  /// "Always": in "-s" without being a plural.
  case noPlural
  /// "The", "its": before the object of a verb.
  case determiner
  /// "Each", "the": opens a sentence of one verb.
  case opening
  /// "Out", "up": behind a verb.
  case particle
  /// "Every", "perfectly": behind a verb.
  case quantifier
  /// "He", "never", "must": before a verb.
  case verbSubject
  /// "Espresso": the beans are coffee.
  case roasting
  /// "Office", "team": what a company has in a country.
  case ownPlace
  /// "Our", "flagship": before a shop that sells.
  case owning
  /// "Migrants", "women": behind an adjective of a country.
  case people
  /// "Our", "all": before what a good goes into.
  case owner
  /// "Supplier", "brand": behind the good that it makes of another.
  case user
  /// "Ltd": a full stop behind it ends no sentence.
  case abbreviation
  /// "No", "in", "mainly": opens a short answer.
  case reply
  /// "Catalogue", "photo": with "of" shows a good.
  case depiction
  /// "Lot", "ones": behind an adjective, the good named before.
  case standIn
  /// "Replaced": what stands behind the "with" is had.
  case exchanging
  /// "Goes", "shipped": with "to" says where a good goes.
  case sending
  /// "Journalist", "charity": who only speaks of a good, wherever they are from.
  case observer
  /// "Trader", "picker": may buy or work in another country than their own.
  case goer
  /// "Owned", "based": says of a firm whose it is.
  case founding
  /// "Hotel", "museum": where a good is used, whatever is bought there.
  case venue
  /// "Intend", "hope": what follows has not come to pass.
  case planning
  /// "School", "clinic": a remedy where it is for people, not where it is built of a good.
  case building
  /// "Tolerate", "permit": a "not" before it is said of what follows at once.
  case toleration
  /// "Flagged", "registered": whose flag a ship flies.
  case flagging
  /// "Caught", "landed": what ships do that bring a good.
  case landing
}
