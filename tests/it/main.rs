//! The one integration binary: what players, facilitators and authors rely on, tested the way they use it.

mod acts_told;
#[cfg(feature = "app")]
mod app_access;
#[cfg(feature = "app")]
mod app_arrows;
#[cfg(feature = "app")]
mod app_author;
#[cfg(feature = "app")]
mod app_career;
#[cfg(feature = "app")]
mod app_displays;
#[cfg(feature = "app")]
mod app_fits;
#[cfg(feature = "app")]
mod app_heard;
#[cfg(feature = "app")]
mod app_journal;
#[cfg(feature = "app")]
mod app_journal_late;
#[cfg(feature = "app")]
mod app_journal_more;
#[cfg(feature = "app")]
mod app_language;
#[cfg(feature = "app")]
mod app_layout;
#[cfg(feature = "app")]
mod app_letters;
#[cfg(feature = "app")]
mod app_pace;
#[cfg(feature = "app")]
mod app_play;
#[cfg(feature = "app")]
mod app_predict;
#[cfg(feature = "app")]
mod app_saving;
#[cfg(feature = "app")]
mod app_screens;
#[cfg(all(feature = "app", target_os = "linux"))]
mod app_sound;
#[cfg(feature = "app")]
mod app_strokes;
#[cfg(feature = "app")]
mod app_support;
#[cfg(feature = "app")]
mod app_trouble;
#[cfg(feature = "app")]
mod app_wall;
#[cfg(feature = "app")]
mod app_wall_door;
#[cfg(feature = "app")]
mod app_wall_fits;
#[cfg(feature = "app")]
mod app_wall_pages;
#[cfg(feature = "app")]
mod app_wall_setup;
#[cfg(feature = "app")]
mod app_wall_tables;
mod assist;
mod browser;
mod calendar;
mod career;
mod career_cli;
mod career_told;
mod check_editor;
mod check_glyphs;
mod claims;
mod cli_check;
mod cli_ends;
mod cli_export;
mod cli_faults;
mod cli_kinds;
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
mod coverage;
mod debrief;
mod debrief_people;
mod debrief_runs;
mod debrief_truth;
mod docs;
mod draw;
mod editors;
mod going_round;
mod graph;
mod hashes;
mod journal;
mod journal_cli;
mod journal_kept;
mod journal_shown;
mod lab_balance;
mod lab_bars;
mod lab_calibrate;
mod lab_determinism;
mod lab_ensemble;
mod lab_library;
mod lab_prove;
mod lab_simulate;
mod lab_what_if;
mod lab_when;
mod languages;
mod languages_any;
mod lsp;
mod numeral;
mod odds_shown;
mod packaging;
mod play;
mod play_away;
mod play_calls;
mod play_edit;
mod play_hidden;
mod play_memory;
mod play_migrate;
mod play_route;
mod play_shelve;
mod play_start;
mod present;
mod present_frame;
mod present_stage;
mod report;
mod scale;
#[cfg(unix)]
mod scripts;
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
mod sound;
mod storage;
mod storage_kept;
mod storage_kind;
mod storage_places;
mod story_broken;
mod story_condition;
mod story_de;
mod story_edited;
mod story_emphasis;
mod story_format;
mod story_hostile;
mod story_others;
mod story_parse;
mod story_parts;
mod story_reference;
mod story_translation;
mod story_translation_kept;
mod story_translation_remarks;
mod story_unmerged;
mod story_values;
mod support;
mod tidy;
mod vote;
mod weeks;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_author;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_debrief;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_gamepad;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_play;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_reader;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_support;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_trouble;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_wall;
#[cfg(all(feature = "app", target_os = "linux"))]
mod window_workshop;
mod words;
mod workshop;
