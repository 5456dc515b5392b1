//! The instrument of a workspace: given, its own or built in.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use super::{Request, file::document, file::documents};
use crate::base::{path, source::Sources, source::Span};
use crate::model::{instrument::Instrument, resolve};
use crate::problem::{Diagnostics, Thing};
use crate::read::decode::{Id, Located};
use crate::read::document::{instrument::Method, pillar::Pillar, settings::Settings};
use crate::read::sources::{self, InstrumentFiles, Reader};
use crate::world::root::Root;

/// The instrument of a workspace that names none.
pub const DEFAULT_INSTRUMENT: &str = "smart-city-2023";

/// The instrument: the folder given, else the workspace's own, else the built-in one that it names.
pub(super) fn choose(
    request: Request<'_>,
    settings: Option<&Settings>,
    reader: &mut Reader,
) -> Option<Arc<Instrument>> {
    if let Some(folder) = request.indicators {
        return read_instrument(folder, reader.sources, reader.diagnostics).map(Arc::new);
    }
    let own = reader.own_instrument();
    let wanted = settings?.instrument.as_ref();
    let (instrument, known) = if let Some(files) = own {
        let instrument = Arc::new(assemble(&files, reader.sources, reader.diagnostics)?);
        let known = vec![instrument.id.clone()];
        (Some(instrument).filter(|own| wanted.is_none_or(|id| id.value.0 == own.id)), known)
    } else {
        let id = wanted.map_or(DEFAULT_INSTRUMENT, |id| &id.value.0);
        (built_in(id), sources::built_in_instruments().map(str::to_owned).collect())
    };
    if let (None, Some(id)) = (&instrument, wanted) {
        let known = known.iter().map(String::as_str);
        reader.diagnostics.unknown(id.span, Thing::Instrument, &id.value.0, known);
    }
    instrument
}

pub fn read_instrument(
    folder: &Path,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Instrument> {
    let shown = format!("{}/", path::shown(folder).trim_end_matches('/'));
    let files = Reader { root: &Root::open(folder, &shown), sources, diagnostics }.instrument("");
    assemble(&files, sources, diagnostics)
}

/// A built-in instrument, read once however many workspaces use it.
pub fn built_in(id: &str) -> Option<Arc<Instrument>> {
    static READ: LazyLock<Mutex<BTreeMap<String, Arc<Instrument>>>> = LazyLock::new(Mutex::default);
    let lock = || READ.lock().expect("nothing panics while it is held");
    if let Some(instrument) = lock().get(id) {
        return Some(Arc::clone(instrument));
    }
    // Not while the lock is held: reading an instrument may read the one that it extends.
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let files = sources::built_in(id, &mut sources)?;
    let instrument = assemble(&files, &sources, &mut diagnostics);
    let instrument = Arc::new(instrument.expect("tests read every built-in instrument without a problem"));
    lock().insert(id.to_owned(), Arc::clone(&instrument));
    Some(instrument)
}

fn assemble(files: &InstrumentFiles, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Instrument> {
    let pillars: Vec<(Span, Pillar)> = documents(&files.pillars.read, sources, diagnostics);
    // Without one of its files it would score something else, and every answer to that would look unknown.
    if pillars.len() < files.pillars.present.len() {
        return None;
    }
    let (span, method): (Span, Method) = document(files.method?, sources, diagnostics)?;
    let own = method.id.as_ref().map(|id| id.value.0.as_str());
    let mut other = |named: Option<&Located<Id>>| {
        let Some(id) = named else { return Some(None) };
        let found = if own == Some(&*id.value.0) { None } else { built_in(&id.value.0) };
        if found.is_none() {
            let known = sources::built_in_instruments();
            diagnostics.unknown(id.span, Thing::Instrument, &id.value.0, known);
        }
        found.map(Some)
    };
    let base = other(method.extends.as_ref().map(|extends| &extends.instrument))?;
    let before = other(method.succeeds.as_ref().map(|succeeds| &succeeds.instrument))?;
    let others = (base.as_deref(), before.as_deref());
    resolve::instrument::instrument(&method, span, pillars, others, diagnostics)
}
