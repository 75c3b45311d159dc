__wbg_init({ module_or_path: self.wasm }).catch((error) => {
  self.fail();
  throw error;
});
