//! The script between the page and its WebAssembly, and the names that both know each other by,
//! made small.
//!
//! wasm-bindgen writes its script for people to read, and names what passes between the two by
//! what it does and a hash. No reader of the page reads that: 4 KB of compressed names.

use std::collections::HashMap;

use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser, Payload};

use super::digest::digest;
use super::script::minify;
use super::{PageError, Words};

/// Shorter names may be the script's own words, such as `memory`; longer ones are generated.
const SHORTEST_GENERATED: usize = 20;

/// Starts the WebAssembly.
const START: &str = include_str!("start.js");

/// The script and the WebAssembly, made small together: one doesn't run without the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glue {
    /// The name of the script's file.
    pub script_name: String,
    /// The script, which starts the WebAssembly.
    pub script: String,
    /// The name of the WebAssembly's file.
    pub wasm_name: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
}

/// Makes them small, and the script bring the words: in the document they would keep readers waiting
/// for the article. Their names begin with `stem`, and are others whenever one of the files is
/// another: those that Trunk gives know nothing of what wasm-bindgen and this module make of them.
///
/// # Errors
///
/// When one of them can't be read.
pub fn shrink(stem: &str, script: &str, wasm: &[u8], words: &Words) -> Result<Glue, PageError> {
    let mut names = Names::default();
    let wasm = rename(wasm, &mut names)?;
    let script = format!("{}\n{}\n{START}", names.put_into(script), words.script());
    let script = minify("what wasm-bindgen wrote, and then src/page/start.js", &script)?;
    let digest = digest([script.as_bytes(), &wasm]);
    let wasm_name = format!("{stem}-{digest}_bg.wasm");
    Ok(Glue { script_name: format!("{stem}-{digest}.js"), script, wasm_name, wasm })
}

/// Short names for generated ones.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn short(&mut self, name: &str) -> String {
        if name.len() < SHORTEST_GENERATED {
            return name.to_owned();
        }
        let next = format!("${}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// The script with every generated name shortened, wherever it stands as a whole word.
    fn put_into(&self, script: &str) -> String {
        let mut short = String::with_capacity(script.len());
        let mut rest = script;
        while !rest.is_empty() {
            let is_word = rest.starts_with(in_word);
            let end = rest.find(|c| in_word(c) != is_word).unwrap_or(rest.len());
            let (token, after) = rest.split_at(end);
            short.push_str(self.0.get(token).map_or(token, String::as_str));
            rest = after;
        }
        short
    }
}

fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Only imports and exports have names. Sections for tools go, such as who compiled this; every
/// other stays as it is, to the byte.
fn rename(wasm: &[u8], names: &mut Names) -> Result<Vec<u8>, PageError> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(PageError::glue)? {
            Payload::ImportSection(section) => {
                module.section(&imports(section, names).map_err(PageError::glue)?);
            }
            Payload::ExportSection(section) => {
                module.section(&exports(section, names).map_err(PageError::glue)?);
            }
            Payload::CustomSection(_) => {}
            payload => {
                if let Some((id, range)) = payload.as_section() {
                    let start = usize::try_from(range.start).map_err(PageError::glue)?;
                    let end = usize::try_from(range.end).map_err(PageError::glue)?;
                    module.section(&RawSection { id, data: &wasm[start..end] });
                }
            }
        }
    }
    Ok(module.finish())
}

fn imports(section: ImportSectionReader, names: &mut Names) -> Result<ImportSection, Error> {
    let mut imports = ImportSection::new();
    for import in section.into_imports() {
        let import = import?;
        let entity = RoundtripReencoder.entity_type(import.ty)?;
        imports.import(import.module, &names.short(import.name), entity);
    }
    Ok(imports)
}

fn exports(section: ExportSectionReader, names: &mut Names) -> Result<ExportSection, Error> {
    let mut exports = ExportSection::new();
    for export in section {
        let export = export?;
        let kind = RoundtripReencoder.export_kind(export.kind)?;
        exports.export(&names.short(export.name), kind, export.index);
    }
    Ok(exports)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    const GENERATED: &str = "__wbg_now_d1fb6650485d7f3e";

    const WORDS: Words = Words { lang: "ar", phrases: String::new() };

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./byline_bg.js", GENERATED, EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        exports.export("wasm_bindgen__convert__closures__invoke__h1", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_know_the_short_names() {
        let script = format!("self.i = {{\n  {GENERATED}: x,\n  {GENERATED}f: y }};\nwasm.main();");
        let Glue { script, wasm, .. } = shrink("byline", &script, &module(), &WORDS).unwrap();
        assert!(script.contains("$0:x") && script.contains(&format!("{GENERATED}f")), "{script}");
        assert!(script.contains("wasm.main()"), "{script}");
        let text = String::from_utf8_lossy(&wasm);
        assert!(text.contains("$0") && text.contains("$1") && text.contains("main"));
        assert!(!text.contains("__wbg_") && !text.contains("closures"));
    }

    #[test]
    fn another_script_or_another_wasm_has_another_name() {
        let name =
            |script, wasm: &[u8]| shrink("byline", script, wasm, &WORDS).unwrap().script_name;
        let empty = Module::new().finish();
        assert_eq!(name("a(1);", &module()), name("a( 1 )", &module()));
        assert_ne!(name("a(1);", &module()), name("b(1);", &module()));
        assert_ne!(name("a(1);", &module()), name("a(1);", &empty));
    }

    #[test]
    fn the_script_brings_the_words_before_it_starts() {
        let words = Words { lang: "ar", phrases: r#"["a \"b\" `${c}`"]"#.to_owned() };
        let script = shrink("byline", "", &module(), &words).unwrap().script;
        let (before, _) = script.split_once("__wbg_init").unwrap();
        assert!(before.contains("lang:`ar`"), "{script}");
        assert!(before.contains(r#"'["a \\"b\\" `${c}`"]'"#), "{script}");
    }

    #[test]
    fn everything_else_is_left_as_it_is() {
        let mut names = Names::default();
        let once = rename(&module(), &mut names).unwrap();
        assert_eq!(rename(&once, &mut names).unwrap(), once);
    }

    #[test]
    fn what_is_no_wasm_is_told() {
        let error = shrink("byline", "", b"<!doctype html>", &WORDS).unwrap_err().to_string();
        assert!(error.starts_with("What wasm-bindgen wrote can't be read: "));
    }
}
