"""Documents as other programs make them: sound ones have no problem, and what is wrong with the others is named.

    check.py PROGRAM FOLDER

Every producer writes the same letter. A folder of their documents must pass without an error, a warning or a note; its
twins without text, with a password, cut off or empty must each be found.
"""
import io
import json
import pathlib
import shutil
import subprocess
import sys

import docx
import fpdf
import img2pdf
import odf.opendocument
import odf.table
import odf.text
import openpyxl
import pikepdf
import pptx
import pymupdf
import pypdf
import typst
import xlsxwriter
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
LETTER = "Notula rapat koordinasi Kabupaten Contoh tentang kota cerdas, dibuat untuk uji coba."
GOOD, BAD = {}, {}


def good(name):
    def add(make):
        GOOD[name] = make
        return make
    return add


def bad(name, code):
    def add(make):
        BAD[name] = make, code
        return make
    return add


def picture(size=(1240, 1754)):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((100, 100), LETTER, fill="black", font_size=28)
    for line in range(200, size[1] - 100, 40):
        ImageDraw.Draw(image).line([(100, line), (size[0] - 100 - line % 300, line + 3)], fill="gray", width=6)
    return image


def encoded(form, **how):
    data = io.BytesIO()
    picture().save(data, form, **how)
    return data.getvalue()


# ---- PDF with text

@good("reportlab.pdf")
def reportlab(path):
    page = canvas.Canvas(str(path), pagesize=A4)
    page.drawString(72, 720, LETTER)
    page.save()


@good("reportlab-ascii85.pdf")
def reportlab_ascii85(path):
    page = canvas.Canvas(str(path), pageCompression=1)
    page.acroForm.textfield(name="nama", x=72, y=600, value="Contoh")
    page.drawString(72, 720, LETTER)
    page.save()


@good("fpdf2.pdf")
def fpdf2(path):
    document = fpdf.FPDF()
    document.add_page()
    document.set_font("Helvetica", size=12)
    document.multi_cell(0, text=LETTER)
    document.output(str(path))


@good("mupdf.pdf")
def mupdf(path):
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), LETTER)
    document.save(path, garbage=4, deflate=True)


@good("mupdf-html.pdf")
def mupdf_html(path):
    document = pymupdf.open()
    document.new_page().insert_htmlbox((50, 50, 500, 700), f"<h1>Notula</h1><p>{LETTER}</p>")
    document.save(path, use_objstms=True)


@good("typst.pdf")
def typst_(path):
    source = path.with_suffix(".typ")
    source.write_text(f"= Notula\n{LETTER}")
    typst.compile(str(source), output=str(path))
    source.unlink()


def changed(path, change=None, **how):
    reportlab(path)
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        if change:
            change(document)
        document.save(path, **how)


@good("qpdf-object-streams.pdf")
def object_streams(path):
    changed(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)


@good("qpdf-linearized.pdf")
def linearized(path):
    changed(path, linearize=True)


for bits, revision, aes in [(40, 2, False), (128, 3, False), (128, 4, True), (256, 6, True)]:
    @good(f"owner-locked-{bits}-{revision}.pdf")
    def owner_locked(path, revision=revision, aes=aes):
        changed(path, encryption=pikepdf.Encryption(owner="rahasia", user="", R=revision, aes=aes, metadata=aes))

    @bad(f"locked-{bits}-{revision}.pdf", "pdf-encrypted")
    def locked(path, revision=revision, aes=aes):
        changed(path, encryption=pikepdf.Encryption(owner="rahasia", user="buka", R=revision, aes=aes, metadata=aes))


@good("pypdf-merged.pdf")
def pypdf_merged(path):
    reportlab(path)
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.append(str(path))
    writer.compress_identical_objects()
    writer.write(str(path))


@good("ghostscript.pdf")
def ghostscript(path):
    reportlab(path.with_suffix(".in"))
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={path}", path.with_suffix(".in")]
    subprocess.run(command, check=True)
    path.with_suffix(".in").unlink()


@good("cairo.pdf")
def cairo(path):
    reportlab(path.with_suffix(".in"))
    subprocess.run(["pdftocairo", "-pdf", path.with_suffix(".in"), path], check=True)
    path.with_suffix(".in").unlink()


@good("scan-with-layer.pdf")
def scan_with_layer(path):
    document = pymupdf.open()
    page = document.new_page()
    page.insert_image(page.rect, stream=encoded("JPEG"))
    page.insert_text((72, 72), LETTER, render_mode=3)
    document.save(path)


# ---- PDF without

@bad("img2pdf.pdf", "pdf-without-text")
def scan(path):
    path.write_bytes(img2pdf.convert(encoded("JPEG")))


@bad("pillow.pdf", "pdf-without-text")
def pillow(path):
    picture().save(path, "PDF")


@bad("scan-with-blank.pdf", "pdf-without-text")
def scan_with_blank(path):
    document = pymupdf.open()
    page = document.new_page()
    page.insert_image(page.rect, stream=encoded("PNG"))
    page.insert_text((72, 72), "   ", render_mode=3)
    document.save(path)


