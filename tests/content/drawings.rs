use crate::pictures::sized;
use crate::unfit_pictures::is_unfit;

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
