// What a reader who comes to a page for the first time meets with. Runs before anything of the
// page's own; `lives` says whether anything makes it alive, `taps` whether they tap on the poll.
(lives, taps) => {
  const now = () => performance.now();
  const seen = { first: 0, largest: 0, shift: 0, tasks: [], latest: 0 };

  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name == 'first-contentful-paint') seen.first = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', ({ startTime, duration }) => {
    seen.tasks.push([startTime, startTime + duration]);
    seen.latest = now();
  });

  const paint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  // A reader who taps on Yes from the moment it is there, frame after frame, until that shows.
  const yes = () => document.querySelector('#poll-yes');
  const isTaken = () => yes()?.getAttribute('aria-pressed') == 'true';
  const tap = () => {
    if (yes()?.getClientRects().length && !isTaken()) yes().click();
    paint(() => (isTaken() ? (seen.tap = now()) : requestAnimationFrame(tap)));
  };
  if (taps) requestAnimationFrame(tap);

  new MutationObserver((_, observer) => {
    if (!('alive' in document.documentElement.dataset)) return;
    seen.alive = seen.latest = now();
    observer.disconnect();
  }).observe(document, { attributes: true, attributeFilter: ['data-alive'], subtree: true });

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await plain.apply(WebAssembly, parts);
      const { exports } = made.instance ?? made;
      seen.memory = () => exports.memory.buffer.byteLength;
      return made;
    };
  }

  // Of each task what is over 50 ms, once there is something to see.
  const blocking = () => {
    const late = seen.tasks.map(([start, end]) => end - Math.max(start, seen.first) - 50);
    return late.reduce((sum, time) => sum + Math.max(time, 0), 0);
  };

  const kinds = { '.js': 'script', '.wasm': 'wasm', '.svg': 'pictures' };
  const bytes = () => {
    const sum = { html: 0, script: 0, wasm: 0, pictures: 0, other: 0 };
    const [page] = performance.getEntriesByType('navigation');
    sum.html = page.encodedBodySize;
    for (const { name, encodedBodySize, transferSize } of performance.getEntriesByType('resource')) {
      const [extension] = name.match(/\.[a-z]+$/) ?? [];
      const kind = name.includes('/pictures/') ? 'pictures' : (kinds[extension] ?? 'other');
      if (transferSize) sum[kind] += encodedBodySize;
    }
    return sum;
  };

  // How long nothing has happened to the main thread.
  const REST = 1500;
  const isThere = () => document.readyState == 'complete' && seen.first && (!lives || seen.alive);

  window.arrival = {
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
          const calm = now() - Math.max(loadEventEnd, seen.latest, seen.largest) > REST;
          return isThere() && calm ? resolve() : setTimeout(look, 100);
        };
        look();
      }),
    seen: () => ({
      ...bytes(),
      first: seen.first,
      largest: seen.largest,
      shift: seen.shift,
      blocking: blocking(),
      longest: Math.max(0, ...seen.tasks.map(([start, end]) => end - start)),
      tap: seen.tap,
      alive: seen.alive,
      elements: document.body.querySelectorAll('*').length,
      memory: seen.memory?.(),
    }),
  };
}
