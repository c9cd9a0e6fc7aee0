import { rendering } from "./rendering.ts";

console.log(await rendering());
