//! What is wrong with a bundle.

use super::{BAD, Page, styled};
use crate::base::legible;
use crate::report::bundle::verify::Damage;
use crate::words::choose;

/// A line for everything wrong, and how much there is.
pub fn render(damages: &[(String, Damage)], files: usize, page: Page) -> String {
    let mut shown = String::new();
    for (path, damage) in damages {
        let path = legible::line(path, 300);
        shown += &format!("{path}: {}\n", styled(BAD, &choose!(page.language, bundle::damage(damage))));
    }
    shown + &choose!(page.language, bundle::verified(files, damages.len())) + "\n"
}
