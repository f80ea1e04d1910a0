/** The whole look of the public pages; dark where the reader's device is, plain when printed. */
export const CSS = `
:root { color-scheme: light dark; --ink: #1a1c1e; --paper: #fff; --line: #767c84; --accent: #0b5394; --bad: #a61b1b; --good: #1b5e20; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16181a; --line: #8a9199; --accent: #8ab4f8; --bad: #f2a3a3; --good: #a5d6a7; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
header, main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; border-bottom: 1px solid var(--line); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { padding: .4rem 0; }
a { color: var(--accent); }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
label { display: inline-block; font-weight: 600; }
small { font-weight: 400; }
input[type=text], input:not([type]), textarea, select { display: block; width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 4px; padding: .55rem .6rem; }
select option { color: #1a1c1e; background: #fff; }
input[type=checkbox], input[type=radio] { width: 1.25rem; height: 1.25rem; vertical-align: -.2rem; }
.choice { display: block; padding: .35rem 0; font-weight: 400; }
button { font: inherit; font-weight: 600; color: var(--paper); background: var(--accent); border: 0; border-radius: 4px; padding: .65rem 1.6rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.error { color: var(--bad); display: block; }
div.error { border-left: 4px solid var(--bad); padding-left: 1rem; }
.done { color: var(--good); }
.demonstration { margin: 0; padding: .5rem 1rem; text-align: center; background: #fff3c4; color: #3d2f00; }
dt { font-size: .9rem; margin-top: .8rem; }
dd { margin: 0; }
.receipt code { font-size: 1.5rem; letter-spacing: .05em; }
.qr { background: #fff; }
.words { padding-left: 1.25rem; }
.words li { margin-bottom: 1.25rem; }
.words p { margin: .35rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { nav, button, form, .skip { display: none; } }
`;
