//! `form export`: a workbook for each agency, or one for several.

use std::path::{Path, PathBuf};
use std::slice;

use crate::base::legible;
use crate::change::form::files::{Files, Form};
use crate::change::{cannot_write, not_written};
use crate::cli::options::lets;
use crate::cli::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::render::form::{self, assignment};
use crate::words::{self, form::Loss, known};
use crate::world::root::Root;
use crate::world::write::{self, Alone, Before, Content::Bytes, Mode, NewFile};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
    #[arg(long)]
    force: bool,
}

const FOLDER: &str = "formulir";
/// Indicators and pieces that a workbook may have; `gather` reads no more.
const ROWS: usize = 20_000;
/// Agencies that all workbooks list, for each names every one.
pub(in crate::cli) const LISTED: usize = 60_000;

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    let run = console.read_even_empty(&Opening::default())?;
    console.incomplete(&run);
    let report = Report::of(&run).ok_or(Trouble::NoScore)?;
    let (root, shown) = console.global.workspace()?;
    let page = console.page;
    let opd = known(&arguments.opd, report.workspace.agencies.iter())?;
    let root = Root::open(&root, &shown);
    let files = Files::of(&report, &root, &shown);
    let forms = files.forms(|id| lets(&opd, id), page.language)?;
    let target = console.global.output.clone().unwrap_or_else(|| PathBuf::from(FOLDER));
    let single = target.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"));
    let file = |form: &Form| format!("{}.xlsx", report.workspace.agencies[form.0].id);
    // For all agencies together there is one more workbook, which says who leads what.
    let assigning =
        arguments.opd.is_empty().then(|| format!("{}.xlsx", words::form::assignment_name(page.language)));
    let workbooks: Vec<(PathBuf, &[Form])> = if single {
        vec![(target.clone(), &forms)]
    } else {
        let assigning = assigning.iter().map(|name| (target.join(name), &[][..]));
        assigning.chain(forms.iter().map(|form| (target.join(file(form)), slice::from_ref(form)))).collect()
    };
    let rows = |forms: &[Form]| {
        let answers = forms.iter().flat_map(|(_, answers)| answers);
        answers.map(|answer| 1 + answer.pieces.len() + answer.proposed.len()).sum::<usize>()
    };
    let listed = workbooks.len() * report.workspace.agencies.len();
    if workbooks.iter().any(|(_, forms)| rows(forms) > ROWS) || listed > LISTED {
        return Err(Trouble::FormTooLarge { limit: if listed > LISTED { LISTED } else { ROWS } }.into());
    }
    workbooks.iter().try_for_each(|(path, _)| console.may_write("-o", path))?;
    let name = |path: &Path| legible::line(&path.to_string_lossy(), 300);
    let below = |file: &str| name(&target.join(file));
    // Each is looked at before it is written, and must then still be what it was.
    let sums = workbooks.iter().map(|(path, _)| write::sum(path).map_err(cannot_write(path)));
    let sums: Vec<Option<String>> = sums.collect::<Result<_, _>>()?;
    let losses = workbooks.iter().filter(|_| !arguments.force);
    let losses: Vec<(String, Loss)> =
        losses.filter_map(|(path, _)| Some((name(path), files.loss(path)?))).collect();
    if !losses.is_empty() {
        return Err(Trouble::FormsInTheWay { files: losses }.into());
    }
    let rendered: Vec<(PathBuf, Vec<u8>)> = workbooks
        .into_iter()
        .map(|(path, forms)| {
            let assigns = !single && forms.is_empty();
            let bytes =
                if assigns { assignment::render(&report, page) } else { form::render(&report, forms, page) };
            (path, bytes)
        })
        .collect();
    let before = sums.iter().map(|sum| match sum {
        _ if arguments.force => Before::Anything,
        Some(sum) => Before::Sum(sum),
        None => Before::Nothing,
    });
    if single {
        for ((path, bytes), before) in rendered.iter().zip(before) {
            write::keep(path, bytes, before, Mode::Usual).map_err(not_written(|_| name(path)))?;
        }
    } else {
        let names: Vec<String> = assigning.into_iter().chain(forms.iter().map(file)).collect();
        let files = rendered.iter().zip(&names).zip(before);
        let files = files.map(|(((_, bytes), name), before)| NewFile { name, content: Bytes(bytes), before });
        let (alone, meanwhile) = Alone::with_new(&target).map_err(not_written(below))?;
        console.meanwhile(&meanwhile);
        alone.write(&files.collect::<Vec<_>>()).map_err(not_written(below))?;
    }
    console.note(&words::form::exported(page.language, rendered.len(), &name(&target)));
    Ok(Exit::of(run.complete))
}
