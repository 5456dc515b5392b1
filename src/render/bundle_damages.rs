//! What is wrong with a bundle.

use super::{BAD, Page, styled};
use crate::base::legible;
use crate::report::bundle::verify::Damage;
use crate::words;

/// A line for everything wrong, and how much there is.
pub fn render(damages: &[(String, Damage)], files: usize, page: Page) -> String {
    let mut shown = String::new();
    for (path, damage) in damages {
        let path = legible::line(path, 300);
        shown += &format!("{path}: {}\n", styled(BAD, &words::bundle::damage(page.language, damage)));
    }
    shown + &words::bundle::verified(page.language, files, damages.len()) + "\n"
}
