#!/usr/bin/env python3
"""Writes the generated tables of rubric/lists/ from the collected goods data.

  scripts/build-lists.py [FOLDER]      FOLDER: the goods data, "../shared/data/goods" by default

Standard library only. Run it again after the data has changed: same data, same bytes. Tables that people write
(synonyms, vetoes, ambiguous words, chains, demonyms, regions) are not touched. Facts only: no sentences are copied.
"""
import csv
import os
import re
import sys
import unicodedata

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(TOP, "..", "shared", "data", "goods")
OUT = os.path.join(TOP, "rubric", "lists")

# Edition, how it is printed, day of publication, what we lack of it, and the totals that the Department published
# (None: not stated). The goods of 2022 are 158 and 10 downstream.
EDITIONS = [
    ("2014", "2014 edition", "2014-12-01", "", 136, 74, None),
    ("2016", "2016 edition", "2016-09-30", "", 139, 75, None),
    ("2018", "2018 edition", "2018-09-20", "", 148, 76, 418),
    ("2020", "2020 edition", "2020-09-30", "", 155, 77, 437),
    ("2021-06", "2020 edition plus polysilicon of June 2021", "2021-06-24", "", None, None, None),
    ("2022", "2022 edition", "2022-09-28", "", 168, 77, 467),
    ("2024", "2022 edition plus part of 2024", "2024-09-05",
     "at least 52 of the 72 additions of 2024; all 4 removals are in. Import the Department's 2024 workbook to close "
     "the gap", 204, 82, None),
]
ORDER = [edition[0] for edition in EDITIONS]

# The same good under a new name: not an addition.
RENAMED = {"copper-ore": "copper"}

# A narrower good and the broader one that generic words mean.
BROADER = {
    "bricks-clay": "bricks", "footwear-sandals": "footwear", "furniture-steel": "furniture",
    "textiles-hand-woven": "textiles", "embellished-textiles": "textiles", "jute-textiles": "textiles",
    "beans-green-beans": "beans", "beans-green-soy-yellow": "beans", "granite": "stones",
    "granite-crushed": "granite|stones", "gravel-crushed-stones": "stones", "stones-limestone": "stones",
    "stones-pumice": "stones", "sandstone": "stones", "tilapia-fish": "fish", "nile-perch-fish": "fish",
    "dried-fish": "fish", "shrimp": "shellfish", "lobsters": "shellfish", "squid": "shellfish",
    "emeralds": "gems", "rubies": "gems", "sapphires": "gems", "tanzanite-gems": "gems", "diamonds": "gems",
    "jade": "gems", "rubber-gloves": "gloves", "beef": "meat", "poultry": "meat", "fireworks": "pyrotechnics",
    "garments-cotton": "garments", "rice": "cereal-grains", "wheat": "cereal-grains", "corn": "cereal-grains",
    "teak": "timber", "cattle": "bovines", "chile-peppers": "peppers",
}

COUNTRY_NAMES = {
    "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "TUR": "Türkiye", "BOL": "Bolivia",
    "VNM": "Vietnam", "RUS": "Russia", "IRN": "Iran", "TZA": "Tanzania", "VEN": "Venezuela", "SYR": "Syria",
    "LAO": "Laos", "KOR": "South Korea", "PRK": "North Korea", "MMR": "Burma", "TWN": "Taiwan", "CIV": "Côte d'Ivoire",
    "PSE": "West Bank and the Gaza Strip", "GBR": "United Kingdom", "USA": "United States", "MDA": "Moldova",
    "BRN": "Brunei", "FSM": "Micronesia", "MKD": "North Macedonia", "SWZ": "Eswatini", "CZE": "Czechia",
    "NLD": "Netherlands", "HKG": "Hong Kong", "MAC": "Macao", "CPV": "Cabo Verde",
}


def read(path):
    with open(os.path.join(DATA, path), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def nfc(text):
    return unicodedata.normalize("NFC", text.strip().replace("’", "'"))


def write(name, header, rows):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name}: {len(rows)} rows")
    return len(rows)


def good_id(name):
    return RENAMED.get(name, name)


def goods_and_names(rows):
    """One row a good, and every name an edition gave it."""
    goods, names = {}, {}
    for row in rows:
        id = good_id(row["good_id"])
        if row["good_id"] not in RENAMED:
            goods[id] = [id, nfc(row["good"]), row["sector"] or goods.get(id, ["", "", ""])[2], BROADER.get(id, "")]
        key = (id, nfc(row["good_as_listed"]))
        names[key] = row["edition"]
    out = []
    for (id, name), edition in sorted(names.items()):
        out.append([id, name, "official" if name == goods[id][1] else "former"])
    for id, row in sorted(goods.items()):
        if (id, row[1]) not in names:
            out.append([id, row[1], "official"])
    return [goods[id] for id in sorted(goods)], sorted(out)


