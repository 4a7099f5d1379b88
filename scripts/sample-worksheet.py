#!/usr/bin/env python3
"""Works out the letters of the samples from the facts that were read off them by hand.

Independent of the program on purpose: its points are typed from the rubric's tables, not loaded from `rubric/`.
Reads samples/expected/facts.csv, writes samples/expected/worksheet.csv with the arithmetic of each area, and with
--check says where samples/expected/companies.csv differs from it.

    python3 scripts/sample-worksheet.py --check
"""

import collections
import csv
import pathlib
import sys

EXPECTED = pathlib.Path(__file__).resolve().parent.parent / "samples" / "expected"
AREAS = ["verification", "audits", "certification", "accountability", "training"]

# Practice: disclosure points for addressing the area, share of the conduct points.
PRACTICE = {
    "yes": (8, 1.0), "partial": (8, 0.6), "no": (8, 0.0), "conditional": (4, 0.2), "planned": (4, 0.1), "absent": (0, 0.0),
}

# Fact: value to (points for what the statute wants specified, conduct points, whether it tells the extent).
FACTS = {
    "verification.third_party": {"third_party": (5, 3, 0), "mixed": (5, 2, 0), "internal": (5, 1, 0)},
    "verification.frequency": {
        "continuous": (0, 2, 1), "annual": (0, 2, 1), "periodic": (0, 1, 1), "onboarding": (0, 1, 1), "once": (0, 0, 1)},
    "verification.recruiters": {"yes": (0, 2, 0), "no": (0, 0, 0)},
    "verification.address": {"yes": (0, 2, 0)},
    "verification.scope": {
        "all_direct": (0, 0, 1), "risk_subset": (0, 0, 1), "private_label": (0, 0, 1), "share": (0, 0, 1)},
    "verification.beyond_tier1": {"yes": (0, 1, 0)},
    "verification.results": {"yes": (0, 1, 0)},
    "audits.independent": {"independent": (2.5, 3, 0), "mixed": (2.5, 1.5, 0), "internal": (2.5, 0, 0)},
    "audits.unannounced": {
        "unannounced": (2.5, 3, 0), "semi": (2.5, 1.5, 0), "mixed": (2.5, 1.5, 0), "announced": (2.5, 0, 0)},
    "audits.standard": {"names_slavery": (0, 0, 0), "general_labor": (0, 0, 0)},
    "audits.frequency": {
        "continuous": (0, 2, 1), "annual": (0, 2, 1), "periodic": (0, 1, 1), "onboarding": (0, 1, 1), "once": (0, 0, 1)},
    "audits.numbers": {"count": (0, 1, 1), "percent": (0, 1.5, 1), "split": (0, 2, 1)},
    "audits.published": {"yes": (0, 1, 0)},
    "audits.corrective_action": {"yes": (0, 1, 0)},
    "audits.auditor_selection": {"yes": (0, 0, 1)},
    "certification.object": {"materials": (2.5, 2, 0), "supplier_conduct_only": (0, 0, 0)},
    "certification.law": {
        "slavery_laws_of_country": (2.5, 3, 0), "slavery_general": (2.5, 2, 0), "code_only": (0, 0, 0),
        "all_laws": (0, 0, 0)},
    "certification.form": {
        "certificate": (0, 3, 1), "contract": (0, 2, 1), "code_signature": (0, 1.5, 1), "po_acceptance": (0, 1, 1)},
    "certification.renewal": {"annual": (0, 2, 1), "per_order": (0, 2, 1), "onboarding": (0, 1, 1)},
    "certification.flow_down": {"yes": (0, 2, 1)},
    "certification.backing": {"yes": (0, 1, 0)},
    "certification.consequence": {"yes": (0, 1, 0)},
    "accountability.standard": {"names_slavery": (2.5, 4, 0), "generic": (0, 1, 0)},
    "accountability.employees": {"yes": (2.5, 3, 0)},
    "accountability.contractors": {"yes": (2.5, 3, 0), "conditional": (2.5, 1, 0)},
    "accountability.corrective_action": {"time_limit": (0, 2, 1), "plan_only": (0, 1, 1)},
    "accountability.reporting": {"channel_and_protection": (0, 2, 1), "channel": (0, 1, 1), "policy_only": (0, 0, 0)},
    "accountability.owner": {"yes": (0, 1, 1)},
    "accountability.outcomes": {"yes": (0, 1, 0)},
    "training.audience": {
        "scm_and_mgmt": (2.5, 3, 0), "scm": (2.5, 2, 0), "mgmt": (2.5, 2, 0), "all_staff": (0, 2, 0)},
    "training.topic": {"slavery_specific": (2.5, 3, 0), "code_that_covers_slavery": (2.5, 2, 0),
                       "general_compliance": (0, 0, 0)},
    "training.mitigation": {"yes": (0, 2, 0)},
    "training.frequency": {"annual": (0, 2, 1), "onboarding": (0, 1, 1), "once": (0, 0.5, 1)},
    "training.duration": {"yes": (0, 1, 1)},
    "training.results": {"yes": (0, 1, 1)},
    "training.suppliers": {"yes": (0, 2, 1)},
    "format.link": {"all": 8, "some": 4, "none": 0},
    "format.one_click": {"yes": 4, "no": 0},
    "format.conspicuous": {"prominent": 1.5, "body": 0.75, "hidden": 0},
    "format.type": {"visible": 1.5, "faint": 0, "unknown": 0},
    "format.text": {"strong": 3, "medium": 2, "weak": 1, "fail": 0},
    "format.dedicated": {"dedicated": 2, "section": 0},
}
DISCLOSURE = [(90, "A"), (75, "B"), (60, "C"), (40, "D"), (0, "F")]
CONDUCT = [(80, "A"), (60, "B"), (40, "C"), (20, "D"), (0, "F")]


