// What has to hold on every page, whoever walks: its outline, its landmarks, its targets, its width, its focus, and what axe-core finds.

import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const axe = createRequire(import.meta.url)("axe-core");
const WIDTHS = [320, 1280];
const SCHEMES = ["light", "dark"];
/// Bytes of one page.
const MOST_BYTES = 30_000;

/// Looks at pages; one that is built like an earlier one is looked at briefly. `faults` holds what does not hold.
export class Audit {
  constructor(folder) {
    this.folder = folder;
    this.seen = new Map();
    this.faults = [];
    this.looks = 0;
    this.heaviest = { bytes: 0, path: "" };
    mkdirSync(folder, { recursive: true });
  }

  fault(where, what) {
    this.faults.push(`${where}: ${what}`);
  }

  /// The page that a tab shows. Without script, axe-core looks at the same document in a tab of its own, where scripts run.
  async look(tab, { language, script, response, story }) {
    const { page } = tab;
    const path = new URL(page.url()).pathname;
    const where = `${story} ${language}${script ? "" : " no script"} ${path}`;
    const bytes = response ? (await response.body()).length : 0;
    if (bytes > this.heaviest.bytes) this.heaviest = { bytes, path };
    if (bytes > MOST_BYTES) this.fault(where, `${bytes} bytes, more than ${MOST_BYTES}`);
    for (const fault of await page.evaluate(outline)) this.fault(where, fault);
    const key = await this.key(page, path, language, script);
    // The same document is looked at once; where a script may have changed it, again.
    if (this.seen.has(key) || (!script && this.seen.has(await this.key(page, path, language, true)))) return;
    const name = `${language}-${path.replaceAll("/", "_") || "_"}-${this.seen.size}${script ? "" : "-no-script"}`;
    this.seen.set(key, name);
    // A page that goes on by itself while work is done would be gone in the middle of a look: a copy stays.
    const moves = path.startsWith("/working/");
    const looked = script && !moves ? page : await this.copy(tab);
    await this.focus(moves ? looked : page, where);
    await this.look_closely(looked, where, name);
    if (looked !== page) await looked.context().close();
  }

  /// Pages are the same when they are built of the same parts, at the same kind of address, in the same language.
  async key(page, path, language, script) {
    const parts = await page.evaluate(() => {
      const parts = new Set([...document.body.querySelectorAll("*")].map((one) => `${one.tagName}.${one.className}`));
      return [...parts].sort().join(" ");
    });
    return createHash("sha256").update([language, script, path.replace(/\d+/g, "N"), parts].join("\n")).digest("hex");
  }

