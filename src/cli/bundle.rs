//! `bundle`: the proof in the order of the form, ready for upload; and whether a bundle is still what it was.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::options::unused;
use super::{Args, Console, Exit, Opening, Report, Result, Trouble};
use crate::base::show::Cut;
use crate::change::bundle::{self, Refusal};
use crate::gather::bundle::INDEX_FILE;
use crate::problem::Severity;
use crate::render::bundle as render;
use crate::report::bundle::{ANSWERS_FILE, Bundle, PAGE_FILE};
use crate::words::{self, known};
use crate::world::{root::Root, standing};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "ID")]
    opd: Vec<String>,
    #[arg(long)]
    allow_unsound: bool,
    #[arg(long, value_name = "BUNDLE", conflicts_with_all = ["opd", "allow_unsound", "check_links", "allow_private_links", "link_cache"])]
    verify: Option<PathBuf>,
    #[command(flatten)]
    links: Opening,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Result<Exit> {
    if let Some(place) = &arguments.verify {
        return verify(place, console);
    }
    let place = console.global.output.as_deref().ok_or(Trouble::NoPlace)?;
    if standing::exists(place) {
        return Err(Trouble::PlaceTaken { place: place.display().to_string() }.into());
    }
    let root = Root::open(&console.global.workspace()?.0, "");
    // Documents are hashed before they are checked and while they are copied: what is bundled was checked.
    let before = console.read()?;
    let named = bundle::named(&before);
    let sums = console.counting(Some(named.len()), |step| bundle::sums(&root, &named, step))?;
    let run = console.read_opening(&arguments.links)?;
    let language = console.page.language;
    let Some(report) = Report::of(&run).filter(|_| run.complete) else {
        console.problems(&run);
        console.say(&words::bundle::incomplete(language, run.count(Severity::Error)));
        return Ok(Exit::Fail);
    };
    let opd = known(&arguments.opd, report.workspace.agencies.iter())?;
    let agencies: BTreeSet<usize> = opd.iter().filter_map(|id| report.workspace.agency(id)).collect();
    let bundle = Bundle::of(&report, &Vec::from_iter(agencies), &sums, language);
    let counts = bundle.counts();
    if let Some((refusal, problems)) = bundle::refusal(&bundle, &report, arguments.allow_unsound)? {
        console.found(&problems, &run);
        console.say(&match refusal {
            Refusal::Elsewhere => words::bundle::elsewhere(language, problems.len()),
            Refusal::Private => words::bundle::private(language).to_owned(),
            Refusal::Unsound => words::bundle::refused(language, counts.unsound),
        });
        return Ok(Exit::Fail);
    }
    let page = console.page;
    let own = [
        (PAGE_FILE, render::html(&bundle, &report, page)),
        (INDEX_FILE, render::index(&bundle, &report, page)),
        (ANSWERS_FILE, render::answers(&bundle, &report, page)),
    ];
    console
        .counting(Some(counts.files), |step| bundle::write(&bundle, &own, &root, place, run.today, step))?;
    let held = words::bundle::counts(language, &counts);
    console.say(&words::bundle::written(language, Cut(&place.to_string_lossy()), &held, counts.unsound));
    Ok(Exit::Pass)
}

fn verify(place: &Path, console: &mut Console) -> Result<Exit> {
    console.reads([place.to_path_buf()])?;
    unused(&[
        ("--directory", console.global.directory.is_some()),
        ("--indicators", console.global.indicators.is_some()),
        ("--as-of", console.global.as_of.is_some()),
    ])?;
    let (files, damages) = console.counting(None, |step| bundle::verify(place, step))?;
    console.result(&render::damages(&damages, files, console.page))?;
    Ok(Exit::of(damages.is_empty()))
}
