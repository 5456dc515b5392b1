"""A workspace with one pillar, agency and indicator for each of many strings, which stands in every text field of every file."""

import pathlib
import re

# What the public list lacks: what only this program's outputs could be misled by.
OWN = [
    "x;=1+1;@SUM(1)|-2+3,\uff1d4; \"+5\"",
    "a,\"=1+1\",b;\"@x\"|\"+1\"",
    "=cmd|'/C calc'!A0",
    "\uff0b1;\uff0d1;\uff20x",
    "\u200b=1;\ufeff=2;\u00a0=3;\u3000=4;\ufe0f=5",
    "::error file=a,line=1::x",
    ":::stop-commands::x ::set-output name=a::b",
    "##[error]x ##[add-mask]y ##vso[task.setvariable variable=a]b ##teamcity[x]",
    "section_start:1:x\r\u001b[0Kfold",
    "\u001b[31mmerah\u001b[0m \u001b]0;judul\u0007 \u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007",
    "\u009b31m c1 \u0085\u0090\u009d0;x\u009c",
    "\u202egnp.exe\u202c \u2066\u2069\u200f\u061c",
    "satu\tdua\rtiga\nempat\u2028lima\u2029enam",
    "http://evil.example https://evil.com/a ftp://evil.com //evil.com www.evil.com evil.com a@evil.com mailto:a@evil.com",
    "Rizky, S.Kom., M.Si; t.me/abc wa.me/62 x.co",
    "[a](https://evil.com) ![b](https://evil.com/b.png) <https://evil.com> [c]: https://evil.com [^1] [[wiki]]",
    "`kode` ``` ~~~ *tebal* _miring_ **a** __b__ ~~c~~ $x^2$ $$y$$ \\(z\\) ==d== | e | <!-- f --> </details>",
    "@kepala-dinas #1 !2 GH-1 a/b#3 :tada: :100: %4 ~label &5 $6 ^7",
    "# judul\n> kutip\n- daftar\n1. angka\n===\n---",
    "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)> \" onmouseover='alert(1)' x=\"",
    "&lt;b&gt; &#60;i&#62; &amp;amp; &nbsp;",
    "javascript:alert(1) data:text/html,x vbscript:x",
    "BEGIN:VEVENT\r\nSUMMARY:palsu\r\nEND:VEVENT\\n;,:\\",
    "_x000D_ _x0041_ _X0042_",
    "{{ tujuh }} ${PATH} $(reboot) %PATH% {% x %}",
    "' OR 1=1 -- \\' \\\" \\\\",
    "z" * 3000,
    "\U0001f389\U0001f469\u200d\U0001f467 \ufffe\uffff \U000e0041 \ud7ff",
]


def strings(public):
    """Each string once; what is blank is no text, and a lone surrogate cannot be written."""
    found = []
    for text in [*OWN, *public]:
        text = text.replace("\0", "\u0001")[:900]
        try:
            text.encode()
        except UnicodeEncodeError:
            continue
        if len([letter for letter in text if letter.isprintable() and not letter.isspace()]) >= 1 and text not in found:
            found.append(text)
    return found


def scalar(text):
    return '"' + "".join(
        letter if " " <= letter <= "~" and letter not in '"\\' else f"\\U{ord(letter):08X}" for letter in text
    ) + '"'


def name(text, place):
    """A file's name with a string in it, as far as the system takes that."""
    letters = text.replace("/", "\u2215").replace("\0", "")
    return f"{place}-{letters.encode()[:180].decode(errors='ignore')}.csv"


def plain(text):
    """What a path in a data file may hold of it."""
    return "".join(letter for letter in text if letter.isprintable() and letter not in "\\:").strip(" .")


