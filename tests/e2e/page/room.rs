use super::Page;

impl Page {
    /// Takes all the room that is left of the origin's local storage, to the last byte.
    pub async fn take_all_room(&self) {
        self.run::<()>(
            "let text = 'x'.repeat(1 << 24);
             for (let i = 0; text; i++)
                try { localStorage.setItem(`other:${i}`, text) }
                catch { text = text.slice(text.length / 2 + .5) }
             try { localStorage.setItem('o', '') } catch {}",
        )
        .await;
    }

    /// Makes room again.
    pub async fn make_room(&self) {
        self.run::<()>(
            "for (const key of Object.keys(localStorage))
                if (!key.startsWith('byline:')) localStorage.removeItem(key)",
        )
        .await;
    }
}
