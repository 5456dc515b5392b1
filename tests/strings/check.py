"""Puts many hostile strings into every text field and file name of workspaces, and reads every output with parsers that are not ours.

usage: check.py PROGRAM STRINGS FOLDER

STRINGS is a JSON list; FOLDER is made anew. Each output must be whole in its format; no text in it is a formula, markup, a
link or a command; no control character reaches it; and every string is still there for a person.
"""

import concurrent.futures
import csv
import html.parser
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree

import markdown_it
import openpyxl
import workspace

PROGRAM, STRINGS, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
BATCH = 84
FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"
HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
ENDS = re.compile(rf"^(?:\s|{HIDDEN.pattern})+|(?:\s|{HIDDEN.pattern})+$")


class Wrong(Exception):
    pass


def check(holds, message):
    if not holds:
        raise Wrong(message)


def run(root, *arguments, codes=(0, 1), text=True):
    command = [str(PROGRAM), *arguments, "--lang", "en"]
    if root is not None:
        command += ["-C", str(root), "--as-of", "2024-10-30"]
    done = subprocess.run(command, capture_output=True, cwd=FOLDER)
    check(done.returncode in codes, f"ends with {done.returncode}: {done.stderr[-500:]!r}")
    remarks(done.stderr.decode())
    return done.stdout.decode() if text else done.stdout


def letters(text):
    """What a person reads of a text: letters and digits, whatever is between them."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LN" and not HIDDEN.match(letter))


def holds_all(shown, texts, most=10**6):
    shown = letters(shown)
    for text in texts:
        check(letters(text)[:most] in shown, f"lacks {text!r}")


def remarks(shown):
    """Text for a terminal and a CI log."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    odd = [letter for letter in plain if unicodedata.category(letter) == "Cc" and letter != "\n"]
    check(not odd and not HIDDEN.search(plain), f"control characters {odd[:5]} {HIDDEN.findall(plain)[:5]}")
    check("##[" not in plain and not re.search(r"##[a-z]+\[", plain), "a command of Azure")
    check(not re.search(r"section_(start|end):", plain), "a section of GitLab")


def log(shown):
    remarks(shown)
    check(not re.search(r"^\s*::.*::", shown, re.MULTILINE), "a command of GitHub")


def annotations(shown):
    remarks(shown)
    for line in shown.splitlines():
        parts = re.fullmatch(r"::(error|warning|notice) file=([^,:]*)(,line=\d+,col=\d+)?,title=[a-z0-9-]+::(.*)", line)
        check(parts and "::" not in parts[4] and not re.search("%(?!25|0A|0D)", parts[4]), f"no annotation: {line}")


def json_text(shown):
    document = json.loads(shown)
    remarks(shown.replace("section_start:", "").replace("section_end:", ""))
    found = []

    def walk(value):
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, str):
            found.append(value)

    walk(document)
    return document, found


def xml_text(shown):
    log(shown)
    check(not HIDDEN.search(shown), "hidden letters")
    root = xml.etree.ElementTree.fromstring(shown.encode())
    kinds = {element.tag for element in root.iter()}
    check(kinds <= {"testsuites", "testsuite", "testcase", "failure", "skipped"}, f"elements {kinds}")
    check(all(set(case.keys()) == {"classname", "name", "file"} for case in root.iter("testcase")), "an attribute")


def json_lines(shown):
    for line in shown.splitlines():
        json_text(line)


def csv_text(shown, rows=None):
    log(shown)
    for separator in ",;\t|":
        for quoting in [csv.QUOTE_MINIMAL, csv.QUOTE_NONE]:
            for row in csv.reader(io.StringIO(shown, newline=""), delimiter=separator, quoting=quoting):
                for cell in row:
                    cell = cell.lstrip(" \"\ufe0f\u00a0\u3000\u200b\ufeff")
                    check(cell[:1] not in FORMULA or not cell or re.fullmatch(r"[-+]?[\d.]+", cell), f"formula {cell!r} by {separator!r}")
    table = list(csv.reader(io.StringIO(shown, newline=""), strict=True))
    check(len({len(row) for row in table}) == 1, "rows differ in width")
    check(rows is None or len(table) - 1 == rows, f"{len(table) - 1} rows, not {rows}")
    return " ".join(cell for row in table for cell in row)


