package org.confer.minutes;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of issued minutes in one language.
 *
 * @param paragraphs in reading order; line feeds begin new lines
 */
public record IssuedText(String title, List<String> paragraphs) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param content as it was kept when the minutes were issued
     */
    static IssuedText read(String content, Locale language) {
        JsonNode text = JSON.readTree(content).path("text").path(language.getLanguage());
        return new IssuedText(
                text.path("title").asString(""),
                text.path("paragraphs").valueStream().map(JsonNode::asString).toList());
    }
}
