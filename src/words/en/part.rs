//! Parts of messages: what things are called, what is wanted, why a file or a path is refused.

use super::{LANGUAGE, quoted};
use crate::diagnostic::{Expected, Found, Kind, PathFault, ReadFault, Thing, YamlFault};
use crate::lang::Text;
use crate::legible::line;

pub(super) fn titled(text: &Text) -> String {
    super::quoted(text.get(LANGUAGE))
}

pub(super) fn because(note: Option<&Text>) -> String {
    note.map_or_else(String::new, |note| format!(": {}", line(note.get(LANGUAGE), 80)))
}

pub(super) fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "agency",
        Thing::Indicator => "indicator",
        Thing::Requirement => "requirement",
        Thing::Dimension => "dimension",
        Thing::Pillar => "pillar",
        Thing::Profile => "profile",
        Thing::Instrument => "instrument",
        Thing::LevelSet => "set of level texts",
        Thing::Level => "level",
        Thing::Service => "service",
    }
}

pub(super) fn where_listed(thing: Thing) -> &'static str {
    match thing {
        Thing::Agency => "list the agency in opd.yaml, or correct its id",
        Thing::Indicator => "see the ids of indicators with `siak-check score --by indicator`",
        Thing::Requirement => "see the evidence needed with `siak-check explain INDICATOR`",
        Thing::Dimension => "use one of the ids in `dimensions` of instrument.yaml",
        Thing::Pillar => "use one of the ids in `pillars` of instrument.yaml",
        Thing::Profile => "use one of the ids in `profiles` of instrument.yaml",
        Thing::Instrument => {
            "use a built-in instrument, or put one of your own into the folder `indicators/`"
        }
        Thing::LevelSet => "use one of the ids in `level_sets` of instrument.yaml",
        Thing::Level => "use a level of the scale",
        Thing::Service => "write its name as the column `service` of a survey has it",
    }
}

pub(super) fn kind_of(expected: Expected) -> &'static str {
    match expected {
        Expected::Mapping => "`key: value` pairs",
        Expected::List => "a list",
        Expected::Text => "a text",
        Expected::BilingualText => "a text",
        Expected::Number => "a number",
        Expected::WholeNumber => "a whole number",
        Expected::Truth => "`true` or `false`",
        Expected::Date => "a date",
        Expected::Zone => "a time zone",
        Expected::Language => "a language",
    }
}

pub(super) fn wanted(expected: Expected) -> String {
    match expected {
        Expected::Mapping => "write one `key: value` per line, indented under this key",
        Expected::List => "write each item on a line of its own, beginning with `- `",
        Expected::Text => "write plain text",
        Expected::BilingualText => "write plain text, or `{id: …, en: …}`",
        Expected::Number => "write a number with a point, such as `2.8`",
        Expected::WholeNumber => "write a whole number, such as `3`",
        Expected::Truth => "write `true` or `false`",
        Expected::Date => "write a date like `2024-11-11`",
        Expected::Zone => "write `Asia/Jakarta`, `Asia/Makassar` or `Asia/Jayapura`",
        Expected::Language => "write `id` or `en`",
    }
    .into()
}

pub(super) fn found(found: Found, written: &str) -> String {
    match found {
        Found::Nothing => "nothing".into(),
        Found::Scalar => quoted(written),
        Found::List => "a list".into(),
        Found::Mapping => "`key: value` pairs".into(),
    }
}

pub(super) fn level_range(least: i64, most: i64) -> String {
    format!("write a number from {least} to {most}")
}

pub(super) fn kind_of_file(kind: Kind) -> String {
    match kind {
        Kind::Pdf => "PDF",
        Kind::Jpeg => "JPEG",
        Kind::Png => "PNG",
        Kind::Word => "Word (DOCX)",
        Kind::Excel => "Excel (XLSX)",
        Kind::PowerPoint => "PowerPoint (PPTX)",
        Kind::OpenSheet => "OpenDocument (ODS)",
        Kind::Zip => "ZIP",
        Kind::OldOffice => "an Office file of before 2007 or with a password",
        Kind::Html => "a web page (HTML)",
        Kind::Text => "plain text",
        Kind::Other(ending) => return format!("a file of type {}", ending.to_uppercase()),
        Kind::Unknown => "something of no known type",
    }
    .into()
}

pub(super) fn path_fault(fault: PathFault) -> &'static str {
    match fault {
        PathFault::Absolute => "it begins with `/`",
        PathFault::Parent => "it holds `..`",
        PathFault::Character => "it holds `\\`, `:` or a control character",
        PathFault::Link => "it passes through a symbolic link that leaves the workspace",
    }
}

pub(super) fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotThere => "it is not there, or a link leads nowhere".into(),
        ReadFault::NotAllowed => "permission denied".into(),
        ReadFault::NotAFile => "not an ordinary file".into(),
        ReadFault::NotAFolder => "not a folder".into(),
        ReadFault::Name => "its name is not UTF-8; rename it".into(),
        ReadFault::There => "it is there already".into(),
        ReadFault::Full => "no room is left there".into(),
        ReadFault::Circle => "its links lead in a circle".into(),
        ReadFault::Other(reason) => line(reason, 120),
    }
}

pub(super) fn yaml_fault(fault: &YamlFault) -> (String, String) {
    let (what, remedy) = match fault {
        YamlFault::Tab => ("a tab cannot indent a line", "replace the tab by spaces"),
        YamlFault::Bracket => {
            ("a `[` or `{` is not closed properly", "check the pairs of brackets and the commas between")
        }
        YamlFault::Quote => ("a quoted text is not closed properly", "check the pairs of quotation marks"),
        YamlFault::Colon => (
            "the colon here is ambiguous",
            "a text with `: ` in it needs quotation marks; check this line's indentation too, and the blank after `:` in the line before",
        ),
        YamlFault::Indent => ("this line is not indented like its neighbours", "align it with spaces"),
        YamlFault::Character => ("this character cannot begin a text", "put the text in quotation marks"),
        YamlFault::Alias => (
            "this alias (*name) has no anchor (&name) before it",
            "write the content out, or put a text that begins with * in quotation marks",
        ),
        YamlFault::Other(info) => {
            return (
                format!("this is not YAML: {}", line(info, 120)),
                "check what is written around here".into(),
            );
        }
    };
    (what.into(), remedy.into())
}
