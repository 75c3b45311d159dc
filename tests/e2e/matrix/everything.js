// The reader does all there is to do, in whichever language the page is. Returns what came of it: how
// many own comments there are, and whether there are errors, a voice, and the open panel.
const at = (id) => document.getElementById(id);
const write = (id, words) => {
    at(id).value = words;
    at(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const rest = () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
const post = async (words) => {
    await rest();
    write('write-text', words);
    await rest();
    document.querySelector('#write [type=submit]').click();
    await rest();
};
const doEverything = async () => {
    at('poll-yes').click();
    write('write-name', 'Ann 字 ا');
    await post('So it goes. https://example.org/a-long-address/'.repeat(20));
    await post('Aa 字 ا '.repeat(220));
    document.querySelector('.remembered').open = true;
    at('listening-start').click();
    await rest();
    const isSeen = (selector) => document.querySelector(selector)?.checkVisibility() ?? false;
    return [document.querySelectorAll('article.own').length,
        isSeen('.error-summary'), isSeen('[data-spoken]'), isSeen('.remembered[open] button')];
};
