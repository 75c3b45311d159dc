//! Scripts, made small.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use super::PageError;
use crate::line;

/// The script that stands in `file`, in as few bytes as do the same. Nobody imports from it, and what
/// it declares at its top is its own: whatever it doesn't use itself goes.
///
/// # Errors
///
/// When it isn't a script: where, and what the parser says of it.
pub(super) fn minify(file: &str, script: &str) -> Result<String, PageError> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    let mut program = parsed.program;
    if let Some(error) = parsed.errors.first() {
        let byte = error.labels.as_ref().and_then(|labels| Some(labels.first()?.offset()));
        let line = line::number(script.as_bytes(), byte.unwrap_or_default());
        return Err(PageError::Script(format!("{file}:{line}: {error}")));
    }
    program.body.retain(|statement| !statement.is_module_declaration());
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), ..MinifierOptions::default() };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify());
    Ok(codegen.with_scoping(minified.scoping).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn names_are_short_and_what_nobody_uses_goes() {
        let script = "const greeting = self.name; function unused() {} self.say(greeting, greeting); export { unused };";
        let small = minify("it.js", script).unwrap();
        assert!(small.contains("self.name") && small.contains(".say("), "{small}");
        assert!(!small.contains("greeting") && !small.contains("unused"), "{small}");
    }

    #[test]
    fn what_is_declared_elsewhere_keeps_its_name() {
        let small = minify("it.js", "self.tell(BUILD, BUILD)").unwrap();
        assert_eq!(small, "self.tell(BUILD,BUILD);");
    }

    #[test]
    fn what_is_no_script_is_told() {
        let told = minify("it.js", "first();\nconst = 1").unwrap_err().to_string();
        assert!(told.starts_with("it.js:2: "), "{told}");
    }
}
