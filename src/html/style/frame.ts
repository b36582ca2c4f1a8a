/** Styles of the parts around every page: fonts, top bar, search, menu. */
export const FRAME = `
*{box-sizing:border-box}
html{background:var(--ground);color:var(--text);font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;scroll-padding-top:5.5rem;-webkit-text-size-adjust:100%}
@media(prefers-reduced-motion:no-preference){a,button,summary,.list>li{transition:background-color .12s,border-color .12s,color .12s}}
body{margin:0;overflow-wrap:break-word}
main{max-width:74rem;margin:0 auto;padding:0 1.25rem 5rem}
main:focus{outline:none}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.25rem}
h1:focus,h1:focus-visible{outline:none}
button{font:inherit;color:inherit;cursor:pointer}
.top{position:sticky;top:0;z-index:3;background:var(--ground);border-bottom:1px solid var(--line)}
.bar-row{display:flex;align-items:center;gap:.35rem 1.1rem;max-width:74rem;margin:0 auto;padding:.55rem 1.25rem}
.brand{font-weight:700;letter-spacing:-.01em;color:var(--text);text-decoration:none;flex:0 1 auto;min-width:4rem;max-width:19rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:.3rem 0}
.brand:hover{color:var(--link)}
form{position:relative;flex:1 1 14rem;max-width:30rem;margin-inline-start:auto}
input[type=search]{width:100%;font:inherit;color:inherit;background:var(--box);border:1px solid var(--edge);border-radius:.6rem;padding:.36rem .8rem;appearance:none}
input[type=search]:focus{outline:3px solid var(--link);outline-offset:-1px;border-color:transparent}
::placeholder{color:var(--soft);opacity:1}
form kbd{position:absolute;inset-inline-end:.7rem;top:50%;transform:translateY(-50%);font-size:.75rem;line-height:1.2;pointer-events:none}
form:focus-within kbd,input:not(:placeholder-shown)+kbd{display:none}
.menu{display:flex;gap:.15rem;flex:none}
.menu a{text-decoration:none;color:var(--soft);padding:.3rem .65rem;border-radius:.5rem;white-space:nowrap}
.menu a:hover{background:var(--tint);color:var(--text)}
.menu a[aria-current]{color:var(--text);font-weight:600;background:var(--tint)}
.theme{flex:none;width:2.3rem;height:2.3rem;border:1px solid transparent;border-radius:.5rem;background:none;padding:0;display:grid;place-items:center}
.theme:hover{background:var(--tint)}
.theme::before{content:"";width:1rem;height:1rem;border-radius:50%;border:2px solid var(--soft);background:linear-gradient(90deg,var(--soft) 50%,transparent 50%)}
.theme[data-shows=light]::before{background:none}
.theme[data-shows=dark]::before{background:var(--soft)}
.skip,.said{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.4rem;background:var(--box);padding:.4rem .8rem;z-index:4}
noscript{display:block;max-width:74rem;margin:1rem auto;padding:0 1.25rem}
h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,summary{unicode-bidi:plaintext}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;letter-spacing:-.012em}
h1{font-size:clamp(1.65rem,1.3rem + 1.6vw,2.3rem);margin:2rem 0 .6rem}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem}
h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
p{margin:.8rem 0}
mark{background:var(--mark);color:var(--marked);border-radius:.2em;padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.current{background:var(--now);color:var(--at);outline:2px solid var(--text);outline-offset:1px}
kbd{font:.82em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--tint);border:1px solid var(--line);border-bottom-width:2px;border-radius:.35em;padding:.1em .4em;color:var(--text)}
.matches{position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:3;display:flex;align-items:center;gap:.15rem;background:var(--box);border:1px solid var(--edge);border-radius:.7rem;padding:.2rem .3rem .2rem .8rem;box-shadow:var(--shade);font-size:.9rem}
.matches[hidden]{display:none}
[data-waiting] main{display:none}
.matches button{border:0;background:none;border-radius:.4rem;min-width:2.2rem;min-height:2.2rem}
.matches button:hover{background:var(--tint)}
@media(max-width:56rem){.bar-row{flex-wrap:wrap}.brand{flex:1 1 0;max-width:none;order:1}.theme{order:2}form{order:4;flex:1 1 100%;max-width:none}.menu{order:3;flex:1 1 100%;overflow-x:auto;margin:0 -.6rem;scrollbar-width:none}.menu a{padding:.45rem .65rem}.top{top:-5.9rem}html{scroll-padding-top:5rem}form kbd{display:none}input[type=search]{padding:.5rem .8rem}}
@media(max-width:56rem) and (max-height:30rem){.top{position:static}}
`;