def write(root, texts):
    """Writes the workspace. As of 30 October 2024 it is read without errors."""
    root = pathlib.Path(root)
    for folder in ["indicators", "evidence", "reviews", "bukti"]:
        (root / folder).mkdir(parents=True)
    places = range(len(texts))
    share = 100 // len(texts)
    weights = ", ".join(f"d{at}: {share if at else 100 - share * (len(texts) - 1)}" for at in places)
    dimensions = "".join(f"  - {{id: d{at}, name: {scalar(texts[at])}}}\n" for at in places)
    pillars = ", ".join(f"p{at}" for at in places)
    (root / "indicators/instrument.yaml").write_text(
        f"id: kata\nname: {scalar(texts[0])}\nscale: {{min: 0, max: 4}}\nrounding: {{dimension: 2, index: 2}}\n"
        f"dimensions:\n{dimensions}pillars: [{pillars}]\nprofiles: {{umum: {{{weights}}}}}\nbands:\n"
        f"  - {{from: 2, name: {scalar(texts[1])}}}\n  - {{from: 0, name: {scalar(texts[2])}}}\n"
        f"sources: [{scalar(texts[3])}]\nnote: {scalar(texts[4])}\n"
    )
    (root / "siak-check.yaml").write_text(
        f"region: {scalar(texts[5])}\ninstrument: kata\nprofile: umum\ndeadline: 2024-11-11\ntarget: 3\n"
    )
    agencies, reviews = "", f"reviewer: {scalar('Penelaah ' + texts[6])}\nverdicts:\n"
    for at in places:
        words = scalar(texts[at])
        agencies += f"- {{id: a{at}, name: {words}, short: {words}, pic: {words}, contact: {words}}}\n"
        needs = [("r1", 1, "link"), ("r2", 2, "link"), ("r3", 2, "link"), ("r4", 1, "link"), ("r5", 1, "survey")]
        needs = ", ".join(
            f"{{id: {id}, name: {words}, kind: {kind}, from: {start}, period: standing}}" for id, start, kind in needs
        )
        (root / f"indicators/p{at}.yaml").write_text(
            f"pillar: p{at}\nname: {words}\nindicators:\n  - id: I{at}\n    dimension: d{at}\n    name: {words}\n"
            f"    group: {words}\n    asks: {words}\n    levels: [{{level: 1, text: {words}}}]\n    requirements: [{needs}]\n"
        )
        document, survey = (name(plain(texts[at]), f"{kind}{at}") for kind in "ds")
        other = name(texts[at], f"x{at}")
        (root / f"evidence/a{at}.yaml").write_text(
            f"opd: a{at}\nanswers:\n  I{at}:\n    value: 2\n    explanation: {words}\n    due: 2024-11-0{at % 8 + 1}\n"
            f"    evidence:\n"
            f"      - {{requirement: r1, title: {words}, state: promised, due: 2024-10-2{at % 10}}}\n"
            f"      - {{requirement: r2, title: {words}, state: draft, link: \"https://contoh.example/{at}\"}}\n"
            f"      - {{requirement: r3, title: {words}, link: \"https://contoh.example/c{at}\"}}\n"
            f"      - {{requirement: r5, title: {words}, file: {scalar('bukti/' + survey)}, date: 2024-10-02}}\n"
            f"      - {{requirement: r4, title: {words}, file: {scalar('bukti/' + document)}}}\n"
        )
        # A survey with what looks like an address or a number of a person is not bundled.
        cell = '"' + re.sub("@|[0-9]{4,}", "x", texts[at]).replace('"', '""') + '"'
        (root / "bukti" / survey).write_text(
            f"respondent,service,date,q1\n1,{cell},2024-10-01,4\n2,{cell},2024-10-01,9\n", newline=""
        )
        (root / "bukti" / document).write_text(f"nomor\n{at}\n")
        (root / "bukti" / other).write_text(f"tak disebut\n{at}\n")
        reviews += f"  - {{indicator: I{at}, requirement: r3, verdict: rejected, note: {words}, date: 2024-10-21}}\n"
        reviews += f"  - {{indicator: I{at}, level: 1, note: {words}, date: 2024-10-21}}\n"
    (root / "opd.yaml").write_text(agencies)
    (root / "reviews/2024-10-21.yaml").write_text(reviews)
