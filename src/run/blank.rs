//! A workspace in which nothing is said yet: what an output looks like is known without one that is read.

use super::{DEFAULT_INSTRUMENT, Readiness, ScoredWorkspace, built_in, file::alone};
use crate::gather::Gathered;
use crate::judge::{assess::assess, check::Scene, check::check};
use crate::model::{resolve, resolve::workspace::Written};
use crate::read::document::settings::Settings;

pub fn blank() -> Readiness {
    let instrument = built_in(DEFAULT_INSTRUMENT).expect("it is built in");
    let settings = alone::<Settings>("region: –\ndeadline: 2024-12-31\n");
    let (settings, mut diagnostics) = settings.expect("they are whole");
    let today = settings.deadline.as_ref().expect("it is stated").value;
    let written = Written::default();
    let resolved = resolve::workspace::workspace(settings, written, &instrument, today, &mut diagnostics);
    let workspace = resolved.workspace;
    let mut gathered = Gathered::default();
    gathered.surveys.taken = vec![Vec::new(); workspace.answers.len()];
    let scene =
        Scene { instrument: &instrument, workspace: &workspace, gathered: &gathered, today, shown: "" };
    let findings = check(scene, &mut diagnostics);
    let assessment = assess(&instrument, &workspace, &gathered, &findings);
    let scored = Some(ScoredWorkspace { workspace, gathered, findings, assessment });
    Readiness { complete: true, today, instrument: Some(instrument), scored, ..Readiness::default() }
}
