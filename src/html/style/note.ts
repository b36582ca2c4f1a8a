/** Styles of notes, of code, and for print. */
export const NOTE = `
.note{display:grid;grid-template-columns:minmax(0,46rem);justify-content:space-between;gap:0 3.5rem}
.reading{min-width:0}
.contents{display:none}
@media(min-width:68rem){.note:has(>.contents){grid-template-columns:minmax(0,46rem) 15rem}.contents{display:block;position:sticky;top:5rem;align-self:start;max-height:calc(100vh - 6rem);overflow-y:auto;margin-top:2.2rem;font-size:.88rem;line-height:1.4}}
.contents h2{font-size:.88rem;color:var(--soft);margin:0 0 .5rem;letter-spacing:0}
.contents ul{list-style:none;margin:0;padding:0;border-inline-start:2px solid var(--line)}
.contents a{display:block;text-decoration:none;color:var(--soft);padding:.22rem .8rem;margin-inline-start:-2px;border-inline-start:2px solid transparent}
.contents a:hover{color:var(--text)}
.contents .depth-3 a{padding-inline-start:1.6rem}
.contents [aria-current]{color:var(--link);border-color:var(--link);font-weight:600}
.note-header{margin-bottom:1.6rem}
.note-header .kind-line{margin:1.8rem 0 .5rem}
.note-header h1{margin:0 0 .5rem}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;color:var(--soft);margin:.4rem 0}
.facts .speakers a{font-weight:600}
.note-footer:not(:empty){margin-top:3rem;border-top:1px solid var(--line)}
.text>:first-child{margin-top:0}
.text :is(h1,h2,h3,h4,h5,h6){position:relative}
.text h1{font-size:1.5rem}
.text h4,.text h5,.text h6{font-size:1rem;margin:1.5rem 0 .4rem}
.anchor{text-decoration:none;color:var(--soft);font-weight:400;opacity:0;padding:0 .2em}
:is(h1,h2,h3,h4,h5,h6):hover .anchor,.anchor:focus-visible{opacity:1}
@media(hover:none){.anchor{opacity:.7}}
.text ul,.text ol{padding-inline-start:1.5rem}
.text li{margin:.25rem 0}
.text .task-list-item{list-style:none;margin-inline-start:-1.5rem}
.task-list-item input{margin:0 .45rem 0 0;vertical-align:-.06em;accent-color:var(--link)}
pre,code,.formula{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{font-size:.88em;background:var(--tint);border-radius:.3em;padding:.1em .3em;overflow-wrap:anywhere}
.code{position:relative;margin:1rem 0}
.text pre{overflow-x:auto;background:var(--box);border:1px solid var(--line);border-radius:.6rem;padding:.85rem 1rem;margin:1rem 0;font-size:.93rem;line-height:1.5;tab-size:4}
.code pre{margin:0}
pre code{background:none;padding:0;font-size:.92em;overflow-wrap:normal}
pre[data-lang]::before{content:attr(data-lang);display:block;font:.75rem/1 system-ui,sans-serif;color:var(--soft);margin-bottom:.6rem}
.code-copy{position:absolute;top:.45rem;inset-inline-end:.5rem;font-size:.78rem;line-height:1.2;background:var(--box);border:1px solid var(--edge);border-radius:.4rem;padding:.28rem .55rem}
@media(hover:hover){.code-copy{opacity:0}.code:hover .code-copy,.code:focus-within .code-copy{opacity:1}}
pre .c{color:var(--c)}pre .k{color:var(--k)}pre .s{color:var(--s)}pre .n{color:var(--n)}pre .f{color:var(--f)}pre .t{color:var(--t)}pre .a{color:var(--a)}pre .m{color:var(--m)}pre .i{color:var(--i);background:var(--i-ground)}pre .d{color:var(--d);background:var(--d-ground)}
.formula{background:none;padding:0;font-style:italic}
.formula.block{display:block;white-space:pre-wrap;text-align:center;margin:1rem 0}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
.callout{--hue:var(--is-note);margin:1.1rem 0;padding:.55rem 1rem;border:1px solid var(--line);border-inline-start:4px solid var(--hue);border-radius:.5rem;background:var(--box)}
.callout.is-tip{--hue:var(--is-tip)}.callout.is-ask{--hue:var(--is-ask)}.callout.is-warn{--hue:var(--is-warn)}.callout.is-bad{--hue:var(--is-bad)}.callout.is-quote{--hue:var(--is-quote)}
.callout>p{margin:.35rem 0}
.callout>:last-child{margin-bottom:.2rem}
.callout-title{font-weight:600;margin:0 0 .3rem}
.callout-title .kind{color:var(--hue);border:0;padding:0;font-size:1rem}
.callout-title .kind:not(:last-child)::after{content:" ·"}
summary{cursor:pointer}
details{margin:.8rem 0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.95rem}
td,th{border-bottom:1px solid var(--line);padding:.4rem .8rem;text-align:start;vertical-align:top}
th{border-bottom-width:2px}
:is(td,th) code{overflow-wrap:normal}
[align=center]{text-align:center}
[align=right]{text-align:right}
img{max-width:100%;height:auto;border-radius:.5rem}
.image{color:var(--soft);font-style:italic}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
.found{box-shadow:-.8rem 0 var(--ground),-1rem 0 var(--link)}
[data-footnotes]{margin-top:2.5rem;border-top:1px solid var(--line);font-size:.92rem}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print{:root,:root[data-theme]{color-scheme:light;--ground:#fff;--text:#000;--soft:#444;--link:#000;--mark:#fff;--marked:#000;--at:#000;--box:#fff;--tint:#fff}.top,.skip,.contents,.code-copy,.anchor,.matches,.onward,.note-footer,.facets,.more{display:none}main{max-width:none;padding:0}.note{display:block}li,dd,pre,.callout{break-inside:avoid}h1,h2,h3,dt{break-after:avoid}mark{font-weight:700}pre{white-space:pre-wrap}.named[href^=http]::after{content:" (" attr(href) ")"}}
`;
