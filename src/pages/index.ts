/** The public pages: simple, complete without scripts, in the publication's language and direction. */
export { articlePage } from "./article.ts";
export { COPYING } from "./copying.ts";
export { feedView, SHOWN, type Viewed } from "./feed-view.ts";
export { allPage, listPage } from "./lists.ts";
export { notFoundPage, withdrawnPage } from "./missing.ts";
export { monthPage, monthsPage } from "./months.ts";
export { noFeedPage, noFeedText, noProfilePage } from "./no-feed.ts";
export { askingPage, notThere, type Results, resultsPage } from "./search.ts";
export type { Choices } from "./search-form.ts";
export { STYLE } from "./style.ts";
export { subjectPage } from "./subject.ts";
export { subscriptionList } from "./subscriptions.ts";
