"""Fills in forms of `form export` with openpyxl, as a person would, and checks what `form import` makes of them.

usage: form.py PROGRAM WORKSPACE FOLDER

FOLDER is made anew and holds a copy of the workspace. openpyxl writes the whole workbook anew, so that nothing but what it
understands survives. The form is also checked for what people see: drop-downs, locked and open cells, hidden sheets.
"""

import datetime
import difflib
import pathlib
import shutil
import subprocess
import sys

import openpyxl

PROGRAM, WORKSPACE, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])


def check(holds, message):
    if not holds:
        sys.exit(f"form.py: {message}")


def run(*arguments):
    command = [str(PROGRAM), "-C", str(ROOT), "--as-of", "2024-10-30", "--lang", "id", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[1] if cell.value}


def cell(sheet, column, **row):
    """The cell of a column in the first row whose columns say what `row` names."""
    places = columns(sheet)
    for line in range(3, sheet.max_row + 1):
        if all(sheet.cell(line, places[name]).value == value for name, value in row.items()):
            return sheet.cell(line, places[column])
    sys.exit(f"form.py: no row {row}")


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
ROOT = FOLDER / "ruang"
shutil.copytree(WORKSPACE, ROOT)
form = FOLDER / "dlh.xlsx"
code, said = run("form", "export", "--opd", "dlh", "-o", form)
check(code == 0 and form.exists(), said)

book = openpyxl.load_workbook(form)
check(book.sheetnames[:3] == ["Petunjuk", "Jawaban", "Bukti"], book.sheetnames)
check(all(sheet.protection.sheet for sheet in book), "every sheet is protected")
check(all(book[name].sheet_state != "visible" for name in book.sheetnames[3:]), "the other sheets are hidden")
answers, evidence = book["Jawaban"], book["Bukti"]
check(answers.row_dimensions[1].hidden and answers.freeze_panes == "D3", "names hidden, headings in sight")
check(not cell(answers, "value", indicator="OC27").protection.locked, "a value is open")
check(cell(answers, "question", indicator="OC27").protection.locked, "a question is locked")
check(cell(answers, "value", indicator="OP4").protection.locked, "another agency's value is locked")
rules = {rule.formula1 for rule in answers.data_validations.dataValidation}
check('"0,1,2,3,4"' in rules, rules)
rules = {rule.formula1 for rule in evidence.data_validations.dataValidation}
check('"final,draf,dijanjikan"' in rules and any("OFFSET" in rule for rule in rules), rules)

# Saved by another program and not touched: nothing changes.
path = ROOT / "evidence/dlh.yaml"
before = path.read_bytes()
book.save(FOLDER / "saved.xlsx")
code, said = run("form", "import", FOLDER / "saved.xlsx")
check((code, said) == (0, "Tidak ada perubahan.\n"), said)
check(path.read_bytes() == before, "not a byte")

cell(answers, "value", indicator="OC28").value = 2.5
cell(answers, "due", indicator="OC28").value = datetime.datetime(2024, 11, 8)
cell(evidence, "date", indicator="OC27", title="Penanaman mangrove Sungai Apit").value = datetime.date(2024, 10, 1)
where = {"indicator": "OC28", "requirement": "waste-reduction-data", "title": None}
cell(evidence, "state", **where).value = "dijanjikan"
cell(evidence, "due", **where).value = "8 November 2024"
cell(evidence, "title", **where).value = "Data SIPSN: timbulan"
book.save(FOLDER / "filled.xlsx")
code, said = run("form", "import", "--dry-run", FOLDER / "filled.xlsx")
check(code == 0 and path.read_bytes() == before, said)
code, said = run("form", "import", FOLDER / "filled.xlsx")
check(code == 0, said)
diff = difflib.ndiff(before.decode().splitlines(), path.read_text().splitlines())
changed = [line for line in diff if line[0] in "+-"]
wanted = [
    "-         date: 2022-11-28",
    "+         date: 2024-10-01",
    "-     value: 2",
    "+     value: 2.5",
    "+     due: 2024-11-08",
    "+       - requirement: waste-reduction-data",
    "+         title: 'Data SIPSN: timbulan'",
    "+         state: promised",
    "+         due: 2024-11-08",
]
check(changed == wanted, "\n".join(changed))
code, said = run("form", "import", FOLDER / "filled.xlsx")
check((code, said) == (0, "Tidak ada perubahan.\n"), said)

cell(answers, "value", indicator="OC29").value = "empat"
cell(evidence, "place", indicator="OC27", requirement="programme-budget").value = "../luar.pdf"
book.save(FOLDER / "bad.xlsx")
before = path.read_bytes()
code, said = run("form", "import", FOLDER / "bad.xlsx")
check(code == 1 and "Jawaban!F5 (OC29): `empat` bukan angka" in said and "Bukti!H4 (OC27): lokasi berkas `../luar.pdf` ditolak" in said, said)
check(path.read_bytes() == before, "nothing is written when a cell is bad")