  /// The document of a tab without script, in a tab with script but without ours.
  async copy({ context, page }) {
    const html = (await page.content()).replace(/<script[^>]*><\/script>/g, "");
    const own = await context.browser().newContext({ viewport: { width: 1280, height: 900 } });
    await own.addCookies(await context.cookies());
    const tab = await own.newPage();
    await tab.route(page.url(), (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
    await tab.goto(page.url());
    return tab;
  }

  async look_closely(page, where, name) {
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        this.looks += 1;
        for (const violation of found.violations) {
          this.fault(where, `axe ${width} px ${scheme} ${violation.id}: ${violation.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
        }
        if ((width === 320) === (scheme === "dark")) await page.screenshot({ path: join(this.folder, `${name}-${width}-${scheme}.png`), fullPage: true });
      }
      for (const fault of await page.evaluate(geometry)) this.fault(where, `${width} px: ${fault}`);
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  /// Tab goes through the page once, in the order of reading, and one always sees where one is.
  async focus(page, where) {
    await page.evaluate(() => {
      // From the top, also where the page put the focus elsewhere.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute("tabindex");
    });
    const stops = await page.evaluate(focusable);
    let last = -1;
    const met = new Set();
    for (let presses = 0; presses < Math.min(stops.length + 12, 150); presses += 1) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(focused);
      if (now === null) break;
      // A field for a date has stops of its own inside.
      if (now.at === last) continue;
      if (met.has(now.at)) break;
      if (now.at < last) this.fault(where, `focus goes back to ${now.what}`);
      if (!now.visible) this.fault(where, `the focus on ${now.what} is not to be seen`);
      met.add(now.at);
      last = now.at;
    }
    const radios = stops.filter((stop) => stop.radio).length;
    const groups = new Set(stops.filter((stop) => stop.radio).map((stop) => stop.radio)).size;
    const wanted = stops.length - radios + groups;
    if (wanted < 145 && met.size < wanted) this.fault(where, `Tab reaches ${met.size} of ${wanted} fields, buttons and links`);
  }
}

/// The outline, landmarks and words of a page; runs in the browser, also where scripts of pages do not.
function outline() {
  const faults = [];
  const count = (what) => document.querySelectorAll(what).length;
  if (count("h1") !== 1) faults.push(`${count("h1")} headings of the first level`);
  let level = document.querySelector("main h1") ? 1 : 0;
  for (const heading of document.querySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6")) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push(`a heading of level ${own} after one of level ${level}: ${heading.textContent.trim()}`);
    level = own;
  }
  for (const landmark of ["main", "body > header", "body > footer", "header nav[aria-label]", 'a.exit[href="/leave"]', 'a.skip[href="#main"]']) {
    if (count(landmark) !== 1) faults.push(`${count(landmark)} × ${landmark}`);
  }
  if (!document.querySelector(".crisis a, .crisis strong")) faults.push("no crisis line");
  if (!["fr", "en"].includes(document.documentElement.lang)) faults.push("no language");
  if (!/^(Notes|Error: Notes|Erreur.{0,3}: Notes)$/.test(document.title)) faults.push(`the title says “${document.title}”`);
  if (count("[style], style, script:not([src]), [onclick], iframe, object, embed")) faults.push("style or script inside the page");
  for (const one of document.querySelectorAll("script[src], link[href], img[src], source[src]")) {
    if (!(one.getAttribute("src") ?? one.getAttribute("href")).startsWith("/")) faults.push(`loads ${one.outerHTML}`);
  }
  if (count('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')) faults.push("an order of focus of its own");
  if (document.title !== "Notes" && !document.querySelector(".summary")) faults.push("an error without a summary");
  for (const link of document.querySelectorAll('.summary a[href^="#"]')) {
    if (!document.getElementById(link.getAttribute("href").slice(1))) faults.push(`the summary leads to nothing: ${link.outerHTML}`);
  }
  // A sentence that was not found shows its id.
  const id = document.body.innerText.match(/(^|\s)(ask|app|verdict|road|step|door|letter|crisis|keep|link|report|removal|block|accounts|talk|after|start)-[a-z]+(-[a-z]+)*(?=\s|$)/);
  if (id) faults.push(`an id instead of a sentence: ${id[0].trim()}`);
  return faults;
}

/// Sizes: nothing wider than the screen, nothing too small to be hit (44 px; links inside a sentence are as high as it).
function geometry() {
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll("body *")].find((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== "absolute");
    faults.push(`wider than the screen: ${document.documentElement.scrollWidth} px, ${wide?.outerHTML.slice(0, 120)}`);
  }
  const targets = 'button, .button, select, textarea, summary, header a, .back, .tasks a, .crisis a, .choice label, input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"])';
  for (const target of document.querySelectorAll(targets)) {
    const { width, height } = target.getBoundingClientRect();
    if (target.classList.contains("skip") || width === 0) continue;
    if (height < 43.9 || width < 43.9) faults.push(`${Math.round(width)} × ${Math.round(height)} px are too small: ${target.outerHTML.slice(0, 100)}`);
  }
  if (document.getAnimations().length) faults.push("something moves");
  return faults;
}

/// What Tab has to reach.
function focusable() {
  const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled;
  return stops.filter(shown).map((one) => ({ radio: one.type === "radio" ? `${one.form?.action} ${one.name}` : null }));
}

/// Where the focus is: its place in the document, and whether it is seen.
function focused() {
  const now = document.activeElement;
  if (!now || now === document.body) return null;
  const style = getComputedStyle(now);
  const box = now.getBoundingClientRect();
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const there = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return { at: [...document.querySelectorAll("*")].indexOf(now), what: now.outerHTML.slice(0, 100), visible: seen && there };
}
