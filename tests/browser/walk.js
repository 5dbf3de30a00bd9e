// Walks one story: answers the questions that come, follows "continue", goes through every room of the road, and leaves.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;
/// Pages between the first one and the verdict, and from there to a removal notice: both ends counted.
const TO_VERDICT = 4;
const TO_NOTICE = 8;
/// A road that is longer goes in circles.
const MOST_PAGES = 60;

/// One person on the road.
export class Walk {
  constructor(story, { language, script }, tab, hands, audit, data, full) {
    Object.assign(this, { story, language, script, tab, hands, audit, data, full, page: tab.page });
    this.pages = 0;
    this.shownMessage = false;
    this.shownPicture = false;
    this.verdictAt = null;
    this.refused = new Set();
    this.notes = [];
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  fault(what) {
    this.audit.fault(`${this.story.id} ${this.language}${this.script ? "" : " no script"} ${this.hands.name} ${this.path}`, what);
  }

  async look(response) {
    this.pages += 1;
    await this.audit.look(this.tab, { language: this.language, script: this.script, response, story: this.story.id });
  }

  async press(selector) {
    const response = await this.hands.press(this.page.locator(selector).first());
    await this.look(response);
    return response;
  }

  /// From the opened address to the last question that decides.
  async questions(address) {
    // The address of one use leads to the first page by itself, with or without script.
    await this.page.goto(address);
    const first = `${new URL(address).origin}/`;
    await this.page.waitForURL(first);
    await this.look(await this.page.goto(first));
    await this.press(`header button[value="${this.language}"]`);
    if (this.story.helper) await this.press('button[name="helper"][value="yes"]');
    if (this.full || this.hands.name === "pointer") await this.nothingChosen('main form[action="/"] button');
    this.pages = 1;
    for (let turns = 0; turns < MOST_PAGES; turns += 1) {
      const response = await this.onwards();
      if (response === null) return;
      if (response.status() === 200) continue;
      if (!this.unfinished(response)) this.fault(`answered ${response.status()}`);
      // Whoever is in danger is shown people first; where these are not there yet, the questions go on.
      if (this.path !== "/talk" || this.asked) return;
      await this.toQuestions();
    }
    this.fault("the questions never end");
  }

  /// The next page, by what this one asks; null when it is none of the questions.
  async onwards() {
    const path = this.path;
    if (path === "/") return this.answer("danger", 'main form[action="/"]');
    const asked = path.match(/^\/ask\/(\w+)$/);
    if (asked) {
      const form = `main form[action="${path}"]`;
      await this.nothingChosen(`${form} button`);
      return this.answer(asked[1], form);
    }
    if (path === "/received") return this.received();
    if (path.startsWith("/verdict/")) return this.verdict();
    if (path === "/talk" && !this.asked) {
      this.asked = true;
      await this.room("/talk");
      return this.path === "/talk" ? this.toQuestions() : this.onwards();
    }
    return null;
  }

  /// Back to the second question, by its address.
  async toQuestions() {
    this.asked = true;
    const response = await this.page.goto(`${new URL(this.page.url()).origin}/ask/age`);
    await this.look(response);
    return response;
  }

  async answer(question, form) {
    const wanted = this.story.answers[question];
    if (wanted === undefined) {
      this.fault(`the story has no answer to “${question}”`);
      throw new Error(`no answer to ${question}`);
    }
    const select = this.page.locator(`${form} select[name="answer"]`);
    if (await select.count()) await this.hands.select(select, wanted);
    else for (const value of [wanted].flat()) await this.hands.choose(this.page.locator(`${form} input[name="answer"][value="${value}"]`));
    return this.press(`${form} button:not([name])`);
  }

  /// A form that is sent as it came, with nothing chosen: refused in words, and where it hurts.
  async nothingChosen(button) {
    const path = this.path;
    const kind = await this.page.evaluate(() => {
      const chosen = document.querySelector("main :is(input:checked, option[selected])");
      return chosen ? null : (document.querySelector("main fieldset, main select, main textarea")?.tagName ?? null);
    });
    if (kind === null || this.refused.has(path) || this.refused.has(kind)) return;
    this.refused.add(path).add(kind);
    const response = await this.hands.press(this.page.locator(button).first());
    const focus = await this.page.evaluate(() => document.activeElement?.classList.contains("summary"));
    if (this.script && !focus) this.fault("the summary has no focus");
    if (response.status() !== 422) return this.fault(`an empty form is answered ${response.status()}, and not 422`);
    const faults = await this.page.evaluate(() => {
      const faults = [];
      const summary = document.querySelector("main .summary[role=alert]");
      if (!summary) return ["an empty form, and no summary"];
      const link = summary.querySelector('a[href^="#"]');
      const field = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!field?.matches("input, select, textarea")) faults.push("the summary leads to no field");
      if (document.title === "Notes") faults.push("the title does not say that something is missing");
      if (summary.compareDocumentPosition(document.querySelector("h1")) !== Node.DOCUMENT_POSITION_FOLLOWING) faults.push("the summary does not stand before the heading");
      const described = document.querySelector("[aria-describedby*=error]")?.getAttribute("aria-describedby").split(" ") ?? [];
      if (!described.some((id) => document.getElementById(id)?.classList.contains("error"))) faults.push("no message at the field");
      return faults;
    });
    for (const fault of faults) this.fault(fault);
    await this.look(response);
    // What is refused leads nowhere: it is no page of the road.
    this.pages -= 1;
  }

