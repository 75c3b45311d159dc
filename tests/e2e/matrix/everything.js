// The reader does all there is to do, in whichever language the page is.
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
};
