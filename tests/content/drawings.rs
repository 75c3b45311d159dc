use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::pictures::sized;
use crate::unfit_pictures::is_unfit;

const NOT_SEALED: &str = "Save it as a plain drawing, with everything it shows within it.";

fn drawing(within: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:h='http://www.w3.org/1999/xhtml' \
         width='3' height='2'>{within}</svg>"
    )
}

#[test]
fn sizes_of_any_unit() {
    let sized =
        |sides: &str| sized("a.svg", format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}/>"));
    assert_eq!(sized("width='21cm' height='14cm'"), (794, 529));
    assert_eq!(sized("width='2in' height='72pt'"), (192, 96));
    assert_eq!(sized("width='6pc' height='25.4mm'"), (96, 96));
    assert_eq!(sized("width='4em' height='4ex'"), (64, 32));
    assert_eq!(sized("width='50%' height='100%' viewBox='0 0 3 2'"), (3, 2));
    assert_eq!(sized("width='300' viewBox='0 0 3 2'"), (300, 200));
    assert_eq!(sized("height='1in' viewBox='0 0 3 2'"), (144, 96));
}

#[test]
fn sizes_that_are_not_whole_keep_their_ratio() {
    for (width, height) in [(2.4, 1.4), (0.4, 0.3), (30.0, 20.4), (793.7, 529.1), (9e7, 2e7 + 0.5)]
    {
        for sides in [
            format!("viewBox='13.1 -52.6 {width} {height}'"),
            format!("width='{width}' height='{height}'"),
        ] {
            let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}/>");
            let (wide, high) = sized("a.svg", svg);
            let off = f64::from(wide) / f64::from(high) / (width / height) - 1.0;
            assert!(off.abs() < 0.001, "{sides}: {wide} by {high}");
        }
    }
}

#[test]
fn drawings_that_are_too_tall() {
    let remedy = "Make it at most 13 times as tall, or cut it into several pictures.";
    for (sides, times) in [
        ("viewBox='0 0 1 100000'", 100_000),
        ("width='300' height='20000'", 67),
        ("width='0.3' height='4.2'", 14),
    ] {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' {sides}/>");
        let reason = format!("it is {times} times as tall as wide. {remedy}");
        is_unfit("a.svg", svg.as_bytes(), &reason);
    }
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='39000'/>";
    assert_eq!(sized("a.svg", svg), (3000, 39_000));
}

#[test]
fn attributes_that_reach_out() {
    let report = |within: &str, value: &str| {
        let reason = format!("it reaches out to {value}. {NOT_SEALED}");
        is_unfit("a.svg", drawing(within).as_bytes(), &reason);
    };
    for name in ["fill", "filter", "mask", "clip-path", "cursor", "marker-end", "stroke"] {
        let value = "url(//host/a.svg#b)";
        report(&format!("<path {name}='{value}'/>"), value);
    }
    for value in [
        "red url( 'https://host/a' )",
        "u\\72l(//host/a)",
        "URL(/a)",
        "image-set(\"a.png\" 1x)",
        "url(data:text/html,a)",
    ] {
        report(&format!("<path fill='{}'/>", value.replace('\'', "&apos;")), value);
    }
    report("<image href=' //host/a.png'/>", " //host/a.png");
    report("<image href='&#x3000;#a'/>", "\u{3000}#a");
    report("<image href='https&#9;://host/'/>", "https\t://host/");
    report("<g xml:base='//host/'/>", "//host/");
}

#[test]
fn elements_of_a_page() {
    for name in ["img", "iframe", "video", "meta", "link", "p"] {
        let reason = format!("it holds a {name} element. {NOT_SEALED}");
        is_unfit("a.svg", drawing(&format!("<g><h:{name}/></g>")).as_bytes(), &reason);
    }
}

#[test]
fn styles_that_reach_out() {
    let reason = format!("its styles reach out of it. {NOT_SEALED}");
    for styles in [
        "a { fill: u\\72l(//host/a) }",
        "@\\69mport '//host/a.css';",
        "@IMPORT url(//host/a.css);",
        "@im<!-- of two -->port '//host/a.css';",
        "@im<![CDATA[port '//host/a.css';]]>",
        "a { fill: url(/**//host/a) }",
        "@media print { a { fill: url( '//host/a' ) } }",
        "a { background: image-set('//host/a.png' 1x) }",
        "a { --it: '//host/a.png'; background: -webkit-image-set(var(--it) 1x) }",
        "a { background: src('//host/a.png') }",
        &"(".repeat(100_000),
    ] {
        is_unfit("a.svg", drawing(&format!("<style>{styles}</style>")).as_bytes(), &reason);
    }
    is_unfit("a.svg", drawing("<g style='fill:u\\72l(//host/a)'/>").as_bytes(), &reason);
    let frames = "<style>@\\6b eyframes a { to { fill: red } }</style>";
    let reason = "it moves, and a reader couldn’t stop it. Save one moment of it.";
    is_unfit("a.svg", drawing(frames).as_bytes(), reason);
}

/// What Inkscape, Illustrator and Figma write.
#[test]
fn drawings_of_the_usual_programs() {
    for within in [
        "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
         xmlns:cc='http://creativecommons.org/ns#'><cc:Work r:about=''>\
         <cc:license r:resource='http://host/'/></cc:Work></r:RDF></metadata>",
        "<s:namedview xmlns:s='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' \
         xmlns:i='http://www.inkscape.org/namespaces/inkscape' pagecolor='#ffffff' \
         i:export-filename='C:\\a (1).png'/>",
        "<text style=\"font-family:'DejaVu Sans';-inkscape-font-specification:'\\'Sans\\', \
         Bold';fill:url(#a)\">a (b)</text>",
        "<style type='text/css'><![CDATA[ .st0{clip-path:url(#SVGID_2_);fill:rgb(1,2,3)} \
         .st1{font-family:'Arial-BoldMT'} .\\31 23{content:'\\201C'} \
         /* @import url(//host/a) */]]></style>",
        "<g filter=\"url(&quot;#filter0_d&quot;)\" clip-path='url(#clip0_1_2)' \
         transform='matrix(1 0 0 1 2 3)'/>",
        "<style>@namespace svg url(http://www.w3.org/2000/svg); @font-face { font-family: a; \
         src: url(data:font/woff2;base64,AAAA); }</style><g id='image(1)' data-name='src(a)'/>",
        "<image href=' data:image/png;base64,AAAA'/><path style='fill:url(data:image/png,a)'/>",
    ] {
        assert_eq!(sized("a.svg", drawing(within)), (3, 2), "{within}");
    }
}

#[test]
fn photographs_with_notes_of_the_camera_in_a_drawing() {
    for notes in ["Exif\0\0MM", "eXIf\0", "<x:xmpmeta>"] {
        let photograph = [&b"\xFF\xD8\xFF\xE1\0\x22"[..], notes.as_bytes()].concat();
        let letters = STANDARD.encode(photograph);
        // Browsers miss no filling.
        let letters = letters.trim_end_matches('=');
        let (line, rest) = letters.split_at(8);
        for href in ["href", "xmlns:l='http://www.w3.org/1999/xlink' l:href"] {
            let within = format!("<image {href}='data:image/jpeg;base64,{line}\n{rest}'/>");
            is_unfit(
                "a.svg",
                drawing(&within).as_bytes(),
                "it holds notes of the camera, perhaps where it was. \
                 Save the photograph in it again without metadata, and put that into it.",
            );
        }
    }
}
