//! Git's objects: read through one process that answers question after question, trees written through another.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::{GitError, failed_to_run, git};

/// An object's name, in hexadecimal digits.
pub(crate) type Oid = String;

/// A process of git that is asked and answers, as long as it is needed.
struct Asked {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Asked {
    fn start(root: &Path, arguments: &[&str]) -> Result<Self, GitError> {
        let mut git = git(root)?;
        git.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(failed_to_run)?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(GitError::Io(io::ErrorKind::BrokenPipe.into()));
        };
        Ok(Asked { child, stdin, stdout: BufReader::with_capacity(1 << 16, stdout) })
    }

    fn ask(&mut self, question: &[u8]) -> Result<(), GitError> {
        self.stdin.write_all(question).and_then(|()| self.stdin.flush()).map_err(GitError::Io)
    }

    fn line(&mut self) -> Result<String, GitError> {
        let mut line = String::new();
        self.stdout.read_line(&mut line).map_err(GitError::Io)?;
        if line.is_empty() {
            return Err(GitError::Io(io::ErrorKind::UnexpectedEof.into()));
        }
        line.truncate(line.trim_end_matches('\n').len());
        Ok(line)
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        // It ends by itself when nobody asks any more; what it was asked for is here already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads objects by any name that git understands.
pub(crate) struct Reader(Asked);

/// An object as it was read.
pub(crate) struct Object {
    pub(crate) oid: Oid,
    pub(crate) bytes: Vec<u8>,
}

impl Reader {
    /// # Errors
    /// Git cannot be started.
    pub(crate) fn start(root: &Path) -> Result<Self, GitError> {
        Asked::start(root, &["cat-file", "--batch"]).map(Reader)
    }

    /// The object of that name, if there is one. Names with a line break name nothing.
    ///
    /// # Errors
    /// Git ended before it answered.
    pub(crate) fn object(&mut self, name: &str) -> Result<Option<Object>, GitError> {
        if name.contains('\n') {
            return Ok(None);
        }
        self.0.ask(format!("{name}\n").as_bytes())?;
        let answer = self.0.line()?;
        let mut words = answer.rsplit(' ');
        let (size, kind, oid) = (words.next(), words.next(), words.next());
        let (Some(Ok(size)), Some("blob" | "tree" | "commit" | "tag"), Some(oid)) =
            (size.map(str::parse::<usize>), kind, oid)
        else {
            return Ok(None);
        };
        let mut bytes = vec![0; size + 1];
        self.0.stdout.read_exact(&mut bytes).map_err(GitError::Io)?;
        bytes.truncate(size);
        Ok(Some(Object { oid: oid.to_owned(), bytes }))
    }

    /// The text of an object, such as a file in a commit; `None` where it is not there.
    ///
    /// # Errors
    /// As [`Reader::object`].
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, GitError> {
        Ok(self.object(name)?.map(|object| super::text(object.bytes)))
    }
}

/// One entry of a tree: what it is and its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TreeEntry {
    pub(super) mode: String,
    pub(super) oid: Oid,
}

/// The entries of a folder, by their names.
pub(super) type Tree = BTreeMap<Vec<u8>, TreeEntry>;

/// Understands a tree's own form: mode, name and binary object name, one behind the other.
pub(super) fn tree(bytes: &[u8], oid_length: usize) -> Tree {
    let mut entries = Tree::new();
    let mut rest = bytes;
    while let Some(end) = rest.iter().position(|byte| *byte == 0) {
        let Some(oid) = rest.get(end + 1..end + 1 + oid_length) else { break };
        let head = &rest[..end];
        if let Some(blank) = head.iter().position(|byte| *byte == b' ') {
            let mode = String::from_utf8_lossy(&head[..blank]).into_owned();
            let oid = hexadecimal(oid);
            entries.insert(head[blank + 1..].to_vec(), TreeEntry { mode, oid });
        }
        rest = &rest[end + 1 + oid_length..];
    }
    entries
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
        Asked::start(root, &["mktree", "-z", "--missing", "--batch"]).map(TreeWriter)
    }

    /// # Errors
    /// Git could not write it.
    pub(super) fn write(&mut self, tree: &Tree) -> Result<Oid, GitError> {
        let mut question = Vec::with_capacity(tree.len() * 80);
        for (name, entry) in tree {
            let kind = match entry.mode.as_str() {
                "40000" => "tree",
                "160000" => "commit",
                _ => "blob",
            };
            question.extend_from_slice(format!("{} {kind} {}\t", entry.mode, entry.oid).as_bytes());
            question.extend_from_slice(name);
            question.push(0);
        }
        question.push(0);
        self.0.ask(&question)?;
        self.0.line()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_its_entries() {
        let mut bytes = b"100644 a\0".to_vec();
        bytes.extend([0x0f; 20]);
        bytes.extend(b"40000 \xc3\xa6 b\0");
        bytes.extend([0xa0; 20]);
        let read = tree(&bytes, 20);
        let entry = |mode: &str, oid: &str| TreeEntry { mode: mode.to_owned(), oid: oid.repeat(20) };
        assert_eq!(read.get("a".as_bytes()), Some(&entry("100644", "0f")));
        assert_eq!(read.get("æ b".as_bytes()), Some(&entry("40000", "a0")));
        assert_eq!(read.len(), 2);
    }

    #[test]
    fn a_tree_cut_short_gives_what_is_whole() {
        assert_eq!(tree(b"100644 a\x00123", 20), Tree::new());
    }
}
