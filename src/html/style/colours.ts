/**
 * Colours by purpose, in a light and a dark scheme. The contrast of text is 7:1; links, kinds and code have 4.5:1 on
 * every background they stand on.
 */
const LIGHT = `--ground:#fcfbf9;--box:#fff;--tint:#f3f0ea;--text:#22252a;--soft:#565d66;--line:#e3ded5;--edge:#8b8579;--link:#0f55a3;--mark:#ffe27a;--marked:#22252a;--now:#ffb938;--at:#22252a;--shade:0 1px 2px #2b22120f,0 4px 14px #2b22120d;
--talk:#0f55a3;--term:#1b6a38;--topic:#74389f;--event:#97430b;--note:#525963;
--c:#686d74;--k:#8a2a86;--s:#1d6433;--n:#8f3d07;--f:#0f55a3;--t:#11626c;--a:#7a4a00;--m:#686d74;--i:#1b6a38;--i-ground:#e2f5e6;--d:#a82020;--d-ground:#fdeaea;
--is-note:#0f55a3;--is-tip:#1b6a38;--is-ask:#74389f;--is-warn:#8a4b00;--is-bad:#a82020;--is-quote:#565d66`;

const DARK = `--ground:#15171b;--box:#1d2025;--tint:#23272e;--text:#e7e5e1;--soft:#a9aeb6;--line:#31353d;--edge:#767c86;--link:#8fc3ff;--mark:#46390f;--marked:#ffe08a;--now:#ffc94d;--at:#15171b;--shade:0 1px 2px #0006;
--talk:#8fc3ff;--term:#82d39b;--topic:#d3a8f5;--event:#f3b07c;--note:#b3b9c2;
--c:#9aa0a8;--k:#e59be1;--s:#8fd8a4;--n:#f0b489;--f:#8fc3ff;--t:#7fd3de;--a:#e3c27d;--m:#9aa0a8;--i:#82d39b;--i-ground:#1b3323;--d:#ff9b95;--d-ground:#3d2222;
--is-note:#8fc3ff;--is-tip:#82d39b;--is-ask:#d3a8f5;--is-warn:#efb866;--is-bad:#ff9b95;--is-quote:#a9aeb6`;

export const COLOURS = `
:root{color-scheme:light;${LIGHT}}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
`;
