//! Times whole processes on generated stores: `alis` beside a Python script that computes the same, ripgrep and cat.
//!
//! `cargo bench --bench deadlines` prints the tables of `docs/performance.md`; `-- --write DIR N` only writes a store.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark makes files, runs programs, prints")]

mod store;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use store::{Folders, TODAY};

/// How often everything runs; the programs take turns, so that what else the machine does falls on all.
const ROUNDS: usize = 15;
/// The script takes seconds.
const ROUNDS_OF_SCRIPT: usize = 3;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = arguments.iter().position(|argument| argument == "--write") {
        let [folder, trainees] = &arguments[place + 1..place + 3] else { anyhow::bail!("--write DIR N") };
        return Ok(store::write(Path::new(folder), trainees.parse()?, Folders::Flat)?);
    }
    let room = tempfile::tempdir()?;
    machine();
    for (trainees, folders, shown) in [
        (1_000, Folders::Flat, "1,000 trainees in one folder"),
        (10_000, Folders::Flat, "10,000 trainees in one folder"),
        (10_000, Folders::Municipality, "10,000 trainees in folders by municipality"),
    ] {
        let root = room.path().join(shown);
        store::write(&root, trainees, folders)?;
        same_answer(&root)?;
        let size = size(&root.join("trainees"))? / u64::from(trainees);
        println!("\n### {shown}, {size} bytes each\n");
        table(&overview(&root), ROUNDS_OF_SCRIPT)?;
    }
    println!("\n### One trainee of 10,000, and the start of the program\n");
    table(&single(&room.path().join("10,000 trainees in one folder")), 0)
}

/// A program to be timed.
struct Timed {
    name: &'static str,
    command: Box<dyn Fn() -> Command>,
    /// Has few rounds.
    slow: bool,
}

fn timed(name: &'static str, command: impl Fn() -> Command + 'static) -> Timed {
    Timed { name, command: Box::new(command), slow: false }
}

fn alis(root: &Path, words: &'static [&'static str]) -> impl Fn() -> Command + 'static {
    let root = root.to_owned();
    move || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alis"));
        command.args(words).env("ALIS_STORE", &root).env("ALIS_TODAY", TODAY.to_string());
        command
    }
}

fn script(root: &Path) -> Command {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new("python3");
    command.arg(here.join("benches/deadlines/deadlines.py")).arg(root);
    command.arg(here.join("src/store/profiles/hsyk.toml")).arg(TODAY.to_string());
    command
}

fn overview(root: &Path) -> Vec<Timed> {
    let trainees = root.join("trainees");
    let (find, grep, script_root) = (trainees.clone(), trainees, root.to_owned());
    let mut all = vec![
        timed("`alis deadlines`", alis(root, &["deadlines"])),
        timed("`alis deadlines --format json`", alis(root, &["deadlines", "--format", "json"])),
        timed("`alis list`", alis(root, &["list"])),
        timed("`alis check`", alis(root, &["check"])),
        timed("`find … \\| xargs cat`", move || {
            let mut command = Command::new("sh");
            command.args(["-c", "find \"$1\" -name '*.toml' -print0 | xargs -0 cat", "sh"]).arg(&find);
            command
        }),
        Timed { slow: true, ..timed("Python script", move || script(&script_root)) },
    ];
    if runs("rg") {
        all.push(timed("`rg reconfirmation-asked`", move || {
            let mut command = Command::new("rg");
            command.arg("reconfirmation-asked").arg(&grep);
            command
        }));
    }
    all
}

fn single(root: &Path) -> Vec<Timed> {
    vec![
        timed("`true`", || Command::new("true")),
        timed("`alis --version`", alis(root, &["--version"])),
        timed("`alis --help`", alis(root, &["--help"])),
        timed("`alis show 9107000`", alis(root, &["show", "9107000"])),
        timed("`alis explain 9107000`", alis(root, &["explain", "9107000"])),
        timed("`alis note … --dry-run`", alis(root, &["note", "9107000", "--text", "x", "--dry-run"])),
    ]
}

