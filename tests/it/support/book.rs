//! A workbook in which a test changes cells, as a spreadsheet program does: by writing its XML anew.

use std::io::{Cursor, Read, Write};
use std::path::Path;

use siak_check::base::survey::cell_name;
use siak_check::gather::workbook::{Cell, Sheet, sheets};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is typed into a cell.
#[derive(Clone, Copy)]
pub enum Typed<'a> {
    Text(&'a str),
    Number(&'a str),
    Truth,
    /// A formula of which nobody has worked out the result.
    Formula(&'a str),
    Nothing,
}

pub struct Book {
    parts: Vec<(String, Vec<u8>)>,
}

impl Book {
    pub fn open(path: &Path) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
        let parts = (0..archive.len())
            .map(|index| {
                let mut part = archive.by_index(index).unwrap();
                let mut bytes = Vec::new();
                part.read_to_end(&mut bytes).unwrap();
                (part.name().unwrap().into_owned(), bytes)
            })
            .collect();
        Self { parts }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub fn save(&self, path: &Path) {
        std::fs::write(path, self.bytes()).unwrap();
    }

    pub fn sheets(&self) -> Vec<Sheet> {
        sheets(&self.bytes()).unwrap()
    }

    pub fn parts(&self) -> impl Iterator<Item = (&str, String)> {
        self.parts.iter().map(|(name, bytes)| (name.as_str(), String::from_utf8_lossy(bytes).into_owned()))
    }

    /// Replaces a text wherever it stands in a sheet.
    pub fn replace_in(&mut self, sheet: usize, from: &str, to: &str) {
        let name = format!("xl/worksheets/sheet{}.xml", sheet + 1);
        let (_, bytes) = self.parts.iter_mut().find(|(known, _)| *known == name).unwrap();
        *bytes = String::from_utf8(bytes.clone()).unwrap().replace(from, to).into_bytes();
    }

    /// Replaces a text wherever it stands.
    pub fn replace(&mut self, from: &str, to: &str) {
        for (_, bytes) in &mut self.parts {
            *bytes = String::from_utf8(bytes.clone()).unwrap().replace(from, to).into_bytes();
        }
    }

    /// Puts a link behind a cell.
    pub fn link(&mut self, sheet: usize, cell: &str, address: &str) {
        let office = "http://schemas.openxmlformats.org";
        let links = format!(
            "</sheetData><hyperlinks><hyperlink ref=\"{cell}\" r:id=\"rId900\" xmlns:r=\"{office}/officeDocument/2006/relationships\"/></hyperlinks>"
        );
        self.replace_in(sheet, "</sheetData>", &links);
        let target = format!(
            "<Relationships xmlns=\"{office}/package/2006/relationships\"><Relationship Id=\"rId900\" Type=\"{office}/officeDocument/2006/relationships/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/></Relationships>"
        );
        self.parts.push((format!("xl/worksheets/_rels/sheet{}.xml.rels", sheet + 1), target.into_bytes()));
    }

    /// Types into a column of the first row whose columns say what `row` names. Columns go by their hidden names.
    pub fn fill(&mut self, sheet: usize, row: &[(&str, &str)], column: &str, typed: Typed) {
        let shown = &self.sheets()[sheet];
        let names = &shown.rows[&0];
        let place = |name: &str| {
            let found = names.iter().find(|(_, cell)| matches!(cell, Cell::Text(text) if text == name));
            *found.unwrap_or_else(|| panic!("no column {name}")).0
        };
        let says = |cells: &std::collections::BTreeMap<u32, Cell>, name: &str| {
            cells.get(&place(name)).map(Cell::shown).unwrap_or_default()
        };
        let found = shown
            .rows
            .iter()
            .skip(2)
            .find(|(_, cells)| row.iter().all(|(name, text)| says(cells, name) == *text));
        let (line, _) = found.unwrap_or_else(|| panic!("no row {row:?}"));
        self.put(sheet, &cell_name(*line + 1, place(column)), typed);
    }

    /// Types into a cell.
    pub fn put(&mut self, sheet: usize, cell: &str, typed: Typed) {
        let name = format!("xl/worksheets/sheet{}.xml", sheet + 1);
        let (_, bytes) = self.parts.iter_mut().find(|(known, _)| *known == name).unwrap();
        let xml = String::from_utf8(bytes.clone()).unwrap();
        let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
        let tag = start + xml[start..].find('>').unwrap();
        let end =
            if xml[..tag].ends_with('/') { tag + 1 } else { start + xml[start..].find("</c>").unwrap() + 4 };
        let style = xml[start..tag].split("s=\"").nth(1).map_or("0", |rest| rest.split('"').next().unwrap());
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let head = format!("<c r=\"{cell}\" s=\"{style}\"");
        let new = match typed {
            Typed::Nothing => format!("{head}/>"),
            Typed::Number(number) => format!("{head}><v>{number}</v></c>"),
            Typed::Formula(formula) => format!("{head}><f>{}</f><v></v></c>", escaped(formula)),
            Typed::Truth => format!("{head} t=\"b\"><v>1</v></c>"),
            Typed::Text(text) => {
                format!("{head} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text))
            }
        };
        *bytes = format!("{}{new}{}", &xml[..start], &xml[end..]).into_bytes();
    }
}
