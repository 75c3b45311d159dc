const ask = (cache) => fetch(new URL("%WASM%", import.meta.url), { integrity: "%INTEGRITY%", cache });
// What the browser has may be a host's answer of a bad moment.
__wbg_init({ module_or_path: ask("force-cache").catch(() => ask("reload")) }).catch((error) => {
  self.fail();
  throw error;
});
