// The body of a page as data, which tests/client makes elements of: a text, or an element as its
// name, its attributes and what is in it; of a template what is in it as markup.
(html) => {
  const data = (node) => {
    if (node.nodeType == Node.TEXT_NODE) return node.data;
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    const inside = node.content ? [node.innerHTML] : [...node.childNodes].map(data);
    return [node.localName, attributes, ...inside];
  };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return JSON.stringify([...body.childNodes].map(data));
}
