//! Signs that a file was read or saved in a wrong encoding before it came here.

use super::problem::Report;
use super::source::Part;

/// What stands in place of a letter that was lost.
const LOST: char = '\u{FFFD}';

/// What curled quotes, dashes and the like begin with when UTF-8 is taken for Windows-1252.
const PUNCTUATION: &str = "\u{E2}€";

/// What letters begin with then: Latin ones, and Cyrillic ones.
const LETTERS: [char; 3] = ['Ã', 'Ð', 'Ñ'];

/// What may well stand behind one of these in a text that is whole: « » · ® and a soft hyphen.
const HARMLESS: [char; 5] = ['\u{AB}', '\u{BB}', '\u{B7}', '\u{AE}', '\u{AD}'];

/// Reports each line that is damaged.
pub(super) fn report_damage(file: Part<'_>, report: &Report) {
    for (start, line) in file.lines() {
        if line.contains(LOST) {
            let what = format!("this line holds {LOST}, which stands where a letter was lost");
            report.add(file.problem(start, what, "Write the letter in its place."));
        } else if let Some(sign) = misread(line) {
            let what = format!(
                "this line holds \"{sign}\", which is what becomes of a sign that is read in a \
                 wrong encoding"
            );
            let remedy = "Write it anew, and look for others of the kind.";
            report.add(file.problem(start, what, remedy));
        }
    }
}

/// The first sign in a line that was plainly taken for several.
fn misread(line: &str) -> Option<String> {
    let is_second = |sign: char| ('\u{A1}'..='\u{BF}').contains(&sign) && !HARMLESS.contains(&sign);
    let at = |place: usize| {
        let mut signs = line[place..].chars();
        if line[place..].starts_with(PUNCTUATION) {
            return Some(signs.take(3).collect());
        }
        let (first, second) = (signs.next()?, signs.next()?);
        (LETTERS.contains(&first) && is_second(second)).then(|| [first, second].iter().collect())
    };
    line.char_indices().find_map(|(place, _)| at(place))
}
