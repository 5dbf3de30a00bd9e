// Starts the program as a person's machine would, in a home of its own, and opens a browser that can reach nothing else.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/// Debian's browser, or another one named by the environment.
const BROWSER = process.env.SANGFROID_BROWSER ?? "/usr/bin/chromium-headless-shell";

/// The program while it runs: `address` is good for one use, `ended` holds once it has stopped.
export async function startApp(binary, language, more = []) {
  const home = mkdtempSync(join(tmpdir(), "browser-test-"));
  const child = spawn(binary, ["app", "--no-browser", "--lang", language, "--country", "FR", "--home", home, ...more], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (piece) => (errors += piece));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (piece) => {
      said += piece;
      const line = said.split("\n").find((line) => line.startsWith("http://127.0.0.1:"));
      if (line) resolve(line.trim());
    });
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}: ${errors}`)));
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  return { address, origin: new URL(address).origin, home, ended, stop };
}

/// A browser for which no name exists: what asks for another host fails, and is seen by `newTab`.
export function startBrowser() {
  // Root has no sandbox of its own in Chromium; whoever is no root keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: BROWSER, args: [...sandbox, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
}

/// A fresh tab with cookies of its own. Requests to any other host are written into `strangers`.
export async function newTab(browser, origin, { script, language }) {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  const strangers = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) strangers.push(request.url());
  });
  const page = await context.newPage();
  const wrongs = [];
  page.on("pageerror", (error) => wrongs.push(`a script failed: ${error.message}`));
  page.on("console", (message) => {
    // A page that refuses a form with 422 is meant; what the policy refuses or a script breaks is not.
    if (message.type() === "error" && !/status of (404|422)/.test(message.text())) wrongs.push(`the console says: ${message.text()}`);
  });
  return { context, page, strangers, wrongs };
}
