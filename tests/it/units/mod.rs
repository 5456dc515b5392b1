//! What single functions of the library promise, where no workspace and no program is needed to see it.

mod base;
mod cli;
mod dates;
mod form;
mod gather;
mod judge;
mod model;
mod network;
mod problem;
mod render;
mod report;
mod saved;
mod table;
mod world;
mod write;
mod yaml;