  async received() {
    const { message } = this.story;
    if (message && !this.shownMessage) {
      await this.nothingChosen('main form[enctype] button');
      this.shownMessage = true;
      const file = message.file?.[this.language];
      if (file) await this.page.locator("#files").setInputFiles(join(ROOT, file));
      else await this.hands.type(this.page.locator("#text"), typeof message.text === "string" ? message.text : message.text[this.language]);
      const response = await this.press('main form[enctype] button');
      if (file) this.notes.push(`showed ${basename(file)}`);
      return response;
    }
    return this.press('form[action="/done/received"] button');
  }

  async verdict() {
    const { verdict, picture } = this.story;
    if (this.verdictAt === null) {
      this.verdictAt = this.pages;
      if (!this.story.helper && this.story.answers.danger !== "yes" && this.pages > TO_VERDICT) this.fault(`the verdict is page ${this.pages}, and not ${TO_VERDICT}`);
      const classes = (await this.page.locator("h1").getAttribute("class")).split(" ");
      if (!verdict.some((one) => classes.includes(one))) this.fault(`the verdict is ${classes.join(" ")}, and not ${verdict.join(" or ")}`);
      if (verdict.length === 1 && !(await this.page.locator(".message mark").count())) this.fault("nothing is marked in the message");
    }
    if (picture !== undefined && !this.shownPicture) {
      this.shownPicture = true;
      await this.press('main a[href="/received"]');
      return this.showPicture(picture);
    }
    return this.press("main a.button");
  }