class Page(html.parser.HTMLParser):
    """Elements with their attributes, what they run, where they lead, and the text."""

    def __init__(self, shown):
        super().__init__()
        self.kinds, self.leads, self.code, self.text, self.open = set(), set(), set(), "", []
        self.feed(shown)
        self.close()
        check(not self.open, f"left open: {self.open[:3]}")

    def handle_starttag(self, tag, attributes):
        if tag not in ["meta", "link", "br", "input", "col", "hr", "img", "rect", "line", "path", "circle", "use"]:
            self.open.append(tag)
        for key, value in attributes:
            self.kinds.add((tag, key))
            check(not key.startswith("on"), f"a handler {key}")
            if key in ["href", "src", "action", "formaction", "xlink:href", "style", "http-equiv", "content"]:
                self.leads.add((key, value))
            else:
                self.text += f" {value}"
        self.kinds.add((tag, None))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1] in ["script", "style"]:
            self.code.add(data)
        else:
            self.text += data


def page(shown, twin, links=r"#.*"):
    """A page, and the same of a workspace that says nothing unusual: it may hold nothing of another kind."""
    check(not HIDDEN.search(shown) and not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown), "control characters")
    found, twin = Page(shown), Page(twin)
    check(found.kinds <= twin.kinds, f"elements {found.kinds - twin.kinds}")
    check(found.code <= twin.code, "code that was not there")
    for key, value in found.leads - twin.leads:
        check(key == "href" and re.fullmatch(links, value), f"leads to {key} {value!r}")
    return found.text


TOKENS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak",
    "hardbreak", "strong_open", "strong_close", "html_block", "blockquote_open", "blockquote_close", "bullet_list_open",
    "bullet_list_close", "list_item_open", "list_item_close", "table_open", "table_close", "thead_open", "thead_close",
    "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
}


def markdown(shown):
    log(shown)
    parser = markdown_it.MarkdownIt("gfm-like", {"linkify": True, "html": True})
    tokens = parser.parse(shown)
    every = [one for token in tokens for one in [token, *(token.children or [])]]
    kinds = {token.type for token in every}
    check(kinds <= TOKENS, f"holds {kinds - TOKENS}")
    check(sum(token.type == "heading_open" for token in every) == len(re.findall("^##+ ", shown, re.MULTILINE)), "a heading")
    for token in every:
        if token.type == "html_block":
            tags = set(re.findall(r"<[^>]*>", token.content))
            check(tags <= {"<details>", "</details>", "<summary>", "</summary>", "<!-- siak-check report -->"}, f"{tags}")
    text = ""
    for token in every:
        text += token.content if token.type in ["text", "text_special", "html_block"] else "\n" if token.type == "inline" else ""
    # What GitHub and GitLab look for in the text after it has become HTML.
    plain = re.sub(r"<[^>]*>|[\w./-]+:\d+:\d+:", " ", text)
    for pattern in [r"(?<!\w)[@#!]\w", r"://", r"(?i)\bwww\.", r"(?i)\bGH-\d", r":[a-z0-9_+-]*[a-z][a-z0-9_+-]*:", r"\S@\S+\.\S", r"\$\S.*\S\$"]:
        found = re.search(pattern, plain)
        check(not found, f"{pattern}: {plain[max(found.start() - 30, 0) : found.end() + 30]!r}" if found else "")
    return text


