/** The one style sheet: system fonts that have Arabic, both directions by logical properties, light and dark. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1d2327; --soft: #566068; --paper: #fdfcf9; --line: #dfdbd1; --link: #0b5c7a; --card: #f3f0e8; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e3dc; --soft: #a9afb3; --paper: #15191c; --line: #3a4247; --link: #7cc4e0; --card: #1f262a; }
}
* { box-sizing: border-box; }
html:lang(ar) { font-size: 106.25%; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; line-height: 1.7; }
[lang|="ar"], [lang|="fa"], [lang|="ur"], [lang|="ckb"] { line-height: 1.85;
  font-family: "SF Arabic", "Segoe UI", "Noto Sans Arabic", "Noto Naskh Arabic", "Geeza Pro", system-ui, sans-serif; }
[lang|="en"] { line-height: 1.7; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; font-size: 1.06rem; }
bdi { line-height: inherit; }
a { color: var(--link); text-underline-offset: .25em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible, :is(audio, video):focus-within { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { display: inline-block; padding: .25rem .75rem; margin-block-end: .5rem; background: var(--card); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between;
  border-block-end: 1px solid var(--line); padding-block-end: .75rem; }
header h1 { font-size: inherit; margin: 0; line-height: inherit; }
.name { display: flex; gap: .6rem; align-items: center; font-weight: 700; font-size: 1.3rem; line-height: 1.4; color: inherit; text-decoration: none; }
.name img { flex: none; object-fit: contain; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { padding-block: .25rem; }
nav a[aria-current] { color: inherit; text-decoration: none; font-weight: 600; }
h1, h2, h3, h4, h5, h6 { text-wrap: balance; }
h1 { font-size: 1.75rem; line-height: 1.4; margin-block: 1.5rem .5rem; }
h2 { font-size: 1.25rem; line-height: 1.5; margin-block: 1.75rem .25rem; }
h3 { font-size: 1.1rem; margin-block: 1.5rem .25rem; }
img, video { max-width: 100%; height: auto; border-radius: .4rem; }
audio, video { display: block; inline-size: 100%; }
figure { margin: 1.25rem 0; }
figure img { display: block; }
figcaption { font-size: .92rem; color: var(--soft); }
ul, ol { padding-inline-start: 1.5rem; }
li { text-align: start; }
hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2rem; }
:is(em, i, cite):lang(ar) { font-style: normal; font-weight: 600; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .92em; direction: ltr; unicode-bidi: isolate; }
:not(pre) > code { background: var(--card); border-radius: .2rem; padding: .1em .3em; }
pre { overflow-x: auto; background: var(--card); border-radius: .4rem; padding: .75rem 1rem; text-align: left; line-height: 1.5; overflow-wrap: normal; }
.wide { overflow-x: auto; margin-block: 1rem; }
table { border-collapse: collapse; overflow-wrap: break-word; }
td, th { border: 1px solid var(--line); padding: .3rem .7rem; text-align: start; vertical-align: top; }
th { background: var(--card); }
blockquote { margin: 1.25rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); color: var(--soft); }
.lead, .about, .kind, .topics span, .months span, h2 small, footer { color: var(--soft); }
.lead { font-size: 1.1rem; margin-block: 1rem 0; }
.about, .kind { font-size: .92rem; margin-block: .2rem; }
.kind { margin-block: 1.5rem 0; }
.kind + h1 { margin-block-start: 0; }
.articles { list-style: none; padding: 0; margin-block: 1rem; }
.articles > li { display: flow-root; border-block-end: 1px solid var(--line); padding-block: 1.25rem; }
.articles h2 { margin-block: 0; }
.articles h2 a { text-decoration: none; }
.articles h2 a:is(:hover, :focus) { text-decoration: underline; }
.articles p { margin-block: .25rem; }
.thumbnail { float: inline-end; inline-size: 9rem; block-size: 6rem; object-fit: cover; margin-inline-start: 1.25rem; margin-block: .35rem .5rem; }
.categories { list-style: none; padding: 0; margin-block: .75rem 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.categories a { display: block; background: var(--card); border-radius: 1rem; padding: .1rem .8rem; text-decoration: none; font-size: .9rem; }
.categories a:hover { text-decoration: underline; }
article > .categories { margin-block-start: 1.5rem; }
.topics { list-style: none; padding: 0; columns: 16rem; column-gap: 2rem; }
.topics li { break-inside: avoid; padding-block: .15rem; }
.topics span, .months span { font-size: .92rem; }
.months { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .15rem 1rem; margin-block: .25rem; }
.titles { list-style: none; padding: 0; }
.titles li { border-block-end: 1px solid var(--line); padding-block: .5rem; }
.titles .about { display: block; margin: 0; }
h2 small { font-weight: 400; font-size: .92rem; }
.subscribe { background: var(--card); border-radius: .5rem; padding: 1rem 1.25rem; margin-block: 2rem; }
.subscribe h2 { margin-block: 0; }
.subscribe ul { list-style: none; padding: 0; }
.subscribe li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block: .15rem; }
.subscribe li span { flex: 0 0 6rem; color: var(--soft); }
.subscribe p:last-child { margin-block-end: 0; }
.feed { background: var(--card); border-radius: .5rem; padding: 1rem 1.25rem; margin-block: 1.25rem 2rem; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .75rem 1.5rem; }
.feed > :is(.address, h2, .differs) { grid-column: 1 / -1; }
.feed .differs > p + p { margin-block-start: .5rem; }
.feed h2, .feed ul, .feed p { margin-block: 0; }
.address { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: start; }
.address :is(label, output) { flex: 1 0 100%; font-size: .92rem; color: var(--soft); }
.address output:empty { display: none; }
.address textarea { flex: 1 1 14rem; min-inline-size: 0; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .75rem; resize: none; word-break: break-all; field-sizing: content; max-inline-size: 100%; }
.address button, form.search button { font: inherit; font-weight: 600; color: var(--paper); background: var(--link); border: 0; border-radius: .4rem; padding: .3rem 1.25rem; cursor: pointer; }
.address button { border: 1px solid var(--link); }
.readers { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-content: start; }
.readers a { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .25rem .9rem; text-decoration: none; }
.readers a:hover { text-decoration: underline; }
.scanned { margin: 0; inline-size: 9rem; grid-column: 2; grid-row: 3 / span 2; }
.scanned figcaption { line-height: 1.5; margin-block-start: .25rem; }
.qr { display: block; inline-size: 100%; border-radius: .3rem; }
.others { font-size: .92rem; align-self: end; }
.pages { justify-content: space-between; margin-block: 1.5rem; }
.attachments { list-style: none; padding: 0; }
.empty { background: var(--card); padding: 1rem 1.25rem; border-radius: .5rem; }
form.search { display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin-block: 1rem 1.5rem; }
form.search :is(label, p) { flex: 1 0 100%; margin: 0; font-size: .92rem; color: var(--soft); }
form.search :is(input, select) { flex: 1 1 10rem; min-inline-size: 0; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .75rem; min-block-size: 2.6rem; }
form.search details { flex: 1 0 100%; }
form.search summary { inline-size: fit-content; padding-block: .25rem; font-size: .92rem; color: var(--link); cursor: pointer; }
form.search .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: .5rem 1rem; padding-block: .5rem; }
form.search .fields > div { display: flex; flex-direction: column; min-inline-size: 0; }
form.search .fields :is(label, input, select) { flex: none; inline-size: 100%; }
.notice, .problem { background: var(--card); border-inline-start: 4px solid var(--link); border-radius: .3rem; padding: .5rem 1rem; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 2rem; font-size: .92rem; display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; }
@media (max-width: 30rem) {
  h1 { font-size: 1.5rem; }
  .thumbnail { inline-size: 6rem; block-size: 4rem; margin-inline-start: .75rem; }
  .feed { grid-template-columns: minmax(0, 1fr); }
  .scanned { inline-size: auto; grid-area: auto; }
  .qr { inline-size: 9rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #444444; --paper: #ffffff; --line: #999999; --link: #000000; --card: #ffffff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  nav, .skip, .subscribe, .readers, .feed h2, .others, .address button, footer, form, audio, video { display: none; }
  .titles a, .topics a, .months a, .categories a, .articles h2 a { text-decoration: none; }
  .categories a { padding-inline: 0; }
  pre { white-space: pre-wrap; border: 1px solid var(--line); }
  .wide { overflow: visible; }
  table { overflow-wrap: anywhere; }
  img, figure, tr, blockquote, pre, .articles > li { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
