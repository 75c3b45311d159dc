//! The pictures that the front matter declares, until the text places them.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::fields::{Fields, Shape};
use super::problem::{Problem, Report, Reported};
use super::provenance::{self, Needs};
use super::source::Part;
use super::spelling::{did_you_mean, nearest};
use crate::article::Picture;
use crate::pictures::{Inspected, Unfit, inspect};

pub(super) const PICTURE: Shape = Shape {
    place: "this [[picture]]",
    keys: &[
        "file",
        "alt",
        "caption",
        "credit",
        "creator",
        "agency",
        "licence",
        "licence_url",
        "date",
        "place",
        "stand_in",
    ],
    list: None,
};

const NAME_REMEDY: &str =
    "Name the file with only letters a to z, digits, - and _, without a folder.";

/// The folder with the files of pictures.
#[derive(Debug)]
pub(super) struct Gallery {
    folder: PathBuf,
    files: BTreeSet<String>,
}

impl Gallery {
    /// Lists the folder once: a listing tells upper from lower case where a file system doesn't,
    /// as the server will that the page is published on.
    pub(super) fn open(folder: &Path) -> Self {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let files = entries.filter_map(|entry| entry.file_name().into_string().ok());
        Self { folder: folder.to_owned(), files: files.collect() }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }
}

/// Every `[[picture]]` of the front matter.
#[derive(Debug)]
pub(super) struct Shelf {
    declared: Vec<Declared>,
    /// The files in the folder.
    files: BTreeSet<String>,
    /// Whether each declaration's file is known, so that an unknown name is a mistake.
    complete: Result<(), Reported>,
    /// Whether the text has an image of which nobody can say which it is.
    is_unclear: Cell<bool>,
}

#[derive(Debug)]
struct Declared {
    file: String,
    /// Whether the file is there and can be used.
    is_fit: bool,
    picture: Result<Picture, Reported>,
    if_never_placed: Problem,
    placed: Cell<bool>,
}

impl Shelf {
    /// A shelf of which nothing can be said, because the front matter couldn't be read.
    pub(super) fn unknown(reported: Reported) -> Self {
        Self::empty(BTreeSet::new(), Err(reported))
    }

    fn empty(files: BTreeSet<String>, complete: Result<(), Reported>) -> Self {
        Self { declared: Vec::new(), files, complete, is_unclear: Cell::new(false) }
    }

    /// Reads every `[[picture]]` and inspects its file.
    pub(super) fn read(fields: &Fields<'_>, gallery: &Gallery) -> Self {
        let mut seen = BTreeSet::new();
        let needs = Needs::read(fields);
        let read = fields
            .sections("picture", &PICTURE, |picture| declared(picture, gallery, &needs, &mut seen));
        let mut shelf = Self::empty(gallery.files.clone(), fields.intact("picture"));
        match read {
            Ok(pictures) => pictures.into_iter().for_each(|picture| match picture {
                Ok(picture) => shelf.declared.push(picture),
                Err(reported) => shelf.complete = Err(reported),
            }),
            Err(reported) => shelf.complete = Err(reported),
        }
        shelf
    }

    /// The picture of this file, for the image that stands at `byte` of `part`.
    pub(super) fn take(
        &self,
        file: &str,
        part: Part<'_>,
        byte: usize,
        report: &Report,
    ) -> Result<Picture, Reported> {
        if let Some(declared) = self.declared.iter().find(|it| it.file == file) {
            declared.placed.set(true);
            return declared.picture.clone();
        }
        let name = without_folder(file);
        if name.is_empty() {
            self.is_unclear.set(true);
            let remedy = "Write the file's name in its round brackets, as in ![](photograph.jpg).";
            return Err(report.add(part.problem(byte, "this picture names no file", remedy)));
        }
        self.complete?;
        // Cameras number pictures: a file that is there may have another's name but for a figure.
        let is_there = self.files.contains(name);
        let near = self.nearest(name).filter(|near| !near.is_fit || !is_there);
        if let Some(near) = near {
            // One slip is told once: the picture isn't called left over as well.
            near.placed.set(true);
            if is_there {
                return near.picture.clone();
            }
        }
        let remedy = match near {
            Some(near) => format!("Did you mean ![]({})?", near.file),
            None if !is_safe(name) => NAME_REMEDY.to_owned(),
            None => format!("Add a [[picture]] with file = \"{name}\" to the front matter."),
        };
        let what = format!("no [[picture]] declares the file \"{}\"", file.escape_debug());
        Err(report.add(part.problem(byte, what, remedy)))
    }

