//! The career of whoever plays: one file, the generation before it, and beside them the careers put away.

use std::path::PathBuf;

use super::reading::Unfit;
use super::writer::{Content, What, older};
use super::{Folders, SetAside, name_of};
use crate::career::Career;
use crate::storage::Why;
use crate::story::text::id_problem;

/// The file's name.
const CAREER: &str = "career.ron";
/// The folder of those that were put away, and how their names end.
const AWAY: &str = "careers";
const ENDING: &str = ".career.ron";
/// What the file of a career gets behind its name that is not understood and is to make room.
const KEPT: &str = ".kept";

/// What is kept of a career.
pub(crate) enum Kept {
    /// Nothing.
    Nothing,
    /// This.
    Career(Career),
    /// A file that cannot be read, or that a newer version wrote: it is there, and stays.
    Strange(SetAside),
}

impl Folders {
    /// Where the career of whoever plays is kept.
    pub(crate) fn career_file(&self) -> Option<PathBuf> {
        Some(self.data()?.join(CAREER))
    }

    /// The career there is, and what to tell the player about it. One that cannot be understood is set aside, and the
    /// generation before it is tried.
    pub(crate) fn read_career(&self) -> (Kept, Vec<SetAside>) {
        self.writer.flush();
        let mut notes = Vec::new();
        let Some(path) = self.career_file() else {
            return (Kept::Nothing, notes);
        };
        for file in [path.clone(), older(&path)] {
            match self.read_file(&file, understood) {
                Ok(Some(career)) => return (Kept::Career(career), notes),
                Ok(None) => {}
                Err(note) if note.kept.is_none() => return (Kept::Strange(note), notes),
                Err(note) => notes.push(note),
            }
        }
        (Kept::Nothing, notes)
    }

    /// Keeps the career, and the generation before it.
    pub(crate) fn write_career(&self, career: &Career) {
        if let Some(path) = self.career_file() {
            self.ask(What::Place, path, Some(Content::Text(career.to_text())), true);
        }
    }

    /// Keeps a career as it is, under a name of its own that nothing is written to any more. Where that is, from the
    /// folder of all files; nothing when nothing of this game is kept, and when nothing was played of it.
    ///
    /// # Errors
    /// With why it cannot be kept.
    pub(crate) fn put_away(&self, career: &Career) -> Result<Option<String>, String> {
        let Some(data) = self.data().filter(|_| !self.taken() && !career.parts.is_empty()) else {
            return Ok(None);
        };
        let id = match id_problem(&career.campaign) {
            None => career.campaign.as_str(),
            Some(_) => "unknown",
        };
        let plain = format!("{id}-{}", career.seed);
        let (folder, text) = (data.join(AWAY), career.to_text());
        let put = || {
            self.fs.create_folder(&folder)?;
            // There are more numbers than files.
            for number in 1_u32.. {
                let name = match number {
                    1 => format!("{plain}{ENDING}"),
                    _ => format!("{plain}-{number}{ENDING}"),
                };
                let path = folder.join(&name);
                match self.fs.write_new(&path, &text) {
                    Err(failure) if failure.why == Why::Exists => {
                        let same = self.fs.read_plain(&path, text.len());
                        if same.is_ok_and(|there| there == text) {
                            return Ok(Some(name));
                        }
                    }
                    written => return written.map(|()| Some(name)),
                }
            }
            Ok(None)
        };
        let put = put().map_err(|failure| failure.reason())?;
        Ok(put.map(|name| format!("{AWAY}/{name}")))
    }

    /// Gives a career's file that is not understood a name of its own beside it, so that another can be begun. Its new
    /// name; nothing when there was none.
    ///
    /// # Errors
    /// With why it cannot be moved; then it is where it was.
    pub(crate) fn move_away(&self) -> Result<Option<String>, String> {
        let path = self
            .career_file()
            .filter(|path| !self.taken() && self.fs.is_there(path));
        let moved = path.map(|path| self.fs.set_aside(&path, KEPT)).transpose();
        moved
            .map(|path| path.as_deref().map(name_of))
            .map_err(|failure| failure.reason())
    }
}

fn understood(text: &str) -> Result<Career, Unfit> {
    Career::parse(text).map_err(|error| match (error.newer, error.line) {
        (true, _) => Unfit::Newer(error.message),
        (false, 0) => Unfit::Broken(error.message),
        (false, _) => Unfit::Broken(error.to_string()),
    })
}
