//! Git's objects: read through one process that answers question after question, trees written through another.

use std::collections::BTreeMap;
use std::path::Path;

use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::process::Asked;
use super::{GitError, git};

/// An object's name, in hexadecimal digits.
pub(crate) type Oid = String;

/// Reads objects, and files of a commit. What is named and cannot be read whole is an error.
pub(crate) struct Reader(Asked);

/// An object as it was read.
pub(crate) struct Object {
    pub(crate) kind: ObjectKind,
    pub(crate) bytes: Vec<u8>,
}

/// The four kinds of object that git knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ObjectKind {
    Blob,
    Tree,
    Commit,
    Tag,
}

impl ObjectKind {
    fn from_word(word: &str) -> Option<Self> {
        [ObjectKind::Blob, ObjectKind::Tree, ObjectKind::Commit, ObjectKind::Tag]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }

    fn as_str(self) -> &'static str {
        match self {
            ObjectKind::Blob => "blob",
            ObjectKind::Tree => "tree",
            ObjectKind::Commit => "commit",
            ObjectKind::Tag => "tag",
        }
    }
}

impl Reader {
    /// # Errors
    /// Git cannot be started.
    pub(crate) fn start(root: &Path) -> Result<Self, GitError> {
        Asked::start(git(root)?.args(["cat-file", "--batch"])).map(Reader)
    }

    /// What git has under a name; `None` where it says that it has nothing, which may also be damage.
    fn found(&mut self, name: &str) -> Result<Option<(Oid, Object)>, GitError> {
        self.0.ask(format!("{name}\n").into_bytes())?;
        let answer = self.0.line()?;
        let mut words = answer.rsplit(' ');
        let (size, kind, oid) = (words.next(), words.next().and_then(ObjectKind::from_word), words.next());
        let (Some(Ok(size)), Some(kind), Some(oid)) = (size.map(str::parse::<usize>), kind, oid) else {
            return Ok(None);
        };
        let mut bytes = self.0.bytes(size + 1)?;
        bytes.truncate(size);
        if name_of(kind, &bytes, oid.len()) != oid {
            return Err(GitError::Damaged(oid.to_owned()));
        }
        Ok(Some((oid.to_owned(), Object { kind, bytes })))
    }

    /// The object of that name.
    ///
    /// # Errors
    /// It is not there, or not what its name says. Git's.
    pub(crate) fn object(&mut self, oid: &str) -> Result<Object, GitError> {
        match self.found(oid)? {
            Some((found, object)) if found == oid => Ok(object),
            _ => Err(GitError::Damaged(oid.to_owned())),
        }
    }

    /// The text of an object, such as a file in a commit.
    ///
    /// # Errors
    /// As [`Reader::object`].
    pub(crate) fn text(&mut self, oid: &str) -> Result<String, GitError> {
        Ok(super::text(self.object(oid)?.bytes))
    }

    /// Whether git has an object; one that cannot be read is there.
    ///
    /// # Errors
    /// As [`Reader::object`], where it is there.
    pub(super) fn has(&mut self, oid: &str) -> Result<bool, GitError> {
        self.found(oid).map(|found| found.is_some())
    }

    /// The entries of a tree.
    ///
    /// # Errors
    /// As [`Reader::object`]; it is no tree, or not a whole one.
    pub(super) fn tree(&mut self, oid: &str) -> Result<Tree, GitError> {
        let object = self.object(oid)?;
        let entries = if object.kind == ObjectKind::Tree { tree(&object.bytes, oid.len() / 2) } else { None };
        entries.ok_or_else(|| GitError::Damaged(oid.to_owned()))
    }

    /// The top folder of a commit.
    ///
    /// # Errors
    /// As [`Reader::object`]; it is no commit.
    pub(super) fn top_of(&mut self, commit: &str) -> Result<Oid, GitError> {
        let object = self.object(commit)?;
        let line = object.bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let tree = std::str::from_utf8(line).ok().and_then(|line| line.strip_prefix("tree "));
        let tree = tree.filter(|_| object.kind == ObjectKind::Commit);
        tree.map(str::to_owned).ok_or_else(|| GitError::Damaged(commit.to_owned()))
    }

    /// The object that a commit has at a path from the top of the working tree; `None` where its folders, each of them read,
    /// name nothing there.
    ///
    /// # Errors
    /// As [`Reader::object`].
    pub(super) fn at(&mut self, commit: &str, path: &str) -> Result<Option<Oid>, GitError> {
        let mut oid = self.top_of(commit)?;
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            let Some(entry) = self.tree(&oid)?.remove(part.as_bytes()) else { return Ok(None) };
            // A file has nothing below it.
            if parts.peek().is_some() && entry.mode != FOLDER {
                return Ok(None);
            }
            oid = entry.oid;
        }
        Ok(Some(oid))
    }
}

/// The name that an object of these bytes has; of a length that is no hash's, none.
fn name_of(kind: ObjectKind, bytes: &[u8], length: usize) -> Oid {
    let head = format!("{} {}\0", kind.as_str(), bytes.len());
    match length {
        40 => hexadecimal(&Sha1::new().chain_update(head).chain_update(bytes).finalize()),
        64 => hexadecimal(&Sha256::new().chain_update(head).chain_update(bytes).finalize()),
        _ => Oid::new(),
    }
}

/// The mode of a folder in a tree.
pub(super) const FOLDER: &str = "40000";

/// One entry of a tree: what it is and its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TreeEntry {
    pub(super) mode: String,
    pub(super) oid: Oid,
}