    /// Takes note of an image of this file that isn't written as one. Says whether its name was
    /// told of already.
    pub(super) fn miss(&self, file: &str) -> bool {
        let same = self.declared.iter().find(|it| it.file == file);
        let Some(declared) = same.or_else(|| self.nearest(without_folder(file))) else {
            self.is_unclear.set(true);
            return false;
        };
        declared.placed.set(true);
        same.is_some_and(|it| !it.is_fit && it.picture.is_err())
    }

    /// The declaration that is likely meant by this name.
    fn nearest(&self, name: &str) -> Option<&Declared> {
        let near = nearest(name, self.declared.iter().map(|it| without_folder(&it.file)))?;
        self.declared.iter().find(|it| without_folder(&it.file) == near)
    }

    /// Reports the pictures that the text never placed.
    pub(super) fn report_left_over(&self, report: &Report) {
        if self.is_unclear.get() {
            return;
        }
        let left_over = self.declared.iter().filter(|it| !it.placed.get());
        left_over.for_each(|it| {
            report.add(it.if_never_placed.clone());
        });
    }
}

/// A problem with the file that one of these pictures names.
pub(super) fn problem_with(
    fields: &Fields<'_>,
    file: &str,
    what: &str,
    remedy: &str,
) -> Option<Problem> {
    let names_it = |picture: &Fields<'_>| picture.plain("file", "").is_ok_and(|it| it == file);
    let problem =
        |picture: &Fields<'_>| names_it(picture).then(|| picture.problem("file", what, remedy));
    fields.sections("picture", &PICTURE, problem).ok()?.into_iter().flatten().next()
}

fn without_folder(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn declared(
    fields: &Fields<'_>,
    gallery: &Gallery,
    needs: &Needs,
    seen: &mut BTreeSet<String>,
) -> Result<Declared, Reported> {
    let file = fields.plain("file", "photograph.jpg");
    let provenance = provenance::read(fields, needs);
    let file = file?;
    let inspected = measure(fields, gallery, &file);
    let is_fit = inspected.is_ok();
    let first = seen.insert(file.clone());
    let unique = first.then_some(()).ok_or_else(|| {
        let remedy = "Keep one of them; the text may place it more than once.";
        fields.refuse("file", "is declared by another [[picture]] already", remedy)
    });
    let assemble = || {
        unique?;
        let Inspected { width, height, renditions } = inspected?;
        Ok(Picture { file: file.clone(), provenance: provenance?, width, height, renditions })
    };
    let remedy = format!("Put ![]({file}) into the text as a paragraph of its own.");
    Ok(Declared {
        picture: assemble(),
        if_never_placed: fields.problem("file", "is never shown", &remedy),
        // By an unsafe name it could never be placed.
        placed: Cell::new(!first || !is_safe(&file)),
        is_fit,
        file,
    })
}

/// Whether it is a file's name that means the same in Markdown, in an address and on any disk.
fn is_safe(file: &str) -> bool {
    let safe = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    !file.starts_with('.') && file.chars().all(safe)
}

fn measure(fields: &Fields<'_>, gallery: &Gallery, file: &str) -> Result<Inspected, Reported> {
    if !is_safe(file) {
        let what = format!("can't be \"{}\"", file.escape_debug());
        return Err(fields.refuse("file", &what, NAME_REMEDY));
    }
    if !gallery.files.contains(file) {
        let what = format!("names {file}, which is not in {}", gallery.folder.display());
        let remedy =
            did_you_mean(file, gallery.names()).unwrap_or_else(|| "Put the file there.".to_owned());
        return Err(fields.refuse("file", &what, &remedy));
    }
    let fit = fs::read(gallery.folder.join(file))
        .map_err(|error| Unfit { reason: error.to_string(), remedy: "Put a file there." })
        .and_then(|bytes| inspect(file, &bytes));
    fit.map_err(|Unfit { reason, remedy }| {
        let what = format!("names {file}, which can't be used: {reason}");
        fields.refuse("file", &what, remedy)
    })
}
