//! An article in a language that is written from right to left. It speaks of nothing but the page.

use byline::article::{Author, Block, Inline};
use byline::content::Edition;

pub const TITLE: &str = "كيف تُقرأ هذه الصفحة من اليمين إلى اليسار";

const TEXT: [&str; 6] = [
    "هذا نصٌّ تجريبي يملأ مكان المقال، كي يُرى كيف تبدو الصفحة حين تُكتب من اليمين إلى اليسار. \
     لا خبر فيه ولا رأي، وكل ما فيه كلام عن الصفحة نفسها.",
    "تُقرأ الصفحة قبل أن يعمل أي نص برمجي، ثم يستطيع القارئ أن يقول هل أعجبه المقال، وأن يكتب \
     تعليقًا يُعدّ طوله وهو يكتب.",
    "كل ما يفعله القارئ يبقى في متصفحه: صوته وتعليقاته ومسوداته واختياراته. لا يُرسَل منه شيء \
     إلى أي مكان آخر.",
    "للعدد في العربية ست صيغ: صفر، وواحد، واثنان، وقليل، وكثير، وما سوى ذلك. والصفحة تعرفها \
     كلها حين تعدّ التعليقات والأحرف.",
    "وإذا جاءت كلمة بحروف أخرى، مثل Byline، أو رقم مثل 1500، بقي كلٌّ منهما في اتجاهه ولم يفسد \
     ما حوله.",
    "وتُطبع الصفحة كما تُطبع المقالات، بصورها ومصادر صورها، من غير أزرار.",
];

/// Puts the text in the article's place; pictures stay where they are.
pub fn translate(edition: &mut Edition) {
    let article = &mut edition.article;
    "ar".clone_into(&mut article.lang);
    TITLE.clone_into(&mut article.title);
    article.authors = vec![Author { name: "كاتبة الصفحة".to_owned(), is_agency: false }];
    let mut texts = TEXT.into_iter().cycle();
    for block in &mut article.body {
        let text = texts.next().unwrap_or_default();
        match block {
            Block::Paragraph(content) => *content = vec![Inline::Text(text.to_owned())],
            Block::Heading(content) => {
                let words: Vec<_> = text.split(' ').take(4).collect();
                *content = vec![Inline::Text(words.join(" "))];
            }
            Block::Picture(picture) => {
                "رسم في مكان الصورة".clone_into(&mut picture.provenance.alt);
                text.clone_into(&mut picture.provenance.caption);
                "مصدر الصورة/AFP".clone_into(&mut picture.provenance.credit);
            }
            Block::Quote(_) | Block::List { .. } | Block::Break => {}
        }
    }
    "هل أعجبك هذا المقال؟".clone_into(&mut edition.poll.question);
    for (comment, text) in edition.discussion.comments.iter_mut().zip(TEXT.into_iter().cycle()) {
        text.clone_into(&mut comment.text);
    }
    "سياسة التعليق".clone_into(&mut edition.policy.title);
    edition.policy.body = vec![Block::Paragraph(vec![Inline::Text(TEXT[2].to_owned())])];
}
