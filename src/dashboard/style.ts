/** What the dashboard looks like besides the public pages. */
import { STYLE } from "../pages/style.ts";
import { HEALTH_STYLE } from "./health-style.ts";

const OWN = `.dashboard { max-width: 62rem; }
.dashboard header { gap: .25rem 1.5rem; }
.dashboard header nav { flex: 1 0 100%; gap: .1rem 1.1rem; }
.dashboard .name small { font-weight: 400; font-size: 1rem; color: var(--soft); }
.session { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; font-size: .92rem; color: var(--soft); }
.session form { margin: 0; }
.dashboard button, .button { font: inherit; font-weight: 600; color: var(--paper); background: var(--link); border: 1px solid var(--link); border-radius: .4rem; padding: .3rem 1.25rem; cursor: pointer; text-decoration: none; }
.dashboard button.plain { font-weight: 400; color: var(--link); background: none; border-color: var(--line); padding: .15rem .8rem; }
.dashboard button:is(:hover, :focus-visible) { text-decoration: underline; text-underline-offset: .25em; }
.dashboard :is(input, select, textarea) { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .75rem; max-inline-size: 100%; min-inline-size: 0; }
.stacked { display: flex; flex-direction: column; gap: .35rem; align-items: start; margin-block: 1rem; }
.stacked > :is(input, textarea) { inline-size: 100%; }
.stacked > p { margin: 0; }
.stacked > p:not(.problem, .line, .buttons) { font-size: .92rem; color: var(--soft); }
.stacked > .problem { padding: .5rem 1rem; }
.stacked > label { font-weight: 600; margin-block-start: .6rem; }
.stacked > button { margin-block-start: .8rem; }
.login { max-inline-size: 28rem; }
.counts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: .75rem; margin-block: 1rem; }
.counts > li > :is(a, div) { display: block; block-size: 100%; background: var(--card); border-radius: .5rem; padding: .75rem 1.1rem; text-decoration: none; }
.counts a:hover { text-decoration: underline; }
.counts b { display: block; font-size: 1.75rem; line-height: 1.3; color: var(--ink); font-variant-numeric: tabular-nums; }
.rows { list-style: none; padding: 0; margin-block: 1rem; }
.rows .stacked { margin-block: .4rem .8rem; }
.rows > li { border-block-end: 1px solid var(--line); padding-block: .7rem; }
.rows p { margin-block: .15rem; }
.rows .title { font-weight: 600; text-decoration: none; }
.rows .title:is(:hover, :focus-visible) { text-decoration: underline; }
.rows .line { font-size: 1.06rem; font-weight: 600; color: var(--ink); }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .7rem; font-size: .85rem; line-height: 1.6; color: var(--soft); }
.badge.scheduled, .badge.doubtful { color: var(--link); }
.badge.retracted { color: var(--grave); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
fieldset { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1.1rem; margin: 0; min-inline-size: 0; inline-size: 100%; display: flex; flex-direction: column; gap: .35rem; }
legend { font-weight: 600; padding-inline: .35rem; }
fieldset p { margin: 0; font-size: .92rem; color: var(--soft); }
fieldset textarea { inline-size: 100%; }
.pair { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.pair > div { display: flex; flex-direction: column; }
.pair label { font-size: .92rem; color: var(--soft); }
.stacked > .buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: .6rem 0; }
.buttons button.plain { padding: .3rem 1.25rem; }
.retract { margin-block: 1.5rem; border-block-start: 1px solid var(--line); padding-block: .75rem; }
.retract summary, .preview summary { inline-size: fit-content; cursor: pointer; color: var(--link); padding-block: .25rem; }
.dashboard button.grave { background: var(--grave); border-color: var(--grave); }
.preview .card { background: var(--card); border-radius: .5rem; padding: .75rem 1.1rem; margin-block: .75rem; }
.preview .card p { margin-block: .2rem; }
.preview .card .title { font-weight: 700; font-size: 1.15rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: .75rem; margin-block: .5rem 1.25rem; }
.sides > div { background: var(--card); border-radius: .5rem; padding: .6rem 1.1rem; }
.sides dt { font-size: .92rem; color: var(--soft); }
.sides dd { margin: 0; }
.sides .categories { margin-block: .25rem 0; }
:is(.preview, .sides) .categories li { background: var(--paper); border-radius: 1rem; padding: .1rem .8rem; font-size: .9rem; }
.preview pre { white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 24rem; overflow-y: auto; }
.problem { border-color: var(--grave); }
:root { --grave: #a3261f; }
@media screen and (prefers-color-scheme: dark) { :root { --grave: #f2938c; } }
`;

export const DASHBOARD_STYLE = STYLE + OWN + HEALTH_STYLE;
