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
  {
    path: "/articles",
    title: { en: "Articles", ar: "المواد" },
    needs: "read",
    render: async (asked) => (await import("./articles.ts")).articles(asked),
  },
  {
    path: "/article",
    under: "/articles",
    needs: "read",
    render: async (asked) => (await import("./article.ts")).article(asked),
    post: async (posted) => (await import("./article.ts")).articlePosted(posted),
  },
  {
    path: "/keywords",
    title: { en: "Keywords", ar: "الكلمات" },
    needs: "read",
    render: async (asked) => (await import("./keywords.ts")).doubtfulLines(asked),
    post: async (posted) => (await import("./keywords.ts")).lineCut(posted),
  },
  {
    path: "/audience",
    title: { en: "Audience", ar: "الجمهور" },
    needs: "read",
    render: async (asked) => (await import("./audience.ts")).audience(asked),
    glance: async (asked) => (await import("./audience.ts")).subscribersNow(asked),
  },
  {
    path: "/feeds",
    title: { en: "Feeds", ar: "الخلاصات" },
    needs: "read",
    render: async (asked) => (await import("./feeds.ts")).feeds(asked),
  },
  {
    path: "/feed",
    under: "/feeds",
    needs: "read",
    render: async (asked) => (await import("./feeds.ts")).feed(asked),
  },
  {
    path: "/deliveries",
    title: { en: "Deliveries and jobs", ar: "التسليم والمهام" },
    needs: "read",
    render: async (asked) => (await import("./deliveries.ts")).deliveries(asked),
    glance: async (asked) => (await import("./deliveries.ts")).failing(asked),
  },
  {
    path: "/check",
    title: { en: "Check", ar: "الفحص" },
    needs: "read",
    render: async (asked) => (await import("./check.ts")).checking(asked),
    post: async (posted) => (await import("./check.ts")).checkedAddress(posted),
  },
];
