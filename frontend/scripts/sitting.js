// The live meeting page. Keeps what is typed into a paragraph in this browser until the server says that it is stored,
// offers on return what was not, and counts the time of the items. No words of its own: the server brings them.
(() => {
    const PREFIX = "confer.sitting.";
    /** Milliseconds after which what was typed and not answered is offered anew. */
    const UNANSWERED = 3000;
    let page = null;
    let own = "";

    /** As Java's String.hashCode, so that both sides speak of the same text. */
    const hash = (text) => {
        let sum = 0;
        for (let i = 0; i < text.length; i++) {
            sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
        }
        return sum;
    };

    const read = (paragraph) => JSON.parse(localStorage.getItem(own + paragraph));

    const keep = (paragraph, draft) => {
        try {
            localStorage.setItem(own + paragraph, JSON.stringify(draft));
        } catch (full) {
            console.warn("This browser keeps no more texts.", full.name);
        }
    };

    const typed = (event) => {
        const field = event.target.closest("[data-sitting-paragraph]");
        if (field && event.target.value !== undefined) {
            keep(field.dataset.sittingParagraph, {
                item: field.dataset.sittingItem,
                text: event.target.value,
                at: Date.now(),
            });
        }
    };

    const connected = () => {
        const state = window.Vaadin && window.Vaadin.connectionState;
        return navigator.onLine && (!state || state.state === "connected" || state.state === "loading");
    };

    const offer = () => {
        for (let i = localStorage.length - 1; i >= 0; i--) {
            const key = localStorage.key(i);
            if (!key || !key.startsWith(own)) {
                continue;
            }
            const paragraph = key.slice(own.length);
            const draft = read(paragraph);
            if (draft.refused || Date.now() - draft.at < UNANSWERED) {
                continue;
            }
            draft.at = Date.now();
            keep(paragraph, draft);
            page.$server.offered(draft.item, paragraph, draft.text);
        }
    };

    const minutes = (seconds) => Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");

    const count = () => {
        for (const clock of page.querySelectorAll(".sitting-clock[data-called]")) {
            const data = clock.dataset;
            if (!data.called) {
                continue;
            }
            if (clock.seen !== data.now) {
                clock.seen = data.now;
                clock.ahead = Number(data.now) - Date.now();
            }
            const elapsed = Math.max(0, Number(data.before) + (Date.now() + clock.ahead - Number(data.called)) / 1000);
            const over = elapsed - Number(data.budget);
            const words = (over > 0 ? data.over : data.in)
                .replace("{0}", minutes(over > 0 ? over : elapsed))
                .replace("{1}", minutes(Number(data.budget)));
            if (clock.textContent !== words) {
                clock.textContent = words;
            }
            clock.classList.toggle("sitting-late", over > 0);
        }
    };

    window.conferSitting = {
        open(root, who) {
            page = root;
            own = PREFIX + who;
            root.addEventListener("input", typed, true);
            // kept from an earlier time: need not wait
            for (let i = 0; i < localStorage.length; i++) {
                const key = localStorage.key(i);
                if (key.startsWith(own)) {
                    const draft = read(key.slice(own.length));
                    keep(key.slice(own.length), { item: draft.item, text: draft.text, at: 0 });
                }
            }
        },
        stored(paragraph, sum) {
            const draft = read(paragraph);
            if (draft && hash(draft.text) === sum) {
                localStorage.removeItem(own + paragraph);
            }
        },
        refused(paragraph, sum) {
            const draft = read(paragraph);
            if (draft && hash(draft.text) === sum) {
                keep(paragraph, { item: draft.item, text: draft.text, at: draft.at, refused: true });
            }
        },
    };

    setInterval(() => {
        if (!page || !page.isConnected) {
            return;
        }
        count();
        const line = connected();
        const told = page.querySelector(".sitting-offline");
        if (told) {
            told.hidden = line;
        }
        if (line) {
            offer();
        }
    }, 500);
})();
