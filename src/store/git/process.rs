//! Git's processes: started, fed and listened to. None is waited for without an end, and one that cannot be started, or a
//! thread that cannot, is an error like any other.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{GitError, failed_to_run};

/// How long git may take for what it does on this machine alone.
pub(super) const PATIENCE: Duration = Duration::from_secs(120);
/// How long it may take where it reaches another machine, or goes through a whole history.
pub(super) const LONG: Duration = Duration::from_secs(30 * 60);
/// Between two looks at whether a process that has said all has ended.
const PAUSE: Duration = Duration::from_millis(1);

/// A thread of its own for what blocks.
fn beside(work: impl FnOnce() + Send + 'static) -> Result<(), GitError> {
    thread::Builder::new().name("git".to_owned()).spawn(work).map(drop).map_err(GitError::Io)
}

/// A child that does not outlive who started it: where anything goes wrong it is ended.
struct OwnProcess(Child);

impl Drop for OwnProcess {
    fn drop(&mut self) {
        // It has ended, or nobody wants its answer any more.
        if !matches!(self.0.try_wait(), Ok(Some(_))) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
}

impl OwnProcess {
    fn start(command: &mut Command) -> Result<Self, GitError> {
        command.spawn().map(OwnProcess).map_err(failed_to_run)
    }

    fn ended(&mut self, until: Instant) -> Result<ExitStatus, GitError> {
        loop {
            if let Some(status) = self.0.try_wait().map_err(GitError::Io)? {
                return Ok(status);
            }
            if Instant::now() >= until {
                return Err(GitError::Slow);
            }
            thread::sleep(PAUSE);
        }
    }
}

/// Runs a command to its end, hands it a text if there is one, and gives all that it said, whatever its status.
///
/// # Errors
/// It, or a thread that listens, cannot be started; it did not end in time.
pub(super) fn run(command: &mut Command, input: Option<&[u8]>, patience: Duration) -> Result<Output, GitError> {
    if input.is_some() {
        command.stdin(Stdio::piped());
    }
    let mut own = OwnProcess::start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    if let (Some(input), Some(mut stdin)) = (input, own.0.stdin.take()) {
        let input = input.to_owned();
        // Git may answer while it still reads; if it has had enough, its status says why.
        beside(move || drop(stdin.write_all(&input)))?;
    }
    let (said, heard) = mpsc::channel();
    listen(own.0.stdout.take(), true, said.clone())?;
    listen(own.0.stderr.take(), false, said)?;
    let until = Instant::now() + patience;
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        match heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok((true, bytes)) => stdout = bytes.map_err(GitError::Io)?,
            Ok((false, bytes)) => stderr = bytes.map_err(GitError::Io)?,
            Err(RecvTimeoutError::Timeout) => return Err(GitError::Slow),
            Err(RecvTimeoutError::Disconnected) => return Err(GitError::Io(io::ErrorKind::BrokenPipe.into())),
        }
    }
    Ok(Output { status: own.ended(until)?, stdout, stderr })
}

type Heard = (bool, io::Result<Vec<u8>>);

fn listen(from: Option<impl Read + Send + 'static>, is_stdout: bool, to: Sender<Heard>) -> Result<(), GitError> {
    let mut from = from.ok_or_else(|| GitError::Io(io::ErrorKind::BrokenPipe.into()))?;
    beside(move || {
        let mut bytes = Vec::new();
        let read = from.read_to_end(&mut bytes).map(|_| bytes);
        // Nobody listens any more where it took too long.
        let _ = to.send((is_stdout, read));
    })
}

/// A process of git that is asked and answers, as long as it is needed.
pub(super) struct Asked {
    to: Sender<Vec<u8>>,
    from: BufReader<Pieces>,
    errors: Arc<Mutex<Vec<u8>>>,
    _own: OwnProcess,
}

