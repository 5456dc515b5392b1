//! What the pages of a PDF show: whether there is a word on any.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier, Stream};
use hayro_syntax::xref::XRef;
use memchr::memmem;

use super::{font::Font, font::UNKNOWN, unpack::Room};

/// Forms within forms.
const NESTED: usize = 32;
/// Steps in search of where pictures within content end.
const SEARCHED: usize = 256 << 20;
/// Letters of what a scanner's program writes on pages: `Dipindai dengan CamScanner`.
const MARK: usize = 48;
/// The flags of notes that are not shown.
const UNSEEN: i32 = 2 | 32;

type Item<'a> = MaybeRef<Object<'a>>;

pub(super) struct Pages<'a> {
    xref: &'a XRef,
    room: &'a mut Room,
    fonts: BTreeMap<ObjectIdentifier, Option<Rc<Font>>>,
    /// Pages, forms and pictures that were looked into.
    known: BTreeSet<ObjectIdentifier>,
    /// Layers that are not shown.
    hidden: BTreeSet<ObjectIdentifier>,
    /// The letters of this page so far.
    letters: String,
    pub(super) count: usize,
    pub(super) text: bool,
    /// A page that is named is not there.
    pub(super) missing: bool,
}

impl<'a> Pages<'a> {
    pub(super) fn new(xref: &'a XRef, room: &'a mut Room) -> Self {
        let (fonts, known, hidden, letters, count, text, missing) = Default::default();
        Self { xref, room, fonts, known, hidden, letters, count, text, missing }
    }

