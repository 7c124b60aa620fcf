//! `alis timeline`: hospital periods, windows and today as bars.

use crate::harness::Room;

fn room() -> Room {
    Room::demo("--lang en")
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn a_line_fits_the_width_and_today_stands_where_it_is() {
    let room = room();
    for width in [40, 80, 120, 200] {
        let seen = room.seen(
            room.command("--store store --lang en timeline --today 2026-11-30").env("COLUMNS", width.to_string()),
        );
        assert_eq!((seen.status, seen.stderr.as_str()), (0, ""));
        let all = lines(&seen.stdout);
        for line in &all {
            assert!(line.chars().count() <= width, "{width}: {line}");
            assert_eq!(line.trim_end(), *line);
        }
        let today = all[2].find('▼').map(|at| all[2][..at].chars().count()).unwrap();
        assert!(all[3..].iter().any(|line| line.chars().nth(today) == Some('│')), "{width}: {}", seen.stdout);
    }
}

#[test]
fn one_trainee_from_a_wish_to_what_was_served() {
    let room = room();
    let drawn = |today: &str| {
        let words = format!("--store store --lang en timeline Trond --today {today} --from 2024-07-01 --to 2027-06-30");
        let seen = room.run(&words);
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        let line = seen.stdout.lines().find(|line| line.starts_with("Trond")).unwrap_or_default().to_owned();
        ['░', '▒', '▓', '█', '■'].into_iter().filter(|sign| line.contains(*sign)).collect::<String>()
    };
    let phases: Vec<String> =
        ["2025-06-01", "2025-09-16", "2025-09-23", "2026-03-02"].iter().map(|today| drawn(today)).collect();
    assert_eq!(phases, ["░", "▒", "▓", "█"]);
}

#[test]
fn json_has_the_days_and_the_windows() {
    let room = room();
    let rows = room.json("--store store timeline --format json --today 2026-11-30");
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 20);
    for row in rows {
        assert!(row["from"].as_str() <= row["to"].as_str(), "{row}");
        for window in row["windows"].as_array().unwrap() {
            assert!(window["opens"].as_str() <= window["due"].as_str(), "{window}");
        }
    }
    assert!(!rows.iter().any(|row| row["hpr"] == 9144861), "whose record is restricted is not named");
    let places = room.json("--store store timeline --by place --format json --today 2026-11-30");
    let places = places.as_array().unwrap();
    assert!(places.iter().any(|place| !place["positions"].as_array().unwrap().is_empty()));
    let all = room.run("--store store timeline --by place --format json --today 2026-11-30").stdout;
    assert!(!all.contains("9144861"));
    assert_eq!(Room::new().json("timeline --format json"), serde_json::json!([]));
}

#[test]
fn it_is_narrowed_and_a_slip_is_told() {
    let room = room();
    let names = |words: &str| {
        let rows = room.json(&format!("--store store timeline --format json --today 2026-11-30 {words}"));
        rows.as_array().unwrap().len()
    };
    let all = names("");
    for narrowed in ["--municipality Alstahaug", "--hospital hsyk", "--agreement hsyk-1820", "Fatemeh"] {
        let some = names(narrowed);
        assert!(0 < some && some < all, "{narrowed}: {some} of {all}");
    }
    let own = room.json("--store store timeline 9144861 --format json --today 2026-08-01");
    assert_eq!(own[0]["hpr"], 9144861, "by number whose record is restricted is shown");
    assert_eq!(room.run("--store store timeline --from 2027-01-01 --to 2026-01-01").status, 2);
    assert_eq!(room.run("--store store timeline --hospital hsky").status, 3);
    let seen = room.run("--store store --lang en timeline --from 1990-01-01 --to 1990-12-31");
    assert_eq!((seen.status, seen.stdout.as_str()), (0, ""));
    assert!(seen.stderr.contains("No hospital service"), "{}", seen.stderr);
}

#[test]
fn a_picture_is_one_file_that_loads_nothing_and_names_are_no_markup() {
    let room = room();
    room.run("--store store edit Fatemeh --set name='<b>&\"x'");
    for by in ["trainee", "place"] {
        let seen =
            room.run(&format!("--store store --lang en timeline --by {by} --svg picture.svg --today 2026-11-30"));
        assert_eq!((seen.status, seen.stdout.as_str(), seen.stderr.as_str()), (0, "", "Wrote picture.svg.\n"));
        let svg = room.read("picture.svg");
        assert_eq!(
            svg,
            room.run(&format!("--store store --lang en timeline --by {by} --svg - --today 2026-11-30")).stdout
        );
        assert!(svg.starts_with("<svg xmlns=") && svg.trim_end().ends_with("</svg>"), "{svg}");
        assert!(svg.contains("&lt;b&gt;&amp;"), "{svg}");
        for outside in ["<b>", "<script", "href", "url(", "@import", "http://", "https://"] {
            let own = svg.replace("http://www.w3.org/2000/svg", "");
            assert!(!own.contains(outside), "{by}: {outside}");
        }
        for pair in ["text", "title", "style", "svg"] {
            let [open, close] = [format!("<{pair}"), format!("</{pair}>")].map(|tag| svg.matches(&tag).count());
            assert_eq!(open, close, "{by}: {pair}");
        }
    }
}

#[test]
fn a_record_that_cannot_be_read_is_told_and_hides_nobody() {
    let room = room();
    room.file("store/trainees/9144899.toml", "hpr = \n");
    let seen = room.run("--store store --lang en timeline --today 2026-11-30");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("trainees/9144899.toml:1") && seen.stdout.contains("Fatemeh"), "{}", seen.stderr);
}
