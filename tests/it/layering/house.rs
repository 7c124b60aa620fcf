//! The source as it is compiled: which files there are, and what each of them names. Read with `syn`, so that comments and
//! texts count for nothing; what only tests see is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A module's place: `["domain", "deadline"]`; the crate itself is `[]`.
pub(crate) type Place = Vec<String>;

/// One file of the program.
pub(crate) struct SourceFile {
    pub(crate) place: Place,
    /// Below the project's folder, with `/`.
    pub(crate) name: String,
    /// Every path that its code names, from the crate's root where it is the crate's (`crate::domain::hpr::Hpr`), else as it
    /// stands with the names of `use` put in (`std::fs::write`).
    pub(crate) paths: BTreeSet<Vec<String>>,
    /// Every macro it calls.
    pub(crate) macros: BTreeSet<String>,
    /// The types and traits it declares.
    pub(crate) types: BTreeSet<String>,
}

pub(crate) struct House {
    pub(crate) files: BTreeMap<Place, SourceFile>,
}

impl House {
    /// The source of this crate, read once.
    pub(crate) fn here() -> &'static House {
        static HOUSE: OnceLock<House> = OnceLock::new();
        HOUSE.get_or_init(|| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
            let mut house = House { files: BTreeMap::new() };
            house.read(&root, &root.join("lib.rs"), Vec::new());
            house
        })
    }

    /// A house of files that are given: place (`a::b`) and code.
    pub(crate) fn of(files: &[(&str, &str)]) -> House {
        let places = files.iter().map(|(place, code)| {
            let place = segments(place);
            (place.clone(), read_file(&place, format!("src/{}.rs", place.join("/")), code).0)
        });
        House { files: places.collect() }
    }

    fn read(&mut self, root: &Path, path: &Path, place: Place) {
        let code = fs::read_to_string(path).unwrap();
        let name = path.strip_prefix(root.parent().unwrap()).unwrap().to_string_lossy().replace('\\', "/");
        let (file, children) = read_file(&place, name, &code);
        self.files.entry(place.clone()).or_insert(file);
        for (mut child, given) in children {
            let stem = child.iter().fold(root.to_owned(), |folder, name| folder.join(name));
            let candidates = match given {
                Some(given) => vec![path.parent().unwrap().join(given)],
                None => vec![stem.with_extension("rs"), stem.join("mod.rs")],
            };
            let found: PathBuf =
                candidates.into_iter().find(|candidate| candidate.is_file()).expect("every module has its file");
            // One of two under a condition: the other stands in for it, with a name of its own.
            let own = found.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            if let (Some(name), Some(own)) = (child.last_mut(), own.filter(|stem| stem != "mod")) {
                *name = own;
            }
            self.read(root, &found, child);
        }
    }

    /// The file that a path of the crate leads into; the crate's own is none.
    pub(crate) fn file_of(&self, path: &[String]) -> Option<&Place> {
        let inside = path.strip_prefix(&["crate".to_owned()])?;
        let known = (1..=inside.len()).rev().find_map(|length| self.files.get(&inside[..length]));
        known.map(|file| &file.place)
    }

    /// Who imports whom, file by file.
    pub(crate) fn imports(&self) -> BTreeMap<&Place, BTreeSet<&Place>> {
        self.files
            .values()
            .filter(|file| !file.place.is_empty())
            .map(|file| {
                let known = file.paths.iter().filter_map(|path| self.file_of(path));
                (&file.place, known.filter(|other| **other != file.place).collect())
            })
            .collect()
    }
}

fn segments(place: &str) -> Place {
    place.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn read_file(place: &Place, name: String, code: &str) -> (SourceFile, Vec<(Place, Option<String>)>) {
    let parsed = syn::parse_file(code).expect(&name);
    let mut names = Names { module: place.clone(), ..Names::default() };
    names.visit_file(&parsed);
    let known = names.known.iter().map(|(key, path)| (key.clone(), names.resolved(&key.0, path))).collect();
    let used = names.used.iter().map(|(module, path)| names.resolved(module, path)).collect();
    let mut reading = Reading {
        module: place.clone(),
        names: known,
        file: SourceFile { place: place.clone(), name, paths: used, macros: BTreeSet::new(), types: BTreeSet::new() },
    };
    reading.visit_file(&parsed);
    (reading.file, names.children)
}

/// Is this there in tests alone?
fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        if attribute.path().is_ident("test") {
            return true;
        }
        let condition = attribute.path().is_ident("cfg").then(|| attribute.parse_args::<TokenStream>().ok()).flatten();
        let Some(condition) = condition else { return false };
        let words: Vec<String> = condition.into_iter().map(|token| token.to_string()).collect();
        match words.first().map(String::as_str) {
            Some("test") => true,
            Some("all") => {
                words.get(1).is_some_and(|inner| inner.split([' ', ',', '(', ')']).any(|word| word == "test"))
            }
            _ => false,
        }
    })
}