    fn object(&self, item: Item<'a>) -> Option<Object<'a>> {
        match item {
            MaybeRef::Ref(to) => self.xref.get(to.into()),
            MaybeRef::NotRef(object) => Some(object),
        }
    }

    fn list(&mut self, of: &Dict<'a>, key: &[u8]) -> Vec<Item<'a>> {
        let Some(list) = of.get::<Array>(key) else { return Vec::new() };
        self.room.spend(list.data().len());
        list.raw_iter().collect()
    }

    fn dictionary(&mut self, of: &Dict<'a>, key: &[u8]) -> Dict<'a> {
        let found = if self.room.is_full() { None } else { of.get::<Dict>(key) };
        let found = found.unwrap_or_default();
        self.room.spend(found.data().len());
        found
    }

    /// Whether nothing more is to be found, or may be looked for.
    fn is_done(&self) -> bool {
        self.text || self.room.is_full()
    }

    pub(super) fn walk(&mut self, root: &Dict<'a>) {
        let layers = self.dictionary(root, b"OCProperties");
        let layers = self.dictionary(&layers, b"D");
        let layers = self.list(&layers, b"OFF");
        self.hidden = layers.iter().filter_map(MaybeRef::as_obj_ref).map(Into::into).collect();
        let mut open = Vec::from_iter(root.get_raw::<Object>(b"Pages").map(|first| (first, Dict::empty())));
        self.missing = open.is_empty();
        while let Some((item, resources)) = open.pop().filter(|_| !self.is_done()) {
            let new = item.as_obj_ref().is_none_or(|to| self.known.insert(to.into()));
            let node = self.object(item).and_then(Object::into_dict).filter(|_| new);
            self.missing |= node.is_none();
            let Some(node) = node else { continue };
            self.room.spend(node.data().len());
            let own = self.dictionary(&node, b"Resources");
            let resources = if own.is_empty() { resources } else { own };
            if node.contains_key(b"Kids") {
                let kids = self.list(&node, b"Kids").into_iter().rev();
                open.extend(kids.map(|kid| (kid, resources.clone())));
            } else if node.get::<Name>(b"Type").as_deref() != Some(b"Pages") {
                self.count += 1;
                self.page(&node, &resources);
            }
        }
    }

    fn page(&mut self, page: &Dict<'a>, resources: &Dict<'a>) {
        let mut parts = self.list(page, b"Contents");
        parts.extend(page.get_raw(b"Contents"));
        let mut content = Vec::new();
        for part in parts {
            if self.is_done() {
                return;
            }
            if let Some(Object::Stream(stream)) = self.object(part) {
                content.extend(self.room.unpack(&stream).unwrap_or_default());
                content.push(b'\n');
            }
        }
        self.content(&content, resources, 0);
        for note in self.list(page, b"Annots") {
            let note = Some(note).filter(|_| !self.is_done()).and_then(|note| self.object(note));
            if let Some(Object::Dict(note)) = note {
                self.note(&note, resources);
            }
        }
        // More letters than a mark has were text already.
        let letters = std::mem::take(&mut self.letters).to_lowercase();
        let is_mark = letters.contains("scan") || letters.contains("pindai");
        self.text |= !letters.is_empty() && !is_mark;
    }

    /// A note, a field or a stamp on a page.
    fn note(&mut self, note: &Dict<'a>, resources: &Dict<'a>) {
        self.room.spend(note.data().len());
        let mut line = vec![note.clone()];
        while line.len() < NESTED && line[line.len() - 1].contains_key(b"Parent") {
            line.push(self.dictionary(&line[line.len() - 1], b"Parent"));
        }
        let inherited = |key: &[u8]| line.iter().find_map(|field| field.get::<Object>(key));
        let field = inherited(b"FT").and_then(Object::into_name);
        let unseen = note.get::<i32>(b"F").is_some_and(|flags| flags & UNSEEN != 0);
        if unseen || self.is_hidden(note.get_ref(b"OC")) || field.as_deref() == Some(b"Sig") {
            return;
        }
        let looks = self.dictionary(note, b"AP");
        let states = self.dictionary(&looks, b"N");
        let state = note.get::<Name>(b"AS").and_then(|state| states.get::<Stream>(&*state));
        // Without an appearance programs make one of what it says.
        let says = match (looks.get::<Stream>(b"N").or(state), field.as_deref()) {
            (Some(form), _) => return self.form(&form, resources, 0),
            (None, Some(b"Tx" | b"Ch")) => inherited(b"V"),
            (None, _) => {
                let says = note.get::<Name>(b"Subtype").is_some_and(|kind| &*kind == b"FreeText");
                note.get(b"Contents").filter(|_| says)
            }
        };
        self.text |=
            says.and_then(Object::into_string).is_some_and(|says| says.iter().any(u8::is_ascii_alphanumeric));
    }

    fn is_hidden(&self, layer: Option<ObjRef>) -> bool {
        layer.is_some_and(|layer| self.hidden.contains(&layer.into()))
    }

    fn form(&mut self, form: &Stream<'a>, resources: &Dict<'a>, depth: usize) {
        self.room.left_out |= depth >= NESTED;
        if depth < NESTED && self.known.insert(form.obj_id()) {
            self.room.spend(form.dict().data().len());
            let content = self.room.unpack(form).unwrap_or_default();
            let own = self.dictionary(form.dict(), b"Resources");
            self.content(&content, if own.is_empty() { resources } else { &own }, depth + 1);
        }
    }

    fn content(&mut self, content: &[u8], resources: &Dict<'a>, depth: usize) {
        if is_slow(content) {
            self.room.left_out = true;
            return;
        }
        let [fonts, forms, states, layers] = [&b"Font"[..], b"XObject", b"ExtGState", b"Properties"]
            .map(|kind| self.dictionary(resources, kind));
        let mut font: Option<Rc<Font>> = None;
        // Whether each part that is marked is hidden.
        let mut marked = Vec::new();
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next().filter(|_| !self.is_done()) {
            let mut operands = instruction.operands();
            let unseen = marked.contains(&true);
            match (&**instruction.operator, operands.next(), operands.last()) {
                (b"BDC", Some(Object::Name(kind)), Some(Object::Name(layer))) if &**kind == b"OC" => {
                    marked.push(self.is_hidden(layers.get_ref(&**layer)));
                }
                (b"BDC" | b"BMC", ..) => marked.push(false),
                (b"EMC", ..) => drop(marked.pop()),
                (b"Tf", Some(Object::Name(name)), _) => font = self.font(fonts.get_raw(&**name)),
                (b"gs", Some(Object::Name(name)), _) => {
                    let set = self.dictionary(&states, name).get::<Array>(b"Font");
                    font = set.map_or(font, |set| self.font(set.raw_iter().next()));
                }
                _ if unseen => {}
                (b"Do", Some(Object::Name(name)), _) => {
                    let id = forms.get_ref(&**name).map(ObjectIdentifier::from);
                    let Some(id) = id.filter(|id| !self.known.contains(id)) else { continue };
                    if let Some(form) = forms.get::<Stream>(&**name)
                        && form.dict().get::<Name>(b"Subtype").as_deref() == Some(b"Form")
                        && !self.is_hidden(form.dict().get_ref(b"OC"))
                    {
                        self.form(&form, resources, depth);
                    }
                    self.known.insert(id);
                }
                (b"Tj" | b"'", Some(Object::String(text)), _) | (b"\"", _, Some(Object::String(text))) => {
                    self.show(font.as_deref(), text);
                }
                (b"TJ", Some(Object::Array(list)), _) => {
                    for item in list.raw_iter() {
                        if let MaybeRef::NotRef(Object::String(text)) = item {
                            self.show(font.as_deref(), &text);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn font(&mut self, font: Option<Item<'a>>) -> Option<Rc<Font>> {
        let id = font.as_ref()?.as_obj_ref().map(ObjectIdentifier::from);
        if let Some(font) = id.and_then(|id| self.fonts.get(&id)) {
            return font.clone();
        }
        let font = self.object(font?)?.into_dict()?;
        self.room.spend(font.data().len());
        let font = Font::of(&font, self.room).map(Rc::new);
        self.fonts.extend(id.map(|id| (id, font.clone())));
        font
    }

    fn show(&mut self, font: Option<&Font>, text: &[u8]) {
        for letter in font.iter().flat_map(|font| font.letters(text)) {
            self.text |= letter == UNKNOWN || self.letters.len() >= MARK;
            if self.text {
                return;
            }
            self.letters.push(letter);
        }
    }
}

/// Whether it would take long to find where pictures within content end: at each beginning the crate looks for
/// the next end, and at each end that may be one for the next beginning.
fn is_slow(content: &[u8]) -> bool {
    let steps = |from: &str, to: &str| -> usize {
        let mut next = memmem::find_iter(content, to).peekable();
        let step = |place| {
            while next.next_if(|next| *next < place).is_some() {}
            next.peek().map_or(content.len(), |next| *next) - place
        };
        memmem::find_iter(content, from).map(step).sum()
    };
    steps("BI", "EI") + steps("EI", "BI") > SEARCHED
}