def flag(value):
    return {"1": "yes", "0": "no"}.get(value, "")


def listings(editions, merged):
    """Each pair as spans of editions over which its flags and relation did not change."""
    by_name = {}
    for row in merged:
        by_name[nfc(row["good"])] = good_id(row["good_id"])
    states = {}
    for row in editions:
        downstream = row["downstream"] == "1"
        key = (good_id(row["good_id"]), row["iso3"])
        state = ("", "", "downstream") if downstream else (flag(row["child_labor"]), flag(row["forced_labor"]), "direct")
        assert states.setdefault(key, {}).get(row["edition"], state) == state, key
        states[key][row["edition"]] = state
    inputs, sources, removed = {}, {}, set()
    for row in merged:
        key = (good_id(row["good_id"]), row["iso3"])
        if row["input_good"]:
            inputs[key] = (by_name[nfc(row["input_good"])], row["input_iso3"])
        if row["status"] == "removed-2024":
            removed.add(key)
        if row["edition"] == "2024":
            downstream = row["relation"] == "downstream"
            flags = ("", "") if downstream else (flag(row["child_labor"]), flag(row["forced_labor"]))
            if row["good_id"] in RENAMED and key in states:
                continue  # The same pair under its new name.
            states.setdefault(key, {})["2024"] = flags + (row["relation"],)
            sources[key] = row["confidence"]
    out = []
    for key, held in sorted(states.items()):
        if "2024" not in held and "2022" in held and key not in removed:
            held["2024"] = held["2022"]  # Nothing is known to the contrary; the edition says that it is partial.
        since, span = None, None
        for edition in ORDER + [""]:
            state = held.get(edition)
            if span and (state != span[1] or not edition):
                until = edition if state != span[1] else ""
                out.append([*key, *span[1][:2], span[1][2], *inputs.get(key, ("", "")), since, span[0],
                            until, sources.get(key, "official")])
                span = None
            if state is None:
                since = None
            elif span is None and edition:
                since = since or edition
                span = (edition, state)
    return out


def eo13126():
    out = {}
    for row in read("eo13126/eo13126_2014.csv"):
        out[(good_id(row["good_id"]), row["iso3"])] = ["2014-12-01", "", "official"]
    for row in read("eo13126/eo13126_current.csv"):
        if row["confidence"] != "official-data":
            continue  # One row is a guess from published counts: no answer may rest on it.
        key = (good_id(row["good_id"]), row["iso3"])
        span = out.setdefault(key, ["2014-12-01", "", "official"])
        if row["status"].startswith("removed-"):
            span[1] = row["status"][len("removed-"):]
    if ("cotton", "UZB") in out:
        out[("cotton", "UZB")][1] = "2019-03-25"
    return [[*key, *value] for key, value in sorted(out.items())]


def aliases(text):
    """Names separated by "; ", without remarks that belong to no name."""
    found = []
    for part in text.split(";"):
        part = re.sub(r"\((?:former|formerly)[^)]*\)", "", part).strip()
        if part and "cut off in source" not in part and part not in found:
            found.append(part)
    return "|".join(found)


# Order rows that name a class of goods or a region, and what they cover: good, country, region.
CLASSES = {
    "All Turkmenistan Cotton": ("cotton", "TKM", ""),
    "Marange Diamond Fields": ("diamonds", "ZWE", "ZW-MARANGE"),
    "All gold mined": ("gold", "COD", "CD-EAST"),
    "Tobacco produced in the Republic of Malawi": ("tobacco", "MWI", ""),
}
CLASS_NAMES = {
    "All Turkmenistan Cotton": "Cotton of Turkmenistan and products made with it",
    "Marange Diamond Fields": "Diamonds of the Marange fields",
    "All gold mined": "Gold of artisanal mines in the eastern Democratic Republic of the Congo",
    "Tobacco produced in the Republic of Malawi": "Tobacco of Malawi and products made with it",
}
VESSELS = ["Da Wang", "Hua Li 8", "Liao Dong Yu", "Lu Qing Yuan Yu", "Lu Rong Yuan Yu", "Zhe Pu Yu"]


