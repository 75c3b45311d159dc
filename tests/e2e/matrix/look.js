// What can be measured of the page as it stands: returns what is wrong with it, each in words, and
// a number that stands for what axe looks at: which texts there are, and in which colours.
const look = ({ width, target }) => {
    const faults = {};
    const note = (what, where = '') => faults[what] ??= where;
    const root = document.documentElement;
    const styles = new Map();
    const styleOf = (element) => {
        if (!styles.has(element)) styles.set(element, getComputedStyle(element));
        return styles.get(element);
    };
    const name = (element) => {
        const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
        const id = element.id && `#${element.id}`;
        const classes = [...element.classList].map((it) => `.${it}`).join('');
        return `${element.localName}${id}${classes} “${words.slice(0, 40)}”`;
    };
    const seen = new Map();
    const isSeen = (element) => {
        if (!seen.has(element)) {
            seen.set(element, element.checkVisibility({ visibilityProperty: true })
                && !element.closest('.visually-hidden, .skip-link:not(:focus)'));
        }
        return seen.get(element);
    };

    // Nothing is wider than the window.
    if (innerWidth !== width) note('the window has another width', innerWidth);
    if (root.scrollWidth > root.clientWidth)
        note('the page scrolls sideways', `${root.scrollWidth} in ${root.clientWidth} pixels`);

    // Each text, and the boxes that may cut it.
    const texts = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { currentNode: text } = walker;
        if (text.data.trim() && isSeen(text.parentElement)) {
            texts.set(text.parentElement, [...texts.get(text.parentElement) ?? [], text]);
        }
    }
    const boxes = new Map();
    const boxOf = (element) => {
        if (!boxes.has(element)) {
            const { left, top } = element.getBoundingClientRect();
            const [x, y] = [left + element.clientLeft, top + element.clientTop];
            boxes.set(element,
                { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight });
        }
        return boxes.get(element);
    };
    const FOLDED = '.comment:has(> .fold:not([open])) > .comment-text';
    const cutters = new Map();
    const still = new Set();
    // What cuts it, up to the first that can be scrolled; and the window, for what stands still in it.
    const cuttersOf = (element) => {
        if (!element || element === document.body || element === root || element.matches(FOLDED)) return [];
        if (!cutters.has(element)) {
            const { overflowX, position } = styleOf(element);
            if (position === 'fixed') still.add(element);
            const isScrolled = ['auto', 'scroll'].includes(overflowX);
            const cuts = ['hidden', 'clip'].includes(overflowX);
            const spills = element.localName === 'button';
            const own = cuts || spills ? [element] : [];
            const beyond = isScrolled ? [] : position === 'fixed' ? [root] : cuttersOf(element.parentElement);
            cutters.set(element, [...own, ...beyond]);
        }
        return cutters.get(element);
    };
    const windowBox = { left: 0, top: 0, right: root.clientWidth, bottom: innerHeight };
    const range = document.createRange();
    for (const [parent, nodes] of texts) {
        const around = cuttersOf(parent);
        const isReached = parent.closest('.appearance, dialog') !== null;
        for (const node of nodes) {
            range.selectNodeContents(node);
            for (const { left, right, top, bottom } of range.getClientRects()) {
                if (!isReached && (left < -1 || right > root.clientWidth + 1))
                    note(`is cut by the window: ${name(parent)}`);
                for (const cutter of around) {
                    const box = cutter === root ? windowBox : boxOf(cutter);
                    if (left < box.left - 1 || right > box.right + 1
                        || top < box.top - 1 || bottom > box.bottom + 1)
                        note(`is cut: ${name(parent)}`, `by ${name(cutter)}`);
                }
            }
        }
    }

    // Each control. A label is pressed as its box is; a link within a sentence is as high as that.
    const join = (a, b) => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) });
    const inSentence = (element) => {
        let block = element;
        while (styleOf(block).display === 'inline') block = block.parentElement;
        return block !== element && block.textContent.trim() !== element.textContent.trim();
    };
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    for (const control of controls) {
        if (!isSeen(control) || inSentence(control)) continue;
        let box = control.getBoundingClientRect();
        for (const label of control.matches('[type=radio], [type=checkbox], [type=file]') ? control.labels : [])
            box = join(box, label.getBoundingClientRect());
        const size = [box.right - box.left, box.bottom - box.top];
        if (Math.min(...size) < target - .1)
            note(`is smaller than ${target}: ${name(control)}`, size.map((it) => it.toFixed(1)).join('×'));
    }

    // What stands still over the page leaves the most of the window to it.
    let covered = 0;
    for (const element of still) covered += element.getBoundingClientRect().height / innerHeight;
    if (covered > .25) note('more than a quarter of the window is covered', `${(100 * covered).toFixed()} %`);

    // Of what axe looks at: which boxes there are, in which colours, and whether as large text.
    let hash = 0;
    const around = new Set();
    const mix = (text) => {
        for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) | 0;
    };
    for (const element of [...texts.keys(), ...controls]) {
        for (let each = element; each && !around.has(each); each = each.parentElement) {
            if (!isSeen(element)) continue;
            around.add(each);
            const { color, backgroundColor, fontSize, fontWeight } = styleOf(each);
            const size = parseFloat(fontSize);
            mix(`${each.localName}${color}${backgroundColor}${size >= 24 || size >= 18.6 && fontWeight >= 700}`);
        }
    }
    return { faults: Object.entries(faults), looks: hash };
};