impl Asked {
    /// # Errors
    /// It, or a thread that listens, cannot be started.
    pub(super) fn start(command: &mut Command) -> Result<Self, GitError> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut own = OwnProcess::start(command)?;
        let (Some(mut stdin), Some(stdout), Some(stderr)) =
            (own.0.stdin.take(), own.0.stdout.take(), own.0.stderr.take())
        else {
            return Err(GitError::Io(io::ErrorKind::BrokenPipe.into()));
        };
        let (to, questions) = mpsc::channel::<Vec<u8>>();
        beside(move || {
            for question in questions {
                if stdin.write_all(&question).and_then(|()| stdin.flush()).is_err() {
                    return;
                }
            }
        })?;
        let errors = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&errors);
        beside(move || {
            let mut bytes = Vec::new();
            let _ = stderr.take(1 << 16).read_to_end(&mut bytes);
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = bytes;
        })?;
        Ok(Asked { to, from: BufReader::with_capacity(1 << 16, Pieces::of(stdout)?), errors, _own: own })
    }

    /// # Errors
    /// It has ended.
    pub(super) fn ask(&mut self, question: Vec<u8>) -> Result<(), GitError> {
        self.to.send(question).map_err(|_| self.gone(io::ErrorKind::BrokenPipe.into()))
    }

    /// # Errors
    /// It ended, or did not answer in time.
    pub(super) fn line(&mut self) -> Result<String, GitError> {
        let mut line = Vec::new();
        self.from.read_until(b'\n', &mut line).map_err(|err| self.gone(err))?;
        if line.pop() != Some(b'\n') {
            return Err(self.gone(io::ErrorKind::UnexpectedEof.into()));
        }
        Ok(super::text(line))
    }

    /// # Errors
    /// As [`Asked::line`].
    pub(super) fn bytes(&mut self, size: usize) -> Result<Vec<u8>, GitError> {
        // As much as comes: what git claims is not believed before it is there.
        let mut bytes = Vec::new();
        self.from.by_ref().take(size as u64).read_to_end(&mut bytes).map_err(|err| self.gone(err))?;
        if bytes.len() < size {
            return Err(self.gone(io::ErrorKind::UnexpectedEof.into()));
        }
        Ok(bytes)
    }

    /// Why it is gone: what it said last, if it said anything.
    fn gone(&self, err: io::Error) -> GitError {
        if err.kind() == io::ErrorKind::TimedOut {
            return GitError::Slow;
        }
        // What it says last comes with its end, which another thread may still be hearing.
        for _ in 0..100 {
            let said = self.errors.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if !said.is_empty() {
                return GitError::Failed(String::from_utf8_lossy(&said).trim().to_owned());
            }
            thread::sleep(PAUSE);
        }
        GitError::Io(err)
    }
}

/// What a process says, piece by piece, and never waited for without an end.
struct Pieces {
    heard: Receiver<io::Result<Vec<u8>>>,
    piece: Vec<u8>,
    at: usize,
}

impl Pieces {
    fn of(mut from: impl Read + Send + 'static) -> Result<Self, GitError> {
        let (said, heard) = mpsc::sync_channel(16);
        beside(move || {
            loop {
                let mut piece = vec![0; 1 << 16];
                let read = from.read(&mut piece);
                let ends = !matches!(read, Ok(1..));
                let piece = read.map(|count| {
                    piece.truncate(count);
                    piece
                });
                if said.send(piece).is_err() || ends {
                    return;
                }
            }
        })?;
        Ok(Pieces { heard, piece: Vec::new(), at: 0 })
    }
}

