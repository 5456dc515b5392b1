//! From the files as written to the model as meant. What cannot be meant is reported and left out.

mod agency;
mod answer;
mod indicator;
pub mod instrument;
mod lookup;
pub mod piece;
pub mod review;
pub mod workspace;

pub use lookup::value_on_scale;
