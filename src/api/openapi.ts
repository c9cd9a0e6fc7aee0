/** The API as an OpenAPI 3.1 document, made of the schemas that check it. */
import * as z from "zod";
import type { Publication } from "../article.ts";
import { COPIES_TYPE, CopySchema, TakenSchema } from "../copies/copy.ts";
import { absolute } from "../urls.ts";
import { ArticleInput, ArticleOutput, Outcome, Problem } from "./schema.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ "application/json": { schema: ref(name) } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
const TAG = { ETag: { description: "the article's version", schema: { type: "string" } } };
const article = (description: string) => ({ description, headers: TAG, content: json("Article") });
const header = (name: string, description: string) => ({
  name,
  in: "header",
  description,
  schema: { type: "string" },
});
const query = (name: string, description: string) => ({
  name,
  in: "query",
  description,
  schema: { type: "string" },
});
const REFUSED = {
  "401": problem("without a valid token"),
  "403": problem("the token may only read"),
  "429": problem("too many requests; Retry-After says when"),
};

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return rest;
};

/** The document for a publication's own address. */
export function openApi(publication: Publication) {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return {
    openapi: "3.1.0",
    info: { title: `${publication.title}: nashra`, version: "1" },
    servers: [{ url: absolute(publication.url, "/api") }],
    security: [{ token: [] }],
    paths: {
      "/changes": {
        get: {
          operationId: "getChanges",
          summary: "What changed, as another nashra takes it: all of the archive first",
          parameters: [query("after", "Nashra-Point of the answer before; without it from the beginning")],
          responses: {
            "200": {
              description: "a line of JSON for each article and retraction",
              headers: {
                "Nashra-Point": { description: "where it ends", schema: { type: "string" } },
                Link: { description: "rel=next, where there is more", schema: { type: "string" } },
              },
              content: { [COPIES_TYPE]: { schema: ref("Copy") } },
            },
            "400": problem("“after” is no point"),
            ...REFUSED,
          },
        },
        post: {
          operationId: "postChanges",
          summary: "Take articles and retractions over exactly as another nashra has them",
          requestBody: { required: true, content: { [COPIES_TYPE]: { schema: ref("Copy") } } },
          responses: {
            "200": {
              description: "a line of JSON for each, when they are in the store",
              content: { "application/jsonl": { schema: ref("Taken") } },
            },
            ...{
              "400": problem("not readable"),
              "413": problem("too large"),
              "415": problem("type not known"),
            },
            ...REFUSED,
          },
        },
      },
      "/store": {
        get: {
          operationId: "getStore",
          summary: "How many writes the store has seen",
          responses: {
            "200": { description: "its generation", content: { "application/json": {} } },
            ...REFUSED,
          },
        },
      },
      "/store/ids": {
        get: {
          operationId: "compareIds",
          summary: "A digest of the next thousand ids, versions and categories, by which stores are compared",
          parameters: [
            query("after", "the id before the first"),
            query("until", "the last id"),
            query("list", "the ids themselves, as lines"),
          ],
          responses: {
            "200": {
              description: "the digest",
              content: { "application/json": {}, "application/jsonl": {} },
            },
            ...REFUSED,
          },
        },
      },
      "/articles": {
        post: {
          operationId: "postArticles",
          summary: "Take articles in, in any format that nashra imports",
          parameters: [
            { name: "name", in: "query", description: "the document's name", schema: { type: "string" } },
            header("Idempotency-Key", "names the document, so that the same request gives the same articles"),
          ],
          requestBody: {
            required: true,
            content: Object.fromEntries(
              ["application/json", "application/jsonl", "text/plain", "text/markdown", "text/html"].map(
                (type) => [type, {}],
              ),
            ),
          },
          responses: {
            "200": {
              description: "a line of JSON for each article, when it is in the store",
              content: { "application/jsonl": { schema: ref("Outcome") } },
            },
            ...{
              "400": problem("not readable"),
              "413": problem("too large"),
              "415": problem("type not known"),
            },
            ...REFUSED,
          },
        },
      },
      "/articles/{id}": {
        parameters: [id],
        get: {
          operationId: "getArticle",
          parameters: [header("If-None-Match", "versions that are known")],
          responses: {
            "200": article("the article"),
            "304": { description: "it is as it was" },
            "400": problem("the address holds no id"),
            "404": problem("no such article"),
            "410": problem("it was retracted"),
            ...REFUSED,
          },
        },
        delete: {
          operationId: "retractArticle",
          summary: "Retract the article: its address answers 410, and feeds tell of it",
          parameters: [
            { name: "reason", in: "query", description: "what readers are told", schema: { type: "string" } },
            header("If-Match", "the version that is retracted"),
          ],
          responses: {
            "204": { description: "it is retracted" },
            "400": problem("the address holds no id"),
            "404": problem("no such article"),
            ...{ "412": problem("it is in another state"), "415": problem("a body that is packed") },
            ...REFUSED,
          },
        },
        put: {
          operationId: "putArticle",
          parameters: [
            header("If-Match", "the version that is written over"),
            header("If-None-Match", "* where it must not be there yet"),
          ],
          requestBody: { required: true, content: json("ArticleInput") },
          responses: {
            ...{ "200": article("it was there before"), "201": article("it is new") },
            ...{ "400": problem("not JSON, or no id"), "409": problem("it was retracted") },
            "412": problem("it is in another state"),
            ...{ "413": problem("too large"), "415": problem("not application/json") },
            "422": problem("it cannot be taken; errors name the fields"),
            ...REFUSED,
          },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        ArticleInput: schemaOf(ArticleInput, "input"),
        Article: schemaOf(ArticleOutput, "output"),
        Outcome: schemaOf(Outcome, "output"),
        Copy: schemaOf(CopySchema, "input"),
        Taken: schemaOf(TakenSchema, "output"),
        Problem: schemaOf(Problem, "output"),
      },
    },
  };
}
