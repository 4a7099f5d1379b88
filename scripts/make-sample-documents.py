#!/usr/bin/env python3
"""Writes the PDF and DOCX samples from the texts in samples/documents.

Standard library only, and the same bytes each time: run it after changing a text and commit what it wrote.
A line that starts with "# " is a heading; blank lines part paragraphs.

    python3 scripts/make-sample-documents.py
"""

import pathlib
import textwrap
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"

# (source, kind, target)
DOCUMENTS = [
    ("ironmere", "pdf", "web/ironmere.example/docs/ironmere-california-supply-chains.pdf"),
    ("calloway-crane", "scan", "web/calloway-crane.example/files/supply-chains-act.pdf"),
    ("dunmarrow", "docx", "web/dunmarrow.example/media/Dunmarrow-Supply-Chains-Disclosure.docx"),
    ("vendor-corvo-office", "docx", "vendors/corvo-office.docx"),
    ("vendor-dellwood-networks", "pdf", "vendors/dellwood-networks.pdf"),
    ("vendor-ivers-furniture", "docx", "vendors/ivers-furniture.docx"),
    ("vendor-northgate-kitchens", "docx", "vendors/northgate-kitchens.docx"),
    ("vendor-orrin-gloves", "pdf", "vendors/orrin-gloves.pdf"),
    ("vendor-ridge-rowan", "scan", "vendors/ridge-rowan.pdf"),
    ("vendor-saltmarsh-supply", "pdf", "vendors/saltmarsh-supply.pdf"),
    ("vendor-tolland-textiles", "docx", "vendors/tolland-textiles.docx"),
]

# Broken on purpose, after they were written: how many bytes are kept, or at which place bytes are overwritten.
CUT = {"vendors/saltmarsh-supply.pdf": 0.45}
DAMAGED = {"vendors/tolland-textiles.docx": 0.5}
EMPTY = ["vendors/umber-industrial.pdf"]


def blocks(name):
    """(is heading, text) of each paragraph of a source."""
    text = (SAMPLES / "documents" / f"{name}.txt").read_text("utf-8")
    for block in text.strip().split("\n\n"):
        heading = block.startswith("# ")
        yield heading, " ".join(block.removeprefix("# ").split())


def pdf(objects):
    """A PDF file of the given object bodies; the first is the catalog."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def stream(data, extra=b""):
    packed = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode %s>>\nstream\n" % (len(packed), extra) + packed + b"\nendstream"


def text_pdf(name):
    lines = []
    for heading, text in blocks(name):
        if heading and lines:
            lines.append((False, ""))
        lines += [(heading, line) for line in textwrap.wrap(text, 60 if heading else 84)]
        lines.append((False, ""))
    pages = [lines[i : i + 50] for i in range(0, len(lines), 50)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        drawn = [b"BT 72 730 Td 13 TL"]
        for heading, line in page:
            text = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            drawn.append((b"/F2 12 Tf" if heading else b"/F1 10.5 Tf") + b" (" + text + b") Tj T*")
        drawn.append(b"ET")
        objects.append(stream(b"\n".join(drawn)))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return pdf(objects)


# Three dots wide, five high: a digit a row, its bits the dots.
GLYPHS = {
    "A": "25755", "B": "65656", "C": "34443", "D": "65556", "E": "74647", "F": "74644", "G": "34553", "H": "55755",
    "I": "72227", "J": "11152", "K": "55655", "L": "44447", "M": "57755", "N": "65555", "O": "25552", "P": "65644",
    "Q": "25563", "R": "65655", "S": "34216", "T": "72222", "U": "55557", "V": "55552", "W": "55775", "X": "55255",
    "Y": "55222", "Z": "71247", "0": "75557", "1": "26227", "2": "61247", "3": "61216", "4": "55711", "5": "74616",
    "6": "34652", "7": "71222", "8": "25252", "9": "25316", ".": "00002", ",": "00024", "-": "00700", ":": "02020",
    "(": "12221", ")": "42224", "&": "25273", "'": "22000", "$": "36263", "/": "11244",
}


def scan_pdf(name):
    """The text as a picture of a page, one bit a dot, with no text in the file."""
    lines = []
    for _, text in blocks(name):
        lines += textwrap.wrap(text.upper(), 52) + [""]
    wide, high, dot = 848, 1096, 3
    rows = [bytearray(b"\xff" * (wide // 8)) for _ in range(high)]
    for index, line in enumerate(lines):
        for column, letter in enumerate(line):
            for down, digit in enumerate(GLYPHS.get(letter, "00000")):
                for right in range(3):
                    if not int(digit) >> (2 - right) & 1:
                        continue
                    for y in range(dot):
                        for x in range(dot):
                            at = 60 + column * 14 + right * dot + x
                            rows[60 + index * 24 + down * dot + y][at // 8] &= ~(0x80 >> at % 8)
    return pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /XObject << /Im1 5 0 R >> >> >>",
        stream(b"q 612 0 0 792 0 0 cm /Im1 Do Q"),
        stream(b"".join(rows), b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray "
               b"/BitsPerComponent 1 " % (wide, high)),
    ])


def docx(name, target):
    def paragraph(heading, text):
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if heading else ""
        return f'<w:p>{style}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'

    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    package = "http://schemas.openxmlformats.org/package/2006"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{office}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{office}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{word}"><w:style w:type="paragraph" w:styleId="Heading1">'
        '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>'
        + "".join(paragraph(heading, text) for heading, text in blocks(name))
        + "</w:body></w:document>",
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), head + text, zipfile.ZIP_DEFLATED)


def main():
    for name, kind, target in DOCUMENTS:
        place = SAMPLES / target
        place.parent.mkdir(parents=True, exist_ok=True)
        if kind == "docx":
            docx(name, place)
        else:
            place.write_bytes(text_pdf(name) if kind == "pdf" else scan_pdf(name))
        data = place.read_bytes()
        if target in CUT:
            place.write_bytes(data[: int(len(data) * CUT[target])])
        if target in DAMAGED:
            at = int(len(data) * DAMAGED[target])
            place.write_bytes(data[:at] + bytes(200) + data[at + 200 :])
        print(place.relative_to(ROOT))
    for target in EMPTY:
        (SAMPLES / target).write_bytes(b"")


if __name__ == "__main__":
    main()
