//! How a room of 300 phones fares: joining, voting, beside floods, and after a cut. Loopback only, bounded in count and time.
//!
//! `cargo bench --bench room --no-default-features`; with `-- day` behind it, a day of workshops in a quarter of an hour. The server starts
//! with a soft limit of 256 open files, as some systems give. What loopback cannot show: 20 to 30 phones share a radio cell.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod day;
mod phone;
mod program;

use std::time::{Duration, Instant};

use phone::{Desk, Phone};
use program::Program;
use tokio::runtime::Builder;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

/// Phones in the room.
const PHONES: usize = 300;
/// Connections that send half a head and wait.
const HALF_OPEN: usize = 900;
/// Connections that ask as fast as they are answered.
const FLOODING: usize = 100;
/// Phones that vote one after another.
const ONE_BY_ONE: u64 = 100;
/// How long a flood lasts.
const FLOOD: Duration = Duration::from_secs(6);

type Times = Vec<Duration>;

fn main() -> std::io::Result<()> {
    // Cargo asks every bench to list its tests.
    if std::env::args().any(|argument| argument == "--list") {
        return Ok(());
    }
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        // The flood is a process of its own, as it would be a machine of its own.
        Some("flood") => runtime.block_on(flood(arguments.next().unwrap_or_default().parse().unwrap_or(0))),
        Some("day") => runtime.block_on(day::measure()),
        _ => runtime.block_on(measure()),
    }
}

async fn measure() -> std::io::Result<()> {
    let mut program = Program::start()?;
    let port = program.port();
    let idle = program.memory();
    // One phone, nothing else: what the rest is held to.
    let mut alone = vec![Phone::join(port).await?];
    program.until("Vote 1 is open")?;
    let one = rounds(&mut alone, 1, 40).await?;
    say("one phone alone, a vote", &one, None);

    let begun = Instant::now();
    let mut phones = join(port, PHONES - 1).await?;
    phones.append(&mut alone);
    println!(
        "{} phones in after {:.2} s",
        phones.len(),
        begun.elapsed().as_secs_f64()
    );
    let (cpu, begun) = (program.cpu(), Instant::now());
    let votes = rounds(&mut phones, 1, 3).await?;
    say("300 phones at once, a vote", &votes, Some(&one));
    let seen = seen(&mut phones, 2).await?;
    say(
        "300 phones at once, a vote until it is seen as counted",
        &seen,
        Some(&one),
    );
    let share = (program.cpu() - cpu).as_secs_f64() / begun.elapsed().as_secs_f64();
    println!(
        "{:.0} % of a core meanwhile, {} MB more than empty",
        share * 100.0,
        (program.memory() - idle) / 1024
    );
    program.type_in("reset")?;
    let shown = shown(&program, &mut phones).await?;
    say(
        "a vote among 300 phones until the presenter's page counts it",
        &shown,
        None,
    );
    let (cpu, begun) = (program.cpu(), Instant::now());
    sleep(Duration::from_secs(5)).await;
    let share = (program.cpu() - cpu).as_secs_f64() / begun.elapsed().as_secs_f64();
    println!("{:.1} % of a core at rest", share * 100.0);

    let mut flood = program::again(&["flood", &port.to_string()])?;
    sleep(Duration::from_millis(500)).await;
    let votes = rounds(&mut phones, 2, 4).await?;
    say(
        "300 phones beside 900 half-open and 100 flooding connections, a vote",
        &votes,
        Some(&one),
    );
    flood.kill()?;
    flood.wait()?;

    cut(port, &mut phones).await?;
    println!("{} MB at the end", program.memory() / 1024);
    Ok(())
}

/// All lose their connection at once, and come back.
async fn cut(port: u16, phones: &mut Vec<Phone>) -> std::io::Result<()> {
    let begun = Instant::now();
    let tokens: Vec<String> = phones.drain(..).map(Phone::cut).collect();
    let mut back = JoinSet::new();
    for token in tokens {
        back.spawn(Phone::back(port, token));
    }
    while let Some(phone) = back.join_next().await {
        phones.push(phone??);
    }
    println!(
        "{} phones back {:.2} s after all were cut",
        phones.len(),
        begun.elapsed().as_secs_f64()
    );
    let kept = phones.iter().filter(|phone| phone.option() == Some(2)).count();
    println!("{kept} of {} votes are what they were", phones.len());
    Ok(())
}

