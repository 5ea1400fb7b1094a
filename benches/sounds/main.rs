//! Writes every sound of the game as a WAV file, to be listened to:
//! `cargo bench --no-default-features --bench sounds -- FOLDER`.

#![expect(clippy::print_stderr, reason = "says what went wrong where people look")]

use std::path::Path;

use twohats::draw::staging::Place;
use twohats::sound::{Ambience, RATE, Samples, Sound};

fn main() -> std::process::ExitCode {
    // Cargo puts a `--bench` of its own behind what was typed.
    let typed: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let [folder] = typed.as_slice() else {
        // A plain `cargo bench` has nothing to write.
        return std::process::ExitCode::SUCCESS;
    };
    match write_all(Path::new(folder)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sounds: {folder}: {error}");
            std::process::ExitCode::from(2)
        }
    }
}

fn write_all(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for sound in Sound::ALL {
        let name: String = format!("{sound:?}")
            .replace(['(', ')', ' '], "")
            .replace(',', "-");
        std::fs::write(folder.join(format!("{name}.wav")), wav(&sound.samples()))?;
    }
    for place in Place::ALL {
        for (evening, when) in [(false, ""), (true, "-evening")] {
            let room = Ambience {
                place,
                evening,
                calm: false,
            };
            let name = format!("room-{place:?}{when}.wav");
            std::fs::write(folder.join(name), wav(&room.samples()))?;
        }
    }
    Ok(())
}

/// The file: two channels of 16 bits.
fn wav(samples: &Samples) -> Vec<u8> {
    let bytes = u32::try_from(samples.len() * 4).unwrap_or(0);
    let mut file = Vec::with_capacity(samples.len() * 4 + 44);
    file.extend(b"RIFF");
    file.extend((bytes + 36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend(1_u16.to_le_bytes());
    file.extend(2_u16.to_le_bytes());
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 4).to_le_bytes());
    file.extend(4_u16.to_le_bytes());
    file.extend(16_u16.to_le_bytes());
    file.extend(b"data");
    file.extend(bytes.to_le_bytes());
    for x in samples.iter().flatten() {
        #[expect(clippy::cast_possible_truncation, reason = "16 bits are what the file holds")]
        let whole = (x.clamp(-1.0, 1.0) * 32_767.0) as i16;
        file.extend(whole.to_le_bytes());
    }
    file
}
