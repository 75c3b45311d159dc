// Stands in for a system's voices, which a browser without a screen has none of. Says nothing: what
// it was asked to say is in `said`, and a sentence is over when a test says so.
{
    const voice = (name, lang, localService, isDefault = false) =>
        ({ name, lang, localService, default: isDefault, voiceURI: name });
    let saying = null;
    const tell = (utterance, what) => utterance?.[`on${what}`]?.(new Event(what));
    const speech = {
        said: [],
        voices: [
            voice('Elsewhere', 'en-US', false, true),
            voice('Anna', 'de-DE', true),
            voice('Here', 'en-GB', true),
            voice('Huna', 'ar-EG', true),
        ],
        getVoices() { return this.voices; },
        speak(utterance) {
            saying = utterance;
            const { text, lang, rate, voice } = utterance;
            this.said.push({ text, lang, rate, voice: voice.name });
        },
        // Browsers differ in what they tell of a sentence that was broken off, and when.
        cancel() {
            const broken = saying;
            saying = null;
            tell(broken, 'end');
            setTimeout(() => tell(broken, 'error'));
        },
        // For tests: what is being said; it is over, or has failed; other voices.
        get now() { return saying?.text ?? null; },
        finish() {
            const said = saying;
            saying = null;
            tell(said, 'end');
        },
        fail() {
            const broken = saying;
            saying = null;
            tell(broken, 'error');
        },
        bring(voices) {
            this.voices = voices;
            this.onvoiceschanged?.(new Event('voiceschanged'));
        },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class {
        constructor(text) { this.text = text; }
    };
}
