//! How each shell splits a line into words, and how a word is written so that it is read as one.

use crate::domain::text;

/// A shell that asks for words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum AskingShell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

/// A word of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ShellWord {
    /// What it means.
    pub(super) text: String,
    /// As it stands in the line.
    pub(super) raw: String,
    /// The quote that it begins with.
    pub(super) quote: Option<char>,
}

impl AskingShell {
    /// The script that makes the shell ask.
    pub(super) fn script(self) -> &'static str {
        match self {
            AskingShell::Bash => include_str!("bash.sh"),
            AskingShell::Zsh => include_str!("zsh.zsh"),
            AskingShell::Fish => include_str!("fish.fish"),
            AskingShell::Powershell => include_str!("powershell.ps1"),
        }
    }

    fn escape(self) -> char {
        if self == AskingShell::Powershell { '`' } else { '\\' }
    }

    /// PowerShell takes every kind of quotation mark for a quote.
    fn quote(self, c: char) -> Option<char> {
        match c {
            '\'' | '"' => Some(c),
            '‘' | '’' | '‚' | '‛' if self == AskingShell::Powershell => Some('\''),
            '“' | '”' | '„' if self == AskingShell::Powershell => Some('"'),
            _ => None,
        }
    }

    /// The words of a line up to the cursor; the last is the one that is being typed, empty behind a blank.
    pub(super) fn split(self, line: &str) -> Vec<ShellWord> {
        let mut words = vec![ShellWord::default()];
        let mut rest = line.chars().peekable();
        let mut within: Option<char> = None;
        while let Some(c) = rest.next() {
            if within.is_none() && c.is_whitespace() {
                if words.last().is_some_and(|word| !word.raw.is_empty()) {
                    words.push(ShellWord::default());
                }
                continue;
            }
            let Some(word) = words.last_mut() else { break };
            word.raw.push(c);
            if c == self.escape() && within != Some('\'') {
                let next = rest.peek().copied();
                let is_escape = match within {
                    Some(_) if self != AskingShell::Powershell => {
                        next.is_some_and(|c| matches!(c, '"' | '\\' | '$' | '`'))
                    }
                    _ => next.is_some(),
                };
                let Some(next) = rest.next_if(|_| is_escape) else {
                    // The line may end within an escape.
                    if next.is_some() {
                        word.text.push(c);
                    }
                    continue;
                };
                word.raw.push(next);
                word.text.push(next);
                continue;
            }
            let quote = self.quote(c);
            match within {
                None => match quote {
                    Some(quote) => {
                        if word.raw.chars().count() == 1 {
                            word.quote = Some(quote);
                        }
                        within = Some(quote);
                    }
                    None => word.text.push(c),
                },
                Some(open) if quote == Some(open) => {
                    // Twice it is one of them.
                    let is_doubled =
                        self == AskingShell::Powershell && rest.peek().is_some_and(|c| self.quote(*c) == quote);
                    if is_doubled {
                        word.raw.extend(rest.next());
                        word.text.push(c);
                    } else {
                        within = None;
                    }
                }
                Some(_) => word.text.push(c),
            }
        }
        words
    }

    /// A word that is typed, without its quotes, from a shell that hands over words.
    pub(super) fn word(self, raw: &str) -> String {
        let words = self.split(raw);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        texts.join(" ")
    }

    /// The text as it is written into the line instead of the word that is being typed.
    pub(super) fn written(self, text: &str, typed: &ShellWord) -> String {
        match self {
            // They quote by themselves.
            AskingShell::Zsh | AskingShell::Fish => text.to_owned(),
            AskingShell::Bash => match typed.quote {
                Some('"') => text.chars().flat_map(|c| escaped(c, matches!(c, '"' | '\\' | '$' | '`'))).collect(),
                Some(_) => text.replace('\'', "'\\''"),
                None => text.chars().flat_map(|c| escaped(c, !is_harmless(c))).collect(),
            },
            AskingShell::Powershell if text.chars().all(is_harmless) && !text.is_empty() => text.to_owned(),
            AskingShell::Powershell => {
                let doubled: String = text
                    .chars()
                    .flat_map(|c| [Some(c), self.quote(c).filter(|q| *q == '\'').map(|_| c)])
                    .flatten()
                    .collect();
                format!("'{doubled}'")
            }
        }
    }
}

fn escaped(c: char, is_special: bool) -> impl Iterator<Item = char> {
    is_special.then_some('\\').into_iter().chain([c])
}

/// Whether a character means itself in every shell.
fn is_harmless(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '+') || text::is_dash(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shell: AskingShell, line: &str, words: &[&str]) {
        let found: Vec<String> = shell.split(line).into_iter().map(|word| word.text).collect();
        assert_eq!(found, words, "{line}");
    }

    #[test]
    fn lines_are_split_as_the_shell_does() {
        use AskingShell::{Bash, Fish, Powershell};
        check(Bash, "alis show ", &["alis", "show", ""]);
        check(Bash, r"alis show Kari\ No", &["alis", "show", "Kari No"]);
        check(Bash, r#"alis show "Kari \"N\" x"#, &["alis", "show", "Kari \"N\" x"]);
        check(Bash, r"alis show 'Kari\ N", &["alis", "show", r"Kari\ N"]);
        check(Bash, r"alis  --store=my\ dir x", &["alis", "--store=my dir", "x"]);
        check(Bash, r#"alis "a\b" x\"#, &["alis", r"a\b", "x"]);
        check(Fish, r"alis 'Kari N", &["alis", "Kari N"]);
        check(Powershell, "alis 'O''Hara' \"a`\"b\" Kari` N", &["alis", "O'Hara", "a\"b", "Kari N"]);
        check(Powershell, "alis ‘Kari N", &["alis", "Kari N"]);
    }

    /// What is written is read back as the same word.
    #[test]
    fn what_is_written_is_one_word() {
        for name in
            ["Kari Nordmann", "Åse O'Hara-Ørn", "a\"b$c`d\\e", "(x) & y; z|w", "~x", "É’t “q”", "a=b:c", "*?[x]", "#x"]
        {
            for (shell, quotes) in [(AskingShell::Bash, &["", "'", "\""][..]), (AskingShell::Powershell, &[""])] {
                for quote in quotes {
                    let typed = shell.split(quote).pop().unwrap();
                    let line = format!("{quote}{}", shell.written(name, &typed));
                    let words = shell.split(&line);
                    assert_eq!(words.len(), 1, "{line}");
                    assert_eq!(words[0].text, name, "{line}");
                }
            }
        }
    }
}
