//! The link: it belongs to the public internet and, where it was opened, something answers that may be a
//! document.

use super::Proof;
use crate::base::link::{Attempt, Reply};
use crate::base::source::Span;
use crate::model::workspace::{Link, Place, State};
use crate::problem::Problem;

fn attempt<'a>(proof: &'a Proof) -> Option<(&'a String, &'a Attempt)> {
    let Some(Place::Link(Link { text, .. })) = &proof.piece.place else { return None };
    Some((text, proof.scene.gathered.links.get(text)?))
}

/// Whatever keeps a link from showing a document.
pub(super) fn failing(proof: &Proof) -> Option<(Span, Problem)> {
    let (link, attempt) = attempt(proof)?;
    let link = link.clone();
    let problem = match attempt {
        Attempt::Untried => return None,
        Attempt::Private => Problem::LinkPrivate { link },
        Attempt::Opened(at, reply) => {
            // When a link answered is a fact of that day; the day for which the run judges does not change
            // it.
            let tried = proof.scene.workspace.zone.date_at(*at);
            match reply {
                Reply::Document => return None,
                Reply::Silence(silence) => Problem::LinkUnreachable { link, silence: *silence, tried },
                Reply::Gone(status) => Problem::LinkGone { link, status: *status, tried },
                Reply::Login(login) => Problem::LinkNeedsLogin { link, login: login.clone(), tried },
                Reply::Detour(detour) => Problem::LinkRedirects { link, detour: *detour, tried },
            }
        }
    };
    Some((proof.piece.spans.place, problem))
}

pub(super) fn untried(proof: &Proof) -> Option<(Span, Problem)> {
    let (link, attempt) = attempt(proof)?;
    (proof.piece.state == State::Final && *attempt == Attempt::Untried)
        .then(|| (proof.piece.spans.place, Problem::LinkUntried { link: link.clone() }))
}