def calendar(shown):
    check(shown.count("\n") == shown.count("\r\n"), "line breaks")
    check(all(len(line.encode()) <= 75 for line in shown.split("\r\n")), "a long line")
    text, opened = "", []
    for line in shown.replace("\r\n ", "").split("\r\n")[:-1]:
        found = re.fullmatch(r"([A-Z-]+)(;VALUE=DATE)?:(.*)", line)
        check(found and found[1] in CALENDAR, f"no property: {line!r}")
        if found[1] == "BEGIN":
            opened.append(found[3])
        elif found[1] == "END":
            check(opened.pop() == found[3], "entries do not close")
        elif found[1] in ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME"]:
            check(not re.search(r"(?<!\\)(\\\\)*[,;]", found[3]), f"a comma: {line!r}")
            text += re.sub(r"\\(.)", lambda one: "\n" if one[1] in "nN" else one[1], found[3]) + "\n"
    check(not opened, "an entry stays open")
    log(text)
    return text


CALENDAR = "BEGIN END VERSION PRODID CALSCALE METHOD X-WR-CALNAME UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION TRANSP".split()


def message(shown):
    log(shown)
    for line in shown.splitlines():
        check(not line.startswith((">", "- ", "#", "* ", "`")) and line.count("*") % 2 == 0, f"{line!r}")
        check("`" not in line and "~" not in line and "://" not in line, f"{line!r}")
        # A point between words would make a link; these end in what is no site.
        check(not re.search(r"(?i)\b[a-z0-9-]{2,}\.(com|example|me|id|co)\b|\b[a-z]\.(me|co)\b", line), f"{line!r}")


def book(path):
    opened, text = openpyxl.load_workbook(path), []
    for sheet in opened:
        check(not sheet._hyperlinks, "a link")
        for row in sheet.iter_rows():
            for cell in row:
                ours = isinstance(cell.value, str) and cell.value.startswith('=IFERROR(VLOOKUP($B')
                check(cell.data_type != "f" or ours, f"a formula {cell.value!r}")
                if isinstance(cell.value, str):
                    text.append(cell.value)
    return "\n".join(text)


