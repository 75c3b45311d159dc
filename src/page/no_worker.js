// A page that is being worked on is kept by no worker, and one that an earlier build has left at
// this address ends here: the browser looks for this file whenever the old page is opened.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const own = (name) => name.startsWith("byline " + registration.scope + " ");
  const names = (await caches.keys()).filter(own);
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
