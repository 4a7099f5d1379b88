import Disclosures

/// Sentences that every publication shares, so that no page says more than the record does.
///
/// A low conduct letter is never "non-compliance"; what the Act asks for and the statement leaves out is "not found";
/// "not listed" is never "clean"; a mention is no accusation.
enum Wording {
  static let hotline = "1-888-373-7888"
  static let hotlineName = "National Human Trafficking Hotline"

  static let twoLetters =
    "The disclosure letter says how fully the company answers what the Act asks. The conduct letter says how much the "
    + "company itself says it does. They are never averaged: a company that plainly says “we do none of this” tells "
    + "everything and does nothing."
  static let noProof =
    "All of this rests on what companies publish. A good letter is no proof that no abuse exists, and a low conduct "
    + "letter breaks no law: the Act asks companies to tell, not to act."
  static let notListed =
    "“Not listed” means that a list does not name the pair. It does not mean that the goods are free of forced labor."
  static let mentions =
    "Goods and countries that the statement itself names. They are mentions, not accusations: companies often name what "
    + "they have stopped buying."
  static let inDoubt = "Where a finding is in doubt, both letters that it allows are shown."

  static let badRow = "The row of the list could not be taken, and nobody was visited for it; the reason says why."

  static func disclosure(_ letter: Letter) -> String {
    switch letter {
    case .a: "Tells nearly everything that it is asked to tell."
    case .b: "Tells most of what it is asked to tell."
    case .c: "Tells a good part and leaves some of it out."
    case .d: "Leaves out much of what it is asked to tell."
    case .f: "Leaves out most of what it is asked to tell."
    }
  }

  static func conduct(_ letter: Letter) -> String {
    switch letter {
    case .a: "Says that it does most of what is asked about, and how."
    case .b: "Says that it does much of what is asked about."
    case .c: "Says that it does some of what is asked about."
    case .d: "Says that it does little of what is asked about."
    case .f: "Says that it does next to nothing of what is asked about."
    }
  }

  static func title(_ outcome: Outcome) -> String {
    switch outcome {
    case .found: "Found"
    case .foundWithoutHomepageLink: "Found, but not linked from the home page"
    case .notFound: "Not found"
    case .forbiddenByRobots: "Closed to robots"
    case .unreachable: "Could not be reached"
    case .unreadable: "Could not be read"
    case .claimsNotCovered: "Says that it is not covered"
    case .severalStatements: "Several statements"
    }
  }

  /// Whose law a regime stands for: "UK".
  static func law(_ regime: String) -> String {
    switch regime {
    case "CA": "California"
    case "UK": "United Kingdom"
    case "AU": "Australia"
    case "CANADA": "Canada"
    default: "another country"
    }
  }

  /// What the outcome does and does not mean, for somebody who sees no letter.
  static func meaning(_ outcome: Outcome) -> String {
    switch outcome {
    case .found:
      "The statement was found, through a link on the company's home page where that page could be read."
    case .foundWithoutHomepageLink:
      "The statement was found, but no link on the home page leads to it; the Act asks for one."
    case .notFound:
      "The site was read and no statement was found. It may stand where we did not look; the trail says where we did."
    case .forbiddenByRobots:
      "The site asks programs like ours not to read the pages in question, and we do not. This says nothing about the "
        + "company's statement."
    case .unreachable: "The site did not answer us. This says nothing about the company's statement."
    case .unreadable:
      "Something was found that our program cannot read, such as a scanned picture. This says nothing about its content."
    case .claimsNotCovered: "The company says that the Act does not apply to it. We do not judge whether that is so."
    case .severalStatements:
      "More than one statement was found, and nothing says which one speaks for the company. A person has to decide."
    }
  }

  static func title(_ practice: Practice) -> String {
    switch practice {
    case .yes: "says it does"
    case .partial: "says it does, in part"
    case .conditional: "only says it may"
    case .planned: "says it plans to"
    case .no: "says it does not"
    case .absent: "does not say"
    }
  }

  static func title(_ place: LinkPlace) -> String {
    switch place {
    case .header: "at the top of the page"
    case .navigation: "in the navigation"
    case .body: "in the text of the page"
    case .footer: "at the foot of the page"
    case .collapsed: "inside a menu that has to be opened first"
    }
  }

  static func title(_ page: Placement.PageKind) -> String {
    switch page {
    case .dedicated: "A page of its own"
    case .section: "A section of a longer page"
    }
  }

  static func title(_ stance: Mention.Stance) -> String {
    switch stance {
    case .mentioned: "named"
    case .denied: "named as not bought"
    case .remedied: "named with a remedy"
    }
  }

  /// "2022 edition plus part of 2024 (incomplete: most additions of 2024)".
  static func edition(_ list: ListReference) -> String {
    list.isComplete ? list.edition : "\(list.edition) (incomplete: \(list.missing))"
  }

  /// The list with its edition.
  static func titled(_ list: ListReference) -> String { "\(list.title): \(edition(list))" }

  static func place(_ listing: Listing) -> String {
    let country = listing.countryName ?? listing.country ?? "no country named"
    return listing.region.map { "\(country), \($0)" } ?? country
  }

  static func relation(_ listing: Listing) -> String {
    guard case .downstream(let input, let country) = listing.relation else { return "listed itself" }
    return "made with listed \(input)" + (country.map { " from \($0)" } ?? "")
  }

  static func status(_ listing: Listing) -> String {
    switch listing.status {
    case .listed: "listed since \(listing.since)"
    case .removed: "listed from \(listing.since), removed in \(listing.removedIn ?? "a later edition")"
    }
  }

  /// What the list says of a mention, as a table gives it. A good without a country beside it is not "not listed".
  static func answer(_ mention: Mention) -> String {
    switch (mention.listing?.status, mention.country, mention.standing) {
    case (.listed, _, _): GoodsAnswer.Kind.pairListed.rawValue
    case (.removed, _, _): "no longer listed"
    case (nil, _, .countryNotStated): GoodsAnswer.Kind.listedCountryNotStated.rawValue
    case (nil, nil, .listed): GoodsAnswer.Kind.listedNoCountryNamed.rawValue
    case (nil, nil, nil): "no country named"
    case (nil, _, _): GoodsAnswer.Kind.notListed.rawValue
    }
  }

  /// The same as a person reads it, with since when, or for how many countries.
  static func standing(_ mention: Mention) -> String {
    if let listing = mention.listing { return status(listing) }
    guard mention.country == nil, case .listed(let count) = mention.standing else { return answer(mention) }
    return "listed for \(count) \(count == 1 ? "country" : "countries"), none named beside it"
  }
}
