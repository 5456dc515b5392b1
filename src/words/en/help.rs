//! The help texts of the command line.

use crate::words::Usage;

/// The help of a command (`"form export"`; `""` for the program itself), or of one of its arguments.
pub fn help(command: &str, argument: Option<&str>) -> Option<&'static str> {
    Some(match (command, argument) {
        ("", None) => {
            "Checks a region's readiness for the Smart City evaluation: evidence, score, and what remains"
        }
        ("score", None) => "The index as claimed, supported and verified; pillars; the biggest gaps",
        ("gaps", None) => "Everything that remains: points, cause, agency, due date, what to do",
        ("validate", None) => "Every problem in every file, each with its place and remedy",
        ("explain", None) => "Explains a problem code, an indicator, or the arithmetic of the index",
        ("form", None) => "Spreadsheet forms for agencies: made, and read back",
        ("form export", None) => {
            "Makes Excel forms in the folder -o [default: formulir]; -o NAME.xlsx: one workbook"
        }
        ("form export", Some("force")) => {
            "Overwrite forms that were filled in and not taken in, and other files"
        }
        ("form export", Some("opd")) => "Only these agencies (separated by commas)",
        ("form import", None) => {
            "Reads forms that were filled in, and changes only what they touch in the evidence files"
        }
        ("form import", Some("files")) => "Forms that were filled in (.xlsx)",
        ("form import", Some("dry_run")) => "Show what would change; write nothing",
        ("form import", Some("opd")) => "Only rows of these agencies (separated by commas)",
        ("init", None) => "Makes a new workspace whose comments say what goes where",
        ("plan", None) => "The cheapest way to an index: steps, load per agency, and who cannot make it",
        ("plan", Some("reach")) => "The official index to reach, e.g. 2.81 [default: the target's index]",
        ("plan", Some("format")) => "Output: table or json [default: table]",
        ("compare", None) => {
            "What changed since an earlier state: official improvement, what rose and fell, and why"
        }
        ("compare", Some("earlier")) => "A workspace's folder, a saved score JSON, a git revision, or a date",
        ("compare", Some("format")) => "Output: table, json or markdown [default: table]",
        ("trend", None) => "The index over the git history, with a projection to the deadline",
        ("trend", Some("format")) => "Output: table, json or csv [default: table]",
        ("score", Some("no_worse_than")) => {
            "Exit with 1 when the index or an indicator fell since this revision, date or saved JSON"
        }
        ("review", None) => "Records verdicts on the evidence; without an indicator, what waits for one",
        ("review", Some("indicator")) => "The indicator whose evidence is judged; alone: what can be judged",
        ("review", Some("requirement")) => "Only the evidence for this requirement",
        ("review", Some("file")) => "The document, by its path in the workspace",
        ("review", Some("link")) => "The evidence, by its address",
        ("review", Some("accept")) => "It proves what is asked",
        ("review", Some("reject")) => "It does not; needs --note",
        ("review", Some("level")) => "Limit the verified value to N; needs --note",
        ("review", Some("note")) => "Why",
        ("review", Some("reviewer")) => "Who judges [default: SIAK_CHECK_REVIEWER]",
        ("review", Some("reviewer_opd")) => {
            "The reviewer's agency (or secretariat), whose evidence is left to others"
        }
        ("review", Some("to")) => "File in reviews/ [default: the reviewer's of this day]",
        ("review", Some("next")) => "Walk through what waits, the most valuable first",
        ("review", Some("opd")) => "Only evidence of this agency (several with commas)",
        ("review", Some("pillar")) => "Only this pillar (several with commas; cross-pillar)",
        ("review", Some("limit")) => "At most N documents",
        ("survey", None) => "Summary of surveys: respondents, mean, spread, no-answers; their problems",
        ("survey", Some("files")) => "Survey files (CSV or XLSX)",
        ("survey", Some("format")) => "Output: table or json [default: table]",
        ("schema", None) => "JSON Schema of a kind of file, for editors; `evidence -C DIR` names its ids",
        ("schema", Some("kind")) => "settings, opd, evidence, review, instrument or pillar",
        ("rank", None) => "Many workspaces in one table, as in the official result list",
        ("rank", Some("folders")) => "Workspaces, or folders that hold several",
        ("rank", Some("profile")) => "Only this profile (several with commas)",
        ("rank", Some("sort")) => "Sort by final, region or improvement [default: final]",
        ("rank", Some("limit")) => "At most N rows",
        ("rank", Some("format")) => "Output: table, json, csv or markdown [default: table]",
        ("rank", Some("reading")) => {
            "The reading compared: claimed, supported or verified [default: verified]"
        }
        ("bundle", None) => {
            "Gathers the proof in the order of the form in a folder or .zip (-o), with index and SHA-256"
        }
        ("bundle", Some("opd")) => "Only proof of these agencies (several with commas)",
        ("bundle", Some("allow_unsound")) => "Take in proof that does not hold, marked UNSOUND",
        ("bundle", Some("verify")) => "Check that this bundle (folder or .zip) is whole",
        (_, Some("directory")) => "Workspace [default: found upward from the current folder]",
        (_, Some("indicators")) => "Use the instrument in this folder instead of the workspace's choice",
        (_, Some("lang")) => "Language: id or en [default: SIAK_CHECK_LANG, workspace, locale, id]",
        (_, Some("as_of")) => "Judge as of this date, e.g. 2024-10-30 [default: today]",
        (_, Some("output")) => "Write the result to this file",
        (_, Some("color")) => "Colour: auto, always or never; NO_COLOR is respected [default: auto]",
        (_, Some("quiet")) => "No remarks on stderr",
        (_, Some("help")) => "Show help",
        (_, Some("version")) => "Show the version",
        (_, Some("check_links")) => "Open every link and report those that show no document",
        (_, Some("allow_private_links")) => "Accept links into private networks too",
        (_, Some("link_cache")) => {
            "Keep the results of --check-links in this file [default: the user's cache folder]"
        }
        ("score", Some("by")) => "Group by pillar, dimension, opd or indicator [default: pillar]",
        ("score" | "gaps", Some("format")) => "Output: table or json [default: table]",
        ("score", Some("fail_under")) => "Exit with 1 when the official index is below this number",
        ("score", Some("reading")) => {
            "The index compared: claimed, supported or verified [default: verified]"
        }
        ("gaps", Some("opd")) => "Only this agency (several with commas; secretariat, unassigned)",
        ("gaps", Some("pillar")) => "Only this pillar (several with commas; cross-pillar)",
        ("gaps", Some("cause")) => "Only this cause: work, evidence, review (several with commas)",
        ("gaps", Some("limit")) => "At most N rows",
        ("gaps", Some("sort")) => "Sort by points, due or effort [default: points]",
        ("validate", Some("format")) => "Output: text, short, json or github [default: text]",
        ("report", None) => "Documents for the meeting: HTML, XLSX, WhatsApp recap, calendar, Markdown, CSV",
        ("report", Some("format")) => "Output: html, xlsx, whatsapp, ics, markdown or csv [default: html]",
        ("report", Some("opd")) => {
            "Only this agency's part (or secretariat, unassigned): html, whatsapp, ics"
        }
        ("report", Some("reach")) => {
            "The index that the plan is to reach: html, xlsx, markdown [default: the target's]"
        }
        ("report", Some("due")) => {
            "The date that the whatsapp recap asks for [default: the last working day before the deadline]"
        }
        ("report", Some("table")) => {
            "One CSV table only: summary, dimensions, pillars, agencies, indicators, remaining or problems"
        }
        ("explain", Some("topic")) => "A problem code, an indicator's id, or `index`",
        ("init", Some("folder")) => "Folder of the workspace [default: the current folder]",
        ("init", Some("region")) => "Name of the region",
        ("init", Some("deadline")) => "Day of the evaluation, e.g. 2024-11-11",
        ("init", Some("instrument")) => "Built-in instrument [default: smart-city-2023]",
        ("init", Some("profile")) => "Profile of weights [default: the instrument's]",
        _ => return None,
    })
}

/// Headings and fixed phrases of help and of usage errors.
pub const fn usage(usage: Usage) -> &'static str {
    match usage {
        Usage::Usage => "Usage:",
        Usage::Commands => "Commands",
        Usage::Arguments => "Arguments",
        Usage::Options => "Options",
        Usage::OptionsPlaceholder => "[OPTIONS]",
        Usage::CommandPlaceholder => "COMMAND",
        Usage::Error => "error:",
        Usage::UnknownArgument => "unknown argument:",
        Usage::UnknownCommand => "unknown command:",
        Usage::BadValue => "unknown value for",
        Usage::Missing => "incomplete:",
        Usage::NoValue => "needs a value:",
        Usage::Twice => "only once:",
        Usage::Together => "cannot be used together:",
        Usage::Other => "the arguments cannot be used:",
        Usage::Choices => "choices:",
        Usage::DidYouMean => "did you mean:",
        Usage::SeeHelp => "See `siak-check --help`.",
    }
}
