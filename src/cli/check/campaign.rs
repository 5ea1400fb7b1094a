//! A campaign with what is wrong in it: by itself, and held against its scenarios.

use std::path::Path;
use std::sync::Arc;

use super::open::Trouble;
use super::{Checked, Here, scenes, storage, unread};
use crate::career::{Absent, Campaign, fit};
use crate::story::{Diagnostic, Scenario, caps};

/// Whether a path is the file of a campaign.
pub(super) fn is_one(here: &Here, path: &Path) -> bool {
    !here.fs.is_folder(path)
        && (path.to_string_lossy().ends_with(storage::CAMPAIGN)
            || here.fs.kind(path) == Some(storage::Kind::Campaign))
}

/// Reads and checks it.
pub(super) fn read(here: &Here, path: &Path) -> Checked {
    let text = match here.fs.read_text(path, caps::SETTINGS_BYTES) {
        Ok(text) => text,
        Err(finding) => return unread(path, *finding),
    };
    let file = path.display().to_string();
    let (_, findings) = checked(here, &file, &text);
    Checked { file, text, findings }
}

/// A campaign, if it can be read, and everything that is wrong with it. `file` is only what findings call it.
pub(in crate::cli) fn checked(here: &Here, file: &str, text: &str) -> (Option<Campaign>, Vec<Diagnostic>) {
    let (campaign, mut findings) = Campaign::parse(file, text);
    if let Some(campaign) = &campaign {
        let parts = campaign.parts.iter();
        let scenarios: Vec<_> = parts.map(|part| scenario(here, &part.scenario)).collect();
        findings.extend(fit(file, text, campaign, &scenarios));
    }
    (campaign, findings)
}

fn scenario(here: &Here, id: &str) -> Result<Arc<Scenario>, Absent> {
    let unusable = |trouble: Trouble| {
        // What is wrong follows line by line; a finding is one.
        let mut lines = trouble.message().lines();
        Absent::Unusable(lines.next().unwrap_or_default().to_owned())
    };
    let found = scenes::found(here, id).map_err(unusable)?;
    let opened = found.ok_or(Absent::Unknown)?.opened(here).map_err(unusable)?;
    Ok(Arc::new(opened.scenario))
}
