package org.confer.planimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.confer.kernel.Message;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Rows of plan files as JSON. What fills a message keeps its type: a date must come back as a date,
 * to be shown in the reader's language.
 */
final class RowsAsJson {

    private static final String KEY = "key";
    private static final String DATE = "date";

    private RowsAsJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(
                        new SimpleModule()
                                .addSerializer(Message.class, new Writer())
                                .addDeserializer(Message.class, new Reader()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static final class Writer extends ValueSerializer<Message> {

        @Override
        public void serialize(Message message, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(KEY, message.key());
            json.writeArrayPropertyStart("with");
            message.arguments().forEach(argument -> write(argument, json, context));
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(Object argument, JsonGenerator json, SerializationContext context) {
            switch (argument) {
                case Message inner -> serialize(inner, json, context);
                case LocalDate date -> {
                    json.writeStartObject();
                    json.writeStringProperty(DATE, date.toString());
                    json.writeEndObject();
                }
                case Iterable<?> many -> {
                    json.writeStartArray();
                    many.forEach(one -> write(one, json, context));
                    json.writeEndArray();
                }
                case Number number -> json.writePOJO(number);
                default -> json.writeString(argument.toString());
            }
        }
    }

    private static final class Reader extends ValueDeserializer<Message> {

        @Override
        public Message deserialize(JsonParser parser, DeserializationContext context) {
            return message(parser.readValueAsTree());
        }

        private static Message message(JsonNode node) {
            return new Message(node.get(KEY).asString(), arguments(node.get("with")));
        }

        private static List<Object> arguments(JsonNode array) {
            List<Object> arguments = new ArrayList<>();
            array.forEach(node -> arguments.add(argument(node)));
            return arguments;
        }

        private static Object argument(JsonNode node) {
            if (node.isArray()) {
                return arguments(node);
            }
            if (node.isObject()) {
                return node.has(DATE) ? LocalDate.parse(node.get(DATE).asString()) : message(node);
            }
            return node.isNumber() ? node.numberValue() : node.asString();
        }
    }
}
