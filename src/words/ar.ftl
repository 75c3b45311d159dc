# ما تقوله الواجهة بالعربية. وللعدد في العربية ست صيغ. وما يُدرج من أسماء معزولٌ اتجاهه عمّا حوله.

## The page

skip-to-article = انتقل إلى المقال
needs-script = للتصويت أو التعليق، اسمح لهذه الصفحة بتشغيل النصوص البرمجية ثم أعد تحميلها. أما القراءة فلا تحتاج إليها.
colophon = {"\u2068"}{ $site }{"\u2069"}. ما تفعله هنا يبقى في هذا المتصفح. لا يُرسَل شيء، ولا يُتتبَّع أحد.
close = إغلاق
late = ما زال التصويت والتعليق قيد التحميل. ما تفعله الآن يُحتسب حال اكتماله.
failed = التصويت والتعليق لا يعملان الآن. ما كتبته باقٍ في خاناته: انسخه ثم أعد تحميل الصفحة.
updated = حُدّثت هذه الصفحة.
reload = إعادة التحميل
not-found = لا توجد صفحة في هذا العنوان.

## The article

byline = بقلم { $authors }
list-more = { $first }، { $second }
list-last = { $first } و{ $second }
reading-time =
    { $number ->
        [zero] { $number } دقيقة للقراءة
        [one] دقيقة واحدة للقراءة
        [two] دقيقتان للقراءة
        [few] { $number } دقائق للقراءة
        [many] { $number } دقيقة للقراءة
       *[other] { $number } دقيقة للقراءة
    }
image-caption = التعليق على الصورة:{" "}
image-source = مصدر الصورة:{" "}
stand-in = التعليق على الصورة ومصدرها يخصّان الصورة الفوتوغرافية التي لا نملك حق نشرها. وفي مكانها رسمٌ أُعدّ لهذه الصفحة.

## Read aloud, and read on

listen = استماع
reading-aloud = القراءة بصوت عالٍ
previous-paragraph = الفقرة السابقة
previous = السابق
pause = إيقاف مؤقت
resume = استئناف
next-paragraph = الفقرة التالية
next = التالي
speed = السرعة
voice-failed = تعطّل الصوت. اضغط «استماع» للمتابعة من الفقرة نفسها.
stop = إيقاف
continue-reading = تابع من حيث توقفت
dismiss = تجاهل

## Print

print = طباعة
print-comments = طباعة التعليقات أيضًا

## The pictures, large

picture-of = الصورة { $picture } من { $pictures }
previous-picture = الصورة السابقة
next-picture = الصورة التالية

## Share

share = مشاركة
shared = تمت المشاركة.
link-in-mail = الرابط في رسالة بريد جديدة.

## Appearance

appearance = المظهر
reset = إعادة الضبط
theme = السمة
text-size = حجم النص
line-length = طول السطر
spacing = التباعد
typeface = الخط
system = حسب النظام
medium = متوسط
serif = مذيّل
light = فاتح
sepia = بنّي عتيق
dark = داكن
contrast = تباين عالٍ
small = صغير
large = كبير
larger = أكبر
largest = الأكبر
short = قصير
long = طويل
tight = ضيّق
loose = واسع
sans = بلا ذيول

## The poll

yes = نعم
no = لا
not-answered = لم تُجب بعد.
answered-yes = إجابتك: نعم.
answered-no = إجابتك: لا.
answer-kept = { $answered } تبقى إجابتك في هذا المتصفح.
tally = { $answered } في المجموع: { $yes } نعم و{ $no } لا.
tally-with-yours = { $answered } في المجموع: { $yes } نعم و{ $no } لا، وإجابتك منها.

## The discussion

comments =
    { $number ->
        [zero] لا تعليقات بعد
        [one] تعليق واحد
        [two] تعليقان
        [few] { $number } تعليقات
        [many] { $number } تعليقًا
       *[other] { $number } تعليق
    }
order-of-comments = ترتيب التعليقات
oldest-first = الأقدم أولًا
newest-first = الأحدث أولًا
write-a-comment = اكتب تعليقًا
reader = أحد القراء
you = أنت
in-reply-to = ردًّا على { $name }
earlier-comment = تعليق سابق
deleted-comment = تعليق محذوف
show-more = عرض المزيد
show-less = عرض أقل
link = رابط
copy-link = نسخ الرابط
link-copied = نُسخ الرابط.
link-in-address-bar = لا يسمح هذا المتصفح للصفحة بالنسخ. الرابط في شريط العنوان.
copy-text = نسخ النص
text-copied = نُسخ النص.
select-to-copy = لا يسمح هذا المتصفح للصفحة بالنسخ. حدّد النص لنسخه.
try-again = حاول مجددًا
saved = حُفظ.
still-no-room = لا يزال المكان لا يتسع.
reply = رد
edit = تعديل
undo-edit = تراجع عن التعديل
delete = حذف
undo = تراجع
undo-last = تراجع عن آخر تغيير
undone = تم التراجع.
hide = إخفاء
show = إظهار
hide-author = إخفاء كل ما كتبه {"\u2068"}{ $name }{"\u2069"}
author-hidden = كل ما كتبه {"\u2068"}{ $name }{"\u2069"} مخفي
comment-by-hidden = تعليق {"\u2068"}{ $name }{"\u2069"} مخفي
comment-hidden = تعليق مخفي
comment-deleted = حُذف التعليق
deleted = حُذف التعليق.
more-of-yours =
    { $number ->
        [zero] لا مزيد من تعليقاتك
        [one] تعليق آخر من تعليقاتك
        [two] تعليقان آخران من تعليقاتك
        [few] { $number } أخرى من تعليقاتك
        [many] { $number } أخرى من تعليقاتك
       *[other] { $number } أخرى من تعليقاتك
    }