/// The entries of a folder, by their names.
pub(super) type Tree = BTreeMap<Vec<u8>, TreeEntry>;

/// Understands a tree's own form: mode, name and binary object name, one behind the other. Nothing where it is not whole.
fn tree(bytes: &[u8], oid_length: usize) -> Option<Tree> {
    let mut entries = Tree::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| *byte == 0)?;
        let oid = rest.get(end + 1..end + 1 + oid_length)?;
        let head = &rest[..end];
        let blank = head.iter().position(|byte| *byte == b' ')?;
        // Some programs wrote a folder's mode with a nought before it.
        let mode = std::str::from_utf8(&head[..blank]).ok()?.trim_start_matches('0').to_owned();
        entries.insert(head[blank + 1..].to_vec(), TreeEntry { mode, oid: hexadecimal(oid) });
        rest = &rest[end + 1 + oid_length..];
    }
    Some(entries)
}

/// A tree's own form of entries.
fn tree_bytes(tree: &Tree) -> Vec<u8> {
    let mut entries: Vec<(&Vec<u8>, &TreeEntry)> = tree.iter().collect();
    // Git sorts a folder as if its name ended with a slash.
    let key = |(name, entry): &(&Vec<u8>, &TreeEntry)| {
        let mut key = (*name).clone();
        key.extend((entry.mode == FOLDER).then_some(b'/'));
        key
    };
    entries.sort_by_cached_key(key);
    let mut out = Vec::with_capacity(entries.len() * 48);
    for (name, entry) in entries {
        out.extend_from_slice(entry.mode.as_bytes());
        out.push(b' ');
        out.extend_from_slice(name);
        out.push(0);
        out.extend(
            (0..entry.oid.len() / 2).filter_map(|at| u8::from_str_radix(entry.oid.get(at * 2..at * 2 + 2)?, 16).ok()),
        );
    }
    out
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

/// Writes trees.
pub(super) struct TreeWriter(Asked);

impl TreeWriter {
    /// # Errors
    /// Git cannot be started.
    pub(super) fn start(root: &Path) -> Result<Self, GitError> {
        // What a tree names is there already, or was just written: no need to look ten thousand times.
        Asked::start(git(root)?.args(["mktree", "-z", "--missing", "--batch"])).map(TreeWriter)
    }

    /// # Errors
    /// Git could not write it, or wrote another.
    pub(super) fn write(&mut self, tree: &Tree) -> Result<Oid, GitError> {
        let mut question = Vec::with_capacity(tree.len() * 80);
        for (name, entry) in tree {
            let kind = match entry.mode.as_str() {
                FOLDER => "tree",
                "160000" => "commit",
                _ => "blob",
            };
            question.extend_from_slice(format!("{} {kind} {}\t", entry.mode, entry.oid).as_bytes());
            question.extend_from_slice(name);
            question.push(0);
        }
        question.push(0);
        self.0.ask(question)?;
        let written = self.0.line()?;
        // Every entry that was meant is in it, and no other.
        if name_of(ObjectKind::Tree, &tree_bytes(tree), written.len()) == written {
            Ok(written)
        } else {
            Err(GitError::Damaged(written))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(mode: &str, oid: &str) -> TreeEntry {
        TreeEntry { mode: mode.to_owned(), oid: oid.repeat(20) }
    }

    #[test]
    fn a_tree_is_its_entries() {
        let mut bytes = b"100644 a\0".to_vec();
        bytes.extend([0x0f; 20]);
        bytes.extend(b"40000 \xc3\xa6 b\0");
        bytes.extend([0xa0; 20]);
        let read = tree(&bytes, 20).unwrap();
        assert_eq!(read.get("a".as_bytes()), Some(&entry("100644", "0f")));
        assert_eq!(read.get("æ b".as_bytes()), Some(&entry("40000", "a0")));
        assert_eq!(read.len(), 2);
        assert_eq!(tree_bytes(&read), bytes);
    }

    #[test]
    fn a_tree_cut_short_is_none() {
        let whole =
            tree_bytes(&Tree::from([(b"a".to_vec(), entry("100644", "0f")), (b"b".to_vec(), entry("100644", "0e"))]));
        assert!(tree(&whole, 20).is_some());
        // Cut between two entries it is a whole one, of another name.
        let cuts = (1..whole.len()).filter(|cut| *cut != whole.len() / 2);
        assert_eq!(cuts.filter(|cut| tree(&whole[..*cut], 20).is_some()).collect::<Vec<_>>(), Vec::<usize>::new());
    }

    #[test]
    fn objects_have_the_names_that_git_gives_them() {
        assert_eq!(name_of(ObjectKind::Blob, b"", 40), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assert_eq!(name_of(ObjectKind::Tree, b"", 40), "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
        assert_eq!(
            name_of(ObjectKind::Blob, b"", 64),
            "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"
        );
        assert_eq!(name_of(ObjectKind::Blob, b"", 12), "");
    }

    #[test]
    fn a_folder_is_sorted_as_if_its_name_ended_with_a_slash() {
        let tree = Tree::from([
            (b"a".to_vec(), entry(FOLDER, "0a")),
            (b"a.b".to_vec(), entry("100644", "0b")),
            (b"a0".to_vec(), entry("100644", "0c")),
        ]);
        let bytes = tree_bytes(&tree);
        let at = |name: &[u8]| memchr::memmem::find(&bytes, name).unwrap();
        assert!(at(b" a.b\0") < at(b" a\0") && at(b" a\0") < at(b" a0\0"));
    }
}
