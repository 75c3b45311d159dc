//! Scripts, made small.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The script in as few bytes as do the same. Nobody imports from it, and what it declares at its
/// top is its own: whatever it doesn't use itself goes.
///
/// # Errors
///
/// When it isn't a script, with what the parser says of it.
pub(super) fn minify(script: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    let mut program = parsed.program;
    if let Some(error) = parsed.errors.first() {
        return Err(error.to_string());
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
        let small = minify(script).unwrap();
        assert!(small.contains("self.name") && small.contains(".say("), "{small}");
        assert!(!small.contains("greeting") && !small.contains("unused"), "{small}");
    }

    #[test]
    fn what_is_declared_elsewhere_keeps_its_name() {
        let small = minify("self.tell(BUILD, BUILD)").unwrap();
        assert_eq!(small, "self.tell(BUILD,BUILD);");
    }

    #[test]
    fn what_is_no_script_is_told() {
        assert!(minify("const = 1").is_err());
    }
}
