// The road in a real browser: `node run.js [--quick] [--only STORY] [--binary PATH]`. Ends with 1 when anything does not hold.
//
// Whole: eight stories, two languages, with and without script, by pointer, and each story once by keyboard alone.
// Quick: each story once, the combinations dealt out among them.

import { existsSync, readFileSync } from "node:fs";
import { newTab, startApp, startBrowser } from "./app.js";
import { Audit } from "./audit.js";
import { keyboard, pointer } from "./hands.js";
import { leave } from "./leave.js";
import { Walk } from "./walk.js";

const given = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const ROOT = new URL("../..", import.meta.url).pathname;
const quick = process.argv.includes("--quick");
const binary = given("--binary") ?? process.env.SANGFROID_BINARY ?? `${ROOT}target/debug/sangfroid`;
const only = given("--only");

if (!existsSync(binary)) {
  console.error(`${binary} is not there: cargo build -p sangfroid`);
  process.exit(2);
}
const data = JSON.parse(readFileSync(new URL("stories.json", import.meta.url)));

/// What is walked.
function combinations(story) {
  if (quick) return [story.quick];
  const pointers = ["fr", "en"].flatMap((language) => [true, false].map((script) => ({ language, script, hands: "pointer" })));
  return [...pointers, { ...story.keyboard, hands: "keyboard" }];
}

const audit = new Audit(`${ROOT}target/browser`);
const browser = await startBrowser();
const began = Date.now();
let walked = 0;

/// One walk, in a program and a tab of its own.
async function walkOne(story, combination, number) {
  const { language, script, hands } = combination;
  const name = `${story.id} ${language} ${script ? "script" : "no script"} ${hands}`;
  const since = Date.now();
  // The program speaks the other language first: the person changes it on the first page.
  const app = await startApp(binary, language === "fr" ? "en" : "fr");
  const tab = await newTab(browser, app.origin, combination);
  const walk = new Walk(story, combination, tab, hands === "keyboard" ? keyboard(tab.page) : pointer(tab.page), audit, data, !quick);
  try {
    await walk.questions(app.address);
    await walk.rooms();
    await walk.rest();
    await leave(tab, app, script && number % 2 === 0 ? "shift" : "button", (what) => walk.fault(what));
  } catch (error) {
    audit.fault(`${name} ${tab.page.url()}`, `the walk ended: ${error.stack}`);
    await tab.page.screenshot({ path: `${ROOT}target/browser/ended-${name.replaceAll(" ", "-")}.png` }).catch(() => null);
  }
  await tab.context.close();
  await app.stop();
  walked += 1;
  const verdict = walk.verdictAt === null ? "" : `, verdict on page ${walk.verdictAt}`;
  console.log(`${name}: ${walk.pages} pages${verdict}${walk.notes.map((note) => `, ${note}`).join("")} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
}

const stories = data.stories.filter((story) => !only || story.id === only);
const walks = stories.flatMap((story) => combinations(story).map((combination) => [story, combination])).map((walk, number) => [...walk, number]);
// Two at a time: the browser waits for the program as often as the program for the browser.
await Promise.all([0, 1].map(async () => {
  for (let walk = walks.shift(); walk; walk = walks.shift()) await walkOne(...walk);
}));
await browser.close();

const faults = [...new Set(audit.faults)];
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(
  `${walked} walks, ${audit.seen.size} distinct pages, ${audit.looks} looks by axe-core, heaviest page ${audit.heaviest.bytes} bytes (${audit.heaviest.path}), ` +
    `${faults.length} faults, ${((Date.now() - began) / 1000).toFixed(0)} s`,
);
process.exit(faults.length || !walked ? 1 : 0);
