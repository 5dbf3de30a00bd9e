// Two ways to use a page: a pointer, and the keyboard alone. `press` leads to another page, `push` to a file.

/// What a person does with a mouse or a finger.
export function pointer(page) {
  return {
    name: "pointer",
    choose: (field) => field.check(),
    select: (field, value) => field.selectOption(value),
    type: (field, text) => field.fill(text),
    press: (thing) => pressed(page, () => thing.click()),
    push: (thing) => thing.click(),
  };
}

/// The keyboard alone: Tab, arrows, Space, Enter, letters. Nothing is focused by the test.
export function keyboard(page) {
  const isFocused = (thing) => thing.evaluate((element) => element === document.activeElement);
  const onOneOfItsGroup = (field) =>
    field.evaluate((element) => {
      const now = document.activeElement;
      return now?.type === "radio" && now.name === element.name && now.form === element.form;
    });
  const goTo = async (thing, there = isFocused) => {
    for (let presses = 0; presses < 400; presses += 1) {
      if (await there(thing)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${thing}`);
  };
  return {
    name: "keyboard",
    async choose(field) {
      if ((await field.getAttribute("type")) === "checkbox") {
        await goTo(field);
        if (!(await field.isChecked())) await page.keyboard.press("Space");
        return;
      }
      await goTo(field, onOneOfItsGroup);
      for (let presses = 0; presses < 60 && !(await isFocused(field)); presses += 1) await page.keyboard.press("ArrowDown");
      if (!(await field.isChecked())) await page.keyboard.press("Space");
      if (!(await field.isChecked())) throw new Error("arrows and Space do not choose the answer");
    },
    async select(field, value) {
      await goTo(field);
      await page.keyboard.press("Home");
      for (let presses = 0; presses < 300 && (await field.inputValue()) !== value; presses += 1) await page.keyboard.press("ArrowDown");
      if ((await field.inputValue()) !== value) throw new Error(`arrows do not lead to ${value}`);
    },
    async type(field, text) {
      await goTo(field);
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    async press(thing) {
      await goTo(thing);
      return pressed(page, () => page.keyboard.press("Enter"));
    },
    async push(thing) {
      await goTo(thing);
      await page.keyboard.press("Enter");
    },
  };
}

/// Does something that leads to another page, and waits for its document.
async function pressed(page, press) {
  const [response] = await Promise.all([page.waitForNavigation({ waitUntil: "load" }), press()]);
  return response;
}
