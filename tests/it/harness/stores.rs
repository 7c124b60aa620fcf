//! The stores that many tests begin with.

use std::fs;
use std::path::Path;

use super::Room;

/// An agreement in force since February 2020.
const AGREEMENT: &str = "schema = 1\ntitle = \"Samarbeidsavtale om ALIS\"\nmunicipalities = [\"1820\"]\nhospitals = [\"hsyk\"]\n\
                         profile = \"hsyk\"\n\n[[journal]]\non = 2020-01-15\nevent = \"signed\"\nby = \"1820\"\n\n\
                         [[journal]]\non = 2020-02-01\nevent = \"signed\"\nby = \"hsyk\"\n";

/// A journal's entry: on a day, hospital service of six months from `start` is asked for, at these places (`SITE/DEPARTMENT`).
pub(crate) fn requested(on: &str, start: &str, wishes: &[&str]) -> String {
    let wish = |wish: &&str| {
        let (site, department) = wish.split_once('/').unwrap();
        format!("{{ site = \"{site}\", department = \"{department}\" }}")
    };
    let wishes = wishes.iter().map(wish).collect::<Vec<_>>().join(", ");
    format!("\n[[journal]]\non = {on}\nevent = \"requested\"\nstart = {start}\nmonths = 6\nwishes = [ {wishes} ]\n")
}

/// A position of six months of the hospital `hsyk` at `SITE/DEPARTMENT`; `more` is what follows in its record.
pub(crate) fn position_record(place: &str, start: &str, more: &str) -> String {
    let (site, department) = place.split_once('/').unwrap();
    format!(
        "schema = 1\nhospital = \"hsyk\"\nsite = \"{site}\"\ndepartment = \"{department}\"\nstart = {start}\nmonths = 6\n{more}"
    )
}

impl Room {
    /// A small store: Alstahaug, Helgelandssykehuset, their agreement in force and reviewed each February, and nobody in
    /// it yet. Not in git.
    pub(crate) fn new() -> Self {
        let room = Self::empty();
        let review = |year| format!("\n[[journal]]\non = {year}-02-01\nevent = \"reviewed\"\n");
        let reviews: String = (2021..=2026).map(review).collect();
        room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\n")
            .file(
                "municipalities/1820.toml",
                "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\nregistered = 2019-05-20\n",
            )
            .file(
                "hospitals/hsyk.toml",
                "schema = 1\nname = \"Helgelandssykehuset HF\"\n\n[[site]]\nname = \"Mo i Rana\"\n\
                 departments = [\"Indremedisin\", \"Kirurgi\"]\n\n[[site]]\nname = \"Sandnessjøen\"\n\
                 departments = [\"Indremedisin\"]\n",
            )
            .file("agreements/hsyk-1820.toml", &(AGREEMENT.to_owned() + &reviews));
        room
    }

    /// [`Room::new`] with one trainee, 9144897 Kari Nordmann, whose journal is given.
    pub(crate) fn with_kari(journal: &str) -> Self {
        let room = Self::new();
        room.trainee(9144897, "Kari Nordmann", journal);
        room
    }

    /// The agreement demands what HSYK 5.2 recommends: six months at a stretch.
    pub(crate) fn requires_six_months(&self) -> &Self {
        let path = "agreements/hsyk-1820.toml";
        let (header, journal) =
            self.read(path).split_once("[[journal]]").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        self.file(path, &format!("{header}[terms.service]\nstrength = \"requirement\"\n\n[[journal]]{journal}"))
    }

    /// Adds a trainee in full-time practice since 1 February 2024, the ALIS-avtale signed in March 2024,
    /// the training plan revised in October 2025 and July 2026.
    pub(crate) fn trainee(&self, hpr: u32, name: &str, journal: &str) -> &Self {
        let text = format!(
            "schema = 1\nhpr = {hpr}\nname = \"{name}\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n\
             [training]\nstarted = 2024-03-01\n\n[[practice]]\nfrom = 2024-02-01\nworkplace = \"Legesenteret\"\n\
             role = \"fastlege\"\nengagement = \"self-employed\"\npercent = 100\n\n[[journal]]\non = 2024-03-15\n\
             event = \"alis-agreement-signed\"\n\n[[journal]]\non = 2025-10-01\n\
             event = \"plan-revised\"\n\n[[journal]]\non = 2026-07-01\nevent = \"plan-revised\"\n{journal}"
        );
        self.file(&format!("trainees/{hpr}.toml"), &text)
    }

    /// A store as `alis init` makes it, in git, with what [`Room::new`] has in it.
    pub(crate) fn in_git() -> Self {
        let room = Self::new();
        room.put_in_git("'the store'");
        room
    }

    /// All of the room in a repository of its own, committed under this message.
    #[track_caller]
    pub(crate) fn put_in_git(&self, message: &str) {
        self.git("init --quiet --initial-branch=main");
        self.git("add .");
        self.git(&format!("commit --quiet --message {message}"));
    }

    /// A repository `shared.git` that all send to, with what is in `store`, and clones of it with these names.
    pub(crate) fn cloned(store: &Room, names: &[&str]) -> Self {
        let room = Self::empty();
        room.git("init --quiet --bare --initial-branch=main shared.git");
        for (place, name) in names.iter().enumerate() {
            room.git(&format!("clone --quiet shared.git {name}"));
            if place == 0 {
                for file in store.files() {
                    room.file(&format!("{name}/{file}"), &store.read(&file));
                }
                room.git(&format!("-C {name} add ."));
                room.git(&format!("-C {name} commit --quiet --message start"));
                room.git(&format!("-C {name} push --quiet --set-upstream origin HEAD:main"));
            }
        }
        room
    }

    /// The demo store in the folder `store`, made with these options, on the day it was written for: no date moves.
    #[track_caller]
    pub(crate) fn demo(options: &str) -> Self {
        let room = Self::empty().on("2026-11-01");
        let seen = room.run(&format!("demo store {options}"));
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        room
    }

    /// Adds a position.
    pub(crate) fn position(&self, id: &str, place: &str, start: &str, more: &str) -> &Self {
        self.file(&format!("positions/{id}.toml"), &position_record(place, start, more))
    }

    /// Ada and Bo wait for the two seats of one position.
    pub(crate) fn two_wait() -> Self {
        let room = Self::new();
        let asked = requested("2024-06-01", "2027-09-01", &["Mo i Rana/Indremedisin"]);
        room.trainee(9144801, "Ada", &asked).trainee(9144802, "Bo", &asked);
        let published = "capacity = 2\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n";
        room.position("p", "Mo i Rana/Indremedisin", "2027-09-01", published);
        room
    }
}

/// A room with the same files.
pub(crate) fn copied(room: &Room) -> Room {
    fn walk(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let other = Room::empty();
    walk(room.path(), other.path());
    other
}
