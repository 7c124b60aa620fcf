//! Records as files: where they lie, how they are read, edited, written and kept in git.
//!
//! Nothing here decides anything about trainees.

pub(crate) mod authors;
pub(crate) mod change;
pub(crate) mod check;
pub(crate) mod copies;
pub(crate) mod corrected;
pub(crate) mod demo;
pub(crate) mod edit;
pub(crate) mod erase;
pub(crate) mod exposure;
pub(crate) mod git;
pub(crate) mod heads;
pub(crate) mod history;
pub(crate) mod identity;
mod intent;
pub(crate) mod journal;
pub(crate) mod kept;
pub(crate) mod layout;
mod lock;
pub(crate) mod merge;
pub(crate) mod message;
mod national;
pub(crate) mod new_store;
pub(crate) mod numbers;
mod owed;
pub(crate) mod places;
pub(crate) mod plain_file;
pub(crate) mod posts;
pub(crate) mod problem;
mod profiles;
pub(crate) mod record;
pub(crate) mod schema;
pub(crate) mod seen;
mod snapshot;
pub(crate) mod traces;
pub(crate) mod transaction;
mod unread;
pub(crate) mod values;
pub(crate) mod write;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::domain::agreement::Agreement;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::figures::Figures;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::Event;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::municipality::succession::Succession;
use crate::domain::municipality::{Municipality, MunicipalityEvent};
use crate::domain::register::{Agreed, RecordKind, Register};
use crate::domain::terms::Profile;
use crate::domain::trainee::Trainee;
use crate::i18n::Msg;
use intent::{Intent, Pending};
use layout::Kind;
use plain_file::OpenFolder;
use problem::{Code, Fault, Problem, Source};
use record::Reading;
use record::settings::Settings;
use snapshot::{Snapshot, Stamp};

/// A store that has been found and whose settings were read.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    pub(crate) root: PathBuf,
    pub(crate) settings: Settings,
    /// What of the settings cannot be read; they are as usual there.
    pub(crate) unsettled: Arc<Vec<Problem>>,
    /// A change that is decided and not yet made: its files are read as they will be.
    pending: Option<Intent>,
    /// A file whose text is another than the one on the disk: to see what would be wrong.
    assumed: Option<Source>,
    /// What was read of it; none where git changes the files while the command runs.
    snapshot: Option<Arc<Snapshot>>,
    /// What the numbers of municipalities meant when, as the register was read last.
    succession: Arc<Mutex<Option<Arc<Succession>>>>,
}

/// How often several records are read again because several changed together meanwhile.
const READINGS: usize = 20;

impl Store {
    /// A slip in the settings takes nobody's deadlines away: what of them cannot be read is as usual, and noted.
    ///
    /// # Errors
    /// `alis.toml` is not there, is no plain file, or is of a newer form.
    pub(crate) fn open(root: &Path) -> Result<Store, Vec<Problem>> {
        let pending = Intent::standing(root).ok().flatten();
        let snapshot = Snapshot::new(root);
        let (settings, problems) = match read_file(root, pending.as_ref(), None, Path::new(layout::SETTINGS)) {
            Ok((source, stamp)) => {
                if let Some(stamp) = stamp {
                    snapshot.keep(&source.file, &source.text, stamp);
                }
                record::read_what_can_be(&source, |keys| record::settings::settings(keys))
            }
            Err(problem) if problem.fault.code == Code::NotUtf8 => (None, vec![problem]),
            Err(problem) => return Err(vec![problem]),
        };
        if problems.iter().any(|problem| problem.fault.code == Code::NewerSchema) {
            return Err(problems);
        }
        let (settings, unsettled) = (settings.unwrap_or_default(), Arc::new(problems));
        Ok(Store {
            root: root.to_owned(),
            settings,
            unsettled,
            pending,
            assumed: None,
            snapshot: Some(Arc::new(snapshot)),
            succession: Arc::default(),
        })
    }

    /// What keeps one of these settings from being known: its value cannot be read, or something is misspelt that may be it.
    pub(crate) fn unknown_settings(&self, keys: &[&str]) -> Vec<Problem> {
        let concerns = |problem: &&Problem| match problem.fault.code {
            Code::TomlSyntax | Code::MergeConflict | Code::NotUtf8 => true,
            _ => keys.iter().any(|key| problem.concerns_key(key)),
        };
        self.unsettled.iter().filter(concerns).cloned().collect()
    }

