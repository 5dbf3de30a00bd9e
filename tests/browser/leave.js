// The way out: the button, three presses of Shift, the button without script. Afterwards nothing is on the screen, nor behind "back".

/// Leaves from a page that shows something, and looks at what is left. `way` is "button" or "shift".
export async function leave({ page, context }, app, way, fault) {
  await page.goto(`${app.origin}/answers`);
  const shown = await page.evaluate(() => document.querySelector("h1").textContent);
  const gone = page.waitForURL((url) => url.pathname === "/leave", { waitUntil: "load" });
  if (way === "shift") for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
  else await page.locator("a.exit").click();
  await gone;
  const left = await page.evaluate(() => ({ words: document.body.innerText.trim(), title: document.title }));
  if (left.words !== "Notes" || left.title !== "Notes") fault(`after leaving the page says “${left.words}”`);
  if ((await context.cookies()).length) fault("after leaving a cookie is there");
  const again = await context.request.get(`${app.origin}/answers`).then((response) => response.status(), () => "no answer");
  if (again !== 403 && again !== "no answer") fault(`after leaving the program answers ${again}`);
  await page.goBack({ timeout: 3000 }).catch(() => null);
  const behind = await page.evaluate(() => document.body?.innerText ?? "").catch(() => "");
  if (behind.includes(shown)) fault(`“back” shows “${shown}” again`);
  const end = await Promise.race([app.ended.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 8000))]);
  if (!end) fault("the program still runs after leaving");
}
