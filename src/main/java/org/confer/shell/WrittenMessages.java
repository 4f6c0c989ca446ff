package org.confer.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.confer.kernel.Message;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages kept in the database not as words but as what the words are made of, so that each reader
 * reads them in the own language: days stay days, further messages stay messages.
 */
@Component
public class WrittenMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonMapper mapper;

    public WrittenMessages(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The arguments as a JSON array. */
    public String arguments(Message message) {
        return written(message.arguments()).toString();
    }

    /**
     * @param arguments what {@link #arguments} gave
     */
    public Message read(String key, String arguments) {
        return new Message(key, readAll(mapper.readTree(arguments)));
    }

    private static JsonNode written(Object argument) {
        return switch (argument) {
            case Message message -> {
                ObjectNode node = JSON.objectNode();
                node.put("key", message.key());
                node.set("arguments", written(message.arguments()));
                yield node;
            }
            case Collection<?> many -> {
                var array = JSON.arrayNode();
                many.forEach(one -> array.add(written(one)));
                yield array;
            }
            case Long number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number.longValue());
            case Number number -> JSON.objectNode().put("number", number.toString());
            case LocalDate day -> JSON.objectNode().put("day", day.toString());
            case Instant instant -> JSON.objectNode().put("instant", instant.toString());
            case ZonedDateTime time ->
                    JSON.objectNode()
                            .put("instant", time.toInstant().toString())
                            .put("zone", time.getZone().getId());
            default -> JSON.stringNode(argument.toString());
        };
    }

    private static Object read(JsonNode node) {
        if (node.isArray()) {
            return readAll(node);
        }
        if (node.isNumber()) {
            return node.asLong();
        }
        if (node.isString()) {
            return node.asString();
        }
        if (node.has("key")) {
            return new Message(node.path("key").asString(), readAll(node.path("arguments")));
        }
        if (node.has("number")) {
            return new BigDecimal(node.path("number").asString());
        }
        if (node.has("day")) {
            return LocalDate.parse(node.path("day").asString());
        }
        Instant instant = Instant.parse(node.path("instant").asString());
        return node.has("zone") ? instant.atZone(ZoneId.of(node.path("zone").asString())) : instant;
    }

    private static List<Object> readAll(JsonNode array) {
        List<Object> arguments = new ArrayList<>();
        array.forEach(node -> arguments.add(read(node)));
        return arguments;
    }
}
