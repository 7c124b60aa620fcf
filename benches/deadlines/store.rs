//! Makes stores of any size that look as a region's would: trainees at every stage, with wishes, practice that changed,
//! contacts, notes and comments; nearly everything done in time, some late, some forgotten. The same number always
//! gives the same store.

use std::fs;
use std::io;
use std::path::Path;

use chrono::{Days, Months, NaiveDate};

/// The day on which the store is looked at: nothing in it lies later.
pub(crate) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();

/// Where the trainees' files lie.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Folders {
    Flat,
    /// One for each municipality.
    Municipality,
}

const SITES: [(&str, &[&str]); 3] = [
    ("Mo i Rana", &["Indremedisin", "Kirurgi", "Psykiatri"]),
    ("Sandnessjøen", &["Indremedisin", "Kirurgi"]),
    ("Mosjøen", &["Psykiatri", "Rehabilitering"]),
];
const FIRST_NAMES: [&str; 12] =
    ["Kari", "Ola", "Åse", "Bjørn", "Ingrid", "Sámmol", "Liv", "Per", "Máret", "Jon", "Tuva", "Eirik"];
const LAST_NAMES: [&str; 10] = [
    "Nordmann",
    "Haugmoen",
    "Nesgårdvik",
    "Tjøtthaug",
    "Hornesvåg",
    "Berg",
    "Sundnes",
    "Lie",
    "Åkervik",
    "Brekkvassmo",
];

/// Writes a store with so many trainees; about 40 of them to a municipality.
pub(crate) fn write(root: &Path, trainees: u32, folders: Folders) -> io::Result<()> {
    let municipalities = (trainees / 40).max(6);
    put(root, "alis.toml", "schema = 1\nname = \"Måling\"\nlanguage = \"nb\"\ncommit = false\n")?;
    let sites: String = SITES
        .iter()
        .map(|(name, departments)| format!("\n[[site]]\nname = \"{name}\"\ndepartments = {departments:?}\n"))
        .collect();
    put(root, "hospitals/hsyk.toml", &format!("schema = 1\nname = \"Helgelandssykehuset HF\"\n{sites}"))?;
    for place in 0..municipalities {
        let number = municipality(place);
        let decided = match place % 3 {
            0 => {
                let order: Vec<u32> = (0..12).map(|round| hpr(place + round * municipalities)).collect();
                format!("\n[[journal]]\non = 2026-09-15\nevent = \"prioritised\"\norder = {order:?}\n")
            }
            _ => String::new(),
        };
        let text = format!(
            "schema = 1\nnumber = \"{number}\"\nname = \"Kommune {number}\"\ncentrality = 5\nregistered = 2019-05-20\n\n\
             [coordinator]\nname = \"Anne Berg\"\nemail = \"alis@kommune{number}.example\"\n{decided}"
        );
        put(root, &format!("municipalities/{number}.toml"), &text)?;
        let text = format!(
            "schema = 1\ntitle = \"Samarbeidsavtale om ALIS\"\nmunicipalities = [\"{number}\"]\nhospitals = [\"hsyk\"]\n\
             profile = \"hsyk\"\n\n[[journal]]\non = 2020-01-15\nevent = \"signed\"\nby = \"{number}\"\n\n\
             [[journal]]\non = 2020-02-01\nevent = \"signed\"\nby = \"hsyk\"\n"
        );
        put(root, &format!("agreements/hsyk-{number}.toml"), &text)?;
    }
    for index in 0..trainees {
        let number = municipality(index % municipalities);
        let folder = match folders {
            Folders::Flat => String::new(),
            Folders::Municipality => format!("{number}/"),
        };
        put(root, &format!("trainees/{folder}{}.toml", hpr(index)), &Life::of(index, number).text())?;
    }
    Ok(())
}

pub(crate) fn hpr(index: u32) -> u32 {
    9_100_000 + 7 * index
}

fn municipality(index: u32) -> u32 {
    1801 + index
}

fn put(root: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap_or(root))?;
    fs::write(path, text)
}

/// Chance that repeats itself: a linear congruential generator.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(bound)) as u32
    }

    fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u32) as usize]
    }
}

/// One trainee's years, told up to [`TODAY`].
struct Life {
    chance: Chance,
    index: u32,
    municipality: u32,
    entries: Vec<(NaiveDate, String)>,
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day + Days::new(days.into())
}

impl Life {
    fn of(index: u32, municipality: u32) -> Life {
        Life { chance: Chance(u64::from(index) + 1), index, municipality, entries: Vec::new() }
    }

    fn entry(&mut self, on: NaiveDate, event: &str, fields: &str) {
        if on <= TODAY {
            self.entries.push((on, format!("[[journal]]\non = {on}\nevent = \"{event}\"\n{fields}")));
        }
    }

    fn text(mut self) -> String {
        let began = later(TODAY - Months::new(self.chance.below(60)), self.chance.below(28));
        let began = began.min(TODAY);
        let head = self.head(began);
        self.plan(began);
        self.placement(began);
        self.entries.sort_by_key(|(on, _)| *on);
        let blocks: Vec<String> = self.entries.into_iter().map(|(_, text)| text).collect();
        format!("{head}\n{}", blocks.join("\n"))
    }

