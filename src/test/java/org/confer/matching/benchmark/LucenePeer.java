package org.confer.matching.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.Version;
import org.confer.matching.FieldKind;
import org.confer.matching.Item;

/** Look-up by Lucene's BM25 over character bigrams of the title, ten best. */
final class LucenePeer {

    private LucenePeer() {}

    /**
     * @return microseconds at the 50th and 99th percentile
     */
    static long[] run(Sets set, int queries) throws IOException {
        int title = set.schema().indexOf(FieldKind.TITLE);
        Analyzer analyzer = new CJKAnalyzer(Version.LUCENE_40);
        RAMDirectory directory = new RAMDirectory();
        IndexWriterConfig config = new IndexWriterConfig(Version.LUCENE_40, analyzer);
        config.setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Item item : set.items()) {
                Document document = new Document();
                document.add(new StringField("id", item.id(), Field.Store.YES));
                document.add(
                        new TextField("title", String.valueOf(item.value(title)), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            long[] micros = new long[queries];
            List<Item> items = set.items();
            for (int round = 0; round < 2; round++) {
                Random random = new Random(7);
                for (int q = 0; q < queries; q++) {
                    Item item = items.get(random.nextInt(items.size()));
                    long start = System.nanoTime();
                    BooleanQuery query = new BooleanQuery();
                    try (var tokens =
                            analyzer.tokenStream(
                                    "title",
                                    new java.io.StringReader(String.valueOf(item.value(title))))) {
                        var term =
                                tokens.addAttribute(
                                        org.apache.lucene.analysis.tokenattributes.CharTermAttribute
                                                .class);
                        tokens.reset();
                        while (tokens.incrementToken()) {
                            query.add(
                                    new TermQuery(new Term("title", term.toString())),
                                    BooleanClause.Occur.SHOULD);
                        }
                        tokens.end();
                    }
                    searcher.search(query, 10);
                    micros[q] = (System.nanoTime() - start) / 1_000;
                }
            }
            Arrays.sort(micros);
            return new long[] {micros[queries / 2], micros[queries * 99 / 100]};
        }
    }
}
