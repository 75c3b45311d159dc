// Asks for the WebAssembly when the document is there; `start.js` takes it. A `link` that preloads it
// would have WebKit fetch it twice, and have it fetched where no script runs.
{
  const { file, hash } = document.currentScript.dataset;
  const ask = (cache) => fetch(file, { integrity: hash, cache, priority: "low" });
  // What the browser has may be a host's answer of a bad moment.
  self.wasm = ask("force-cache").catch(() => ask("reload"));
}
