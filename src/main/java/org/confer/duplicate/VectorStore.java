package org.confer.duplicate;

import static org.confer.duplicate.tables.Tables.TEXT_VECTOR;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.confer.kernel.Sha256;
import org.confer.matching.Neighbours;
import org.confer.matching.VectorCache;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the language model said of each text, in the database and, once asked for, in memory: half a
 * kilobyte a text. Stored at once and for itself, so that a comparison that fails need not ask the
 * model again.
 */
@Repository
class VectorStore implements VectorCache {

    private static final int CHUNK = 200;

    private final DSLContext db;
    private final TransactionTemplate ofItsOwn;
    private final Map<String, Map<Digest, byte[]>> known = new ConcurrentHashMap<>();
    private final List<Entry> waiting = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours();
    private String waitingOf = "";

    private record Entry(byte[] digest, byte[] direction) {}

    /** The first half of a text's SHA-256. */
    private record Digest(long high, long low) {
        static Digest of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Digest(buffer.getLong(), buffer.getLong());
        }

        static Digest of(String text) {
            return of(Sha256.of(text));
        }

        byte[] bytes() {
            return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
        }
    }

    VectorStore(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public byte @Nullable [] get(String model, String text) {
        return of(model).get(Digest.of(text));
    }

    private Map<Digest, byte[]> of(String model) {
        Map<Digest, byte[]> there = known.get(model);
        return there != null ? there : known.computeIfAbsent(model, this::read);
    }

    private Map<Digest, byte[]> read(String model) {
        Map<Digest, byte[]> all = new ConcurrentHashMap<>();
        ofItsOwn.executeWithoutResult(status -> {
            try (var rows =
                    db.select(TEXT_VECTOR.DIGEST, TEXT_VECTOR.DIRECTION)
                            .from(TEXT_VECTOR)
                            .where(TEXT_VECTOR.MODEL.eq(model))
                            .fetchSize(1_000)
                            .fetchLazy()) {
                rows.forEach(row -> all.put(Digest.of(row.value1()), row.value2()));
            }
        });
        return all;
    }

    @Override
    public void put(String model, String text, byte[] direction) {
        Digest digest = Digest.of(text);
        if (of(model).putIfAbsent(digest, direction) != null) {
            return;
        }
        List<Entry> full;
        synchronized (waiting) {
            waitingOf = model;
            waiting.add(new Entry(digest.bytes(), direction));
            if (waiting.size() < CHUNK) {
                return;
            }
            full = List.copyOf(waiting);
            waiting.clear();
        }
        write(model, full);
    }

    @Override
    public Neighbours neighbours() {
        return neighbours;
    }

    /** Writes what has not filled a chunk. */
    void flush() {
        List<Entry> rest;
        String model;
        synchronized (waiting) {
            rest = List.copyOf(waiting);
            model = waitingOf;
            waiting.clear();
        }
        if (!rest.isEmpty()) {
            write(model, rest);
        }
    }

    /** Another comparison may have stored the same ones. */
    private void write(String model, List<Entry> entries) {
        ofItsOwn.executeWithoutResult(status -> {
            var insert =
                    db.insertInto(
                            TEXT_VECTOR,
                            TEXT_VECTOR.MODEL,
                            TEXT_VECTOR.DIGEST,
                            TEXT_VECTOR.DIRECTION);
            for (Entry entry : entries) {
                insert = insert.values(model, entry.digest(), entry.direction());
            }
            insert.onConflictDoNothing().execute();
        });
    }

    /** The same, but nothing is added. */
    VectorCache readOnly() {
        return new VectorCache() {
            @Override
            public byte @Nullable [] get(String model, String text) {
                return VectorStore.this.get(model, text);
            }

            @Override
            public void put(String model, String text, byte[] direction) {
                // what is typed is nobody's plan yet
            }

            @Override
            public Neighbours neighbours() {
                return neighbours;
            }
        };
    }
}
