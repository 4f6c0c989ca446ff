package org.confer.shell;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.confer.kernel.Message;
import org.confer.kernel.Messages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The message bundles of all modules, {@code messages/<module>.properties} in English and {@code
 * messages/<module>_zh.properties} in Simplified Chinese, both UTF-8, in ICU MessageFormat.
 */
@Component
public class BundleMessages implements Messages, I18NProvider {

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public BundleMessages() {
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                boolean isChinese =
                        Objects.requireNonNull(bundle.getFilename()).endsWith("_zh.properties");
                load(bundle, isChinese ? chinese : english);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read", e);
        }
    }

    private static void load(Resource bundle, Map<String, String> into) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((key, text) -> into.put((String) key, (String) text));
    }

    @Override
    public String text(Message message, Locale locale) {
        Locale language = Languages.nearest(locale);
        String pattern =
                (language.equals(Languages.CHINESE) ? chinese : english).get(message.key());
        if (pattern == null) {
            return "!" + message.key() + "!";
        }
        if (message.arguments().isEmpty() && pattern.indexOf('{') < 0) {
            return pattern;
        }
        Object[] arguments =
                message.arguments().stream().map(argument -> shown(argument, language)).toArray();
        MessageFormat format =
                formats.computeIfAbsent(
                        language + message.key(), key -> new MessageFormat(pattern, language));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private Object shown(Object argument, Locale language) {
        return switch (argument) {
            case Message message -> text(message, language);
            case Number number -> number;
            case LocalDate date -> Formats.of(language).date(date);
            case YearMonth month -> Formats.of(language).month(month);
            case ZonedDateTime time ->
                    Formats.of(language).dateTime(time.toInstant(), time.getZone());
            case Instant instant -> Formats.of(language).dateTime(instant, ZoneId.of("UTC"));
            case Collection<?> many ->
                    many.stream()
                            .map(one -> String.valueOf(shown(one, language)))
                            .collect(
                                    Collectors.joining(
                                            language.equals(Languages.CHINESE) ? "、" : ", "));
            default -> argument.toString();
        };
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return text(Message.of(key, params), locale);
    }
}
