/** The page's style. Text and its ground differ by 7:1 in both schemes, links by 4.5:1. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fdfcfa;--text:#23211f;--soft:#5c5751;--line:#e2ddd5;--link:#0b5a8a;--mark:#ffe9a3;--box:#fff}
@media(prefers-color-scheme:dark){:root{--ground:#17181a;--text:#e4e2de;--soft:#a9a59e;--line:#36383c;--link:#8ac4f0;--mark:#5c4a12;--box:#202226}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);font:17px/1.6 system-ui,sans-serif;scroll-padding-top:7rem}
body{margin:0 auto;max-width:46rem;padding:0 1.1rem 4rem;overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:3px}
h1:focus{outline:none}
header{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--line);padding:.8rem 0 .5rem;z-index:1}
input[type=search]{width:100%;font:inherit;color:inherit;background:var(--box);border:1px solid var(--soft);border-radius:.5rem;padding:.5rem .8rem}
::placeholder{color:var(--soft);opacity:1}
nav{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin-top:.5rem}
nav a{text-decoration:none;padding:.15rem 0}
nav a[aria-current]{color:var(--text);font-weight:600;box-shadow:0 2px}
h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th{unicode-bidi:plaintext}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.6rem;margin:1.6rem 0 .8rem}
h2{font-size:1.2rem;margin:2rem 0 .6rem}
h3{font-size:1.05rem}
.list{list-style:none;padding:0;margin:0}
.list>li{padding:.6rem 0;border-bottom:1px solid var(--line)}
.list>li:last-child{border:0}
.list>li>a{font-weight:600}
.list p{margin:.15rem 0}
.about,.under{color:var(--soft);font-size:.9rem}
.under{font-style:italic}
summary{color:var(--soft);cursor:pointer}
.terms{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
mark{background:var(--mark);color:inherit;border-radius:2px;padding:0 .1em}
dt{font-weight:600;margin-top:1.2rem}
dd{margin:.1rem 0 .4rem}
dd p{margin:0}
dd a{font-size:.9rem}
pre{overflow-x:auto;background:var(--box);border:1px solid var(--line);border-radius:.4rem;padding:.8rem}
code{font-size:.9em}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse}
td,th{border:1px solid var(--line);padding:.35rem .6rem;text-align:start}
[align=center]{text-align:center}
[align=right]{text-align:right}
.found{box-shadow:-.8rem 0 var(--ground),-1rem 0 var(--link)}
.skip,.said{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.4rem;background:var(--box);padding:.4rem .8rem;z-index:2}
@media print{:root{--ground:#fff;--text:#000;--soft:#444;--link:#000;--mark:#fff;--box:#fff;color-scheme:light}header,.skip{display:none}body{max-width:none;padding:0}li,dd,pre{break-inside:avoid}h1,h2,h3,dt{break-after:avoid}mark{font-weight:700}.named[href^=http]::after{content:" (" attr(href) ")"}}
`;
