//! Tests.

mod sim_acts;
mod sim_calibration;
mod sim_decision;
mod sim_fast;
mod sim_golden;
mod sim_luck;
mod sim_parity;
mod sim_properties;
mod sim_why;
mod sim_world;
