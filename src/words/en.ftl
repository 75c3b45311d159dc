# What the interface says in English. https://projectfluent.org/fluent/guide/ tells how this is
# written. A message that depends on a number is one whole choice between ways to say it, of which
# a language needs as many as it has plurals; [0] may be told apart as well.

## The page

skip-to-article = Skip to the article
needs-script = To vote or to comment, allow this page to run scripts and reload it. Reading needs none.
colophon = { $site }. What you do here stays in this browser. Nothing is sent, nobody is tracked.
close = Close
late = Voting and commenting are still loading. What you do now counts as soon as they are there.
failed = Voting and commenting don’t work right now. What you wrote is still in its boxes: copy it, then reload the page.
updated = This page has been updated.
reload = Reload
not-found = There is no page at this address.

## The article

byline = By { $authors }
list-more = { $first }, { $second }
list-last = { $first } and { $second }
reading-time =
    { $number ->
        [one] { $number } minute to read
       *[other] { $number } minutes to read
    }
image-caption = Image caption:{" "}
image-source = Image source:{" "}
stand-in = Caption and credit are those of the photograph, which isn’t ours to publish. In its place: a drawing made for this page.

## Read aloud, and read on

listen = Listen
reading-aloud = Reading aloud
previous-paragraph = Previous paragraph
previous = Previous
pause = Pause
resume = Resume
next-paragraph = Next paragraph
next = Next
speed = Speed
voice-failed = The voice has failed. Press Listen to go on from the same paragraph.
stop = Stop
continue-reading = Continue where you left off
dismiss = Dismiss

## Print

print = Print
print-comments = Print comments too

## The pictures, large

picture-of = Picture { $picture } of { $pictures }
previous-picture = Previous picture
next-picture = Next picture

## Share

share = Share
shared = Shared.
link-in-mail = The link is in a new mail.

## Appearance

appearance = Appearance
reset = Reset
theme = Theme
text-size = Text size
line-length = Line length
spacing = Spacing
typeface = Typeface
system = System
medium = Medium
serif = Serif
light = Light
sepia = Sepia
dark = Dark
contrast = High contrast
small = Small
large = Large
larger = Larger
largest = Largest
short = Short
long = Long
tight = Tight
loose = Loose
sans = Sans

## The poll

yes = Yes
no = No
not-answered = You haven’t answered.
answered-yes = You answered Yes.
answered-no = You answered No.
answer-kept = { $answered } Your answer stays in this browser.
tally = { $answered } In all, { $yes } said Yes and { $no } No.
tally-with-yours = { $answered } In all, { $yes } said Yes and { $no } No, yours among them.

## The discussion

comments =
    { $number ->
        [0] No comments yet
        [one] { $number } Comment
       *[other] { $number } Comments
    }
order-of-comments = Order of comments
oldest-first = Oldest first
newest-first = Newest first
write-a-comment = Write a comment
reader = Reader
you = You
in-reply-to = In reply to { $name }
earlier-comment = an earlier comment
deleted-comment = a deleted comment
show-more = Show more
show-less = Show less
link = Link
copy-link = Copy link
link-copied = Link copied.
link-in-address-bar = This browser doesn’t let the page copy. The link is in the address bar.
copy-text = Copy text
text-copied = Text copied.
select-to-copy = This browser doesn’t let the page copy. Select the text to copy it.
try-again = Try again
saved = Saved.
still-no-room = There is still no room.
reply = Reply
edit = Edit
undo-edit = Undo edit
delete = Delete
undo = Undo
undo-last = Undo the last change
undone = Undone.
hide = Hide
show = Show
hide-author = Hide everything by { $name }
author-hidden = Everything by { $name } is hidden
comment-by-hidden = Comment by { $name } hidden
comment-hidden = Comment hidden
comment-deleted = Comment deleted
deleted = Comment deleted.
more-of-yours =
    { $number ->
        [one] { $number } more of your comments
       *[other] { $number } more of your comments
    }
kept = Kept in this browser only
kept-edited = Edited. Kept in this browser only
not-kept = Not saved: this browser couldn’t keep it

## The form

write-a-reply = Write a reply
edit-your-comment = Edit your comment
words-stay = What you write stays in this browser: other readers don’t see it.
required-note = * Denotes Required Field
comment-policy = Comment Policy
name = Name
comment = Comment
hint =
    { $number ->
        [one] You can write up to { $number } character.
       *[other] You can write up to { $number } characters.
    }
