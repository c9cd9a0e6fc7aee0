/** What pages of figures look like: tables and plots. */
export const HEALTH_STYLE = `.figures { inline-size: 100%; font-variant-numeric: tabular-nums; }
.figures :is(td, th) { border-inline: 0; }
.figures tbody th { font-weight: 400; background: none; }
.figures .number { text-align: end; white-space: nowrap; }
.figures .title { font-weight: 600; }
.figures :is(.day, td > time) { white-space: nowrap; }
@media screen and (max-width: 44rem) {
  .figures :is(tbody, tr, th, td), .figures { display: block; }
  .figures thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .figures tr { border-block-end: 1px solid var(--line); padding-block: .6rem; }
  .figures tbody :is(th, td) { border: 0; padding: .1rem 0; text-align: start; overflow-wrap: anywhere; white-space: normal; }
  .figures tbody .number { text-align: start; }
  .figures tbody th { font-weight: 600; }
  .figures .note { font-weight: 400; }
  .figures :is(.day, td > time) { white-space: normal; }
  .figures tbody td { display: flow-root; padding-inline-start: 7.5rem; }
  .figures td::before { content: attr(data-label); content: attr(data-label) / ""; float: inline-start; inline-size: 7rem; margin-inline-start: -7.5rem; color: var(--soft); font-size: .92rem; }
}
.periods { margin-block: .5rem; }
.plot { margin-block: 1rem; }
.plot > svg { display: block; inline-size: 100%; block-size: auto; }
.plot .lines line { stroke: var(--line); stroke-width: 1; }
.plot .lines text { fill: var(--soft); font-size: 13px; }
@media (max-width: 34rem) { .plot .lines text { font-size: 24px; } }
.plot .first { fill: var(--bar); }
.plot .second { fill: var(--bar-2); }
.plot .key { white-space: nowrap; margin-inline-end: 1rem; }
.plot .key svg { inline-size: .8rem; block-size: .8rem; vertical-align: -.05rem; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--grave); font-weight: 600; }
.english { display: block; text-align: start; }
.findings { padding: 0; list-style: none; }
.findings > li { border-block-end: 1px solid var(--line); padding-block: .7rem; }
.findings p { margin-block: .15rem; }
.findings ul { margin-block: .3rem; }
.note { color: var(--soft); font-size: .95rem; }
:root { --bar: #0b5c7a; --bar-2: #e08a1e; --good: #1c6b3a; }
@media screen and (prefers-color-scheme: dark) { :root { --bar: #7cc4e0; --bar-2: #b8690a; --good: #86d3a1; } }
`;