def orders():
    out = []
    counts = {}

    def add(prefix, action, kind, name, other, iso3, region, good, section, parent, since, until):
        counts[prefix] = counts.get(prefix, 0) + 1
        out.append([f"{prefix}-{counts[prefix]:03}", action, kind, name, other, iso3, region, good, section, parent,
                    since, until])

    for row in read("cbp-wro/cbp_wro_active.csv"):
        name, since = nfc(row["entity_as_listed"]), row["effective_date"]
        # Revoked in September 2021; the source kept the row.
        until = "2021-09-09" if name == "Top Glove Corporation Bhd" else ""
        key = next((key for key in CLASSES if name.startswith(key)), None)
        if key:
            good, iso3, region = CLASSES[key]
            kind = "region" if region else "goods class"
            add("cbp", row["action"], kind, CLASS_NAMES[key], "", iso3, region, good, "", "", since, until)
        elif "fishing vessels" in name:
            for vessel in VESSELS:
                add("cbp", row["action"], "vessel", vessel, "", row["iso3"], "", "fish", "", "", since, until)
            add("cbp", row["action"], "entity", "Dalian Ocean Fishing Co., Ltd.", "Dalian Ocean Fishing", row["iso3"],
                "", "fish", "", "", since, until)
        elif row["entity_kind"] == "vessel":
            add("cbp", row["action"], "vessel", name.replace("Fishing Vessel: ", ""), "", row["iso3"], "", "fish", "",
                "", since, until)
        else:
            for firm in split_firms(name):
                names = [part.strip() for part in re.split(r",? a/k/a |; ", firm)]
                bracket = re.search(r"\(([^)]*)\)$", names[0])
                if bracket and names[0].startswith("British American"):
                    names = [names[0][: bracket.start()].strip(), bracket.group(1)] + names[1:]
                add("cbp", row["action"], "entity", names[0], "|".join(names[1:]), row["iso3"], "", "", "", "", since,
                    until)
    add("cbp", "WRO", "entity", "Taepyung Salt Farm", "", "KOR", "", "salt", "", "", "2025-04-02", "")
    add("cbp", "WRO", "entity", "Tangshan Sanyou Group Co. Ltd.", "", "CHN", "", "", "", "", "2016-03-29", "")
    add("cbp", "WRO", "entity", "Tangshan Sunfar Silicon Company", "", "CHN", "", "", "", "", "2016-03-29", "")
    add("cbp", "WRO", "entity", "Sime Darby Plantation Berhad", "", "MYS", "", "palm-fruit", "", "", "2020-12-30",
        "2023-02-03")
    add("cbp", "WRO", "entity", "WRP Asia Pacific Sdn. Bhd.", "", "MYS", "", "rubber-gloves", "", "", "2019-09-30",
        "2020-03-24")
    for name in ["Maxter Glove Manufacturing", "Maxwell Glove Manufacturing", "Supermax Glove Manufacturing"]:
        add("cbp", "WRO", "entity", name, "", "MYS", "", "rubber-gloves", "", "Supermax Corporation Berhad",
            "2021-10-21", "")
    for row in read("uflpa/uflpa_entities_partial.csv"):
        section = re.match(r"2\(d\)\(2\)\(B\)\(\w+\)", row["section"])
        sure = section and "verify" not in row["section"]
        add("uflpa", "UFLPA", "entity", nfc(row["name"]), aliases(nfc(row["aliases"])), "CHN", "", "",
            section.group(0) if sure else "", nfc(row["parent"]), row["effective_date"], "")
    add("uflpa", "UFLPA", "region", "Goods mined, produced or manufactured wholly or in part in Xinjiang", "", "CHN",
        "CN-XJ", "*", "Public Law 117-78, section 3", "", "2022-06-21", "")
    return out


def split_firms(cell):
    """ "; " stands between firms, or between a camp and its other names; " and " between two limited companies."""
    if cell == "Fuchu Prison; Union Kogyo Co., Ltd.":
        return cell.split("; ")
    if "China Cattle Breeding Enterprise" in cell:
        return cell.split("; Xinjiang ")[:1] + ["Xinjiang " + part for part in cell.split("; Xinjiang ")[1:]]
    return re.split(r"(?<=Ltd\.) and (?=[A-Z])", cell)


# Words by which a product tells its sector where no listed good does: lithium carbonate is no listed good.
SECTOR_NAMES = {
    "Cotton and cotton products": "cotton",
    "Silica-based products (including polysilicon)": "silica|silicon|quartz sand",
    "Tomatoes and downstream products": "tomato",
    "Aluminum": "aluminum",
    "Polyvinyl chloride (PVC)": "PVC|polyvinyl chloride",
    "Seafood": "seafood",
    "Steel": "steel",
    "Copper": "copper",
    "Lithium": "lithium",
    "Caustic soda": "caustic soda|sodium hydroxide",
    "Red dates (jujubes)": "jujube|red dates",
}