def short(number):
    return f"{number:.2f}".rstrip("0").rstrip(".")


def letter(points, cuts):
    return next(name for least, name in cuts if points >= least)


def worst(a, b):
    return max(a, b)  # "F" sorts after "A"


def several(fact, values):
    """Facts with more than one value: the points of the set."""
    if fact == "verification.method":
        return (0, 3 if len(values) > 1 or "public_list" in values else 2, 1)
    return (0, 2 if "interviews" in values else 1, 1)  # audits.method


def area(name, facts):
    practice = facts.get(f"{name}.practice", ["absent"])[0]
    addressed, factor = PRACTICE[practice]
    if practice in ("absent", "no"):
        points = 16 if practice == "no" else 0
        return practice, points, 0, f"{practice}: {points}", f"{practice}: 0"
    specify, details, extent, persons, told = 0, [], 0, 0, []
    for fact, values in facts.items():
        if not fact.startswith(name + ".") or fact == f"{name}.practice":
            continue
        many = fact in ("verification.method", "audits.method")
        a, b, c = several(fact, values) if many else FACTS[fact][values[0]]
        if fact in ("accountability.employees", "accountability.contractors"):
            a, persons = (0, persons) if persons else (a, 1)  # either of the two specifies
        specify += a
        extent += c
        if b:
            details.append(b)
            told.append(f"{fact.split('.')[1]} {short(b)}")
    extent = min(3, 1.5 * extent)
    counted = min(14, sum(details))
    points, conduct = addressed + specify + extent, factor * (6 + counted)
    return (
        practice, points, conduct, f"{addressed}+{short(specify)}+{short(extent)}={short(points)}",
        f"{short(factor)}x(6+{short(counted)})={short(conduct)}" + (f" [{', '.join(told)}]" if told else ""))


def work(facts):
    row, disclosure, conduct, practices = {}, 0, 0, {}
    form = {fact: FACTS[fact][values[0]] for fact, values in facts.items() if fact.startswith("format.")}
    row["form"] = "+".join(short(v) for v in form.values()) + "=" + short(sum(form.values()))
    disclosure += sum(form.values())
    for name in AREAS:
        practices[name], d, c, row[f"{name}_disclosure"], row[f"{name}_conduct"] = area(name, facts)
        disclosure += d
        conduct += c
    caps = []
    if sum(p != "absent" for p in practices.values()) < 3:
        caps.append(("G2", "D"))
    if "absent" in practices.values():
        caps.append(("G3", "B"))
    doing = ("yes", "partial", "conditional", "planned")
    independent = facts.get("audits.independent", [""])[0]
    notice = facts.get("audits.unannounced", [""])[0]
    audit_tail = independent in ("internal", "mixed") or notice in ("announced", "semi", "mixed") or (
        independent == "independent" and notice == "unannounced")
    if practices["verification"] in doing and "verification.third_party" not in facts or (
            practices["audits"] in doing and not audit_tail):
        caps.append(("G4", "B"))
    if facts["format.link"] == ["none"]:
        caps.append(("G5", "C"))
    row["disclosure_points"], row["conduct_points"] = short(disclosure), short(conduct)
    row["disclosure"] = letter(disclosure, DISCLOSURE)
    for gate, cap in caps:
        row["disclosure"] = worst(row["disclosure"], cap)
    row["conduct"] = letter(conduct, CONDUCT)
    figures = any(fact in facts for fact in ("audits.numbers", "verification.results", "accountability.outcomes",
                                             "training.results"))
    if not (independent == "independent" and notice in ("unannounced", "semi", "mixed") and figures):
        row["conduct"] = worst(row["conduct"], "B")
    row["gates"] = " ".join(gate for gate, _ in caps)
    return row, practices


def main():
    sheets = collections.OrderedDict()
    with open(EXPECTED / "facts.csv", newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            sheets.setdefault(line["company"], {})[line["fact"]] = line["values"].split()
    results = {company: work(facts) for company, facts in sheets.items()}
    columns = ["company", "disclosure_points", "disclosure", "conduct_points", "conduct", "gates", "form"] + [
        f"{name}_{side}" for name in AREAS for side in ("disclosure", "conduct")]
    with open(EXPECTED / "worksheet.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, columns, lineterminator="\n")
        out.writeheader()
        for company, (row, _) in results.items():
            out.writerow({"company": company, **row})
    if "--check" not in sys.argv:
        return 0
    faults = 0
    with open(EXPECTED / "companies.csv", newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            if not line["disclosure"]:
                continue
            row, practices = results[line["company"]]
            for column in ["disclosure", "conduct", "disclosure_points", "conduct_points"] + AREAS:
                want = practices[column] if column in practices else row[column]
                if line[column] != want:
                    faults += 1
                    print(f"{line['company']}: {column} is {line[column]!r}, worked out as {want!r}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