fn runs(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).status().is_ok()
}

fn table(all: &[Timed], slow_rounds: usize) -> anyhow::Result<()> {
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); all.len()];
    // The first round warms the cache.
    for round in 0..=ROUNDS {
        for (one, times) in all.iter().zip(&mut times) {
            if one.slow && round > slow_rounds {
                continue;
            }
            let begun = Instant::now();
            let status = (one.command)().stdout(Stdio::null()).stderr(Stdio::null()).status()?;
            let took = begun.elapsed();
            ensure!(status.success(), "{} failed", one.name);
            if round > 0 {
                times.push(took);
            }
        }
    }
    for times in &mut times {
        times.sort();
    }
    let first = times[0][0].as_secs_f64();
    println!("| | fastest | median | × the first | peak memory |\n|---|---|---|---|---|");
    for (one, times) in all.iter().zip(&times) {
        let [fastest, median] = [times[0], times[times.len() / 2]].map(|time| time.as_secs_f64());
        let memory = peak_memory(&(one.command)())?;
        println!(
            "| {} | {:.1} ms | {:.1} ms | {:.2} | {memory:.0} MB |",
            one.name,
            1e3 * fastest,
            1e3 * median,
            fastest / first
        );
    }
    Ok(())
}

/// In megabytes, as the system counts it for a process that has ended.
fn peak_memory(command: &Command) -> anyhow::Result<f64> {
    const MEASURE: &str = "import resource, subprocess, sys\n\
                           subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n\
                           print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
    let mut measured = Command::new("python3");
    measured.args(["-c", MEASURE]).arg(command.get_program()).args(command.get_args());
    for (key, value) in command.get_envs() {
        measured.envs(value.map(|value| (key, value)));
    }
    let output = measured.output()?;
    let kilobytes: f64 = String::from_utf8(output.stdout)?.trim().parse().context("python3 is needed")?;
    Ok(kilobytes / 1024.0)
}

/// The program and the script must agree on every deadline, done ones too.
fn same_answer(root: &Path) -> anyhow::Result<()> {
    let own = rows(&mut alis(root, &["deadlines", "--all", "--format", "json"])())?;
    let scripts = rows(script(root).arg("--all"))?;
    let known: Vec<&Value> = scripts.iter().filter_map(|row| row.get("rule")).collect();
    // Rules that the script does not know are extra work for the program.
    let own: Vec<&Value> = own.iter().filter(|row| known.contains(&&row["rule"])).collect();
    let differ = own.iter().zip(&scripts).find(|(own, scripts)| {
        let keys = scripts.as_object().into_iter().flatten();
        keys.clone().count() == 0 || keys.into_iter().any(|(key, value)| own[key] != *value)
    });
    if let Some((own, scripts)) = differ {
        anyhow::bail!("alis and the script differ:\n{own:#}\n{scripts:#}");
    }
    ensure!(own.len() == scripts.len(), "alis finds {} deadlines, the script {}", own.len(), scripts.len());
    Ok(())
}

fn rows(command: &mut Command) -> anyhow::Result<Vec<Value>> {
    let output = command.output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn size(folder: &Path) -> anyhow::Result<u64> {
    let mut total = 0;
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        total += if path.is_dir() { size(&path)? } else { path.metadata()?.len() };
    }
    Ok(total)
}

/// What the figures were measured on.
fn machine() {
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().ok();
        output.map(|output| String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    println!("{cores} cores, {}", processor.map_or("", |(_, name)| name));
    for (program, arguments) in
        [("uname", &["-sr"][..]), ("rustc", &["-V"]), ("python3", &["-V"]), ("rg", &["-V"]), ("git", &["--version"])]
    {
        println!("{}", said(program, arguments).unwrap_or_else(|| format!("no {program}")));
    }
}