kept = محفوظ في هذا المتصفح وحده
kept-edited = عُدّل. محفوظ في هذا المتصفح وحده
not-kept = لم يُحفظ: تعذّر على هذا المتصفح حفظه

## The form

write-a-reply = اكتب ردًّا
edit-your-comment = عدّل تعليقك
words-stay = ما تكتبه يبقى في هذا المتصفح: لا يراه القراء الآخرون.
required-note = * حقل مطلوب
comment-policy = سياسة التعليق
name = الاسم
comment = التعليق
hint =
    { $number ->
        [zero] لا يمكنك كتابة أي حرف.
        [one] يمكنك كتابة حرف واحد على الأكثر.
        [two] يمكنك كتابة حرفين على الأكثر.
        [few] يمكنك كتابة { $number } أحرف على الأكثر.
        [many] يمكنك كتابة { $number } حرفًا على الأكثر.
       *[other] يمكنك كتابة { $number } حرف على الأكثر.
    }
characters-left =
    { $number ->
        [zero] لم يبق أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $number } أحرف
        [many] بقي { $number } حرفًا
       *[other] بقي { $number } حرف
    }
characters-too-many =
    { $number ->
        [zero] لا أحرف زائدة
        [one] حرف واحد زائد
        [two] حرفان زائدان
        [few] { $number } أحرف زائدة
        [many] { $number } حرفًا زائدًا
       *[other] { $number } حرف زائد
    }
too-much = الزائد:{" "}
select-it = تحديده
post-comment = نشر التعليق
post-reply = نشر الرد
save-changes = حفظ التعديلات
cancel = إلغاء
posted = نُشر تعليقك.
reply-posted = نُشر ردّك.
edit-saved = حُفظ تعديلك.
problem = هناك مشكلة
error = خطأ:{" "}
name-missing = أدخل اسمك
text-missing = أدخل تعليقًا
text-too-long =
    { $number ->
        [zero] اختصر تعليقك
        [one] اختصر تعليقك بحرف واحد
        [two] اختصر تعليقك بحرفين
        [few] اختصر تعليقك بمقدار { $number } أحرف
        [many] اختصر تعليقك بمقدار { $number } حرفًا
       *[other] اختصر تعليقك بمقدار { $number } حرف
    }
draft-back = عادت مسودتك. كتبتها في { $date }.{" "}
draft-discarded = أُهملت المسودة.{" "}
posted-already = سبق أن نشرت هذه الكلمات.{" "}
discard-draft = إهمال المسودة
other-draft = كتبت هنا شيئًا آخر أيضًا:
use-other-draft = استعمل هذه الكلمات بدلًا منها
keep-own-draft = أبقِ ما في الخانة

## What this page remembers

remembered = ما تتذكره هذه الصفحة
remembered-note = كله في هذا المتصفح وحده. يمكنك أخذه معك في ملف، أو إحضاره إلى متصفح آخر، أو محوه.
export = تصدير إلى ملف
file-ready = ملفك جاهز. تجده في التنزيلات.
import = استيراد ملف
nothing-new = لا جديد في الملف.
imported =
    { $number ->
        [zero] لم يُستورد أي سجل.
        [one] استُورد سجل واحد.
        [two] استُورد سجلان.
        [few] استُوردت { $number } سجلات.
        [many] استُورد { $number } سجلًا.
       *[other] استُورد { $number } سجل.
    }
no-room-for =
    { $number ->
        [zero] اتسع المكان لها كلها.
        [one] لم يتسع المكان لسجل آخر.
        [two] لم يتسع المكان لسجلين آخرين.
        [few] لم يتسع المكان لـ { $number } سجلات أخرى.
        [many] لم يتسع المكان لـ { $number } سجلًا آخر.
       *[other] لم يتسع المكان لـ { $number } سجل آخر.
    }
