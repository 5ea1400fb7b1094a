//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

#[cfg(feature = "app")]
mod app_author;
#[cfg(feature = "app")]
mod app_language;
#[cfg(feature = "app")]
mod app_play;
#[cfg(feature = "app")]
mod app_saving;
#[cfg(feature = "app")]
mod app_screens;
#[cfg(feature = "app")]
mod app_support;
#[cfg(feature = "app")]
mod app_trouble;
#[cfg(feature = "app")]
mod app_wall;
mod assist;
mod check_editor;
mod check_glyphs;
mod cli_check;
mod cli_ends;
mod cli_export;
mod cli_faults;
mod cli_new;
mod cli_output;
mod cli_parts;
mod cli_play;
mod cli_play_keep;
mod cli_scenes;
mod cli_script;
mod cli_terminal;
mod cli_test;
mod compare;
mod docs;
mod draw;
mod editors;
mod going_round;
mod graph;
mod hashes;
mod lab_balance;
mod lab_calibrate;
mod lab_determinism;
mod lab_ensemble;
mod lab_library;
mod lab_prove;
mod lab_simulate;
mod lab_what_if;
mod languages;
mod languages_any;
mod lsp;
mod numeral;
mod odds_shown;
mod play;
mod play_away;
mod play_calls;
mod play_edit;
mod play_hidden;
mod play_memory;
mod play_place;
mod play_route;
mod play_start;
mod present;
mod present_stage;
mod promoted;
mod report;
mod scale;
mod server;
mod sim_acts;
mod sim_calibration;
mod sim_decision;
mod sim_fast;
mod sim_luck;
mod sim_parity;
mod sim_properties;
mod sim_same_numbers;
mod sim_why;
mod sim_world;
mod storage;
mod storage_kind;
mod storage_places;
mod story_broken;
mod story_emphasis;
mod story_format;
mod story_hostile;
mod story_others;
mod story_parse;
mod story_parts;
mod story_quick;
mod story_reference;
mod story_sidecar;
mod story_sidecar_kept;
mod story_unmerged;
mod story_values;
mod support;
mod tidy;
mod vote;
#[cfg(feature = "app")]
mod window_author;
#[cfg(feature = "app")]
mod window_debrief;
#[cfg(feature = "app")]
mod window_gamepad;
#[cfg(feature = "app")]
mod window_play;
#[cfg(feature = "app")]
mod window_support;
#[cfg(feature = "app")]
mod window_trouble;
mod words;
mod workshop;
