//! A list of learning goals: one column of codes, one of names, found by their headings in Norwegian or English.

use std::collections::BTreeMap;
use std::path::Path;

use super::sheet::{self, CsvRow, CsvSheet};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::list::Listed;
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault, Problem, place};

/// What the column of codes may be called.
const CODE: [&str; 7] = ["kode", "code", "læringsmål", "læringsmålkode", "goal", "nr", "nummer"];
/// What the column of names may be called.
const NAME: [&str; 8] = ["navn", "namn", "name", "tittel", "title", "beskrivelse", "beskriving", "description"];

/// The goals of a CSV file, in their order; other columns are passed over.
///
/// # Errors
/// Every row that is wrong, with line and column; or why the file as a whole is no such list.
pub(crate) fn read(name: &Path, bytes: &[u8]) -> Result<Vec<Listed>, Vec<Problem>> {
    let sheet = sheet::read(name, bytes)?;
    let code = column(&sheet, &CODE);
    let names = column(&sheet, &NAME);
    let (Some(code), Some(names)) = (code, names) else {
        let lacks = |found: Option<usize>, words: &[&str]| {
            let missing = Msg::ProblemMissingColumn { column: words[0].to_owned() };
            let hint = Msg::HintOneOf { values: words.join(", ") };
            found.is_none().then(|| Fault::new(Code::BadRow, missing).hint(hint).at(&sheet.source, sheet.header.span()))
        };
        return Err([lacks(code, &CODE), lacks(names, &NAME)].into_iter().flatten().collect());
    };
    let (mut out, mut problems) = (Vec::new(), Vec::new());
    let mut first: BTreeMap<LearningGoal, usize> = BTreeMap::new();
    for row in &sheet.rows {
        match goal(&sheet, row, code, names) {
            Ok(listed) => {
                let span = row.cells.get(code).map_or_else(|| row.span(), |cell| cell.span.clone());
                let (line, _) = place(&sheet.source.text, span.start);
                if let Some(line) = first.get(&listed.goal) {
                    let message = Msg::ProblemGoalTwice { goal: listed.goal.to_string(), line: line.to_string() };
                    problems.push(Fault::new(Code::BadRow, message).at(&sheet.source, span));
                } else {
                    first.insert(listed.goal.clone(), line);
                    out.push(listed);
                }
            }
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(out) } else { Err(problems) }
}

fn column(sheet: &CsvSheet, words: &[&str]) -> Option<usize> {
    let is = |text: &str| words.contains(&text.to_lowercase().as_str());
    sheet.header.cells.iter().position(|cell| is(&cell.text))
}

/// # Errors
/// What is wrong in the row.
fn goal(sheet: &CsvSheet, row: &CsvRow, code: usize, name: usize) -> Result<Listed, Vec<Problem>> {
    let columns = sheet.header.cells.len();
    // A name with a comma in it and no quotes around it spills over: what it was cannot be known.
    if let Some(cell) = row.cells.get(columns..).and_then(|rest| rest.iter().find(|cell| !cell.text.is_empty())) {
        let message = Msg::ProblemTooManyCells { found: row.cells.len().to_string(), expected: columns.to_string() };
        let fault = Fault::new(Code::BadRow, message).hint(Msg::HintTooManyCells);
        return Err(vec![fault.at(&sheet.source, cell.span.clone())]);
    }
    let cell = |column: usize| row.cells.get(column).filter(|cell| !cell.text.is_empty());
    let empty = |column: usize| {
        let heading = sheet.header.cells.get(column).map(|cell| cell.text.clone()).unwrap_or_default();
        let span = row.cells.get(column).map_or_else(|| row.span(), |cell| cell.span.clone());
        Fault::new(Code::BadRow, Msg::ProblemEmptyCell { column: heading }).at(&sheet.source, span)
    };
    let goal = cell(code).ok_or_else(|| empty(code)).and_then(|cell| {
        cell.text.parse().map_err(|_| {
            let message = Msg::ProblemInvalidGoal { found: cell.text.clone() };
            Fault::new(Code::InvalidGoal, message).hint(Msg::KindGoal).at(&sheet.source, cell.span.clone())
        })
    });
    match (goal, cell(name).ok_or_else(|| empty(name))) {
        (Ok(goal), Ok(name)) => Ok(Listed { goal, name: name.text.clone() }),
        (goal, name) => Err(goal.err().into_iter().chain(name.err()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let goals = read(Path::new("goals.csv"), text.as_bytes()).unwrap_or_else(|found| panic!("{found:?}"));
        let goals: Vec<_> = goals.iter().map(|listed| (listed.goal.to_string(), listed.name.clone())).collect();
        let expected: Vec<_> = expected.iter().map(|(code, name)| ((*code).to_owned(), (*name).to_owned())).collect();
        assert_eq!(goals, expected);
    }

    #[track_caller]
    fn check_bad(text: &str, expected: &[&str]) {
        let Err(found) = read(Path::new("goals.csv"), text.as_bytes()) else { panic!("{text:?} was read") };
        let line = |problem: &Problem| {
            let (line, column) = problem.line_column();
            format!("{line}:{column} {}", problem.fault.message.text(Lang::En))
        };
        assert_eq!(found.iter().map(line).collect::<Vec<_>>(), expected, "{text:?}");
    }

    #[test]
    fn columns_are_found_by_their_headings() {
        let expected = [("ALM-001", "Konsultasjon")];
        for header in ["kode;navn", "Code;Name", "LÆRINGSMÅL;Beskrivelse", " Kode ; Tittel ", "Kode;Namn"] {
            check(&format!("{header}\nALM 1;Konsultasjon\n"), &expected);
        }
        check("Tema,Navn,Frist,Kode\nx,Konsultasjon,y,alm001\n", &expected);
        check("kode;navn;;\nALM-001;Konsultasjon;;\n", &expected);
    }

    #[test]
    fn each_bad_row_is_named() {
        check_bad(
            "kode;navn\nALM-1;a\nALM;b\n;c\nALM-2;\nALM-001;d\nALM-3;e;f\nALM-4\nx;\n",
            &[
                "3:1 `ALM` is no learning goal",
                "4:1 `kode` is empty",
                "5:7 `navn` is empty",
                "6:1 ALM-001 stands twice, first in line 2",
                "7:9 3 cells, where the header has 2",
                "8:1 `navn` is empty",
                "9:1 `x` is no learning goal",
                "9:3 `navn` is empty",
            ],
        );
        check_bad("code,title\nALM-1,a, b\n", &["2:9 3 cells, where the header has 2"]);
    }

    #[test]
    fn a_list_without_its_columns_is_none() {
        check_bad("mål;navn\nALM-1;a\n", &["1:1 there is no column `kode`"]);
        check_bad("a;b\n", &["1:1 there is no column `kode`", "1:1 there is no column `navn`"]);
        check("kode;navn\n", &[]);
    }
}
