/** What pages of figures look like: tables and plots. */
export const HEALTH_STYLE = `.figures { inline-size: 100%; font-variant-numeric: tabular-nums; }
.figures :is(td, th) { border-inline: 0; }
.figures tbody th { font-weight: 400; background: none; }
.figures .number { text-align: end; white-space: nowrap; }
.figures .title { font-weight: 600; }
.figures :is(.day, td > time) { white-space: nowrap; }
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
.findings { padding: 0; list-style: none; }
.findings > li { border-block-end: 1px solid var(--line); padding-block: .7rem; }
.findings p { margin-block: .15rem; }
.findings ul { margin-block: .3rem; }
.note { color: var(--soft); font-size: .95rem; }
:root { --bar: #0b5c7a; --bar-2: #e08a1e; --good: #1c6b3a; }
@media screen and (prefers-color-scheme: dark) { :root { --bar: #7cc4e0; --bar-2: #b8690a; --good: #86d3a1; } }
`;
