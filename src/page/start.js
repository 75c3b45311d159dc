// Nobody has asked where a host's own policy forbids the document's scripts.
const ask = () => {
  const { file, hash } = document.querySelector("[data-file]").dataset;
  return fetch(file, { integrity: hash });
};
__wbg_init({ module_or_path: self.wasm ?? ask() }).catch((error) => {
  self.fail?.();
  throw error;
});