def one(task):
    """One batch of strings, through every output."""
    number, texts = task
    root, twin = FOLDER / f"w{number}", FOLDER / f"t{number}"
    workspace.write(root, texts)
    workspace.write(twin, [f"Teks {at}" for at in range(len(texts))])
    out = FOLDER / f"o{number}"
    out.mkdir()
    wrong, count = [], 0
    # Cells and lines are cut; what is longer is there up to that.
    few = [text.strip() for text in texts if len(text) < 100]

    def output(*arguments, judge):
        nonlocal count
        count += 1
        try:
            judge(run(root, *arguments))
        except (Wrong, ValueError, csv.Error) as error:
            wrong.append(f"strings {number}: {' '.join(map(str, arguments))}: {error}"[:700])

    def judged(name, judge):
        nonlocal count
        count += 1
        try:
            judge()
        except (Wrong, ValueError, csv.Error) as error:
            wrong.append(f"strings {number}: {name}: {error}"[:700])

    def whole_json(shown):
        _, found = json_text(shown)
        # What nobody sees at the ends of a text is read away, with a note.
        lacking = {text for text in few if not {text, ENDS.sub("", text)} & set(found)}
        check(not lacking, f"lacks {sorted(lacking)[:3]}")

    # Wide enough that few names are broken.
    for arguments in [
        ["score"], ["score", "--by", "opd"], ["score", "--by", "indicator"], ["score", "--by", "dimension"], ["gaps"], ["plan"],
        ["validate", "--format", "short"], ["validate", "--format", "short", "--color", "always"],
        ["explain", "I3"], ["explain", "index"], ["review"], ["review", "I3"], ["rank", str(root)], ["compare", str(twin)],
        ["survey", *(str(file) for file in sorted((root / "bukti").glob("s*")))],
    ]:
        output(*arguments, judge=log)
    output("gaps", "--color", "always", judge=lambda shown: holds_all(re.sub(r"\x1b\[[0-9;]*m", "", shown), [t for t in few if len(t) < 10]))
    # Source lines stay as wide as they are: there the words stand, without the control characters that make them a section.
    output("validate", judge=lambda shown: log(re.sub("section_(start|end):", "", shown)))
    output("validate", "--format", "github", "--color", "always", judge=annotations)
    output("validate", "--format", "gitlab", "--color", "always", judge=json_text)
    output("validate", "--format", "sarif", "--color", "always", judge=json_text)
    output("validate", "--format", "jsonl", "--color", "always", judge=json_lines)
    output("validate", "--format", "junit", "--color", "always", judge=xml_text)
    output("score", "--format", "json", judge=whole_json)
    for arguments in [["gaps"], ["plan"], ["validate"], ["rank", str(root)], ["compare", str(twin)]]:
        output(*arguments, "--format", "json", judge=json_text)
    output("schema", "evidence", judge=json_text)
    output("rank", str(root), "--format", "csv", judge=csv_text)
    output("rank", str(root), "--format", "markdown", judge=markdown)
    output("compare", str(twin), "--format", "markdown", judge=markdown)
    output("report", "--format", "markdown", judge=markdown)
    output("report", "--format", "ics", judge=calendar)
    output("report", "--format", "whatsapp", judge=message)
    for at in [0, 13, 14]:
        output("report", "--format", "whatsapp", "--opd", f"a{at}", judge=message)
    benign = run(twin, "report")
    output("report", judge=lambda shown: holds_all(page(shown, benign), few, 40))
    output("report", "--opd", "a3", judge=lambda shown: page(shown, benign))
    scored = json.loads(run(root, "score", "--format", "json"))
    sizes = {"indicators": len(texts), "pillars": len(texts) + 1, "dimensions": len(texts), "remaining": len(scored["remaining"])}
    for table in ["summary", "dimensions", "pillars", "agencies", "indicators", "remaining", "problems"]:
        def tables(shown):
            said = csv_text(shown, sizes.get(table))
            holds_all(said, few if table in ["dimensions", "pillars", "agencies", "indicators"] else [])
        output("report", "--format", "csv", "--table", table, judge=tables)
    for name, arguments in [("report.xlsx", ["report", "--format", "xlsx"]), ("form.xlsx", ["form", "export"])]:
        run(root, *arguments, "-o", str(out / name))
        judged(name, lambda: holds_all(book(out / name), few, 60))
    for place in [root, twin]:
        run(place, "bundle", "--allow-unsound", "-o", str(out / f"bundle-{place.name}"), codes=[0])
    made, like = out / f"bundle-{root.name}", out / f"bundle-{twin.name}"
    links = r"(https://contoh\.example/c?\d+|[A-Za-z0-9._/-]+|#.*)"
    judged("bundle page", lambda: page((made / "index.html").read_text(), (like / "index.html").read_text(), links))
    for name in ["index.csv", "answers.csv"]:
        judged(name, lambda: holds_all(csv_text((made / name).read_text()), few))
    judged("bundle names", lambda: check(all(file.as_posix().isascii() for file in made.rglob("*")), "not ASCII"))
    judged("bundle --verify", lambda: run(None, "bundle", "--verify", str(made), codes=[0]))
    return wrong, count


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    FOLDER = FOLDER.resolve()
    texts = workspace.strings(json.loads(STRINGS.read_text()))
    batches = [texts[at : at + BATCH] for at in range(0, len(texts), BATCH)]
    # A last batch of few would leave fields empty.
    batches[-1] = (batches[-1] + texts)[:BATCH]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        results = list(pool.map(one, enumerate(batches)))
    wrong = [line for found, _ in results for line in found]
    print("\n".join(wrong))
    print(f"{len(texts)} strings, {sum(count for _, count in results)} outputs, {len(wrong)} wrong")
    sys.exit(bool(wrong))