characters-left =
    { $number ->
        [one] { $number } character left
       *[other] { $number } characters left
    }
characters-too-many =
    { $number ->
        [one] { $number } character too many
       *[other] { $number } characters too many
    }
too-much = Too much:{" "}
select-it = Select it
post-comment = Post comment
post-reply = Post reply
save-changes = Save changes
cancel = Cancel
posted = Your comment is posted.
reply-posted = Your reply is posted.
edit-saved = Your edit is saved.
problem = There is a problem
error = Error:{" "}
name-missing = Enter your name
text-missing = Enter a comment
text-too-long =
    { $number ->
        [one] Shorten your comment by { $number } character
       *[other] Shorten your comment by { $number } characters
    }
draft-back = Your draft is back. You wrote it on { $date }.{" "}
draft-discarded = Draft discarded.{" "}
posted-already = You posted these words already.{" "}
discard-draft = Discard draft
other-draft = You wrote something else here, too:
use-other-draft = Use these words instead
keep-own-draft = Keep what is in the box

## What this page remembers

remembered = What this page remembers
remembered-note = All of it is in this browser alone. You can take it along as a file, bring it to another browser, or erase it.
export = Export to a file
file-ready = Your file is ready. It is in your downloads.
import = Import a file
nothing-new = There was nothing new in the file.
imported =
    { $number ->
        [one] { $number } record was imported.
       *[other] { $number } records were imported.
    }
no-room-for =
    { $number ->
        [one] There was no room for { $number } more.
       *[other] There was no room for { $number } more.
    }
left-out =
    { $number ->
        [one] { $number } other entry was left out: not of this page’s making.
       *[other] { $number } other entries were left out: not of this page’s making.
    }
file-unreadable = This file can’t be read: it isn’t one that this page made, or not all of it is there. Nothing was changed.
file-not-ours = This file isn’t one that this page made. Nothing was changed.
file-newer = This file was made by a later version of this page. Reload the page, and try again. Nothing was changed.
erase-everything = Erase everything
everything-erased = Everything is erased.
erase = Erase
erase-thing = Erase { $title }
erased = Erased.
not-all-undone = Not all of it could be undone.
for-this-article = For this article
for-all-articles = For all articles
for-article = For the article “{ $name }”
unreadable = What this version of the page can’t read
nothing = Nothing.
your-vote = Your vote: { $choice }
vote-withdrawn = Your vote: withdrawn
quoted = { $kind }: “{ $words }”
reply-kind = Reply
draft-of-comment = Draft of a comment
draft-of-reply = Draft of a reply
draft-of-edit = Draft of an edit
a-deleted-comment = A deleted comment
hidden-comment = Hidden comment
comment-shown-again = Comment shown again
hidden-author = Hidden author: { $name }
author-shown-again = Author shown again: { $name }
name-is = Name: { $name }
appearance-is = Appearance: { $settings }
your-place = Your place in the article
place-let-go = Your place in the article: no longer kept
rate-is = Speed of reading aloud: { $percent }%
order-newest = Order: newest first
order-oldest = Order: oldest first
record-unreadable = Can’t be read: { $key }
record-newer = Kept by a later version of this page: { $key }
more-others =
    { $number ->
        [one] and { $number } other thing
       *[other] and { $number } other things
    }
more-comments =
    { $number ->
        [one] and { $number } more comment
       *[other] and { $number } more comments
    }
more-deleted =
    { $number ->
        [one] and { $number } more deleted comment
       *[other] and { $number } more deleted comments
    }
more-unreadable =
    { $number ->
        [one] and { $number } more record that can’t be read
       *[other] and { $number } more records that can’t be read
    }
bytes =
    { $number ->
        [one] { $number } byte
       *[other] { $number } bytes
    }
kilobytes = { $number } KB
megabytes = { $number } MB

## Storage

storage-blocked = This browser doesn’t let the page keep anything. You can vote and comment, but all of it is gone once you close or reload the page.
storage-full = This browser has no room left for the page. What you do from now on is gone once you close or reload it.
storage-unreadable = Some of what this page kept in your browser can’t be read. It is left as it is, and everything else works.
