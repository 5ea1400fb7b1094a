//! Tests.

mod sim_parity;