    fn head(&mut self, began: NaiveDate) -> String {
        let name = format!("{} {}", self.chance.one_of(&FIRST_NAMES), self.chance.one_of(&LAST_NAMES));
        let (index, municipality) = (self.index, self.municipality);
        let changed = began + Months::new(14);
        let practice = if changed < TODAY && self.chance.percent(30) {
            let to = changed - Days::new(1);
            format!(
                "[[practice]]\nfrom = {began}\nto = {to}\nworkplace = \"Legesenteret\"\nrole = \"fastlegevikar\"\n\
                 engagement = \"employed\"\npercent = 80\n\n[[practice]]                         # overtok listen\nfrom = {changed}\n"
            )
        } else {
            format!("[[practice]]\nfrom = {began}\n")
        };
        format!(
            "schema = 1\nhpr = {}\nname = \"{name}\"\nmunicipality = \"{municipality}\"\nagreement = \"hsyk-{municipality}\"\n\
             email = \"lege{index}@kommune.example\"\n\n\
             [training]\nstarted = {began}                 # i ny ordning\nexpected_completion = {}\n\
             supervisor = \"Ola Hansen\"\n\n{practice}workplace = \"Sentrum legekontor\"\nrole = \"fastlege\"\n\
             engagement = \"self-employed\"\npercent = 100\n",
            hpr(index),
            began + Months::new(60),
        )
    }

    /// The training plan is revised every year, now and then late or not at all.
    fn plan(&mut self, began: NaiveDate) {
        for year in 1..5 {
            if self.chance.percent(96) {
                let on = later(began + Months::new(12 * year), 0) - Days::new(self.chance.below(60).into());
                self.entry(on, "plan-revised", "");
            }
        }
        if self.chance.percent(15) {
            let text = "# Ringt kontoret, de ordner vikar.\n";
            let on = later(began, 100 + self.chance.below(300));
            self.entry(on, "note", &format!("text = \"Ønsker helst høsten, av hensyn til familien.\"\n{text}"));
        }
    }

    fn placement(&mut self, began: NaiveDate) {
        if self.chance.percent(3) {
            return;
        }
        let first = (began + Months::new(24 + self.chance.below(18))).format("%Y-%m-01").to_string();
        let Ok(start) = first.parse::<NaiveDate>() else { return };
        let requested = later(began, 3 + self.chance.below(30));
        let (site, department) = self.request(requested, start);
        if self.chance.percent(2) {
            let on = later(began, 200 + self.chance.below(300));
            return self.entry(on, "withdrawn", "reason = \"position-elsewhere\"\n");
        }
        let asked = later(start - Months::new(9), self.chance.below(100));
        if self.chance.percent(3) {
            return;
        }
        self.entry(asked, "reconfirmation-asked", "");
        let answered = later(asked, 10 + self.chance.below(30));
        self.entry(answered, "reconfirmation-answered", "answer = \"confirmed\"\n");
        let mut offered = later(answered, 5 + self.chance.below(30)).min(start - Months::new(4));
        offered = offered.max(answered);
        if self.chance.percent(10) {
            self.offer(offered, start, site, "Psykiatri");
            let declined = later(offered, 4);
            self.entry(declined, "declined", "reason = \"For lang reisevei\"\n");
            offered = later(declined, 3);
        }
        self.offer(offered, start, site, department);
        let accepted = later(offered, 2 + self.chance.below(11));
        self.entry(accepted, "accepted", "");
        let issued = later(accepted, 2).max(later(start - Months::new(6), self.chance.below(95)));
        let end = start + Months::new(6) - Days::new(1);
        self.entry(issued, "contract-issued", &format!("start = {start}\nend = {end}\n"));
        self.entry(later(issued, 12), "contract-signed", "");
        self.service(start.max(issued), end);
    }

    fn request(&mut self, on: NaiveDate, start: NaiveDate) -> (&'static str, &'static str) {
        let (site, departments) = self.chance.one_of(&SITES);
        let department = departments[0];
        let mut wishes = format!("  {{ site = \"{site}\", department = \"{department}\" }},\n");
        for _ in 0..self.chance.below(2) {
            let (site, departments) = self.chance.one_of(&SITES);
            let department = self.chance.one_of(departments);
            wishes += &format!("  {{ site = \"{site}\", department = \"{department}\" }},\n");
        }
        let fields = format!("start = {start}\nmonths = 6\nwishes = [\n{wishes}]\nflexible = true\n");
        self.entry(on, "requested", &fields);
        (site, department)
    }

    fn offer(&mut self, on: NaiveDate, start: NaiveDate, site: &str, department: &str) {
        let departments = SITES.iter().find(|(name, _)| *name == site).map_or(&[][..], |(_, all)| all);
        let department = departments.iter().find(|known| **known == department).unwrap_or(&departments[0]);
        let fields = format!(
            "start = {start}\nmonths = 6\nsite = \"{site}\"\ndepartment = \"{department}\"\nanswer_by = {}\n",
            later(on, 14)
        );
        self.entry(on, "offered", &fields);
    }

    fn service(&mut self, start: NaiveDate, end: NaiveDate) {
        self.entry(start, "started", "");
        for month in 1..6 {
            let on = later(start, 30 * month - 6);
            if self.chance.percent(50) {
                self.entry(on, "contacted", "by = \"supervisor\"\n");
            }
            if month % 3 == 1 {
                self.entry(on, "contacted", "by = \"coordinator\"\ntext = \"Trives.\"\n");
            }
        }
        let on = later(start, 60);
        self.entry(on, "course", "title = \"Akuttmedisin\"\ndays = 3\n");
        for goal in ["ALM-055", "ALM-085"] {
            let on = end - Days::new(self.chance.below(40).into());
            self.entry(on, "goal-achieved", &format!("goal = \"{goal}\"\nby = \"Overlegen\"\n"));
        }
        self.entry(end, "completed", "");
        let on = later(end, 5 + self.chance.below(30));
        self.entry(on, "documented", "");
    }
}