impl Read for Pieces {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            self.at = 0;
            self.piece = match self.heard.recv_timeout(PATIENCE) {
                Ok(piece) => piece?,
                Err(RecvTimeoutError::Timeout) => return Err(io::ErrorKind::TimedOut.into()),
                Err(RecvTimeoutError::Disconnected) => Vec::new(),
            };
        }
        let count = into.len().min(self.piece.len() - self.at);
        into[..count].copy_from_slice(&self.piece[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// A process through which a whole history passes: ended where that takes longer than it may.
pub(super) struct Passing {
    child: Arc<Mutex<OwnProcess>>,
    done: Option<Sender<()>>,
    errors: Receiver<Heard>,
}

impl Passing {
    /// Starts it; its standard output (and input, where the command asks for a pipe) is the caller's.
    ///
    /// # Errors
    /// It, or a thread beside it, cannot be started.
    pub(super) fn start(
        command: &mut Command,
    ) -> Result<(Self, Option<impl Read + use<>>, Option<impl Write + use<>>), GitError> {
        let mut own = OwnProcess::start(command.stderr(Stdio::piped()))?;
        let (stdout, stdin) = (own.0.stdout.take(), own.0.stdin.take());
        let (said, errors) = mpsc::channel();
        listen(own.0.stderr.take(), false, said)?;
        let child = Arc::new(Mutex::new(own));
        let (done, is_done) = mpsc::channel::<()>();
        let watched = Arc::clone(&child);
        beside(move || {
            if is_done.recv_timeout(LONG) == Err(RecvTimeoutError::Timeout) {
                let _ = watched.lock().unwrap_or_else(PoisonError::into_inner).0.kill();
            }
        })?;
        Ok((Passing { child, done: Some(done), errors }, stdout, stdin))
    }

    /// Waits for its end, once all was read or written.
    ///
    /// # Errors
    /// It failed.
    pub(super) fn ended(mut self) -> Result<(), GitError> {
        let until = Instant::now() + PATIENCE;
        let stderr = match self.errors.recv_timeout(PATIENCE) {
            Ok((_, said)) => said.map_err(GitError::Io)?,
            Err(_) => return Err(GitError::Slow),
        };
        let status = self.child.lock().unwrap_or_else(PoisonError::into_inner).ended(until)?;
        drop(self.done.take());
        super::told(Output { status, stdout: Vec::new(), stderr }).map(drop)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        #[expect(clippy::disallowed_methods, reason = "a program that behaves as no git should")]
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).stdin(Stdio::null());
        shell
    }

    #[test]
    fn what_was_said_is_given_with_its_status() {
        let said = run(&mut shell("cat; echo no >&2; exit 3"), Some(b"yes"), PATIENCE).unwrap();
        assert_eq!((said.stdout.as_slice(), said.stderr.as_slice()), (&b"yes"[..], &b"no\n"[..]));
        assert_eq!(said.status.code(), Some(3));
    }

    #[test]
    fn no_process_is_waited_for_without_an_end() {
        for script in ["sleep 60", "exec >/dev/null 2>&1; sleep 60", "sleep 60 & exit 0"] {
            let begun = Instant::now();
            let said = run(&mut shell(script), None, Duration::from_millis(100));
            assert!(matches!(said, Err(GitError::Slow)), "{script}: {said:?}");
            assert!(begun.elapsed() < Duration::from_secs(50), "{script}");
        }
    }

    #[test]
    fn who_ends_before_the_answer_says_why() {
        let mut asked = Asked::start(&mut shell("read question; echo why >&2")).unwrap();
        asked.ask(b"x\n".to_vec()).unwrap();
        assert!(matches!(asked.line(), Err(GitError::Failed(said)) if said == "why"));
        let mut asked = Asked::start(&mut shell("read question; echo 12; printf abc")).unwrap();
        asked.ask(b"x\n".to_vec()).unwrap();
        assert_eq!(asked.line().unwrap(), "12");
        assert!(asked.bytes(12).is_err(), "cut short");
    }

    #[test]
    fn what_cannot_be_started_is_an_error() {
        #[expect(clippy::disallowed_methods, reason = "a program that is not there")]
        let mut nothing = Command::new("/nowhere/git");
        assert!(matches!(run(&mut nothing, None, PATIENCE), Err(GitError::Missing)));
    }
}
