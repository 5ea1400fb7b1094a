//! Where scenarios are looked for that nobody named a file of.

use std::path::{Path, PathBuf};

use super::disk::Fs;

impl Fs {
    /// The folders of scenarios: the one that was asked for, or the one of `TWOHATS_SCENES`, or those named `scenes` here,
    /// beside the program and (in a checkout) in the source folder. What comes with the program is looked for after
    /// them; when the variable is empty, that alone.
    #[must_use]
    pub fn scene_folders(&self, asked: Option<&Path>) -> Vec<PathBuf> {
        if let Some(asked) = asked {
            return vec![asked.to_owned()];
        }
        match std::env::var_os("TWOHATS_SCENES") {
            Some(folder) if !folder.is_empty() => return vec![folder.into()],
            Some(_) => return Vec::new(),
            None => {}
        }
        let beside = std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join("scenes")));
        let source = cfg!(debug_assertions).then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes"));
        let places = [Some(PathBuf::from("scenes")), beside, source];
        let there = |folder: &PathBuf| {
            self.look(folder)
                .is_ok_and(|about| about.is_some_and(|it| it.is_dir()))
        };
        places.into_iter().flatten().filter(there).collect()
    }
}
