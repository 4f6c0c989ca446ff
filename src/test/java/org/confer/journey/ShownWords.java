package org.confer.journey;

/**
 * Everything that a page says: text, names for screen readers, placeholders; through all shadows.
 */
final class ShownWords {

    static final String SCRIPT =
            """
            () => {
              const said = new Set();
              const say = words => { if (words && words.trim()) said.add(words.trim()); };
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE) { say(node.textContent); return; }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) return;
                  if (!node.checkVisibility()) return;
                  ['aria-label', 'placeholder', 'title', 'alt'].forEach(name => say(node.getAttribute(name)));
                  if (node.shadowRoot) walk(node.shadowRoot);
                }
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              return [...said];
            }
            """;

    private ShownWords() {}
}
