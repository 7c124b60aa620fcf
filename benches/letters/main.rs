//! Times letters: one as a process, and a thousand of three pages in one run, with and without git.
//!
//! `cargo bench --bench letters` prints the tables of `docs/performance.md`; needs `python3` and `git`.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark makes files, runs programs, prints")]

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};

/// The day on which the letters are written.
const TODAY: &str = "2026-11-02";
/// Letters of a batch.
const MANY: u32 = 1000;
const FIRST: u32 = 9_100_000;
/// How often one letter is written, and a batch.
const ROUNDS: [usize; 2] = [20, 3];

const NAMES: [&str; 8] = [
    "Kari Nordmann",
    "Máret Čuovga Nuorgamvik",
    "Åse Tjøtthaug",
    "Ola Hornesvåg",
    "Sámmol Ŋiŋná",
    "Ingrid Brekkvassmo",
    "Øyvind Sørfjord-Lie",
    "Đuro Žižić",
];

fn main() -> anyhow::Result<()> {
    let room = tempfile::tempdir()?;
    let plain = room.path().join("plain");
    store(&plain, false)?;
    println!("### One letter as a process\n");
    head();
    for (kind, pages) in [("enrolment", 1), ("alis-agreement", 3)] {
        for ending in ["pdf", "html", "txt"] {
            let file = room.path().join(format!("letter.{ending}"));
            let words = ["document", kind, "9100001", "--preview"].map(str::to_owned);
            let words: Vec<String> = words.into_iter().chain([file.display().to_string()]).collect();
            let measured: Vec<Measured> = (0..ROUNDS[0]).map(|_| measure(&plain, &words)).collect::<Result<_, _>>()?;
            let size = fs::metadata(&file)?.len() as f64 / 1000.0;
            row(&format!("`{kind}`, {pages} p., {ending}, {size:.0} kB"), &measured);
        }
    }
    println!("\n### {MANY} letters of three pages in one run\n");
    head();
    for (name, git, ending) in [("PDF", false, "pdf"), ("PDF, committed to git", true, "pdf"), ("text", false, "txt")] {
        let mut measured = Vec::new();
        for round in 0..ROUNDS[1] {
            let root = room.path().join(format!("{ending}-{git}-{round}"));
            store(&root, git)?;
            let words = ["document", "alis-agreement", "--all", "--yes", "--quiet", "--format", ending];
            measured.push(measure(&root, &words.map(str::to_owned))?);
            let letters = fs::read_dir(root.join("letters"))?.count();
            ensure!(letters == MANY as usize, "{letters} letters");
            fs::remove_dir_all(&root)?;
        }
        row(name, &measured);
    }
    Ok(())
}

/// Trainees who are all owed their ALIS-avtale and have asked for a place.
fn store(root: &Path, git: bool) -> anyhow::Result<()> {
    let put = |name: &str, text: &str| -> anyhow::Result<()> {
        let path = root.join(name);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        Ok(fs::write(path, text)?)
    };
    put("alis.toml", "schema = 1\nname = \"Måling\"\nlanguage = \"nb\"\n")?;
    put(
        "hospitals/hsyk.toml",
        "schema = 1\nname = \"Helgelandssykehuset HF\"\n\n[[site]]\nname = \"Mo i Rana\"\ndepartments = [\"Kirurgi\"]\n",
    )?;
    put(
        "municipalities/1820.toml",
        "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\nregistered = 2019-05-20\n\n[coordinator]\nname = \"Anne Berg\"\n\
         email = \"anne.berg@alstahaug.example\"\n",
    )?;
    put(
        "agreements/hsyk-1820.toml",
        "schema = 1\ntitle = \"Samarbeidsavtale om ALIS\"\nmunicipalities = [\"1820\"]\nhospitals = [\"hsyk\"]\nprofile = \"hsyk\"\n\n\
         [[journal]]\non = 2020-01-15\nevent = \"signed\"\nby = \"1820\"\n\n[[journal]]\non = 2020-02-01\nevent = \"signed\"\nby = \"hsyk\"\n",
    )?;
    for (number, name) in (0..MANY).zip(NAMES.iter().cycle()) {
        let hpr = FIRST + number;
        let text = format!(
            "schema = 1\nhpr = {hpr}\nname = \"{name} {number}\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\ncase = \"2026/{number}\"\n\n\
             [training]\nstarted = 2026-03-01\nexpected_completion = 2031-03-01\nsupervisor = \"Ola Hansen\"\n\n[[practice]]\n\
             from = 2026-02-01\nworkplace = \"Sandnessjøen legesenter\"\nrole = \"fastlege\"\nengagement = \"self-employed\"\n\n\
             [[journal]]\non = 2026-04-10\nevent = \"requested\"\nstart = 2029-03-01\nmonths = 6\nwishes = [\n  \
             {{ site = \"Mo i Rana\", department = \"Kirurgi\" }},\n]\n"
        );
        put(&format!("trainees/{hpr}.toml"), &text)?;
    }
    if git {
        for words in ["init --quiet", "add .", "-c user.name=x -c user.email=x@x.example commit --quiet -m x"] {
            let status = Command::new("git").current_dir(root).args(words.split(' ')).status()?;
            ensure!(status.success(), "git {words}");
        }
    }
    Ok(())
}

/// What a run took, in seconds and megabytes.
struct Measured {
    wall: f64,
    /// Processor time, user's and system's, of the program and those it ran.
    cpu: f64,
    /// At its peak, of the largest process.
    memory: f64,
}

fn measure(root: &Path, words: &[String]) -> anyhow::Result<Measured> {
    const MEASURE: &str = "import resource, subprocess, sys, time\n\
                           begun = time.perf_counter()\n\
                           done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n\
                           took = time.perf_counter() - begun\n\
                           used = resource.getrusage(resource.RUSAGE_CHILDREN)\n\
                           print(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n\
                           sys.exit(done.returncode)";
    let mut command = Command::new("python3");
    command.args(["-c", MEASURE, env!("CARGO_BIN_EXE_alis")]).args(words);
    let output = command.env("ALIS_STORE", root).env("ALIS_TODAY", TODAY).output()?;
    ensure!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout)?;
    let numbers: Vec<f64> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [wall, cpu, memory] = numbers[..] else { anyhow::bail!("{said}") };
    Ok(Measured { wall, cpu, memory })
}

fn head() {
    println!("| | fastest | median | processor time, least | peak memory |\n|---|---|---|---|---|");
}

fn row(name: &str, all: &[Measured]) {
    let sorted = |of: fn(&Measured) -> f64| {
        let mut values: Vec<f64> = all.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let time =
        |seconds: f64| if seconds < 1.0 { format!("{:.1} ms", 1e3 * seconds) } else { format!("{seconds:.2} s") };
    let (wall, cpu, memory) = (sorted(|one| one.wall), sorted(|one| one.cpu), sorted(|one| one.memory));
    let memory = memory[memory.len() - 1];
    println!("| {name} | {} | {} | {} | {memory:.0} MB |", time(wall[0]), time(wall[wall.len() / 2]), time(cpu[0]));
}
