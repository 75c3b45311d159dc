// Chooses this one setting as a reader does, or none; waits until the page has followed.
const choose = async (setting) => {
    for (const group of document.querySelectorAll('#appearance fieldset')) {
        const input = group.querySelector(`[value="${setting}"]`) ?? group.querySelector('[value=""]');
        if (input.checked) continue;
        input.checked = true;
        input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const { dataset } = document.documentElement;
    for (let task = 0; task < 100; task++) {
        if ((dataset.appearance ?? '') === (setting ?? '')) return;
        await (task < 10 ? null : new Promise((done) => setTimeout(done)));
    }
    throw new Error(`${setting} was chosen, the page is ${dataset.appearance}`);
};

const walk = async (settings, how) => {
    const seen = [];
    for (const setting of settings) {
        await choose(setting);
        seen.push(look(how));
    }
    return seen;
};
