//! Reading the keys of a TOML table into values that need no second look.
//!
//! Every reader returns the value or the proof that its mistake was reported, and none stops at
//! the first mistake: read all the fields into `let`s, then put them together with `?`.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::brackets;
use super::problem::{Problem, Report, Reported};
use super::spelling::nearest;
use super::toml_text::TomlText;

/// What a table may hold.
#[derive(Debug)]
pub(super) struct Shape {
    /// The table in words that end "Add this to …".
    pub(super) place: &'static str,
    /// Every key it may hold.
    pub(super) keys: &'static [&'static str],
    /// That of its keys under which there may be any number of tables, and what these may hold.
    pub(super) list: Option<(&'static str, &'static Shape)>,
}

/// One table of a content file while it is being read.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    text: &'a TomlText<'a>,
    table: &'a DeTable<'a>,
    shape: &'static Shape,
    /// What the tables around it may hold, outermost first.
    around: Vec<&'static Shape>,
    /// What precedes a key in its full name: "" or `picture[2].`.
    prefix: String,
    /// Where the table's header stands.
    header: usize,
    /// Keys that another key was taken for a slip of.
    slips: Vec<(&'static str, Reported)>,
    report: &'a Report,
}

impl<'a> Fields<'a> {
    /// The keys of the file's (or front matter's) own table, those above every `[section]`.
    pub(super) fn of(text: &'a TomlText<'a>, shape: &'static Shape, report: &'a Report) -> Self {
        let place = (String::new(), 0);
        Self::new(text, &text.table, shape, place, Vec::new(), report)
    }

    fn new(
        text: &'a TomlText<'a>,
        table: &'a DeTable<'a>,
        shape: &'static Shape,
        (prefix, header): (String, usize),
        around: Vec<&'static Shape>,
        report: &'a Report,
    ) -> Self {
        let slips = Vec::new();
        let mut fields = Self { text, table, shape, around, prefix, header, slips, report };
        fields.report_unknown_keys();
        fields
    }

    fn report_unknown_keys(&mut self) {
        let mut keys: Vec<_> = self.table.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        let mut is_list_told = false;
        for (key, value) in keys {
            let name = key.get_ref().as_ref();
            if self.shape.keys.contains(&name) || self.text.broken_at(key.span().start).is_some() {
                continue;
            }
            let known = self.shape.keys.iter().copied();
            let slip_of = nearest(name, known.filter(|known| self.has_room_for(known, value)));
            let list = self.list_with(name).filter(|_| slip_of.is_none());
            if list.is_some() && std::mem::replace(&mut is_list_told, true) {
                continue;
            }
            let remedy = self.remedy_for_unknown(name, value, slip_of, list);
            let what = format!("is not a key of {}", self.shape.place);
            let reported =
                self.refuse_at(key.span().start, &name.escape_debug().to_string(), &what, &remedy);
            self.slips.extend(slip_of.map(|known| (known, reported)));
        }
    }