/// A path from where it stands to the crate's root, if it begins with `crate`, `self` or `super`.
fn rooted(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let mut base = module.to_vec();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => {
            base.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|word| word == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        _ => return None,
    }
    let mut out = vec!["crate".to_owned()];
    out.extend(base);
    out.extend(rest.iter().filter(|word| *word != "self" && *word != "*").cloned());
    Some(out)
}

/// First walk: what each name of a file stands for.
#[derive(Default)]
struct Names {
    /// The module one is in: the file's own, or one written inside it.
    module: Place,
    /// (module, name) → the path it stands for.
    known: BTreeMap<(Place, String), Vec<String>>,
    used: Vec<(Place, Vec<String>)>,
    /// Modules in files of their own, and the file where one is named.
    children: Vec<(Place, Option<String>)>,
}

impl Names {
    fn take(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| [before, &[plain(name)]].concat();
        match tree {
            syn::UseTree::Path(path) => self.take(&with(&path.ident), &path.tree),
            syn::UseTree::Name(name) => self.note(with(&name.ident), None),
            syn::UseTree::Rename(rename) => self.note(with(&rename.ident), Some(plain(&rename.rename))),
            syn::UseTree::Glob(_) => self.note([before, &["*".to_owned()]].concat(), None),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.take(before, item)),
        }
    }

    fn note(&mut self, path: Vec<String>, renamed: Option<String>) {
        let full = rooted(&self.module, &path).unwrap_or(path);
        let full: Vec<String> = full.into_iter().filter(|word| word != "self" && word != "*").collect();
        if let Some(name) = renamed.or_else(|| full.last().cloned()) {
            self.known.insert((self.module.clone(), name), full.clone());
        }
        self.used.push((self.module.clone(), full));
    }

    /// A path that begins with a name of its module, from where that name leads.
    fn resolved(&self, module: &Place, path: &[String]) -> Vec<String> {
        let known = path.first().and_then(|first| self.known.get(&(module.clone(), first.clone())));
        match known {
            Some(known) if known != path => [&known[..], &path[1..]].concat(),
            _ => path.to_vec(),
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.take(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let name = plain(&item.ident);
        let full = [&["crate".to_owned()], &self.module[..], std::slice::from_ref(&name)].concat();
        self.known.insert((self.module.clone(), name.clone()), full);
        if item.content.is_some() {
            self.module.push(name);
            visit::visit_item_mod(self, item);
            self.module.pop();
        } else {
            let given = item.attrs.iter().find(|attribute| attribute.path().is_ident("path")).and_then(|attribute| {
                let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
                let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else { return None };
                Some(text.value())
            });
            self.children.push(([&self.module[..], &[name]].concat(), given));
        }
    }
}

/// Second walk: every path, macro and type.
struct Reading {
    module: Place,
    names: BTreeMap<(Place, String), Vec<String>>,
    file: SourceFile,
}

impl Reading {
    fn path(&mut self, path: &[String]) {
        if path.len() > 1
            && let Some(full) = rooted(&self.module, path)
        {
            self.file.paths.insert(full);
            return;
        }
        let Some(first) = path.first() else { return };
        let known = self.names.get(&(self.module.clone(), first.clone()));
        let full = match known {
            Some(known) => [&known[..], &path[1..]].concat(),
            None => path.to_vec(),
        };
        if full.len() > 1 {
            self.file.paths.insert(full);
        }
    }

    /// The paths in what a macro is given: words with `::` between.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        let mut declares = false;
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.path(&std::mem::take(&mut path));
                    }
                    let word = plain(&word);
                    if declares {
                        self.file.types.insert(word.clone());
                    }
                    declares = ["struct", "enum", "trait"].contains(&word.as_str());
                    path.push(word);
                }
                TokenTree::Group(group) => {
                    self.path(&std::mem::take(&mut path));
                    declares = false;
                    self.tokens(group.stream());
                }
                TokenTree::Punct(mark) => {
                    if mark.as_char() == '!' {
                        self.file.macros.extend(path.last().cloned());
                    }
                    self.path(&std::mem::take(&mut path));
                    declares = false;
                }
                TokenTree::Literal(_) => {
                    self.path(&std::mem::take(&mut path));
                    declares = false;
                }
            }
            colons = 0;
        }
        self.path(&path);
    }
}

impl<'ast> Visit<'ast> for Reading {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if is_test(attributes(item)) {
            return;
        }
        let declared = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            syn::Item::Union(item) => Some(&item.ident),
            _ => None,
        };
        self.file.types.extend(declared.map(plain));
        visit::visit_item(self, item);
    }

    fn visit_item_use(&mut self, _: &'ast syn::ItemUse) {}

    /// `pub(super)` imports nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_some() {
            self.module.push(plain(&item.ident));
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Vec<String> = path.segments.iter().map(|segment| plain(&segment.ident)).collect();
        self.path(&words);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.file.macros.extend(call.path.segments.last().map(|segment| plain(&segment.ident)));
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.tokens(list.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if !attribute.path().is_ident("doc") {
            visit::visit_attribute(self, attribute);
        }
    }
}

fn plain(name: &syn::Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
