/** The pages of the dashboard: each is a file, loaded when it is first asked for, and a line here. */
import type { DashboardPage } from "./page.ts";

/** In the order of the navigation. */
export const PAGES: readonly DashboardPage[] = [
  {
    path: "",
    title: { en: "Overview", ar: "نظرة عامة" },
    needs: "read",
    render: async (asked) => (await import("./overview.ts")).overview(asked),
  },
];