/// Many phones come in at once.
async fn join(port: u16, count: usize) -> std::io::Result<Vec<Phone>> {
    let mut coming = JoinSet::new();
    for _ in 0..count {
        coming.spawn(Phone::join(port));
    }
    let mut phones = Vec::new();
    while let Some(phone) = coming.join_next().await {
        phones.push(phone??);
    }
    Ok(phones)
}

/// Every phone votes, so many times; how long each request took.
async fn rounds(phones: &mut Vec<Phone>, option: u8, times: usize) -> std::io::Result<Times> {
    let mut took = Vec::new();
    for time in 0..times {
        let mut voting = JoinSet::new();
        for mut phone in phones.drain(..) {
            voting.spawn(async move {
                let took = phone
                    .vote(if time + 1 == times {
                        option
                    } else {
                        1 + u8::from(time % 2 == 0)
                    })
                    .await?;
                Ok::<_, std::io::Error>((phone, took))
            });
        }
        while let Some(voted) = voting.join_next().await {
            let (phone, time) = voted??;
            phones.push(phone);
            took.push(time);
        }
        // A phone may ask five times a second.
        sleep(Duration::from_millis(250)).await;
    }
    Ok(took)
}

/// Every phone votes and waits until its page says that it counts.
async fn seen(phones: &mut Vec<Phone>, option: u8) -> std::io::Result<Times> {
    let mut voting = JoinSet::new();
    for mut phone in phones.drain(..) {
        voting.spawn(async move {
            let begun = Instant::now();
            phone.vote(option).await?;
            let counted = timeout(Duration::from_secs(20), phone.counted(option)).await;
            counted.map_err(|_| std::io::Error::other("a vote was lost"))??;
            Ok::<_, std::io::Error>((phone, begun.elapsed()))
        });
    }
    let mut took = Vec::new();
    while let Some(voted) = voting.join_next().await {
        let (phone, time) = voted??;
        phones.push(phone);
        took.push(time);
    }
    Ok(took)
}

/// One phone after another votes, all the while the others are there; how long until the facilitator sees it.
async fn shown(program: &Program, phones: &mut [Phone]) -> std::io::Result<Times> {
    let mut desk = Desk::open(program.desk()).await?;
    desk.counts(0).await?;
    let mut took = Vec::new();
    for (number, phone) in (1..=ONE_BY_ONE).zip(phones) {
        phone.opened(2).await?;
        let begun = Instant::now();
        phone.vote(2).await?;
        let counted = timeout(Duration::from_secs(20), desk.counts(number)).await;
        counted.map_err(|_| std::io::Error::other("a vote was not shown"))??;
        took.push(begun.elapsed());
    }
    Ok(took)
}

/// People who are none.
async fn flood(port: u16) -> std::io::Result<()> {
    let mut flood = JoinSet::new();
    for _ in 0..HALF_OPEN {
        flood.spawn(async move { drop(timeout(FLOOD, phone::half_open(port)).await) });
    }
    for _ in 0..FLOODING {
        flood.spawn(async move { drop(timeout(FLOOD, phone::flood(port)).await) });
    }
    while flood.join_next().await.is_some() {}
    Ok(())
}

fn say(what: &str, took: &[Duration], beside: Option<&[Duration]>) {
    let ms = |took: &[Duration], share: f64| {
        let mut sorted = took.to_vec();
        sorted.sort_unstable();
        // As near as an index comes.
        let at = ((sorted.len() as f64 - 1.0) * share) as usize;
        sorted.get(at).copied().unwrap_or_default().as_secs_f64() * 1000.0
    };
    let (half, most) = (ms(took, 0.5), ms(took, 0.99));
    let ratio = beside
        .map(|beside| format!(", {:.1} times", most / ms(beside, 0.99)))
        .unwrap_or_default();
    println!(
        "{what}: {} requests, half within {half:.1} ms, 99 % within {most:.1} ms{ratio}",
        took.len()
    );
}