left-out =
    { $number ->
        [zero] لم يُترك شيء.
        [one] تُرك مدخل آخر ليس من صنع هذه الصفحة.
        [two] تُرك مدخلان آخران ليسا من صنع هذه الصفحة.
        [few] تُركت { $number } مدخلات أخرى ليست من صنع هذه الصفحة.
        [many] تُرك { $number } مدخلًا آخر ليس من صنع هذه الصفحة.
       *[other] تُرك { $number } مدخل آخر ليس من صنع هذه الصفحة.
    }
file-unreadable = تعذّرت قراءة هذا الملف: إما أنه ليس من صنع هذه الصفحة، أو أنه ناقص. لم يتغير شيء.
file-not-ours = هذا الملف ليس من صنع هذه الصفحة. لم يتغير شيء.
file-newer = صنعت هذا الملفَ نسخةٌ أحدث من هذه الصفحة. أعد تحميل الصفحة وحاول مجددًا. لم يتغير شيء.
erase-everything = محو كل شيء
everything-erased = مُحي كل شيء.
erase = محو
erase-thing = محو {"\u2068"}{ $title }{"\u2069"}
erased = مُحي.
not-all-undone = تعذّر التراجع عن بعضه.
for-this-article = لهذا المقال
for-all-articles = لكل المقالات
for-article = للمقال «{"\u2068"}{ $name }{"\u2069"}»
unreadable = ما لا تستطيع هذه النسخة من الصفحة قراءته
nothing = لا شيء.
your-vote = تصويتك: { $choice }
vote-withdrawn = تصويتك: مسحوب
quoted = { $kind }: «{"\u2068"}{ $words }{"\u2069"}»
reply-kind = الرد
draft-of-comment = مسودة تعليق
draft-of-reply = مسودة رد
draft-of-edit = مسودة تعديل
a-deleted-comment = تعليق محذوف
hidden-comment = تعليق مخفي
comment-shown-again = تعليق أُعيد إظهاره
hidden-author = كاتب مخفي: {"\u2068"}{ $name }{"\u2069"}
author-shown-again = كاتب أُعيد إظهاره: {"\u2068"}{ $name }{"\u2069"}
name-is = الاسم: {"\u2068"}{ $name }{"\u2069"}
appearance-is = المظهر: { $settings }
your-place = موضعك في المقال
place-let-go = موضعك في المقال: متروك
rate-is = سرعة القراءة بصوت عالٍ: ‏{ $percent }%‏
order-newest = الترتيب: الأحدث أولًا
order-oldest = الترتيب: الأقدم أولًا
record-unreadable = تعذّرت قراءته: {"\u2068"}{ $key }{"\u2069"}
record-newer = حفظته نسخة أحدث من هذه الصفحة: {"\u2068"}{ $key }{"\u2069"}
more-others =
    { $number ->
        [zero] ولا شيء غير ذلك
        [one] وواحد آخر
        [two] واثنان آخران
        [few] و{ $number } أخرى
        [many] و{ $number } أخرى
       *[other] و{ $number } أخرى
    }
more-comments =
    { $number ->
        [zero] ولا تعليقات أخرى
        [one] وتعليق آخر
        [two] وتعليقان آخران
        [few] و{ $number } تعليقات أخرى
        [many] و{ $number } تعليقًا آخر
       *[other] و{ $number } تعليق آخر
    }
more-deleted =
    { $number ->
        [zero] ولا تعليقات محذوفة أخرى
        [one] وتعليق محذوف آخر
        [two] وتعليقان محذوفان آخران
        [few] و{ $number } تعليقات محذوفة أخرى
        [many] و{ $number } تعليقًا محذوفًا آخر
       *[other] و{ $number } تعليق محذوف آخر
    }
more-unreadable =
    { $number ->
        [zero] ولا سجلات أخرى تتعذر قراءتها
        [one] وسجل آخر تتعذر قراءته
        [two] وسجلان آخران تتعذر قراءتهما
        [few] و{ $number } سجلات أخرى تتعذر قراءتها
        [many] و{ $number } سجلًا آخر تتعذر قراءته
       *[other] و{ $number } سجل آخر تتعذر قراءته
    }
bytes =
    { $number ->
        [zero] { $number } بايت
        [one] بايت واحد
        [two] بايتان
        [few] { $number } بايتات
        [many] { $number } بايتًا
       *[other] { $number } بايت
    }
kilobytes = { $number } كيلوبايت
megabytes = { $number } ميغابايت

## Storage

storage-blocked = لا يسمح هذا المتصفح للصفحة بحفظ أي شيء. يمكنك التصويت والتعليق، لكن كل ذلك يزول حين تغلق الصفحة أو تعيد تحميلها.
storage-full = لم يبق في هذا المتصفح متسع للصفحة. ما تفعله من الآن يزول حين تغلقها أو تعيد تحميلها.
storage-unreadable = تعذّرت قراءة بعض ما حفظته هذه الصفحة في متصفحك. تُرك كما هو، وكل ما عداه يعمل.
