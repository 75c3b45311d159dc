//! What earlier versions of the page have stored and exported is read for ever; what a later one
//! has stored is left as it is.

mod reader;

use byline::appearance::Appearance;
use byline::discussion::{CommentId, Draft, OwnComment, Target};
use byline::listening::Rate;
use byline::memory::{
    Flag, MapStore, Notebook, Record, Signature, Stamped, Store, Unreadable, export, import,
};
use byline::place::Place;
use byline::poll::{Choice, Vote};
use reader::{ARTICLE, address, at, comment, draft, records, target};

const AT: u64 = 1_600_000_000_000;
const EXPORT: &str = include_str!("samples/export-v1.json");

#[track_caller]
fn read<T: Record>(text: &str) -> T {
    let stamped = Stamped::decode(text).unwrap();
    assert!(stamped.at >= at(AT));
    stamped.record
}

#[test]
fn votes() {
    assert_eq!(read::<Vote>(include_str!("samples/vote-v1.json")), Vote(Some(Choice::Yes)));
    assert_eq!(read::<Vote>(include_str!("samples/vote-withdrawn-v1.json")), Vote(None));
}

#[test]
fn comments() {
    let first: OwnComment = read(include_str!("samples/comment-v1.json"));
    let words = Draft { name: "Ann".into(), text: "So it goes.\n\nOn and on.".into() };
    assert_eq!((first.draft(), first.to()), (words, None));
    let second: OwnComment = read(include_str!("samples/comment-v2.json"));
    assert_eq!(second.draft(), draft("So it went."));
    assert_eq!(second.to(), Some(&CommentId::from("7".to_owned())));
    assert_eq!(Stamped::encode(at(AT + 9_000), &second), include_str!("samples/comment-v2.json"));
}

#[test]
fn drafts_names_and_flags() {
    assert_eq!(read::<Draft>(include_str!("samples/draft-v1.json")), draft("So it"));
    assert_eq!(read::<Signature>(include_str!("samples/name-v1.json")).0, "O’Brien");
    assert_eq!(read::<Flag>(include_str!("samples/flag-v1.json")), Flag(true));
    let appearance: Appearance = read(include_str!("samples/appearance-v1.json"));
    assert_eq!(appearance.names(), "sepia large sans");
}

#[test]
fn places_and_rates() {
    assert_eq!(read::<Place>(include_str!("samples/place-v1.json")), Place::at(7));
    assert_eq!(read::<Place>(include_str!("samples/place-none-v1.json")), Place::NONE);
    assert_eq!(read::<Rate>(include_str!("samples/rate-v1.json")), Rate::parse("125").unwrap());
}

#[test]
fn an_export() {
    let mut store = MapStore::new(usize::MAX);
    let done = import(&mut store, EXPORT).unwrap();
    assert_eq!((done.changed, done.left_out, done.no_room), (11, 0, 0));
    assert_eq!(export(&store, &[], at(1_700_000_000_000)), EXPORT);
    let mut notebook = Notebook::new(store, ARTICLE.to_owned());
    let survey = notebook.survey().value;
    assert_eq!(survey.comments.len(), 2);
    let read = notebook.comment(&survey.comments[0]).value.unwrap();
    assert_eq!(read.draft().text, "So it went.");
    assert!(survey.hidden.contains(&CommentId::from("3".to_owned())));
    assert_eq!(survey.muted, ["O'Brien ~2"]);
    assert_eq!(notebook.vote().value, Vote(Some(Choice::Yes)));
    assert!(notebook.newest_first().value);
    let reply = Target::Reply(CommentId::from("7".to_owned()));
    assert_eq!(notebook.adopt_draft(&reply).value.unwrap().record, draft("So it"));
}

/// What a later version would store under each key that is written around.
fn later() -> Vec<(String, String)> {
    let id = address(0).id;
    [
        "vote",
        "draft:new",
        "draft:new~2",
        "likes",
        &format!("comment:{id}"),
        &format!("deleted:{id}"),
    ]
    .map(|subject| (format!("byline:{ARTICLE}:{subject}"), r#"{"v":9,"of":"later"}"#.to_owned()))
    .into_iter()
    .chain([("byline:name".to_owned(), r#"{"v":9,"at":1,"record":{"first":"A"}}"#.to_owned())])
    .collect()
}

#[test]
fn what_a_later_version_stored_is_untouched_by_all_that_an_earlier_one_does() {
    let store = reader::store_of(&later());
    assert_eq!(Stamped::<Vote>::decode(&later()[0].1), Err(Unreadable::Newer));
    let mut notebook = Notebook::new(store, ARTICLE.to_owned());
    let (here, id) = (address(0), address(0).id);
    notebook.keep_vote(at(1), Vote(None)).unwrap();
    notebook.keep_draft(at(2), &Target::New, &draft("one")).unwrap();
    notebook.post(at(3), &Target::New, &here, &comment("one")).unwrap();
    assert_eq!(notebook.comment(&here).value.unwrap(), comment("one"));
    assert_eq!(target(&notebook, &here), Target::Edit(id.clone()));
    notebook.post(at(4), &Target::Edit(id), &here, &comment("two")).unwrap();
    notebook.delete_comment(at(5), &here);
    assert_eq!(notebook.comment(&here).value, None);
    notebook.keep_comment(at(6), &here, &comment("two")).unwrap();
    assert_eq!(notebook.comment(&here).value.unwrap(), comment("two"));
    let mut store = notebook.store().clone();
    import(&mut store, EXPORT).unwrap();
    for (key, text) in later() {
        assert_eq!(store.get(&key), Some(text), "{key}");
    }
    let file = export(&store, &[], at(7));
    let mut other = MapStore::new(usize::MAX);
    import(&mut other, &file).unwrap();
    for record in later() {
        let base = record.0.trim_end_matches("~2").to_owned();
        let there = |(key, text): &(String, String)| key.starts_with(&base) && *text == record.1;
        assert!(records(&other).iter().any(there), "{base}");
    }
}
