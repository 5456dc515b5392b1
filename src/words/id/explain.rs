//! stub
use crate::diagnostic::Code;
/// stub
#[must_use]
pub const fn explanation(code: Code) -> &'static str {
    code.name()
}
