public import Tabulating

extension CatalogScreen {
  /// Headers of catalogues as people write them.
  public static let columns = ColumnNames()
    .with(
      "product", "product name", "item", "item name", "name", "title", "good", "goods", "article", "article name",
      "product title", "commodity", "material", "artikelbezeichnung", "produktname", "warenbezeichnung", "bezeichnung",
      "designation", "kurztext", "short text", "short description", "description", "product description",
      "item description", "description of goods", "goods description", "article description", "line description",
      "material description", "commodity description", "merchandise", "details", "product item", "item product",
      "part description", "part name", "product details", "long text", "long description", "langtext", "article text",
      "item text", "body html", "body", "item desc", "product desc", "prod desc", "material desc", "article desc",
      "part desc", "desc", "desc of goods", "style description", "style name", "style desc", "bid item",
      "bid item description",
      "line item", "line item description", "model name", "item title", "catalog item", "product type", "item type",
      "article type", "product category", "item category", "product group", "style", "produkt", "artikel",
      "beschreibung", "ware", "désignation",
      "désignation du produit", "libellé", "produit", "producto", "descripción", "artículo",
      "mercancía", "prodotto", "descrizione", "produto", "descrição", required: true
    )
    .with(
      "description", "product description", "item description", "long description", "description of goods",
      "goods description", "details", "long text", "langtext", "short text", "kurztext", "product details",
      "part description", "body html", "body", "short description", "beschreibung", "article text", "item text",
      "category", "product category", "product type", "type", "composition", "product group", "family", "fabric",
      "fabrics", "fabric composition", "material composition", "materials", "material", "item desc", "product desc",
      "prod desc", "material desc", "desc", "style description", "style desc", "content", "fiber content",
      "fibre content", "made of", "ingredients"
    )
    .with(
      "origin", "country of origin", "origin country", "coo", "country", "made in", "source country", "country code",
      "sourcing country", "manufacturing country", "country of manufacture", "countries", "origins",
      "country of production", "production country", "producing country", "place of origin", "origin code",
      "ctry of origin", "ctry", "c/o", "c.o.o.", "cty of origin", "supplier country", "manufactured in",
      "mfg country", "mfr country", "manufacturer country", "factory country", "vendor country", "mill country",
      "sourced from", "place of manufacture", "place of production", "location of manufacture",
      "location of production", "production location", "production place", "production site", "manufacturing location",
      "manufacturing place", "manufacturing site", "produced in", "grown in", "harvested in", "assembled in",
      "product of",
      "ursprung", "ursprungsland", "herkunft", "herkunftsland", "land", "pays", "pays d'origine", "origine",
      "país", "país de origen", "origen", "paese", "paese di origine", "país de origem", "origem"
    )
    .loosely("origin", words: ["country", "countries", "origin", "origins", "coo"], not: elsewhere)
    .with("region", "province", "region of origin", "origin region", "state province", "province state", "prefecture")
    .with(
      "hs", "hs code", "hscode", "hts", "hts code", "hs6", "tariff code", "tariff", "commodity code", "customs code",
      "tariff number", "harmonized code", "hs number", "hsn", "hsn code", "taric", "harmonised code", "hs no",
      "hs heading", "hs classification", "hts number", "hts no", "htsus", "customs tariff number", "tariff no",
      "customs number", "tariff heading", "statistical number", "cn code", "customs tariff code", "schedule b",
      "harmonized system code", "harmonised system code", "zolltarifnummer", "warennummer", "code douanier",
      "code sh", "código arancelario", "ncm"
    )
    .with(
      "article", "sku", "article number", "article no", "item number", "item no", "product code", "product id", "id",
      "gtin", "ean", "upc", "part number", "style", "style number", "asin", "no", "code", "part no", "item code",
      "item id", "style no", "style code", "material number", "material no", "product number", "product no",
      "article code", "catalog number", "ref", "reference", "artikelnummer", "référence", "referencia", "line", "nr")

  /// Words of headers that speak of where goods go, or of something else than a country.
  static let elsewhere: Set<String> = [
    "destination", "dest", "ship", "shipping", "shipment", "dispatch", "departure", "loading", "delivery", "deliver",
    "sale", "sales", "sold", "market", "markets", "buyer", "customer", "consignee", "import", "importing", "importer",
    "export", "exporting", "exporter", "bill", "billing", "store", "currency", "transit", "phone", "tax", "criterion",
    "certificate", "statement", "date", "headquarters", "hq",
  ]
}
