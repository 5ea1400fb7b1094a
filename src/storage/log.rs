//! A file that grows by lines while something goes on: each is on the disk before the next is written.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::disk::{Fs, Op};
use super::failure::Failure;

/// An open log. A line that could not be written wholly is taken away again before the next.
#[derive(Debug)]
pub struct Log {
    fs: Fs,
    path: PathBuf,
    file: File,
    /// Bytes of whole lines.
    whole: u64,
    /// Whether something may stand behind them.
    torn: bool,
}

impl Fs {
    /// A log that holds this text and nothing else, in place of what stood at the path.
    ///
    /// # Errors
    /// As [`Fs::write`]; what stood there before is whole then.
    pub fn log(&self, path: &Path, text: &str) -> Result<Log, Failure> {
        self.write(path, text)?;
        let file = self
            .open_pipe(path)
            .map_err(|error| Failure::writing(path, &error))?;
        Ok(Log {
            fs: self.clone(),
            path: path.to_owned(),
            file,
            whole: text.len() as u64,
            torn: false,
        })
    }
}

impl Log {
    /// Adds lines and waits until they are on the disk.
    ///
    /// # Errors
    /// When the disk is full or gone. The lines can be added again then.
    pub fn add(&mut self, lines: &str) -> Result<(), Failure> {
        let told = |error: &std::io::Error| Failure::writing(&self.path, error);
        if self.torn {
            let cut = self
                .fs
                .step(Op::Write, &self.path)
                .and_then(|()| self.file.set_len(self.whole));
            cut.map_err(|error| told(&error))?;
        }
        self.torn = true;
        let written = self.fs.put(&self.path, &mut self.file, lines.as_bytes());
        let written = written.and_then(|()| self.fs.sync(&self.path, &self.file));
        written.map_err(|error| told(&error))?;
        (self.torn, self.whole) = (false, self.whole + lines.len() as u64);
        Ok(())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}
