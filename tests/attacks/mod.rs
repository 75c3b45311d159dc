//! What every text on the page is attacked with, whoever writes it: readers, files, and editors'
//! content. Whatever ran would set `hacked`.

pub const ATTACKS: [&str; 20] = [
    "<script>hacked = 1</script>",
    "<img src=x onerror=hacked=1>",
    "<svg/onload=hacked=1>",
    "<style>@import 'http://127.0.0.2/'; body { display: none }</style>",
    "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
    "\"><input autofocus onfocus=hacked=1 x=\"",
    "' onmouseover='hacked=1",
    "javascript:hacked=1 data:text/html,<script>hacked=1</script>",
    "https://example.org/\"onmouseover=\"hacked=1",
    "{{constructor.constructor('hacked=1')()}} ${hacked=1}",
    "<template><!-- --> </template></textarea></title>",
    "[words](javascript:hacked=1) <javascript:hacked=1> ![](x\"onerror=hacked=1)",
    "&lt;script&gt;hacked=1&lt;/script&gt; &#60;b&#62;",
    "\\u003cscript>hacked=1\\u003c/script> \\\"}]}</script>",
    "--><script>hacked=1</script><!-- ]]> ?> %>",
    "'''; \"\"\" +++ [[picture]] # */ hacked=1 //",
    "\u{202e}txet desrever\u{2066}\u{2067}",
    "Z\u{335}\u{322}\u{31b}\u{30c}a\u{334}l\u{337}g\u{336}o\u{335}\u{321}\u{322}\u{31b}",
    "\u{feff}mark:\u{fffe} tag:\u{e0001} line:\u{2028}and\u{2029}on",
    "bell:\u{7} nul:\u{0} terminal:\u{1b}[2J\u{9b}1m",
];
