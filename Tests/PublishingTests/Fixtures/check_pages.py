"""Prints everything that is wrong with the pages in a folder; nothing when they are fine."""
import base64
import hashlib
import html.parser
import pathlib
import re
import sys
import urllib.parse

VOID = {"meta", "link", "br", "hr", "img", "input"}
ALLOWED = set("""html head meta title style body a header nav main footer div p span strong small section h1 h2 h3 h4
ul ol li dl dt dd table caption thead tbody tr th td figure figcaption blockquote mark bdi details summary script""".split())


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.path, self.open, self.problems, self.ids, self.links, self.scripts = path, [], [], set(), [], []
        self.headings, self.policy, self.text = [], "", {}

    def handle_starttag(self, tag, attributes):
        if tag not in ALLOWED:
            self.problems.append(f"element {tag}")
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "script":
            self.scripts.append("")
        values = dict(attributes)
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "srcset", "style", "action", "ping"):
                self.problems.append(f"attribute {name} on {tag}")
            if name == "id":
                if value in self.ids:
                    self.problems.append(f"id {value} twice")
                self.ids.add(value)
            if name == "href":
                self.links.append(value)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        if self.open and self.open[-1] == "style" and re.search(r"url\(|@import|expression", data):
            self.problems.append("style asks for something elsewhere")


root = pathlib.Path(sys.argv[1])
pages = {}
for path in sorted(root.rglob("*.html")):
    page = Page(path)
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    pages[path.resolve()] = page

for path, page in pages.items():
    problems = page.problems
    if page.open:
        problems.append(f"left open: {page.open}")
    if page.headings.count(1) != 1:
        problems.append("not one h1")
    for above, below in zip(page.headings, page.headings[1:]):
        if below > above + 1:
            problems.append(f"h{below} after h{above}")
    if "default-src 'none'" not in page.policy:
        problems.append("no policy")
    for script in page.scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        if f"'sha256-{digest}'" not in page.policy:
            problems.append(f"the policy in page.mustache must name the script's digest: sha256-{digest}")
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme in ("https", "http", "tel"):
            continue
        if parts.scheme or parts.netloc:
            problems.append(f"link {link}")
            continue
        target = (path.parent / parts.path).resolve() if parts.path else path
        if target.suffix != ".html":
            continue
        if target not in pages:
            problems.append(f"link to nowhere: {link}")
        elif parts.fragment and parts.fragment not in pages[target].ids:
            problems.append(f"no such place: {link}")
    for problem in problems:
        print(f"{path.relative_to(root.resolve())}: {problem}")
