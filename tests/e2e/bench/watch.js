// Watches the page from within. Runs in each document before anything of the page's own;
// `stored` says whether the reader has stored comments.
(stored) => {
  const now = () => performance.now();

  // A message that is sent while a frame is made arrives when it has been laid out and painted.
  const whenPainted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(now());
    port2.postMessage(null);
  };
  const afterFrame = (then) => requestAnimationFrame(() => whenPainted(then));

  const frameWith = (is) =>
    new Promise((resolve) => {
      const look = () => (is() ? whenPainted(resolve) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  // The page marks its root when everything hears and answers the reader.
  const usable = frameWith(() => document.documentElement?.hasAttribute('data-alive'));
  const complete = frameWith(() => !stored || document.querySelector('article.own'));

  // What the page does by timers while keys are pressed. Microtasks at their end aren't counted.
  let timers = [];
  for (const name of ['setTimeout', 'setInterval']) {
    const plain = window[name];
    window[name] = (task, ...rest) => {
      if (typeof task !== 'function') return plain.call(window, task, ...rest);
      const timed = (...values) => {
        const start = now();
        task(...values);
        timers.push(now() - start);
      };
      return plain.call(window, timed, ...rest);
    };
  }

  // From the first listener on the way of a key's events to the last lie the page's own, with the
  // microtasks that each of them leaves. The browser's own work on a key is between the events.
  const ofKeys = ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'];
  let keys = [];
  let key = null;
  let start = 0;
  const first = (event) => {
    if (event.type === 'keydown') key = { pressed: event.timeStamp, handlers: 0 };
    start = now();
  };
  const last = (event) => {
    const end = now();
    if (!key) return;
    key.handlers += end - start;
    if (event.type !== 'input') return;
    const { pressed } = key;
    const sample = key;
    afterFrame((frame) => {
      sample.frame = frame - pressed;
      keys.push(sample);
    });
  };
  for (const type of ofKeys) addEventListener(type, first, { capture: true });

  // The time of the click, and not of what the page does in answer.
  let clicked = 0;
  addEventListener('click', (event) => (clicked = event.timeStamp), { capture: true });
  let posted = null;

  const plain = (words) => words.replace('*', '').trim();

  window.watch = {
    opened: () => Promise.all([usable, complete]),

    box: (label) =>
      [...document.querySelectorAll('input, textarea')].find((box) =>
        [...box.labels].some((it) => plain(it.textContent) === label),
      ),

    // Forgets the keys so far. The page's listeners being there, ours come last.
    startKeys() {
      for (const type of ofKeys) addEventListener(type, last);
      keys = [];
      timers = [];
      key = null;
    },
    keys: () => keys.length,
    takeKeys() {
      return {
        frames: keys.map((it) => it.frame),
        handlers: keys.map((it) => it.handlers),
        timers,
      };
    },

    // Watches for a comment that says this.
    awaitPost(words) {
      posted = null;
      const observer = new MutationObserver((changes) => {
        const added = changes.flatMap((change) => [...change.addedNodes]);
        if (!added.some((node) => node.textContent.includes(words))) return;
        observer.disconnect();
        afterFrame((frame) => (posted = frame - clicked));
      });
      observer.observe(document.body, {
        childList: true,
        subtree: true,
      });
    },
    posted: () => posted,

    // Where to click on a button, once it is in sight. What is out of sight may have a guessed
    // height until it is shown, so the first scroll may miss.
    async spot(words) {
      const button = [...document.querySelectorAll('button')].find(
        (it) => plain(it.textContent) === words,
      );
      for (let time = 0; time < 3; time++) {
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise(afterFrame);
      }
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    },

    // How long the same work takes, whatever the page: tells how much slower the processor is.
    effort() {
      const start = now();
      let sum = 0;
      for (let step = 0; step < 2e7; step++) sum = (sum + step * step) % 1000003;
      return sum < 0 ? 0 : now() - start;
    },
  };
}
