"""Fills in forms of `form export` with LibreOffice, through its own programming interface, and checks what `form import` makes of
what it saves.

usage: office.py PROGRAM WORKSPACE FOLDER

FOLDER is made anew and holds a copy of the workspace without the evidence file of one agency. Needs LibreOffice Calc, and Python
with its bridge `uno`.
"""

import difflib
import pathlib
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PROGRAM, WORKSPACE, FOLDER = (pathlib.Path(name).resolve() for name in sys.argv[1:])


def check(holds, message):
    if not holds:
        sys.exit(f"office.py: {message}")


def run(*arguments):
    command = [str(PROGRAM), "-C", str(ROOT), "--as-of", "2024-10-30", "--lang", "id", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def desktop():
    """A LibreOffice of our own, with a profile of its own."""
    pipe = f"siakcheck{time.time_ns()}"
    profile = f"-env:UserInstallation={(FOLDER / 'profile').as_uri()}"
    office = subprocess.Popen(["soffice", "--headless", "--norestore", profile, f"--accept=pipe,name={pipe};urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("office.py: LibreOffice does not answer")


def cell(sheet, column, **row):
    """The cell of a column in the first row whose columns say what `row` names."""
    names = {sheet.getCellByPosition(place, 0).String: place for place in range(20)}
    for line in range(2, 400):
        if all(sheet.getCellByPosition(names[name], line).String == text for name, text in row.items()):
            return sheet.getCellByPosition(names[column], line)
    sys.exit(f"office.py: no row {row}")


def edited(office, name, edit):
    """Opens a form, lets somebody work on it, and saves it as Excel's kind of workbook."""
    book = office.loadComponentFromURL((FOLDER / name).as_uri(), "_blank", 0, (option("Hidden", True),))
    edit(book.Sheets)
    saved = FOLDER / f"saved-{pathlib.Path(name).name}"
    book.storeToURL(saved.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    return saved


def changed(before, after):
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
ROOT = FOLDER / "ruang"
shutil.copytree(WORKSPACE, ROOT)
(ROOT / "evidence/dlh.yaml").unlink()
proof = "bukti/OC28/profil-inovasi-gerai-hijau-6-mei-2024.pdf"
(ROOT / "bukti/OC28").mkdir()
shutil.copy(next((ROOT / "bukti").rglob("*.pdf")), ROOT / proof)
code, said = run("form", "export", "-o", FOLDER / "formulir")
check(code in (0, 1), said)
agencies, evidence = ROOT / "opd.yaml", ROOT / "evidence/dlh.yaml"
before = agencies.read_text()

process, office = desktop()
try:
    for name in ["formulir/dlh.xlsx", "formulir/pembagian.xlsx"]:
        code, said = run("form", "import", edited(office, name, lambda sheets: None))
        check((code, said) == (0, "Tidak ada perubahan.\n"), f"{name}, saved and not touched: {said}")
    check(not evidence.exists() and agencies.read_text() == before, "not a byte")

    def fill(sheets):
        answers, pieces = sheets.getByName("Jawaban"), sheets.getByName("Bukti")
        cell(answers, "value", indicator="OC28").Value = 3
        cell(answers, "explanation", indicator="OC28").String = "Kantor tanpa plastik: 12 kecamatan"
        suggested = cell(pieces, "state", indicator="OC28", place=proof)
        check(suggested.String == "draf", suggested.String)
        suggested.String = "final"

    filled = edited(office, "formulir/dlh.xlsx", fill)

    def assign(sheets):
        cell(sheets.getByName("Pembagian"), "lead", indicator="OC33").String = "Dinas Pemuda dan Olahraga"

    assigned = edited(office, "formulir/pembagian.xlsx", assign)
finally:
    process.terminate()

code, said = run("form", "import", filled)
check(code == 0, said)
wanted = """opd: dlh
answers:
  OC28:
    value: 3
    explanation: 'Kantor tanpa plastik: 12 kecamatan'
    evidence:
      - requirement: innovation-profile
        title: profil inovasi gerai hijau 6 mei 2024
        file: bukti/OC28/profil-inovasi-gerai-hijau-6-mei-2024.pdf
        date: 2024-05-06
"""
check(evidence.read_text() == wanted, evidence.read_text())
check(agencies.read_text() == before, "who leads what stays")
code, said = run("form", "import", assigned)
check(code == 0, said)
lines = changed(before, agencies.read_text())
check(len(lines) == 2 and "capacity_days: 0.5}" in lines[0] and "leads: [OC33]}" in lines[1], "\n".join(lines))
for form in [filled, assigned]:
    code, said = run("form", "import", form)
    check((code, said) == (0, "Tidak ada perubahan.\n"), said)