  /// A picture is shown to adults, and refused in words where somebody may be under 18.
  async showPicture(taken) {
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    await this.page.locator("#files").setInputFiles({ name: "capture.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
    const response = await this.press('main form[enctype] button');
    const picture = this.page.locator('main a[href$="/picture"]');
    if (taken !== (await picture.count()) > 0) this.fault(taken ? "the picture is not there" : "a picture is there");
    if (response.status() !== (taken ? 200 : 422)) this.fault(`a picture is answered ${response.status()}`);
    if (!taken) await this.look(await this.page.goto(new URL("/received", this.page.url()).href));
    return this.press(`main a[href="/verdict/1"]`);
  }

  unfinished(response) {
    const room = `/${this.path.split("/")[1]}`;
    return response.status() === 404 && Object.hasOwn(ROOMS, room) && !this.data.finished.includes(room);
  }

  /// Every room of the road, from the list of its parts.
  async rooms() {
    const origin = new URL(this.page.url()).origin;
    await this.look(await this.page.goto(`${origin}/road`));
    const parts = await this.page.evaluate(() => [...document.querySelectorAll(".tasks li")].map((part) => ({ state: part.className, path: part.querySelector("a").getAttribute("href") })));
    const states = Object.fromEntries(parts.map(({ state, path }) => [path.slice(1), state]));
    for (const needed of this.story.needed) if (states[needed] === "not-needed") this.fault(`${needed} counts as not needed`);
    for (const { path } of parts.filter((part) => Object.hasOwn(ROOMS, part.path))) {
      if (this.path !== "/road") await this.look(await this.page.goto(`${origin}/road`));
      // From the verdict one goes by the road: its list is the first page of what follows.
      this.roadAt = this.pages;
      const response = await this.press(`.tasks a[href="${path}"]`);
      if (response.status() === 200) await this.room(path);
      else if (!this.unfinished(response)) this.fault(`answered ${response.status()}`);
    }
  }

  /// One room: its pages, the forms for which there are answers, and the way on.
  async room(path) {
    const origin = new URL(this.page.url()).origin;
    const section = ROOMS[path];
    await this.forms();
    await this.crawl(path, origin);
    await this.look(await this.page.goto(origin + path));
    const done = `form[action="/done/${section}"] button`;
    if (!(await this.page.locator(done).count())) {
      if (this.data.finished.includes(path)) this.fault("the room has no way on");
      return;
    }
    const response = await this.press(done);
    if (response.status() !== 200 && !this.unfinished(response)) this.fault(`after ${path} the road answers ${response.status()}`);
  }

  /// The forms of the stories file that belong to the page, one after the other, each once.
  async forms() {
    this.sent ??= new Set();
    for (let turns = 0; turns < 12; turns += 1) {
      const form = this.data.forms.find(
        (form) => !this.sent.has(form) && new RegExp(form.at).test(this.path) && (!form.only || form.only.includes(this.story.id)) && (!form.not || !form.not.includes(this.story.id)),
      );
      if (!form) return;
      this.sent.add(form);
      if (form.press && !(await this.page.locator(form.press).count())) {
        if (form.must) this.fault(`nothing to press: ${form.press}`);
        continue;
      }
      for (const [name, value] of Object.entries(form.fields ?? {})) await this.fill(name, value);
      if (form.file) {
        await this.download(form);
        continue;
      }
      const response = await this.ready(await this.press(form.press));
      const wanted = form.status ?? 200;
      if (response.status() !== wanted) this.fault(`the form ${form.press} is answered ${response.status()}, and not ${wanted}`);
      if (form.shows && !(await this.page.locator(form.shows).count())) this.fault(`not to be seen: ${form.shows}`);
      if (this.path === "/removal/letter") {
        const pages = this.pages - this.roadAt + 1;
        this.notes.push(`a removal notice ${pages} pages after the verdict`);
        if (pages > TO_NOTICE) this.fault(`the notice is ${pages} pages after the verdict, and not ${TO_NOTICE}`);
      }
    }
  }

  /// The page behind work that takes its time: it comes by itself, with or without script.
  async ready(response) {
    const working = /^\/working\//;
    if (!working.test(this.path)) return response;
    let last = null;
    const heard = (one) => {
      if (one.request().isNavigationRequest() && one.status() < 300) last = one;
    };
    this.page.on("response", heard);
    await this.page.waitForURL((url) => !working.test(url.pathname), { timeout: 120_000 });
    this.page.off("response", heard);
    if (last) await this.look(last);
    return last ?? response;
  }

  /// What is pressed is a file for the browser to keep: it has a name, and begins as it should.
  async download(form) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.hands.push(this.page.locator(form.press).first())]);
    const bytes = readFileSync(await download.path());
    if (!bytes.toString("latin1").startsWith(form.file)) this.fault(`${download.suggestedFilename()} does not begin with ${form.file}`);
    this.notes.push(`downloaded ${download.suggestedFilename()} (${bytes.length} bytes)`);
  }

  async fill(name, value) {
    const fields = this.page.locator(`main [name="${name}"]`);
    if (!(await fields.count())) return;
    const kind = await fields.first().evaluate((field) => (field.tagName === "INPUT" ? field.type : field.tagName));
    if (kind === "radio") return this.hands.choose(this.page.locator(`main [name="${name}"][value="${value}"]`));
    if (kind === "checkbox") {
      for (const field of await fields.all()) if (value === true || [value].flat().includes(await field.getAttribute("value"))) await this.hands.choose(field);
      return;
    }
    if (kind === "SELECT") return this.hands.select(fields.first(), value);
    return this.hands.type(fields.first(), value);
  }

  /// The pages of a room that links lead to; what is a file is fetched and looked at.
  async crawl(path, origin) {
    const met = new Set([path]);
    const open = await this.links(path);
    const most = this.full ? 40 : 6;
    let pages = 0;
    while (open.length && pages < most) {
      const next = open.shift();
      if (met.has(next)) continue;
      met.add(next);
      pages += 1;
      const response = await this.tab.context.request.get(origin + next);
      const kind = response.headers()["content-type"] ?? "";
      if (response.status() !== 200) {
        this.fault(`the link to ${next} is answered ${response.status()}`);
        continue;
      }
      if (!kind.startsWith("text/html")) {
        await this.file(next, kind, response);
        continue;
      }
      await this.look(await this.page.goto(origin + next));
      open.push(...(await this.links(path)));
    }
  }

  async file(path, kind, response) {
    const body = await response.body();
    if (!body.length) this.fault(`${path} is an empty file`);
    if (kind.startsWith("application/pdf") && body.subarray(0, 5).toString() !== "%PDF-") this.fault(`${path} is no PDF`);
    if (kind.startsWith("text/calendar") && !body.toString().startsWith("BEGIN:VCALENDAR")) this.fault(`${path} is no calendar`);
    if (!kind.startsWith("image/") && !/^attachment/.test(response.headers()["content-disposition"] ?? "")) this.fault(`${path} is shown, and not kept`);
  }

  links(path) {
    return this.page.evaluate(
      (path) => [...document.querySelectorAll("main a[href]")].map((link) => link.getAttribute("href").split("#")[0]).filter((href) => href === path || href.startsWith(`${path}/`) || href.startsWith(`${path}?`)),
      path,
    );
  }

  /// The pages that belong to no part: the plan, one's answers, one of them changed, what leaving does.
  async rest() {
    const origin = new URL(this.page.url()).origin;
    for (const path of ["/plan", "/before-leaving", "/answers"]) {
      const response = await this.page.goto(origin + path);
      await this.look(response);
      if (response.status() !== 200) this.fault(`answered ${response.status()}`);
    }
    await this.press('.answers a[href^="/ask/age?"]');
    await this.answer("age", 'main form[action="/ask/age"]');
    if (this.path !== "/answers") this.fault("a changed answer does not lead back to the answers");
    const response = await this.page.goto(`${origin}/nothing-here`);
    await this.look(response);
    if (response.status() !== 404) this.fault(`a page that is not there is answered ${response.status()}`);
    if (this.tab.strangers.length) this.fault(`asked another host: ${this.tab.strangers.join(", ")}`);
    for (const wrong of this.tab.wrongs.splice(0)) this.fault(wrong);
  }
}

/// The rooms, and the parts of the road that they are.
const ROOMS = { "/keep": "keep", "/link": "link", "/report": "report", "/removal": "removal", "/block": "block", "/accounts": "accounts", "/talk": "talk", "/after": "after" };
