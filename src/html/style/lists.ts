/** Styles of the home page, of lists and of results. */
export const LISTS = `
main>h1,main>p,main>.list,main>section,main>.facets,main>.jumps,main>.onward,main>.bars,main>dl,main>figure,main>ul{max-width:46rem}
.subtitle{color:var(--soft);font-size:1.08rem;margin:.2rem 0 1rem}
.about,.under{color:var(--soft);font-size:.9rem}
.under{font-weight:600}
.list{list-style:none;padding:0;margin:0}
.list>li{position:relative;padding:.6rem .8rem;margin-inline:-.8rem;border-radius:.6rem}
.list>li+li::before{content:"";position:absolute;inset:0 .8rem auto;border-top:1px solid var(--line)}
.list>li:hover{background:var(--tint)}
.list>li>a{font-weight:600;text-decoration:none}
.list>li>a::after{content:"";position:absolute;inset:0;border-radius:.6rem}
.list>li>a:hover{text-decoration:underline}
.list>li>a:focus-visible{outline:none}
.list>li>a:focus-visible::after{outline:3px solid var(--link);outline-offset:-2px}
.list p{margin:.1rem 0}
.list>li .passages a,.list>li .passages+*{position:relative;z-index:1}
.hits p{overflow-wrap:anywhere}
.kind{display:inline-block;font-size:.78rem;line-height:1.3;font-weight:600;border:1px solid currentColor;border-radius:1rem;padding:.05rem .5rem;color:var(--note)}
.kind.is-talk{color:var(--talk)}.kind.is-term{color:var(--term)}.kind.is-topic{color:var(--topic)}.kind.is-event{color:var(--event)}
.passages{list-style:none;margin:.35rem 0 .1rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--line);font-size:.92rem}
.passages li{margin:.2rem 0;color:var(--soft)}
.passages a{font-weight:600;text-decoration:none}
.passages a:hover{text-decoration:underline}
.reading-as{background:var(--tint);border-radius:.5rem;padding:.4rem .8rem;margin-top:1.2rem}
.results{position:relative;display:grid;grid-template-columns:minmax(0,46rem);justify-content:space-between;gap:0 3.5rem}
.found-list{min-width:0}
.facets{position:absolute;inset-inline-end:0;top:1.7rem}
.facets[open]{position:static;grid-row:1;margin-top:1.7rem}
.facets>summary{display:inline-block;border:1px solid var(--edge);border-radius:.6rem;padding:.3rem .9rem}
.field h2{font-size:.88rem;color:var(--soft);margin:1rem 0 .3rem;letter-spacing:0}
.field details{margin:.3rem 0}
.facets .chips{margin:0}
@media(min-width:68rem){.results{grid-template-columns:minmax(0,46rem) 15rem}.facets,.facets[open]{grid-row:auto;position:sticky;top:5rem;align-self:start;margin-top:2.2rem;max-height:calc(100vh - 6rem);overflow-y:auto}.facets>summary{display:none}}
.field summary{color:var(--soft);font-size:.9rem;cursor:pointer}
.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem;padding:0;margin:.6rem 0}
.chips a{display:inline-block;text-decoration:none;color:var(--text);background:var(--tint);border:1px solid var(--line);border-radius:1rem;padding:.08rem .7rem;font-size:.9rem}
.chips a:hover{border-color:var(--link)}
.chips small{color:var(--soft);font-size:.85em}
.chips [aria-current]{background:var(--link);border-color:var(--link);color:var(--ground)}
.chips [aria-current] small{color:inherit}
.chips [aria-current]::after{content:" ×"}
.more{background:var(--box);border:1px solid var(--edge);border-radius:.6rem;padding:.45rem 1rem;margin:.8rem .4rem .8rem 0}
.more:hover{background:var(--tint)}
.way-on{padding-inline-start:1.2rem}
.jumps,.letters{margin:.4rem 0 1rem;text-wrap:balance}
.jumps a,.letters a{display:inline-block;margin:0 .3rem .3rem 0;text-decoration:none;text-align:center;min-width:2.1rem;padding:.15rem .5rem;border-radius:.45rem;background:var(--tint);color:var(--link);font-weight:600}
.jumps a:hover,.letters a:hover{background:var(--line)}
.jumps a[aria-current]{background:var(--link);color:var(--ground)}
.letter,.year{color:var(--soft);border-bottom:1px solid var(--line);padding-bottom:.2rem}
section.event{margin-bottom:2rem}
section.event>h2,section.event>h3{margin-bottom:.1rem}
section.event>h2 a,section.event>h3 a{color:inherit;text-decoration:none}
section.event>h2 a:hover,section.event>h3 a:hover{text-decoration:underline}
section.event>.about{margin:.1rem 0 .5rem}
.bars{list-style:none;padding:0;margin:0}
.bars li{position:relative;display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.4rem 0}
.bars a{text-decoration:none;font-weight:600}
.bars a::after{content:"";position:absolute;inset:0}
.bars a:hover{text-decoration:underline}
.bar{grid-column:1/-1;width:100%;height:.35rem;border-radius:1rem;background:var(--tint);fill:var(--topic);display:block;margin-top:.15rem}
dl{margin:0}
dt{font-weight:600;margin-top:1.1rem}
dt a{text-decoration:none}
dt a:hover{text-decoration:underline}
dd{margin:.1rem 0 .4rem}
.definition{margin:1rem 0;padding:.2rem 1.1rem;background:var(--box);border:1px solid var(--line);border-inline-start:4px solid var(--term);border-radius:.6rem}
.definition blockquote{margin:0;padding:0;border:0;color:inherit;font-size:1.08rem}
.definition figcaption{font-size:.9rem;margin:-.3rem 0 .7rem}
.kind-line{margin:1.6rem 0 -.9rem;font-size:.95rem}
main>.kind-line{max-width:46rem}
.kind-line a{margin-inline-start:.5rem}
.onward{display:grid;grid-template-columns:1fr 1fr;gap:.8rem;margin-block:2rem}
.onward a{text-decoration:none;font-weight:600;background:var(--box);border:1px solid var(--line);border-radius:.6rem;padding:.6rem .9rem;min-width:0}
.onward a:hover{border-color:var(--link)}
.onward small{display:block;font-weight:400;color:var(--soft)}
.onward .behind{grid-column:2;text-align:end}
.hero{padding:2.2rem 0 1.2rem;border-bottom:1px solid var(--line);margin-bottom:.5rem}
.hero h1{font-size:clamp(2rem,1.4rem + 3vw,3.1rem);margin:0 0 .3rem;letter-spacing:-.025em}
.hero .subtitle{margin:0;font-size:1.2rem}
.introduction{max-width:44rem;font-size:1.05rem;margin:.9rem 0 0}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.6rem;padding:0;margin:1.3rem 0 0}
.counts a{display:block;text-decoration:none;color:var(--soft);background:var(--box);border:1px solid var(--line);border-radius:.7rem;padding:.45rem 1rem;box-shadow:var(--shade)}
.counts a:hover{border-color:var(--link)}
.counts b{color:var(--text);font-size:1.35rem;letter-spacing:-.02em;margin-inline-end:.15rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 4rem}
@media(min-width:60rem){.columns{grid-template-columns:minmax(0,1.75fr) minmax(0,1fr)}}
@media(max-width:56rem){.list>li{padding-block:.75rem}.chips a{padding:.3rem .8rem}.jumps a,.letters a{min-width:2.6rem;padding:.4rem .5rem}.onward{grid-template-columns:1fr}.onward .behind{grid-column:1}.hero{padding-top:1.4rem}}
`;
