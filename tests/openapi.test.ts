/** The OpenAPI document as a validator that is not ours reads it. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { openApi } from "../src/api/openapi.ts";
import { PublicationSchema } from "../src/publication-schema.ts";

const document = openApi(PublicationSchema.parse({ title: "مرفأ", url: "https://marfa.example/news" }));
const said = async (of: Record<string, unknown>) => {
  const validator = new Validator();
  return {
    ...(await validator.validate(structuredClone(of) as Parameters<typeof validator.validate>[0])),
    version: validator.version,
  };
};

test("it is valid OpenAPI 3.1", async () =>
  expect(await said(document)).toEqual({ valid: true, version: "3.1" }));

test("the validator would say so if it were not", async () =>
  expect((await said({ ...document, info: { title: "x" } })).valid).toBe(false));
