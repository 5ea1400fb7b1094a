//! Eight hours of workshops in minutes: votes, people who come and go, cut lines; whether memory stays what it was.

use std::io;
use std::time::Instant;

use super::program::Program;
use super::{PHONES, Phone, join, rounds};

/// Quarters of an hour in a working day. In each of them a room votes twice.
const QUARTERS: usize = 32;
/// In each of them so many lie in a pocket and come back,
const ASLEEP: usize = 60;
/// and so many go home, for others to come.
const LEAVING: usize = 3;

/// Plays the day.
pub(super) async fn measure() -> io::Result<()> {
    let mut program = Program::start()?;
    let port = program.port();
    program.until("Vote 1 is open")?;
    let mut phones = join(port, PHONES).await?;
    let begun = Instant::now();
    let mut first = 0;
    for quarter in 1..=QUARTERS {
        let option = 1 + u8::from(quarter % 2 == 0);
        rounds(&mut phones, option, 2).await?;
        phones = come_and_go(port, phones).await?;
        program.type_in("close")?;
        program.type_in("reveal")?;
        program.type_in("reset")?;
        if quarter == QUARTERS / 8 {
            first = program.memory();
        }
        println!(
            "quarter {quarter} of {QUARTERS}: {} phones, {} MB, {:.0} s",
            phones.len(),
            program.memory() / 1024,
            begun.elapsed().as_secs_f64()
        );
    }
    let last = program.memory();
    println!(
        "memory after the day {:.2} times what it was after its first hour",
        last as f64 / first.max(1) as f64
    );
    Ok(())
}

/// Some phones are cut off and come back, some go for good and others come.
async fn come_and_go(port: u16, mut phones: Vec<Phone>) -> io::Result<Vec<Phone>> {
    let asleep: Vec<String> = phones.drain(..ASLEEP).map(Phone::cut).collect();
    phones.drain(..LEAVING).for_each(drop);
    for token in asleep {
        phones.push(Phone::back(port, token).await?);
    }
    phones.append(&mut join(port, LEAVING).await?);
    Ok(phones)
}
