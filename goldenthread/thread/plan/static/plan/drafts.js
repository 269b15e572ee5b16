// Keeps what is typed as a draft every few seconds. Every form works without it, by its button.
const EVERY = 5000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-autosave-status]");
  // Not form.action: a milestone has a field of that name.
  const address = form.getAttribute("action");
  let changed = false;
  let under_way = null;

  const say = (words) => {
    if (status.textContent !== words) status.textContent = words;
  };

  const keep = async () => {
    if (!changed || under_way) return;
    changed = false;
    under_way = new AbortController();
    const body = new FormData(form);
    body.set("keep", "quietly");
    try {
      const answer = await fetch(address, {
        method: "POST",
        body,
        redirect: "manual",
        signal: under_way.signal,
      });
      if (answer.status !== 204) throw new Error("not kept");
      say("What you have typed is kept as a draft.");
    } catch (fault) {
      if (fault.name === "AbortError") return;
      changed = true;
      say("Your draft could not be kept just now. We try again every few seconds.");
    } finally {
      under_way = null;
    }
  };

  const timer = setInterval(keep, EVERY);
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    clearInterval(timer);
    changed = false;
    if (under_way) under_way.abort();
  });
}
