// Makes the picture of the README anew: `npm run picture`. The example's verdict, as a person sees it.

import { statSync } from "node:fs";
import { newTab, startApp, startBrowser } from "./app.js";

const ROOT = new URL("../..", import.meta.url).pathname;
const PICTURE = `${ROOT}docs/app.png`;
/// Bytes that a picture in a README may take.
const MOST = 200_000;

const app = await startApp(process.env.SANGFROID_BINARY ?? `${ROOT}target/debug/sangfroid`, "en");
const browser = await startBrowser();
const { page } = await newTab(browser, app.origin, { script: true, language: "en" });
await page.setViewportSize({ width: 1040, height: 1180 });
await page.emulateMedia({ colorScheme: "light" });
await page.goto(app.address);
await page.waitForURL(`${app.origin}/`);
await page.locator('form[action="/example"] button').click();
await page.waitForURL("**/verdict/1");
await page.screenshot({ path: PICTURE });
await browser.close();
await app.stop();
const { size } = statSync(PICTURE);
console.log(`${PICTURE}: ${size} bytes`);
process.exit(size > MOST ? 1 : 0);
