// Keeps the page in the browser, so that it opens without a network. The build writes before this
// text what is to be kept:
//
//   BUILD     which build of the page this is; its HTML says so too
//   NAMED     files whose names stay when what is in them changes
//   HASHED    files whose names bear a hash of what is in them
//   PICTURES  of each picture the file for browsers that know no `srcset`
//
// One cache holds one build, whole or not at all. The page itself is answered from the cache of
// this build alone. Files with a hash may come from any: a page of the build before that is still
// open goes on with its own.

// The address of the page's folder.
const PAGE = registration.scope;
// Another page may live in a folder of this one. No address has a space in it.
const OWN = "byline " + PAGE + " ";
const CACHE = OWN + BUILD;
// How a picture's address begins, in the page's folder.
const PICTURE = "pictures/";
// How it ends: its width where it has several, and its kind, as in "-1200.avif".
const FORM = /(-\d{1,4})?\.\w+$/;

const plain = (url) => url.split(/[?#]/)[0];
const isPage = (url) => [PAGE, PAGE + "index.html"].includes(plain(url));
const which = (url) => plain(url).replace(FORM, "");
const own = async () => (await caches.keys()).filter((name) => name.startsWith(OWN));
// Opening a cache brings back one that has just been let go of. So nothing may come between looking
// whether it is there and opening it, in this worker or another.
const alone = (work) => (navigator.locks ? navigator.locks.request(OWN, work) : work());
const opened = (name) => alone(async () => (await caches.has(name)) && caches.open(name));
const isKept = () => caches.match(PAGE, { cacheName: CACHE }).catch(() => {});
const forget = (names) => alone(() => Promise.all(names.map((name) => caches.delete(name))));
const kept = async (name) => {
  const cache = await opened(name);
  return cache ? (await cache.keys()).map(({ url }) => url) : [];
};

// WebKit hands over what a page says to a new worker before it has that installed.
let begin = () => {};
let installed = self.serviceWorker?.state == "parsed" && new Promise((resolve) => (begin = resolve));

addEventListener("install", (event) => {
  skipWaiting();
  installed = install();
  begin(installed);
  event.waitUntil(installed);
});

async function install() {
  try {
    await forget([CACHE]);
    // What comes after a failure goes into this one too, which is deleted then.
    const cache = await caches.open(CACHE);
    const files = NAMED.map((file) => keep(cache, file, "no-cache"));
    await Promise.all(files.concat(HASHED.map((file) => keep(cache, file, "force-cache"))));
    if (registration.active) await keepPictures([]);
    // Last: where this is of this build still, all that came before is.
    await keep(cache, "./", "no-cache");
  } catch (error) {
    await forget([CACHE]);
    if (error.name != "QuotaExceededError") throw error;
    // Without room nothing is kept, and the page comes from the network. An old build that could
    // not be replaced would stay for ever.
    await forget(await own());
  }
}

async function keep(cache, file, mode) {
  const url = new URL(file, PAGE).href;
  const known = mode == "force-cache" && (await caches.match(url));
  const response = known || (await fetch(url, { cache: mode }));
  const isHtml = /html/.test(response.headers.get("content-type"));
  // Some hosts answer with a page of theirs for a file that isn't there.
  const isIt = url == PAGE ? (await response.clone().text()).includes(BUILD) : !isHtml;
  if (response.ok && !response.redirected && isIt) return cache.put(url, response);
  // What the browser has may be a host's answer of a bad moment.
  if (mode == "force-cache") return keep(cache, file, "reload");
  throw new Error(url);
}

// One file of each picture: the one that the page shows; else one as wide as others that it shows,
// or showed when the build before was kept; else the usual one. `shown` are addresses.
async function keepPictures(shown) {
  const cache = await opened(CACHE);
  if (!cache) return;
  const before = await Promise.all((await own()).map(kept));
  const known = shown.concat(...before).filter((url) => url.startsWith(PAGE + PICTURE));
  const form = known.map((url) => FORM.exec(plain(url))).find((form) => form && form[1]);
  const there = (await kept(CACHE)).map(which);
  const missing = PICTURES.filter((usual) => !there.includes(which(PAGE + usual)));
  const keepOne = async (usual) => {
    const alike = form && FORM.exec(usual)[1] ? usual.replace(FORM, form[0]) : usual;
    const file = known.find((url) => which(url) == which(PAGE + usual)) || alike;
    // A picture that can't be had holds no build up.
    const keepOr = (file, otherwise) => keep(cache, file, "force-cache").catch(otherwise);
    await keepOr(file, () => keepOr(usual, () => {}));
  };
  await Promise.all(missing.map(keepOne));
}

addEventListener("activate", (event) => event.waitUntil(activate()));

// Pages that are open hear which build is kept now.
async function activate() {
  await clients.claim();
  for (const client of await pages()) client.postMessage(BUILD);
}

const pages = async () =>
  (await clients.matchAll({ includeUncontrolled: true })).filter(({ url }) => isPage(url));

// A page that was opened says of which build it is, and which pictures it shows.
addEventListener("message", (event) => {
  const answer = async () => {
    const [build, ...shown] = event.data;
    // Come back to: a browser itself looks for a new build only when a page is opened.
    if (!build) return registration.update();
    await installed;
    // Chromium may have put it off for good.
    skipWaiting();
    // Before that a reload would bring the old page, and all pages hear of it from `activate`. Where
    // nothing is kept it brings the network's, which may be newer than this worker.
    if ((await isKept()) && isInCharge()) event.source?.postMessage(BUILD);
    if (await isGone().catch(() => false)) return end();
    // There was no room, the reader has emptied it, or it was cut off before the page came, which
    // comes last.
    if (!(await isKept()) && isInCharge()) await install();
    await keepPictures(shown);
    // No page of a build before is open any more. Their caches stand before this one.
    if (build == BUILD && (await pages()).length == 1 && isInCharge()) {
      const names = await own();
      await forget(names.slice(0, names.indexOf(CACHE)));
    }
  };
  event.waitUntil(answer().catch(() => {}));
});

// Nothing newer is on its way. One that still waits may be answering, or one that has been replaced.
const isInCharge = () =>
  !registration.installing && !registration.waiting && self.serviceWorker?.state != "redundant";

// Whether something else has taken the page's address, or it has moved: then the status is 0. Some
// hosts say of what isn't there that nobody may see it. A browser would keep this worker all the same,
// and show the old page for ever.
async function isGone() {
  const response = await fetch("sw.js", { cache: "no-cache", redirect: "manual" });
  const isScript = /script/.test(response.headers.get("content-type"));
  return [0, 403, 404, 410].includes(response.status) || (response.ok && !isScript);
}

async function end() {
  await forget(await own());
  await registration.unregister();
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method != "GET" || !url.startsWith(PAGE)) return;
  const file = plain(url).slice(PAGE.length);
  if (isPage(url)) {
    event.respondWith(find(event.request, PAGE, { cacheName: CACHE }));
  } else if (file.startsWith(PICTURE)) {
    event.respondWith(findPicture(event.request));
  } else if (mode != "navigate" && NAMED.includes(file)) {
    event.respondWith(find(event.request, url, { cacheName: CACHE }));
  } else if (file.startsWith("byline-")) {
    event.respondWith(find(event.request, url));
  }
});

// A cache that is damaged is as good as none.
const find = async (request, url, where) => (await caches.match(url, where).catch(() => {})) || fetch(request);

// Where a picture can't be had as wide as it is asked for, it is shown as it is kept.
async function findPicture(request) {
  const found = await find(request, request.url).catch(() => {});
  if (found && found.ok) return found;
  const other = (await Promise.all((await own()).map(kept))).flat().find((url) => which(url) == which(request.url));
  return (other && (await caches.match(other))) || found || Response.error();
}
