/** What is wrong with a request, as problem details (RFC 9457), in English or Arabic. */

/** One text in both languages. */
export interface Said {
  readonly en: string;
  readonly ar: string;
}

/** One thing that is wrong: where in the body (a JSON pointer, RFC 6901, or a line), and what would be right. */
export interface Fault {
  readonly pointer?: string;
  readonly line?: number;
  /** A plain text stands in both languages. */
  readonly detail: string | Said;
}

interface More {
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly said: Said;
  readonly more: More;

  constructor(status: number, said: Said, more: More = {}) {
    super(said.en);
    this.status = status;
    this.said = said;
    this.more = more;
  }
}

const TITLES: Readonly<Record<number, Said>> = {
  400: { en: "The request cannot be read", ar: "تعذّرت قراءة الطلب" },
  401: { en: "A valid token is needed", ar: "يلزم رمز صالح" },
  403: { en: "The token does not allow this", ar: "الرمز لا يسمح بهذا" },
  404: { en: "There is nothing here", ar: "لا يوجد شيء هنا" },
  405: { en: "The method is not for this address", ar: "هذه الطريقة ليست لهذا العنوان" },
  409: { en: "The article was retracted", ar: "سُحبت المادة" },
  410: { en: "The article was retracted", ar: "سُحبت المادة" },
  412: { en: "The article is another than expected", ar: "المادة غير ما كان متوقعا" },
  413: { en: "The body is too large", ar: "المحتوى أكبر مما يُقبل" },
  415: { en: "The body's type is not known", ar: "نوع المحتوى غير معروف" },
  422: { en: "The article cannot be taken", ar: "لا يمكن قبول المادة" },
  429: { en: "Too many requests", ar: "طلبات كثيرة" },
  500: { en: "This went wrong on our side", ar: "حدث خطأ لدينا" },
};

/** The language that a client asks for: Arabic where it stands before English (RFC 9110 §12.5.4). */
export function languageOf(accepted: string | null): "ar" | "en" {
  return /^\s*ar\b/i.test(accepted ?? "") ? "ar" : "en";
}

const faultIn = ({ detail, ...place }: Fault, language: "ar" | "en") => ({
  ...place,
  detail: typeof detail === "string" ? detail : detail[language],
});

/** The answer that tells of a problem. */
export function problemAnswer({ status, said, more }: ApiProblem, language: "ar" | "en"): Response {
  const title = TITLES[status]?.[language] ?? said[language];
  const body = {
    type: "about:blank",
    title,
    status,
    detail: said[language],
    ...(more.errors ? { errors: more.errors.map((fault) => faultIn(fault, language)) } : {}),
  };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...more.headers,
    },
  });
}