    /// Whether the value could stand under this key too: there may be any number of `[[key]]`.
    fn has_room_for(&self, key: &str, value: &Spanned<DeValue<'_>>) -> bool {
        let is_list = |value: &Spanned<DeValue<'_>>| {
            let items = value.get_ref().as_array();
            items.is_some_and(|items| items.iter().any(|item| item.get_ref().is_table()))
        };
        self.find(key).is_none_or(|present| is_list(present) && is_list(value))
    }

    fn remedy_for_unknown(
        &self,
        name: &str,
        value: &Spanned<DeValue<'_>>,
        slip_of: Option<&str>,
        list: Option<&str>,
    ) -> String {
        if let Some(known) = slip_of {
            return format!("Did you mean {known}?");
        }
        let outer = self.around.iter().rposition(|outer| outer.keys.contains(&name));
        match outer.filter(|_| !value.get_ref().is_table()) {
            Some(0) => return "Move it up, above the first line in square brackets.".to_owned(),
            Some(outer) => return format!("Move it up, below {}.", self.around[outer].place),
            None => {}
        }
        if let Some(list) = list {
            return format!("Write [[{list}]] above it, where the keys of a {list} begin.");
        }
        let keys = self.shape.keys.join(", ");
        format!("Remove it; the keys of {} are {keys}.", self.shape.place)
    }

    /// The list of the file in which each table has this key, and no table around has it.
    fn list_with(&self, name: &str) -> Option<&'static str> {
        let file = self.around.first().unwrap_or(&self.shape);
        let (list, shape) = file.list?;
        let is_around = self.around.iter().any(|outer| outer.keys.contains(&name));
        (shape.keys.contains(&name) && !is_around).then_some(list)
    }

    /// The key's value, or `None` where the table has no such key.
    pub(super) fn find(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    /// The value of a key that must be there. `example` is what could stand after `key = `.
    pub(super) fn require(
        &self,
        key: &str,
        example: &str,
    ) -> Result<&'a Spanned<DeValue<'a>>, Reported> {
        self.find(key).ok_or_else(|| {
            let remedy = format!("Add {key} = {example} to {}.", self.shape.place);
            self.report_missing(key, &remedy)
        })
    }

    fn report_missing(&self, key: &str, remedy: &str) -> Reported {
        self.known_reason(key)
            .unwrap_or_else(|| self.refuse_at(self.header, key, "is missing", remedy))
    }

    /// Why a key may be absent, where that was reported already.
    fn known_reason(&self, key: &str) -> Option<Reported> {
        let slip = self.slips.iter().find(|(known, _)| *known == key);
        slip.map(|(_, reported)| *reported).or_else(|| self.text.broken())
    }

    /// Reports a value whose kind isn't the one that `expected` names.
    pub(super) fn wrong_kind(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        expected: &str,
        remedy: &str,
    ) -> Reported {
        let kind = kind(value.get_ref());
        let what = format!("must be {expected}, not {kind}");
        self.refuse_at(value.span().start, key, &what, remedy)
    }

    /// Reports a value that has the right kind and is wrong all the same.
    pub(super) fn refuse(&self, key: &str, what: &str, remedy: &str) -> Reported {
        self.refuse_at(self.place_of(key), key, what, remedy)
    }

    /// As [`Fields::refuse`], at a byte of the TOML.
    pub(super) fn refuse_at(&self, byte: usize, key: &str, what: &str, remedy: &str) -> Reported {
        self.text
            .broken_at(byte)
            .unwrap_or_else(|| self.report.add(self.problem_at(byte, key, what, remedy)))
    }

    /// A problem with the value of `key`, not reported yet.
    pub(super) fn problem(&self, key: &str, what: &str, remedy: &str) -> Problem {
        self.problem_at(self.place_of(key), key, what, remedy)
    }

    fn problem_at(&self, byte: usize, key: &str, what: &str, remedy: &str) -> Problem {
        let field = format!("{}{key}", self.prefix);
        self.text.part.problem(byte, what, remedy).of_field(field)
    }

    /// The value's place, or the table's for a key that isn't there.
    pub(super) fn place_of(&self, key: &str) -> usize {
        self.find(key).map_or(self.header, |it| it.span().start)
    }

    /// Whether all that its author wrote under this key is there.
    pub(super) fn intact(&self, key: &str) -> Result<(), Reported> {
        self.known_reason(key).map_or(Ok(()), Err)
    }

    /// Reads the table under `key`, written as `[key]`, which must be there.
    pub(super) fn section<T>(
        &self,
        key: &'static str,
        shape: &'static Shape,
        read: impl FnOnce(&Fields<'a>) -> Result<T, Reported>,
    ) -> Result<T, Reported> {
        let section = self.optional_section(key, shape, read)?;
        section.ok_or_else(|| {
            let header = format!("[{}{key}]", self.prefix);
            let remedy = format!("Add a section {header} to {}.", self.shape.place);
            self.report_missing(key, &remedy)
        })
    }

    /// Reads the table under `key`, written as `[key]`, where there is one.
    pub(super) fn optional_section<T>(
        &self,
        key: &'static str,
        shape: &'static Shape,
        read: impl FnOnce(&Fields<'a>) -> Result<T, Reported>,
    ) -> Result<Option<T>, Reported> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let path = format!("{}{key}", self.prefix);
        let DeValue::Table(table) = value.get_ref() else {
            let remedy = format!("Write [{path}] on a line of its own and its keys below it.");
            return Err(self.wrong_kind(key, value, "a section", &remedy));
        };
        read(&self.inner(table, shape, &path, value.span().start)).map(Some)
    }

    /// Reads every table under `key`, each written as `[[key]]`; none where there are none.
    pub(super) fn sections<T>(
        &self,
        key: &'static str,
        shape: &'static Shape,
        mut read: impl FnMut(&Fields<'a>) -> T,
    ) -> Result<Vec<T>, Reported> {
        let Some(value) = self.find(key) else {
            return self.known_reason(key).map_or_else(|| Ok(Vec::new()), Err);
        };
        let remedy = brackets::remedy(key);
        if value.get_ref().is_table()
            && let Some(byte) = brackets::first_single(self.text.part, key)
        {
            return Err(self.report.add(brackets::problem(self.text.part, byte, key)));
        }
        let DeValue::Array(array) = value.get_ref() else {
            return Err(self.wrong_kind(key, value, "a list of sections", &remedy));
        };
        let read_one = |(index, value): (usize, &'a Spanned<DeValue<'a>>)| {
            let path = format!("{}{key}[{}]", self.prefix, index + 1);
            match value.get_ref() {
                DeValue::Table(table) => {
                    Ok(read(&self.inner(table, shape, &path, value.span().start)))
                }
                _ => Err(self.wrong_kind(key, value, "a list of sections", &remedy)),
            }
        };
        all(array.iter().enumerate().map(read_one))
    }

    fn inner(
        &self,
        table: &'a DeTable<'a>,
        shape: &'static Shape,
        path: &str,
        header: usize,
    ) -> Fields<'a> {
        let place = (format!("{path}."), header);
        let around = self.around.iter().copied().chain([self.shape]).collect();
        Fields::new(self.text, table, shape, place, around, self.report)
    }
}

/// All the values, or proof that some are missing; unlike `collect`, it visits every one.
pub(super) fn all<T>(
    results: impl IntoIterator<Item = Result<T, Reported>>,
) -> Result<Vec<T>, Reported> {
    let visited: Vec<_> = results.into_iter().collect();
    visited.into_iter().collect()
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a section",
    }
}
