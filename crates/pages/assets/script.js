// Nicer with it, whole without it: leaving by three presses of Shift, leaving at once, the first error in view, files that are dropped.
"use strict";

(() => {
  const leave = () => {
    // Nothing stays on the screen while the next page comes.
    document.body.replaceChildren();
    document.documentElement.classList.add("left");
    location.replace("/leave");
  };

  for (const link of document.querySelectorAll('a[href="/leave"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
  }

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) return;
    const now = Date.now();
    presses = presses.filter((at) => now - at < 5000);
    presses.push(now);
    if (presses.length >= 3) leave();
  });

  // A page that the browser kept and shows again by going back may be one of before leaving.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  document.querySelector(".summary")?.focus();

  const files = document.querySelector('input[type="file"]');
  if (files) {
    const stop = (event) => event.preventDefault();
    document.addEventListener("dragover", stop);
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer?.files.length) files.files = event.dataTransfer.files;
    });
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText("value" in field ? field.value : field.textContent);
      button.textContent = button.dataset.copied;
    });
  }
})();
