/** The one style sheet: system fonts that have Arabic, both directions by logical properties, light and dark. */
export const STYLE = `:root { color-scheme: light dark; --ink: light-dark(#1d2327, #e6e3dc); --soft: light-dark(#5b656c, #a3a9ad);
  --paper: light-dark(#fdfcf9, #15191c); --line: light-dark(#dfdbd1, #333a3f); --link: light-dark(#0b5c7a, #7cc4e0); --card: light-dark(#f3f0e8, #1e2428); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1.06rem/1.75 "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; border-block-end: 1px solid var(--line); padding-block-end: .75rem; }
.name { display: flex; gap: .6rem; align-items: center; font-weight: 700; font-size: 1.2rem; color: inherit; text-decoration: none; }
nav a { margin-inline-end: 1rem; }
h1 { font-size: 1.8rem; line-height: 1.35; margin-block: 1.5rem .5rem; }
h2 { font-size: 1.25rem; line-height: 1.45; margin-block: 1.5rem .25rem; }
img, video { max-width: 100%; height: auto; border-radius: .3rem; }
figure { margin: 1rem 0; }
pre, table { overflow-x: auto; display: block; }
pre { background: var(--card); padding: .75rem; direction: ltr; text-align: start; }
td, th { border: 1px solid var(--line); padding: .25rem .6rem; text-align: start; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); color: var(--soft); }
.lead, .about, .topics span, footer { color: var(--soft); }
.about { font-size: .92rem; margin-block: .2rem; }
.articles { list-style: none; padding: 0; }
.articles > li { border-block-end: 1px solid var(--line); padding-block: .25rem 1rem; }
.articles p { margin-block: .3rem; }
.categories { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; }
.categories a { background: var(--card); border-radius: 1rem; padding: .15rem .75rem; text-decoration: none; font-size: .92rem; }
.topics { columns: 16rem; padding-inline-start: 1.2rem; }
.subscribe { background: var(--card); border-radius: .5rem; padding: .5rem 1.25rem 1rem; margin-block: 2rem; }
.subscribe ul { list-style: none; padding: 0; }
.subscribe li span { display: inline-block; min-width: 6rem; color: var(--soft); }
.empty { background: var(--card); padding: 1rem; border-radius: .5rem; }
footer { border-block-start: 1px solid var(--line); margin-block-start: 2rem; font-size: .92rem; }
@media print { header nav, .subscribe, footer { display: none; } }
`;