    /// Whether what a command has decided, and may not have carried out yet, can be read: else nobody knows how its files stand.
    ///
    /// # Errors
    /// It stands and cannot be read; with its file.
    pub(crate) fn knows_what_was_decided(&self) -> Result<(), (PathBuf, io::Error)> {
        let file = Path::new(layout::TOOL).join(intent::INTENT);
        Intent::standing(&self.root).map(drop).map_err(|err| (file, err))
    }

    /// The store, every file of it opened whenever it is read: for a command whose git changes files while it runs, and for one
    /// that reads everything and each file once.
    pub(crate) fn unkept(self) -> Store {
        Store { snapshot: None, ..self }
    }

    /// The store as it would be if a file had this text.
    pub(crate) fn as_if(&self, source: &Source) -> Store {
        let snapshot = Some(Arc::new(Snapshot::new(&self.root)));
        Store { assumed: Some(source.clone()), succession: Arc::default(), snapshot, ..self.clone() }
    }

    /// Holds what was read against the disk: what changed since is read anew when it is asked for.
    pub(super) fn check_again(&self) {
        if let Some(snapshot) = &self.snapshot {
            snapshot.check(&self.root);
        }
    }

    /// Forgets what was read of files that were changed here.
    pub(super) fn forget<'a>(&self, files: impl Iterator<Item = &'a Path>) {
        if let Some(snapshot) = &self.snapshot {
            snapshot.forget(files);
        }
    }

    /// The text that was read of a file, where the file is still the same.
    pub(super) fn standing(&self, file: &Path) -> Option<Arc<str>> {
        self.snapshot.as_ref()?.standing(&self.root, file)
    }

    /// Reads several records as they stand together: once more where a command changed several meanwhile. Never waits.
    pub(crate) fn settled<T>(&self, read: impl Fn(&Store) -> T) -> T {
        let reading = || {
            let stamp = intent::stamp(&self.root);
            if let Some(snapshot) = &self.snapshot {
                snapshot.check_after(&self.root, &stamp);
            }
            let store = Store { pending: Intent::standing(&self.root).ok().flatten(), ..self.clone() };
            (read(&store), stamp == intent::stamp(&self.root))
        };
        let mut last = reading();
        for _ in 1..READINGS {
            if last.1 {
                break;
            }
            last = reading();
        }
        last.0
    }

    /// The register and something of each trainee, as they stand together ([`Store::settled`]), with what could not be read.
    pub(crate) fn together<R: Send>(
        &self,
        one: impl Fn(&Register, Result<Trainee, Vec<Problem>>) -> R + Sync,
    ) -> (Arc<Register>, Vec<R>, Vec<Problem>) {
        self.settled(|store| {
            let mut problems = Vec::new();
            let register = store.register(&mut problems);
            let files = store.files(Kind::Trainee, &mut problems);
            let read = store.each_trainee(&files, |read| one(&register, read));
            (register, read, problems)
        })
    }

    /// The file's text, read once.
    ///
    /// # Errors
    /// It cannot be read, or is not UTF-8.
    pub(crate) fn source(&self, file: &Path) -> Result<Source, Problem> {
        self.source_on(None, file)
    }

    fn source_on(&self, folder: Option<&mut OpenFolder>, file: &Path) -> Result<Source, Problem> {
        if let Some(assumed) = self.assumed.as_ref().filter(|assumed| assumed.file == file) {
            return Ok(assumed.clone());
        }
        if let Some(text) = self.snapshot.as_ref().and_then(|snapshot| snapshot.text(file)) {
            return Ok(Source { file: file.to_owned(), text });
        }
        let (source, stamp) = read_file(&self.root, self.pending.as_ref(), folder, file)?;
        if let (Some(snapshot), Some(stamp)) = (&self.snapshot, stamp) {
            snapshot.keep(file, &source.text, stamp);
        }
        Ok(source)
    }

    /// The records of a kind; a folder that cannot be read is a problem, and so is what looks like a record and is not read.
    pub(crate) fn files(&self, kind: Kind, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
        let mut files = match unread::records(&self.root, kind) {
            Ok(records) => {
                problems.extend(records.told);
                records.files
            }
            Err(err) => {
                problems.push(Problem::unreadable(PathBuf::from(kind.folder()), &err));
                Vec::new()
            }
        };
        self.amended(kind, &mut files);
        files
    }

    /// Every TOML file of a kind, copies of records too; a folder that cannot be read is a problem.
    pub(crate) fn all_files(&self, kind: Kind, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
        let mut files = layout::files(&self.root, kind).unwrap_or_else(|err| {
            problems.push(Problem::unreadable(PathBuf::from(kind.folder()), &err));
            Vec::new()
        });
        self.amended(kind, &mut files);
        files
    }

    fn amended(&self, kind: Kind, files: &mut Vec<PathBuf>) {
        if let Some(pending) = &self.pending {
            pending.amend(kind.folder(), files);
        }
        if let Some(assumed) = &self.assumed
            && layout::kind(&assumed.file) == Some(kind)
            && !files.contains(&assumed.file)
        {
            files.push(assumed.file.clone());
            files.sort_unstable();
        }
    }

    /// Everything but the trainees; what cannot be read is left out and noted.
    pub(crate) fn register(&self, problems: &mut Vec<Problem>) -> Arc<Register> {
        let read = || {
            let mut problems = Vec::new();
            (self.register_now(&mut problems), problems)
        };
        let (register, found) = match &self.snapshot {
            Some(snapshot) => snapshot.register(read),
            None => {
                let (register, problems) = read();
                (Arc::new(register), problems)
            }
        };
        problems.extend(found);
        register
    }

    fn register_now(&self, problems: &mut Vec<Problem>) -> Register {
        let mut register = Register {
            national: national::national(),
            alis_terms: profiles::alis_terms(),
            owners: self.settings.owner.clone(),
            reminders: self.settings.reminders.clone(),
            ..Register::default()
        };
        let files = self.files(Kind::Municipality, problems);
        let read = self.each(&files, |source| record::read(&source?, |keys| record::municipality::municipality(keys)));
        for (file, read) in files.iter().zip(read) {
            match read {
                Ok(municipality) if municipality.number.as_str() == layout::id(file) => {
                    register.municipalities.insert(municipality.number, municipality);
                }
                read => self.failed(&mut register, RecordKind::Municipality, file, read.err(), problems),
            }
        }
        register.succession = Arc::new(Succession::of(register.municipalities.values()));
        *self.succession.lock().unwrap_or_else(PoisonError::into_inner) = Some(register.succession.clone());
        register.hand_down();
        self.orders(&mut register);
        let files = self.files(Kind::Hospital, problems);
        let read = self.each(&files, |source| named(&source?, |keys, id| record::hospital::hospital(keys, id)));
        for (file, read) in files.iter().zip(read) {
            match read {
                Ok(hospital) => drop(register.hospitals.insert(hospital.id.clone(), hospital)),
                Err(found) => self.failed(&mut register, RecordKind::Hospital, file, Some(found), problems),
            }
        }
        let files = self.files(Kind::Position, problems);
        let read = self.each(&files, |source| named(&source?, |keys, id| record::position::position(keys, id)));
        for (file, read) in files.iter().zip(read) {
            match read {
                Ok(position) => drop(register.positions.insert(position.id.clone(), position)),
                Err(found) => self.failed(&mut register, RecordKind::Position, file, Some(found), problems),
            }
        }
        register.goals = self.goals(problems);
        self.rounds(&mut register, problems);
        self.agreements(&mut register, problems);
        register
    }

    /// Orders that name a trainee by a number written by mistake name them by their own: another clone may have decided so.
    fn orders(&self, register: &mut Register) {
        let mut named: BTreeSet<Hpr> = BTreeSet::new();
        for entry in register.municipalities.values().flat_map(|known| &known.journal) {
            if let MunicipalityEvent::Prioritised { order, .. } = &entry.event {
                named.extend(order);
            }
        }
        if named.is_empty() {
            return;
        }
        // Told where the trainees are read.
        let mut unlisted = Vec::new();
        let files = self.files(Kind::Trainee, &mut unlisted);
        for file in &files {
            layout::id(file).parse().ok().map(|hpr: Hpr| named.remove(&hpr));
        }
        if named.is_empty() {
            return;
        }
        let before = |read: Result<Trainee, Vec<Problem>>| {
            let trainee = read.ok()?;
            let own: Vec<Hpr> = trainee.former_hpr.iter().copied().filter(|number| named.contains(number)).collect();
            (!own.is_empty()).then_some((trainee.hpr, own))
        };
        let found: Vec<(Hpr, Vec<Hpr>)> = self.each_trainee(&files, before).into_iter().flatten().collect();
        let now = |number: Hpr| found.iter().find(|(_, own)| own.contains(&number)).map_or(number, |(hpr, _)| *hpr);
        for entry in register.municipalities.values_mut().flat_map(|known| &mut known.journal) {
            if let MunicipalityEvent::Prioritised { order, .. } = &mut entry.event {
                order.iter_mut().for_each(|number| *number = now(*number));
            }
        }
    }

    /// Many agreements share a profile: each is read once.
    fn agreements(&self, register: &mut Register, problems: &mut Vec<Problem>) {
        let files = self.files(Kind::Agreement, problems);
        let read = self.each(&files, |source| named(&source?, |keys, id| record::agreement::agreement(keys, id)));
        let mut profiles = BTreeMap::new();
        for (file, read) in files.iter().zip(read) {
            let agreed = read.and_then(|mut agreement| {
                agreement.succession = register.succession.clone();
                let profile = profiles.entry(agreement.profile.clone());
                let profile = profile.or_insert_with(|| self.profile(&agreement.profile)).as_ref();
                self.agreed(file, agreement, profile.map_err(Clone::clone)?.as_ref())
            });
            match agreed {
                Ok(agreed) => drop(register.agreements.insert(agreed.agreement.id.clone(), agreed)),
                Err(found) => self.failed(register, RecordKind::Agreement, file, Some(found), problems),
            }
        }
    }

    /// The register as far as one trainee needs it: their municipalities, agreements, what replaces those, and their
    /// hospitals, positions offered.
    pub(crate) fn register_of(&self, trainee: &Trainee, problems: &mut Vec<Problem>) -> Register {
        let mut register = Register {
            national: national::national(),
            alis_terms: profiles::alis_terms(),
            owners: self.settings.owner.clone(),
            reminders: self.settings.reminders.clone(),
            ..Register::default()
        };
        register.goals = self.goals(problems);
        self.rounds(&mut register, problems);
        register.succession = trainee.succession.clone();
        let practice = trainee.practice.iter().filter_map(|practice| practice.municipality);
        let mut municipalities: BTreeSet<MunicipalityNumber> = practice.chain([trainee.municipality]).collect();
        municipalities.extend(trainee.succession.records());
        municipalities
            .retain(|number| !register.succession.knows(*number) || register.succession.record(*number) == *number);
        for number in municipalities {
            let Some(file) = self.found(Kind::Municipality, number.as_str(), problems) else { continue };
            match self.read(&file, |keys| record::municipality::municipality(keys)) {
                Ok(municipality) => drop(register.municipalities.insert(municipality.number, municipality)),
                Err(found) => self.failed(&mut register, RecordKind::Municipality, &file, Some(found), problems),
            }
        }
        register.hand_down();
        let named = trainee.journal.iter().filter_map(|entry| match &entry.event {
            Event::Offered(offered) => offered.position.as_ref(),
            _ => None,
        });
        for id in named {
            let Some(file) = self.found(Kind::Position, id.as_str(), problems) else { continue };
            match self.read_named(&file, |keys, id| record::position::position(keys, id)) {
                Ok(position) => drop(register.positions.insert(position.id.clone(), position)),
                Err(found) => self.failed(&mut register, RecordKind::Position, &file, Some(found), problems),
            }
        }
        self.agreements_of(&mut register, trainee, problems);
        register
    }

    /// The agreements that a trainee's record names, with their hospitals, and those that replace them.
    fn agreements_of(&self, register: &mut Register, trainee: &Trainee, problems: &mut Vec<Problem>) {
        let requested = trainee.journal.iter().filter_map(|entry| match &entry.event {
            Event::Requested { agreement, .. } => Some(agreement.as_ref().unwrap_or(&trainee.agreement)),
            _ => None,
        });
        let mut wanted: BTreeSet<Slug> = requested.cloned().collect();
        let others = self.files(Kind::Agreement, problems);
        wanted.insert(trainee.agreement.clone());
        let mut files: Vec<PathBuf> =
            wanted.iter().filter_map(|id| self.found(Kind::Agreement, id.as_str(), problems)).collect();
        let mut read: BTreeSet<PathBuf> = BTreeSet::new();
        while let Some(file) = files.pop() {
            if !read.insert(file.clone()) {
                continue;
            }
            let id = layout::id(&file);
            let agreed = self.read_named(&file, |keys, id| record::agreement::agreement(keys, id));
            let agreed = agreed.and_then(|mut agreement| {
                agreement.succession = register.succession.clone();
                let profile = self.profile(&agreement.profile)?;
                self.agreed(&file, agreement, profile.as_ref())
            });
            match agreed {
                Ok(agreed) => {
                    self.hospitals_of(register, &agreed.agreement, problems);
                    register.agreements.insert(agreed.agreement.id.clone(), agreed);
                }
                Err(found) => self.failed(register, RecordKind::Agreement, &file, Some(found), problems),
            }
            // Of the others most name nothing: the text alone says so.
            let named = format!("\"{id}\"");
            let names = |file: &&PathBuf| {
                let source = self.source(file);
                source.is_ok_and(|source| source.text.contains("supersedes") && source.text.contains(&named))
            };
            files.extend(others.iter().filter(|file| !read.contains(*file)).filter(names).cloned());
        }
    }

    fn hospitals_of(&self, register: &mut Register, agreement: &Agreement, problems: &mut Vec<Problem>) {
        for id in &agreement.hospitals {
            let known = register.hospitals.contains_key(id)
                || register.unreadable.contains(&(RecordKind::Hospital, id.to_string()));
            if known {
                continue;
            }
            let Some(file) = self.found(Kind::Hospital, id.as_str(), problems) else { continue };
            match self.read_named(&file, |keys, id| record::hospital::hospital(keys, id)) {
                Ok(hospital) => drop(register.hospitals.insert(hospital.id.clone(), hospital)),
                Err(found) => self.failed(register, RecordKind::Hospital, &file, Some(found), problems),
            }
        }
    }

    /// The learning goals that were imported; none where the list cannot be read.
    pub(crate) fn goals(&self, problems: &mut Vec<Problem>) -> GoalList {
        let source = match self.own(Path::new(layout::GOALS)) {
            Ok(None) => return GoalList::default(),
            Ok(Some(source)) => source,
            Err(problem) => {
                problems.push(problem);
                return GoalList::default();
            }
        };
        goals(&source).unwrap_or_else(|found| {
            problems.extend(found);
            GoalList::default()
        })
    }

    fn rounds(&self, register: &mut Register, problems: &mut Vec<Problem>) {
        for file in self.files(Kind::Grant, problems) {
            match self.read(&file, |keys| record::grant::grant(keys)) {
                Ok(round) => drop(register.rounds.insert(layout::id(&file), round)),
                Err(read) => self.failed(register, RecordKind::Grant, &file, Some(read), problems),
            }
        }
    }

    /// The file of one record, where there is one.
    ///
    /// # Errors
    /// Its kind's folder cannot be read.
    pub(crate) fn find(&self, kind: Kind, id: &str) -> Result<Option<PathBuf>, Problem> {
        let found = layout::find(&self.root, kind, id);
        found.map_err(|err| Problem::unreadable(PathBuf::from(kind.folder()), &err))
    }

    fn found(&self, kind: Kind, id: &str, problems: &mut Vec<Problem>) -> Option<PathBuf> {
        self.find(kind, id).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    }

    fn failed(
        &self,
        register: &mut Register,
        kind: RecordKind,
        file: &Path,
        found: Option<Vec<Problem>>,
        problems: &mut Vec<Problem>,
    ) {
        register.unreadable.insert((kind, layout::id(file)));
        match found {
            Some(found) => problems.extend(found),
            None => problems.extend(self.source(file).map(|source| wrong_name(&source, "number"))),
        }
    }

    /// # Errors
    /// The profile it names does not exist.
    fn agreed(&self, file: &Path, agreement: Agreement, profile: Option<&Profile>) -> Result<Agreed, Vec<Problem>> {
        if let Some(profile) = profile {
            return Ok(Agreed::new(agreement, profile));
        }
        let source = self.source(file).map_err(|problem| vec![problem])?;
        let known = profiles::NAMES;
        let named = agreement.profile.as_str();
        let hint = match record::nearest(named, known.iter().copied()) {
            Some(near) => Msg::HintDidYouMean { near: near.to_owned() },
            None => Msg::HintProfiles { known: known.join(", ") },
        };
        let message = Msg::ProblemUnknownProfile { profile: named.to_owned() };
        let span = record::locate(&source.text, &[record::Step::Key("profile")]);
        Err(vec![Fault::new(Code::UnknownProfile, message).hint(hint).at(&source, span)])
    }

    /// A profile of the store, else a built-in one.
    ///
    /// # Errors
    /// The store's own cannot be read.
    pub(crate) fn profile(&self, id: &Slug) -> Result<Option<Profile>, Vec<Problem>> {
        let own = layout::find(&self.root, Kind::Profile, id.as_str());
        if let Some(own) = own.map_err(|err| vec![Problem::unreadable(PathBuf::from(Kind::Profile.folder()), &err)])? {
            return self.read(&own, |keys| record::profile::profile(keys, id.as_str())).map(Some);
        }
        Ok(profiles::built_in(id.as_str()))
    }

    /// Every profile that can be named: the built-in ones, and the store's own, which go before.
    pub(crate) fn profiles(&self, problems: &mut Vec<Problem>) -> Vec<Profile> {
        let mut ids: Vec<Slug> = profiles::NAMES.iter().filter_map(|name| name.parse().ok()).collect();
        for file in self.files(Kind::Profile, problems) {
            ids.extend(layout::id(&file).parse::<Slug>().ok().filter(|id| !ids.contains(id)));
        }
        let mut out = Vec::new();
        for id in ids {
            match self.profile(&id) {
                Ok(profile) => out.extend(profile),
                Err(found) => problems.extend(found),
            }
        }
        out
    }

    /// The text of a file that a store may have and need not; `None` where it has none.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn own(&self, file: &Path) -> Result<Option<Source>, Problem> {
        match self.root.join(file).symlink_metadata() {
            Err(err) if plain_file::is_missing(&err) => Ok(None),
            // A link is no file of the store: nothing outside is read through one.
            _ if !layout::is_inside(&self.root, file) => {
                Err(Problem::unreadable(file.to_owned(), &plain_file::NotPlain::Link.into()))
            }
            _ => self.source(file).map(Some),
        }
    }

    /// The store's own templates, and what lies beside them.
    pub(crate) fn templates(&self, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
        layout::templates(&self.root).unwrap_or_else(|err| {
            problems.push(Problem::unreadable(PathBuf::from(layout::TEMPLATES), &err));
            Vec::new()
        })
    }

    /// The store's own letterhead.
    ///
    /// # Errors
    /// Every problem of it, as bad data.
    pub(crate) fn letterhead(&self) -> Result<Option<record::letterhead::Letterhead>, Vec<Problem>> {
        let file = Path::new(layout::TEMPLATES).join("letterhead.toml");
        let Some(source) = self.own(&file).map_err(|problem| vec![problem])? else { return Ok(None) };
        record::read(&source, |keys| record::letterhead::letterhead(keys)).map(Some)
    }

    /// What erased cases left.
    ///
    /// # Errors
    /// Every problem of the file, as bad data.
    pub(crate) fn figures(&self) -> Result<Figures, Vec<Problem>> {
        let Some(source) = self.own(Path::new(layout::FIGURES)).map_err(|problem| vec![problem])? else {
            return Ok(Figures::default());
        };
        record::read(&source, |keys| record::figures::figures(keys))
    }

    /// A picture beside the letterhead, by its file's name.
    ///
    /// # Errors
    /// It cannot be read, or is larger than any record.
    pub(crate) fn picture(&self, name: &str) -> Result<Vec<u8>, Problem> {
        let file = Path::new(layout::TEMPLATES).join(name);
        let read = if layout::is_inside(&self.root, &file) {
            plain_file::read(&self.root.join(&file), plain_file::LARGEST_TEXT)
        } else {
            Err(plain_file::NotPlain::Link.into())
        };
        read.map_err(|err| Problem::unreadable(file, &err))
    }

    /// Reads one record.
    ///
    /// # Errors
    /// Every problem of the file.
    pub(crate) fn read<T>(&self, file: &Path, shape: impl FnOnce(&mut Reading<'_>) -> T) -> Result<T, Vec<Problem>> {
        let source = self.source(file).map_err(|problem| vec![problem])?;
        record::read(&source, shape)
    }

    /// Reads a record whose id is its file's name.
    ///
    /// # Errors
    /// Every problem of the file; a name that is no id.
    pub(crate) fn read_named<T>(
        &self,
        file: &Path,
        shape: impl FnOnce(&mut Reading<'_>, Slug) -> T,
    ) -> Result<T, Vec<Problem>> {
        named(&self.source(file).map_err(|problem| vec![problem])?, shape)
    }

    /// # Errors
    /// Every problem of the file; an HPR number that is not the file's name.
    pub(crate) fn trainee(&self, source: &Source) -> Result<Trainee, Vec<Problem>> {
        Ok(Trainee { succession: self.succession(), ..trainee(source)? })
    }

    /// What the numbers of municipalities meant when. A record that cannot be read is told where the register is read.
    pub(crate) fn succession(&self) -> Arc<Succession> {
        let read = || {
            // Told where the register is read.
            let mut unlisted = Vec::new();
            let files = self.files(Kind::Municipality, &mut unlisted);
            let read = self.each(&files, |source| {
                let source = source.ok()?;
                let municipality = record::read(&source, |keys| record::municipality::municipality(keys)).ok()?;
                (municipality.number.as_str() == layout::id(&source.file)).then_some(municipality)
            });
            let known: Vec<Municipality> = read.into_iter().flatten().collect();
            Succession::of(known.iter())
        };
        match &self.snapshot {
            Some(snapshot) => snapshot.succession(read),
            // Who keeps nothing has read the register just now, or reads no more than this.
            None => {
                let last = self.succession.lock().unwrap_or_else(PoisonError::into_inner).clone();
                last.unwrap_or_else(|| Arc::new(read()))
            }
        }
    }

    /// What the national ALIS-avtale demands.
    pub(crate) fn alis_terms(&self) -> AlisTerms {
        profiles::alis_terms()
    }

    /// Runs over all trainees on every core, in the order of their files.
    ///
    /// One that cannot be read is handed on as its problems: it hurts only what needs it.
    pub(crate) fn each_trainee<R: Send>(
        &self,
        files: &[PathBuf],
        run: impl Fn(Result<Trainee, Vec<Problem>>) -> R + Sync + Send,
    ) -> Vec<R> {
        let succession = self.succession();
        let read = |source: Source| Ok(Trainee { succession: succession.clone(), ..trainee(&source)? });
        self.each(files, |source| run(source.and_then(read)))
    }

    /// Reads files on every core; what comes out is in the order of the files.
    fn each<R: Send>(
        &self,
        files: &[PathBuf],
        read: impl Fn(Result<Source, Vec<Problem>>) -> R + Sync + Send,
    ) -> Vec<R> {
        let one = |folder: &mut OpenFolder, file: &PathBuf| {
            read(self.source_on(Some(folder), file).map_err(|problem| vec![problem]))
        };
        files.par_iter().with_min_len(16).map_init(OpenFolder::default, one).collect()
    }
}

/// Reads a text as the kind of record that its folder says.
///
/// # Errors
/// Every problem of it.
pub(crate) fn readable(source: &Source) -> Result<(), Vec<Problem>> {
    let id = layout::id(&source.file);
    match layout::kind(&source.file) {
        Some(Kind::Trainee) => trainee(source).map(drop),
        Some(Kind::Municipality) => record::read(source, |keys| record::municipality::municipality(keys)).map(drop),
        Some(Kind::Hospital) => named(source, |keys, id| drop(record::hospital::hospital(keys, id))),
        Some(Kind::Agreement) => named(source, |keys, id| drop(record::agreement::agreement(keys, id))),
        Some(Kind::Position) => named(source, |keys, id| drop(record::position::position(keys, id))),
        Some(Kind::Grant) => record::read(source, |keys| record::grant::grant(keys)).map(drop),
        Some(Kind::Profile) => record::read(source, |keys| record::profile::profile(keys, &id)).map(drop),
        None if source.file == Path::new(layout::SETTINGS) => {
            record::read(source, |keys| record::settings::settings(keys)).map(drop)
        }
        None if source.file == Path::new(layout::GOALS) => goals(source).map(drop),
        None => Ok(()),
    }
}

/// The list of learning goals in a text.
///
/// # Errors
/// Every problem of it; a goal that stands in it twice.
pub(crate) fn goals(source: &Source) -> Result<GoalList, Vec<Problem>> {
    let listed = record::read(source, |keys| record::goals::goals(keys))?;
    let mut problems = Vec::new();
    for (place, twice) in listed.iter().enumerate() {
        if listed[..place].iter().any(|earlier| earlier.goal == twice.goal) {
            let steps = [record::Step::Key("goal"), record::Step::Item(place), record::Step::Key("code")];
            let message = Msg::ProblemGoalTwiceListed { goal: twice.goal.to_string() };
            let span = record::locate(&source.text, &steps);
            problems.push(Fault::new(Code::DuplicateId, message).at(source, span));
        }
    }
    if problems.is_empty() { Ok(GoalList::new(listed)) } else { Err(problems) }
}

/// # Errors
/// Every problem of the file; an HPR number that is not the file's name.
fn trainee(source: &Source) -> Result<Trainee, Vec<Problem>> {
    let trainee = record::read(source, |keys| record::trainee::trainee(keys))?;
    if source.file.file_stem().is_some_and(|name| name.to_str() == Some(&trainee.hpr.to_string())) {
        return Ok(trainee);
    }
    Err(vec![wrong_name(source, "hpr")])
}

/// The name that a trainee's text names, whatever its file is called; none where it is no trainee's, or cannot be read.
pub(crate) fn name_in(source: &Source) -> Option<String> {
    let is_trainee = layout::kind(&source.file) == Some(Kind::Trainee);
    record::read(source, |keys| record::trainee::trainee(keys)).ok().filter(|_| is_trainee).map(|trainee| trainee.name)
}

/// The HPR number that a trainee's text names, whatever its file is called; none where it cannot be read.
pub(crate) fn number_in(source: &Source) -> Option<Hpr> {
    record::read(source, |keys| record::trainee::trainee(keys)).ok().map(|trainee| trainee.hpr)
}

/// The id that a file's name gives.
///
/// # Errors
/// It is none.
fn named_id(file: &Path) -> Result<Slug, Vec<Problem>> {
    let name = layout::id(file);
    name.parse().map_err(|_| {
        let fault = Fault::new(Code::WrongFileName, Msg::ProblemFileNameNotAnId { name }).hint(Msg::KindId);
        vec![Problem::of_file(file.to_owned(), fault)]
    })
}

/// Reads a record whose id is its file's name.
///
/// # Errors
/// Every problem of the file; a name that is no id.
fn named<T>(source: &Source, shape: impl FnOnce(&mut Reading<'_>, Slug) -> T) -> Result<T, Vec<Problem>> {
    let id = named_id(&source.file)?;
    record::read(source, |keys| shape(keys, id))
}

fn wrong_name(source: &Source, key: &'static str) -> Problem {
    let span = record::locate(&source.text, &[record::Step::Key(key)]);
    let value = source.text.get(span.clone()).unwrap_or_default().trim_matches('"').to_owned();
    let message = Msg::ProblemWrongFileName { name: layout::id(&source.file), value: value.clone() };
    Fault::new(Code::WrongFileName, message).hint(Msg::HintWrongFileName { value }).at(source, span)
}

thread_local! {
    /// What files are read into: one for each thread that reads, so that a store of thousands asks for no more memory.
    static BUFFER: RefCell<Vec<u8>> = RefCell::new(Vec::with_capacity(8 << 10));
}

/// The text and the file's stamp; none where what is read is still to be moved there.
///
/// # Errors
/// The file cannot be read, is too large to be a record, or is not UTF-8.
fn read_file(
    root: &Path,
    pending: Option<&Intent>,
    folder: Option<&mut OpenFolder>,
    file: &Path,
) -> Result<(Source, Option<Stamp>), Problem> {
    let (path, in_place) = match pending.and_then(|pending| pending.content_of(root, file)) {
        None => (root.join(file), true),
        Some(Pending::At(staged)) => (staged, false),
        Some(Pending::Gone) => return Err(Problem::unreadable(file.to_owned(), &io::ErrorKind::NotFound.into())),
    };
    let problem = |err: &io::Error| Problem::unreadable(file.to_owned(), err);
    BUFFER.with_borrow_mut(|bytes| {
        let found = match folder {
            Some(folder) => folder.read_into(&path, plain_file::LARGEST_TEXT, bytes),
            None => plain_file::read_into(&path, plain_file::LARGEST_TEXT, bytes),
        };
        let found = found.map_err(|err| problem(&err))?;
        let stamp = in_place.then(|| Stamp::of(&found));
        match str::from_utf8(bytes) {
            Ok(text) => Ok((Source { file: file.to_owned(), text: Arc::from(text) }, stamp)),
            Err(err) => {
                let at = err.valid_up_to();
                let readable: Arc<str> = Arc::from(String::from_utf8_lossy(bytes));
                let source = Source { file: file.to_owned(), text: readable };
                Err(Fault::new(Code::NotUtf8, Msg::ProblemNotUtf8).hint(Msg::HintNotUtf8).at(&source, at..at))
            }
        }
    })
}
/// All that is built in, for the pages that are made of it.
#[cfg(test)]
pub(crate) fn built_in() -> (Vec<Profile>, AlisTerms, crate::domain::national::National) {
    (
        profiles::NAMES.iter().filter_map(|name| profiles::built_in(name)).collect(),
        profiles::alis_terms(),
        national::national(),
    )
}
