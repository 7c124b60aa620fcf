//! A new store: its settings, and what git and editors need to know.

use std::io;
use std::path::{Path, PathBuf};

use super::change::Change;
use super::{layout, schema, write};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg};

/// The message of the first commit of a store.
pub(crate) const MADE: &str = "alis init";

/// Lays the files of an empty store into a folder.
///
/// # Errors
/// The disk's. What was written before it stays.
pub(crate) fn lay(root: &Path, name: &str, lang: Lang) -> io::Result<Vec<Change>> {
    let mut files = vec![(PathBuf::from(layout::SETTINGS), settings(name, lang))];
    files.extend(surroundings());
    put(root, files)
}

/// What lies beside the records of every store: attributes for git, schemas for editors.
pub(crate) fn surroundings() -> Vec<(PathBuf, String)> {
    let mut files = vec![(PathBuf::from(ATTRIBUTES_FILE), attributes()), (PathBuf::from(".taplo.toml"), taplo())];
    for (kind, _) in schema::RECORDS {
        let Some(schema) = schema::of_record(kind) else { continue };
        let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        files.push((schema_file(kind), format!("{text}\n")));
    }
    files
}

/// Writes new files below a folder; gives them as changes to commit.
///
/// # Errors
/// The disk's.
pub(crate) fn put(root: &Path, files: Vec<(PathBuf, String)>) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (file, text) in files {
        write::replace(&root.join(&file), text.as_bytes())?;
        changes.push(Change::new_file(file, text));
    }
    Ok(changes)
}

/// Where git reads how files of this folder are treated.
pub(super) const ATTRIBUTES_FILE: &str = ".gitattributes";

/// Records are merged entry by entry, and keep their line ends.
fn attributes() -> String {
    let merged: String = merge_attributes().map(|line| format!("{line}\n")).collect();
    format!("*.toml text eol=lf\n{merged}letters/** binary\n")
}

/// The lines that have git merge records with `alis merge`.
pub(super) fn merge_attributes() -> impl Iterator<Item = String> {
    let own = [layout::SETTINGS, layout::GOALS].map(|file| format!("{file} merge=alis"));
    own.into_iter().chain(layout::Kind::ALL.iter().map(|kind| format!("{}/**/*.toml merge=alis", kind.folder())))
}

fn schema_file(kind: &str) -> PathBuf {
    Path::new(".schemas").join(format!("{kind}.json"))
}

/// The settings of Taplo and Even Better TOML: completion and checking while one types.
fn taplo() -> String {
    let rule = |(kind, files): &(&str, &str)| {
        format!("[[rule]]\ninclude = [\"{files}\"]\n[rule.schema]\npath = \"./.schemas/{kind}.json\"\n")
    };
    schema::RECORDS.iter().map(rule).collect::<Vec<_>>().join("\n")
}

fn settings(name: &str, lang: Lang) -> String {
    let name = super::edit::Written::text(name).toml();
    let comment = |msg: &Msg| msg.text(lang).into_owned();
    format!(
        "schema = 1\nname = {name}\nlanguage = \"{}\"\n\n# {}\n[reminders]\nenrolment_days = 30\n\
         reconfirmation_answer_days = 30\ncoordinator_contact_months = 2\nsupervisor_contact_months = 1\n\
         goal_review_months = 2\ndocumentation_days = 30\nplan_review_months = 12\nrequest_again_days = 30\n\
         follow_up_months = 2\noffer_answer_days = 14\nconsultation_close_days = 30\n\n# {}\n[retention]\nmonths = 12\n\
         purge = \"01-31\"\n",
        lang.as_str(),
        comment(&Msg::FileCommentReminders),
        comment(&Msg::FileCommentRetention),
    )
}
