//! Who plays on this computer, and whose files are read and written now.

use bevy::prelude::*;

use super::Folders;
use super::aside::SetAside;
use super::reading::Unfit;
use super::writer::What;
use crate::journal::Why;
use crate::journal::profiles::Profiles;
use crate::words::Words;

/// Where the profiles are listed, with the first one's files.
const FILE: &str = "profiles.ron";

/// Everybody, and who plays.
#[derive(Resource, Deref, DerefMut, Default, Clone)]
pub(crate) struct People(pub(crate) Profiles);

impl Folders {
    /// Who there is, and from here on the files of whoever played last. A list that cannot be understood is set aside, and
    /// one of a newer version stays; then whoever has a folder is there, and the first one plays.
    pub(crate) fn read_people(&mut self) -> (People, Option<SetAside>) {
        let mut newer = None;
        let understood = |text: &str| {
            Profiles::read(text).map_err(|why| match why {
                Why::Newer(format) => {
                    newer = Some(format);
                    Unfit::Newer(format!("a newer Two Hats wrote it, in format {format}"))
                }
                Why::Broken(why) | Why::Unreadable(why) => Unfit::Broken(why),
            })
        };
        let path = self.root.as_ref().map(|root| root.join(FILE));
        let read = path.map_or(Ok(None), |path| self.read_file(&path, understood));
        let (listed, note) = match read {
            Ok(listed) => (listed, None),
            Err(note) => (None, Some(note)),
        };
        let people = match (listed, newer) {
            (Some(listed), _) => listed,
            (None, Some(format)) => self.with_folders().of_format(format),
            (None, None) => self.with_folders(),
        };
        self.whose = people.now().id.clone();
        (People(people), note)
    }

    /// Everybody who has a folder.
    fn with_folders(&self) -> Profiles {
        let folder = self.root.as_ref().map(|root| root.join(Profiles::FOLDER));
        let ids = folder.map_or_else(Vec::new, |folder| self.fs.folders(&folder));
        Profiles::of_folders(ids.iter().map(String::as_str))
    }

    /// Keeps who there is, and reads and writes the files of whoever plays from now on. A list of a newer version stays as
    /// it is.
    pub(crate) fn write_people(&mut self, people: &People) {
        self.writer.flush();
        self.whose = people.now().id.clone();
        let root = self.root.clone();
        if !people.is_newer() {
            self.keep(What::People, root.as_deref(), FILE, &people.0);
        }
    }

    /// Takes everything of somebody who is no longer there out of sight: their folder goes to the trash.
    pub(crate) fn trash_profile(&self, words: &Words, id: &str) -> Result<(), String> {
        if let Some(why) = self.keeps_nothing(words) {
            return Err(why);
        }
        self.writer.flush();
        let folder = self.root.as_ref().map(|root| root.join(Profiles::folder(id)));
        let there = folder.filter(|folder| !id.is_empty() && self.fs.is_folder(folder));
        there.map_or(Ok(()), |folder| {
            let moved = self.fs.to_trash(&folder);
            moved.map(drop).map_err(|failure| failure.reason())
        })
    }
}
