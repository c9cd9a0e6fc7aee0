/** What the dashboard looks like besides the public pages. */
import { STYLE } from "../pages/style.ts";

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
.stacked > p { margin: 0; font-size: .92rem; color: var(--soft); }
.stacked > label { font-weight: 600; margin-block-start: .6rem; }
.stacked > button { margin-block-start: .8rem; }
.login { max-inline-size: 28rem; }
.counts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: .75rem; margin-block: 1rem; }
.counts > li { background: var(--card); border-radius: .5rem; padding: .75rem 1.1rem; }
.counts b { display: block; font-size: 1.75rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
`;

export const DASHBOARD_STYLE = STYLE + OWN;
