// Runs before anything is painted, and hears the reader until the WebAssembly does.
{
  const root = document.documentElement;

  // The page looks at once as its reader has set it. Whatever stands there only becomes an attribute;
  // what it means is looked at later.
  try {
    root.dataset.appearance = JSON.parse(localStorage["byline:appearance"]).record;
  } catch {}

  // Where the whole page is enlarged, two fingers make the page smaller, not the picture.
  self.visualViewport?.addEventListener("resize", ({ target }) => {
    root.toggleAttribute("data-near", target.scale > 1.01);
  });

  // Trusted Types: the one text that may become a script's address is the worker's. An extension may
  // have made a default policy already.
  try {
    self.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (url == "sw.js" ? url : null) });
  } catch {}

  // What is pressed before the page is alive isn't lost: a vote is shown as taken, and all of it is
  // pressed again then, but for what the browser itself has answered. `early` is gone when that is
  // done.
  self.early = [];
  let kept;
  // What is pressed again in impatience is pressed once.
  const keepPress = (target, press) => {
    if (kept == target) early.pop();
    kept = target;
    early.push(press);
  };
  let last = {};
  let pressed;
  addEventListener("click", (event) => {
    const button = event.target.closest?.("button,a");
    // A click by a key has no count, but on a link in Firefox: a key ends what was begun, too.
    if (event.detail) {
      // By clock and place: an iPhone counts each click as one.
      const isSoon = event.timeStamp - last.timeStamp < 400;
      const again = isSoon && Math.hypot(event.x - last.x, event.y - last.y) < 20;
      // A mouse counts: two quick clicks that it takes for two are two.
      const isDouble = event.detail > 1 || event.pointerType != "mouse";
      // What has come to lie under the second click of a double one wasn't meant, nor to take the first back.
      if (again && (button != pressed || (isDouble && button?.matches("[aria-pressed],[popovertarget],[value=discard]")))) {
        event.preventDefault();
        return event.stopImmediatePropagation();
      }
      last = event;
      pressed = button;
    }
    // Not every browser knows commands.
    if (!early || !button || button.matches("[popovertarget],dialog *,a") || button.commandForElement) return;
    // Other words may come to stand in the box: an earlier draft, which the reader hasn't seen. A name
    // may not be whole yet.
    const { name, comment } = button.form ?? {};
    const [called, words] = [name?.value, comment?.value];
    const isWhole = () => name.value == called || document.activeElement != name;
    const press = () => {
      if (!button.value && (comment.value != words || !isWhole())) return;
      button.click();
      return button.value;
    };
    if (button.value != "vote") return keepPress(button, press);
    const is = button.getAttribute("aria-pressed") != "true";
    for (const other of button.parentElement.children) other.setAttribute("aria-pressed", is && other == button);
    keep("vote", is && button.name);
  }, true);
  addEventListener("keydown", () => (last = {}), true);

  // Until then a vote is stored, and what is written, should the reader leave. Withdrawn or emptied, it
  // goes, and what stood there before is put back. Only the last three slots are tried, where hardly
  // ever anything is; a vote may take the place of another. `props` is the element with that id
  // (src/props.rs).
  const slots = {};
  const keep = (kind, record) => {
    if (!record && !slots[kind]) return;
    try {
      const key = `byline:${JSON.parse(self.props.text).article}:${kind}~`;
      const isFree = (text) => !text || (kind == "vote" && /^{"v":1,"at":\d+,"record":("yes"|"no"|null)}$/.test(text));
      const [slot, before] = (slots[kind] ??= [9, 8, 7]
        .map((number) => [key + number, localStorage[key + number]])
        .find(([, text]) => isFree(text)));
      if (record) localStorage[slot] = JSON.stringify({ v: 1, at: Date.now(), record });
      else if (before) localStorage[slot] = before;
      else delete localStorage[slot];
    } catch {}
  };
  const keepDraft = () => {
    const { name, comment } = document.forms.write ?? {};
    if (comment && !root.dataset.alive)
      keep("draft:new", name.value + comment.value && { name: name.value, text: comment.value });
  };
  addEventListener("visibilitychange", keepDraft);
  addEventListener("input", () => slots["draft:new"] && keepDraft());

  // The panel doesn't stay open over what has the focus. `:is` forgives what a browser doesn't know.
  addEventListener("focusin", ({ target }) => {
    if (!target.closest?.("#appearance,[popovertarget]"))
      document.querySelector("#appearance:is(:popover-open)")?.hidePopover();
  });

  // What is chosen before the page is alive is chosen again then; the page's looks are there at once.
  addEventListener("change", ({ target }) => {
    if (!early) return;
    if (target.closest("#appearance")) {
      const others = [...document.getElementsByName(target.name)];
      const set = (root.dataset.appearance ?? "").split(" ").filter((it) => !others.some(({ value }) => value == it));
      root.dataset.appearance = [...set, target.value].join(" ");
    }
    keepPress(target, () => target.dispatchEvent(new Event("change", { bubbles: true })));
  });

  // Where the WebAssembly doesn't come, or breaks down, the reader is told. No vote is shown as taken then.
  self.fail = () => {
    root.dataset.failed = "";
    // What is written is stored here again.
    root.dataset.alive &&= "";
    if (early) for (const vote of document.querySelectorAll(".vote")) vote.setAttribute("aria-pressed", false);
    early = null;
  };
  const look = ({ target, error, reason }) => {
    // Only the page's own module bears its hash.
    if ((target.integrity && target.type == "module") || (error ?? reason) instanceof WebAssembly.RuntimeError) fail();
  };
  addEventListener("error", look, true);
  addEventListener("unhandledrejection", look);
}