@bad("scan-owner-locked.pdf", "pdf-without-text")
def scan_owner_locked(path):
    scan(path)
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.save(path, encryption=pikepdf.Encryption(owner="rahasia", user="", R=6))


@bad("cut-off.pdf", "pdf-damaged")
def cut_off(path):
    reportlab(path)
    path.write_bytes(path.read_bytes()[:300])


# ---- pictures, office files

for form, name in [("JPEG", "foto.jpg"), ("PNG", "foto.png")]:
    @good(name)
    def photo(path, form=form):
        path.write_bytes(encoded(form))

    @bad(f"terpotong-{name}", "picture-damaged")
    def cut(path, form=form):
        data = encoded(form)
        path.write_bytes(data[:len(data) // 3])

    @bad(f"nol-{name}", "picture-damaged")
    def zeros(path, form=form):
        data = encoded(form)
        path.write_bytes(data[:len(data) // 3] + bytes(len(data) - len(data) // 3))


@good("progresif.jpg")
def progressive(path):
    path.write_bytes(encoded("JPEG", progressive=True, quality=70))


@good("python-docx.docx")
def python_docx(path):
    document = docx.Document()
    document.add_paragraph(LETTER)
    document.save(path)


@good("python-pptx.pptx")
def python_pptx(path):
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = LETTER
    deck.save(path)


@good("openpyxl.xlsx")
def openpyxl_(path):
    book = openpyxl.Workbook()
    book.active.append(["OPD", "Anggaran"])
    book.active.append(["Dinas Contoh", 1_000_000])
    book.save(path)


@good("xlsxwriter.xlsx")
def xlsxwriter_(path):
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Rekap").write_row(0, 0, ["OPD", "Anggaran"])


@good("odfpy.ods")
def odfpy(path):
    book = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="Rekap")
    row = odf.table.TableRow()
    cell = odf.table.TableCell(valuetype="string")
    cell.addElement(odf.text.P(text="Anggaran"))
    row.addElement(cell)
    sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    book.save(path)


def kind(name):
    """The kind of proof that a document is handed in as."""
    ending = name.rsplit(".", 1)[1]
    return {"jpg": "photo", "png": "photo", "csv": "dataset", "ods": "dataset"}.get(ending, "document")


def workspace(documents):
    shutil.rmtree(folder, ignore_errors=True)
    for part in ["indicators", "evidence", "bukti"]:
        (folder / part).mkdir(parents=True)
    write = lambda name, value: (folder / name).write_text(json.dumps(value))
    write("siak-check.yaml", {"region": "Kabupaten Contoh", "sample": True, "deadline": "2024-11-11"})
    write("opd.yaml", [{"id": "contoh", "name": "Dinas Contoh"}])
    write("indicators/instrument.yaml", {
        "id": "contoh", "name": "Contoh", "scale": {"min": 0, "max": 4}, "profiles": {"umum": {"d": 100}},
        "dimensions": [{"id": "d", "name": "Dimensi"}], "pillars": ["p"],
    })
    needed = [{"id": kind, "name": kind, "kind": kind, "period": "standing"} for kind in ["photo", "document", "dataset"]]
    write("indicators/p.yaml", {"pillar": "p", "name": "Pilar", "indicators": [
        {"id": "I1", "dimension": "d", "name": "Indikator", "asks": "Apa?", "requirements": needed},
    ]})
    pieces = []
    for name, make in documents.items():
        make(folder / "bukti" / name)
        pieces.append({"requirement": kind(name), "title": f"Dokumen {len(pieces)}", "file": f"bukti/{name}", "date": "2024-10-01"})
    write("evidence/contoh.yaml", {"opd": "contoh", "answers": {"I1": {"value": 3, "evidence": pieces}}})
    ran = subprocess.run([program, "validate", "-C", folder, "--as-of", "2024-10-30", "--format", "json"], capture_output=True)
    problems = json.loads(ran.stdout)["problems"]
    lines = (folder / "evidence/contoh.yaml").read_text()
    found = {}
    for problem in problems:
        # All of it is one line: the piece is the last that begins before the place.
        before = lines[:problem["column"] or 0] if problem["line"] else ""
        at = before.count('"requirement"') - 1
        found.setdefault(list(documents)[at] if at >= 0 else problem["path"], set()).add(problem["code"])
    return found


failed = 0
for name, codes in workspace(GOOD).items():
    failed += 1
    print(f"{name} is sound, but has {', '.join(sorted(codes))}")
found = workspace({name: make for name, (make, _) in BAD.items()})
for name, (_, code) in BAD.items():
    if found.get(name) != {code}:
        failed += 1
        print(f"{name} wants {code} alone, but has {', '.join(sorted(found.get(name, []))) or 'nothing'}")
print(f"{len(GOOD) + len(BAD)} documents, {failed} wrong")
sys.exit(failed > 0)
