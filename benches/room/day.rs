//! Eight hours of workshops in a quarter of an hour: votes, people who come and go, cut lines; whether memory stays what it was.

use std::io;
use std::time::{Duration, Instant};

use tokio::time::{sleep, timeout};

use super::program::Program;
use super::{PHONES, Phone, join, rounds};

/// Quarters of an hour in a working day. In each of them a room votes twice.
const QUARTERS: usize = 32;
/// How long one of them takes here: the day in a quarter of an hour.
const QUARTER: Duration = Duration::from_secs(28);
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
        let over = Instant::now() + QUARTER;
        let option = 1 + u8::from(quarter % 2 == 0);
        // Each time the vote is begun anew, and has the next number.
        for phone in &mut phones {
            phone.opened(quarter as u64).await?;
        }
        rounds(&mut phones, option, 2).await?;
        let mut lost = 0;
        for phone in &mut phones {
            let counted = timeout(Duration::from_secs(10), phone.counted(option)).await;
            lost += u32::from(!matches!(counted, Ok(Ok(()))));
        }
        phones = come_and_go(port, phones).await?;
        program.type_in("close")?;
        program.type_in("reveal")?;
        program.type_in("reset")?;
        sleep(over.saturating_duration_since(Instant::now())).await;
        if quarter == QUARTERS / 8 {
            first = program.memory();
        }
        println!(
            "quarter {quarter} of {QUARTERS}: {} phones, {lost} votes lost, {} MB, {:.0} s",
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