def sectors():
    out = []
    for row in read("uflpa/uflpa_high_priority_sectors.csv"):
        goods = row["tvpra_good_ids_china"]
        if row["sector"] == "Copper":
            goods = "copper|copper-products"
        if row["sector"] == "Lithium":
            goods = "lithium-ion-batteries"
        if row["sector"] == "Apparel":
            goods = "garments|garments-cotton"
        if row["sector"] == "Aluminum":
            goods = "aluminum|auto-parts-and-components-aluminum"
        if row["sector"] == "Seafood":
            goods = "fish|squid|shrimp|shellfish"
        if row["sector"].startswith("Tomatoes"):
            goods = "tomatoes|tomato-products"
        out.append([row["sector"], goods, SECTOR_NAMES.get(row["sector"], ""), row["added"]])
    return out


def classification():
    links, wanted = set(), set()
    for row in read("hs/goods_hs_bridge_proposed.csv"):
        links.add((good_id(row["good_id"]), row["hs_code"], row["relation"]))
        wanted.add(row["hs_code"])
    titles = {}
    for row in read("hs/harmonized-system.csv"):
        if row["hscode"] in wanted or row["level"] == "2":
            titles[row["hscode"]] = row["description"].strip()
    return sorted(links), sorted(titles.items())


def countries():
    rows, names = [], set()
    for row in read("countries/country-codes.csv"):
        iso3, iso2 = row["ISO3166-1-Alpha-3"].strip(), row["ISO3166-1-Alpha-2"].strip()
        name = COUNTRY_NAMES.get(iso3) or nfc(row["CLDR display name"] or row["UNTERM English Short"])
        if not iso3 or not name:
            continue
        rows.append([iso3, iso2, name])
        names.add((iso3, name, "official"))
        for other in (row["UNTERM English Short"], row["official_name_en"], row["CLDR display name"]):
            other = re.sub(r"\s*\((the|.*\s+the)\)\*?|\s*\[.*\]|\*", "", nfc(other)).strip()
            if other and other != name and other != "Congo":
                names.add((iso3, other, "alias"))
    rows.append(["XKX", "XK", "Kosovo"])
    names.add(("XKX", "Kosovo", "official"))
    for row in read("countries/country_aliases.csv"):
        kind = {"sub-region": None, "historic": "former", "typo seen in DOL EO list": "typo",
                "ambiguous abbreviation": "ambiguous"}.get(row["kind"], "alias")
        text = nfc(row["alias"])
        if text == "Congo":
            kind = "ambiguous"
        if kind and not any(name == text and iso3 == row["iso3"] for iso3, name, _ in names):
            names.add((row["iso3"], text, kind))
    return sorted(rows), sorted(names)


def main():
    # "2022r" is an app revision of August 2023 that changed one flag against every other source; it is no edition.
    editions = [row for row in read("ilab-tvpra/tvpra_all_editions.csv") if row["edition"] in ORDER]
    merged = read("ilab-tvpra/tvpra_merged_2022_plus_partial_2024.csv")
    order = {edition: place for place, edition in enumerate(ORDER)}
    by_edition = sorted(editions + merged, key=lambda row: order[row["edition"]])
    goods, names = goods_and_names(by_edition)
    rows = {}
    rows["goods.csv"] = write("goods.csv", ["good", "name", "sector", "broader"], goods)
    rows["good_names.csv"] = write("good_names.csv", ["good", "text", "kind"], names)
    rows["listings.csv"] = write(
        "listings.csv",
        ["good", "country", "child_labor", "forced_labor", "relation", "input", "input_country", "since", "from",
         "until", "confidence"], listings(editions, merged))
    write("editions.csv", ["edition", "title", "published_on", "missing", "goods", "countries", "line_items"],
          [[value if value is not None else "" for value in edition] for edition in EDITIONS])
    rows["eo13126.csv"] = write("eo13126.csv", ["good", "country", "from", "until", "confidence"], eo13126())
    held = orders()
    rows["orders.csv"] = write(
        "orders.csv",
        ["id", "action", "kind", "name", "aliases", "country", "region", "good", "section", "parent", "effective_on",
         "until"], held)
    rows["uflpa_sectors.csv"] = write("uflpa_sectors.csv", ["sector", "goods", "names", "added_on"], sectors())
    links, titles = classification()
    rows["hs_links.csv"] = write("hs_links.csv", ["good", "code", "relation"], links)
    rows["hs_titles.csv"] = write("hs_titles.csv", ["code", "title"], titles)
    table, country_names = countries()
    rows["countries.csv"] = write("countries.csv", ["iso3", "iso2", "name"], table)
    rows["country_names.csv"] = write("country_names.csv", ["iso3", "text", "kind"], country_names)


main()
