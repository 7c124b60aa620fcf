//! A store inside a folder that others can read, or that a service copies to machines that nobody erases.

use std::path::Path;

/// Names that such folders bear, in lower case; a name may go on after them (`OneDrive - Alstahaug kommune`).
const SYNCED: [&str; 14] = [
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "google disk",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
    "jottacloud",
    "box sync",
    "syncthing",
    "sharepoint",
];
const PUBLIC: [&str; 5] = ["public", "offentlig", "public_html", "www", "htdocs"];
/// What services leave at the top of what they copy.
const MARKS: [&str; 4] = [".dropbox", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log"];

/// How others come by what lies in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exposure {
    /// Copied by a service.
    Synced(String),
    /// Meant for everybody to see.
    Public(String),
}

/// The first folder above a store, or itself, that exposes it.
pub(crate) fn of(root: &Path) -> Option<Exposure> {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let marked = |folder: &Path| MARKS.iter().any(|mark| folder.join(mark).exists());
    root.ancestors().find_map(|folder| {
        let name = folder.file_name()?.to_string_lossy().into_owned();
        let lower = name.to_lowercase();
        if SYNCED.iter().any(|synced| lower.starts_with(synced)) || marked(folder) {
            return Some(Exposure::Synced(name));
        }
        PUBLIC.contains(&lower.as_str()).then_some(Exposure::Public(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_known_by_their_names() {
        let synced = |name: &str| Some(Exposure::Synced(name.to_owned()));
        let public = |name: &str| Some(Exposure::Public(name.to_owned()));
        for (path, expected) in [
            ("/home/anne/alis", None),
            ("/home/anne/Dropbox/alis", synced("Dropbox")),
            ("/Users/anne/OneDrive - Alstahaug kommune/alis", synced("OneDrive - Alstahaug kommune")),
            ("/Users/anne/Library/Mobile Documents/alis", synced("Mobile Documents")),
            ("/home/anne/Public/alis", public("Public")),
            ("/var/www/alis", public("www")),
            ("/home/anne/publications/alis", None),
        ] {
            assert_eq!(of(Path::new(path)), expected, "{path}");
        }
    }
}
