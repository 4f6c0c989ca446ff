package org.confer.matching.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.confer.matching.FieldKind;
import org.confer.matching.Item;
import org.confer.matching.Schema;
import org.jspecify.annotations.Nullable;

/** Duke 1.2 on the same items: q-grams for words, exact for codes, Lucene 4 for candidates. */
final class DukePeer {

    private DukePeer() {}

    /** Best F1 over a few thresholds: a courtesy to the peer. */
    static Score run(Sets set) {
        Schema schema = set.schema();
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        for (Schema.Field field : schema.fields()) {
            Property property = property(field);
            if (property != null) {
                properties.add(property);
            }
        }
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties);
        configuration.setThreshold(0.5);
        LuceneDatabase database = new LuceneDatabase();
        database.setConfiguration(configuration);
        database.setMaxSearchHits(20);
        configuration.setDatabase(database);
        record Found(String pair, double confidence) {}
        List<Found> found = new ArrayList<>();
        int source = schema.indexOf(FieldKind.SOURCE);
        var sourceOf =
                source < 0
                        ? new java.util.HashMap<String, String>()
                        : set.items().stream()
                                .collect(
                                        Collectors.toMap(
                                                Item::id, i -> String.valueOf(i.value(source))));
        Processor processor = new Processor(configuration, database);
        processor.addMatchListener(
                new AbstractMatchListener() {
                    @Override
                    public void matches(Record left, Record right, double confidence) {
                        String a = left.getValue("id");
                        String b = right.getValue("id");
                        if (source < 0 || !Objects.equals(sourceOf.get(a), sourceOf.get(b))) {
                            found.add(new Found(Score.pair(a, b), confidence));
                        }
                    }
                });
        List<Record> batch = new ArrayList<>();
        for (Item item : set.items()) {
            RecordImpl record = new RecordImpl();
            record.addValue("id", item.id());
            for (int i = 0; i < schema.fields().size(); i++) {
                String value = item.value(i);
                boolean known =
                        configuration.getPropertyByName(schema.fields().get(i).name()) != null;
                if (known && value != null && !value.isBlank()) {
                    record.addValue(
                            schema.fields().get(i).name(),
                            value.toLowerCase(java.util.Locale.ROOT));
                }
            }
            batch.add(record);
            if (batch.size() == 10_000) {
                processor.deduplicate(batch);
                batch = new ArrayList<>();
            }
        }
        processor.deduplicate(batch);
        processor.close();
        Score best = Score.of(0, 0, 1);
        for (double threshold : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) {
            Set<String> pairs =
                    found.stream()
                            .filter(f -> f.confidence() >= threshold)
                            .map(Found::pair)
                            .collect(Collectors.toCollection(HashSet::new));
            long right = pairs.stream().filter(set.truth()::contains).count();
            Score score = Score.of(pairs.size(), right, set.truth().size());
            best = score.f1() > best.f1() ? score : best;
        }
        return best;
    }

    private static @Nullable Property property(Schema.Field field) {
        PropertyImpl property =
                switch (field.kind()) {
                    case TITLE, TEXT -> compared(field.name(), new QGramComparator(), 0.92, 0.1);
                    case AUDIENCE, SUBJECT, NAMES ->
                            compared(field.name(), new QGramComparator(), 0.82, 0.25);
                    case CATEGORY -> compared(field.name(), new QGramComparator(), 0.6, 0.4);
                    case NUMBER, LEVEL, START ->
                            compared(field.name(), new ExactComparator(), 0.65, 0.3);
                    default -> null;
                };
        if (property != null && property.getComparator() instanceof QGramComparator) {
            property.setLookupBehaviour(Property.Lookup.TRUE);
        }
        return property;
    }

    private static @Nullable PropertyImpl compared(
            String name, Comparator how, double high, double low) {
        return new PropertyImpl(name, how, low, high);
    }
}
