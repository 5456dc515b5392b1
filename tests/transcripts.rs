//! Every command and its output in both READMEs, three pages of docs/ and tests/cmd is run and compared.
//! `TRYCMD=overwrite cargo test --test transcripts` writes what the program says now.

#[test]
fn what_the_documents_show_is_what_the_program_says() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .env("GITHUB_STEP_SUMMARY", "")
        .env("SIAK_CHECK_LANG", "")
        .env("SIAK_CHECK_REVIEWER", "")
        .env("LC_ALL", "")
        .env("LC_MESSAGES", "")
        .env("LANG", "")
        .env("COLUMNS", "80")
        .case("README.md")
        .case("docs/README.id.md")
        .case("docs/commands.md")
        .case("docs/reports.md")
        .case("docs/scoring.md")
        .case("tests/cmd/*.md");
}
